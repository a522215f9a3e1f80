// The three registers, one beside the other.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'

const REGISTERS = [
  { to: '/actors', message: 'register.actors' },
  { to: '/places', message: 'register.places' },
  { to: '/sources', message: 'register.sources' },
] as const

export function RegisterTabs(): ReactNode {
  const { say } = useReader()
  return <Tabs label={say('register.registers')} pages={REGISTERS.map(({ to, message }) => ({ to, name: say(message) }))} />
}
