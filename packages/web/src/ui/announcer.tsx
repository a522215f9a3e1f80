// Says aloud, to who cannot see it, what has just happened: saved, undone, so many events.
import { useSyncExternalStore, type ReactNode } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Announces a sentence politely; the same one again is said again. */
export function announce(sentence: string): void {
  said = said === sentence ? `${sentence}\u00a0` : sentence
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const Announcer = (): ReactNode => <output className="unseen">{useSyncExternalStore(subscribe, () => said)}</output>
