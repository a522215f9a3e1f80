// Stands before a text that tells of grave harm until the reader wants to see it; what he chose holds until the browser is closed.
import { useSyncExternalStore, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/announcer.tsx'
import type { GraphicReason } from './graphic.ts'
import styles from './graphic-guard.module.css'

const KEY = 'sijill.graphic'
const listeners = new Set<() => void>()

function chosen(): boolean {
  try {
    return sessionStorage.getItem(KEY) === 'shown'
  } catch {
    // a browser that keeps nothing asks each time
    return false
  }
}

function choose(shown: boolean): void {
  try {
    if (shown) sessionStorage.setItem(KEY, 'shown')
    else sessionStorage.removeItem(KEY)
  } finally {
    for (const listener of listeners) listener()
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

interface GraphicGuardProps {
  readonly reasons: readonly GraphicReason[]
  readonly children: ReactNode
}

export function GraphicGuard({ reasons, children }: GraphicGuardProps): ReactNode {
  const { say } = useReader()
  const shown = useSyncExternalStore(subscribe, chosen)
  if (reasons.length === 0) return children
  const what = reasons.map((reason) => say(`report.graphic.${reason}`)).join(say('app.comma'))
  if (shown)
    return (
      <>
        <p className={styles.shown}>
          <span>{say('report.graphic.is', { what })}</span>
          <Button look="plain" onPress={() => choose(false)}>
            {say('report.graphic.hide')}
          </Button>
        </p>
        {children}
      </>
    )
  return (
    <section className={styles.guard} aria-label={say('report.graphic.title')}>
      <p className={styles.title}>
        <span aria-hidden="true">⚠</span> {say('report.graphic.title')}
      </p>
      <p>{say('report.graphic.is', { what })}</p>
      <Button
        look="main"
        onPress={() => {
          choose(true)
          announce(say('report.graphic.now-shown'))
        }}
      >
        {say('report.graphic.show')}
      </Button>
      <p className="quiet">{say('report.graphic.remembered')}</p>
    </section>
  )
}
