// Light, dark, or as the machine is set.
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { useReader } from './reader.tsx'
import { THEMES } from './settings.ts'

const SIGNS = { system: '◐', light: '☀', dark: '☾' } as const

export function ThemeSwitch(): ReactNode {
  const { say, settings, set } = useReader()
  const { theme } = settings
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as (typeof THEMES)[number]
  return (
    <Button look="plain" aria-label={say(`app.theme.${theme}`)} onPress={() => set({ theme: next })}>
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </Button>
  )
}
