// How far taking reports in is, and what it came to, in lines.
import type { TakeInOptions, TakenIn } from '../service/take-in.ts'
import type { Say } from './messages.ts'
import { progressPrinter } from './progress.ts'

/** Prints how far it is. */
export function takingIn(say: Say): TakeInOptions['progress'] {
  const print = progressPrinter()
  return {
    kept: (count) => print(() => say('ingest.kept', { ...count })),
    read: (count) => print(() => say('ingest.read', { ...count })),
    linked: (count) => print(() => say('link.done', { ...count })),
  }
}

export const takenInLines = ({ kept, copies, read, linked }: TakenIn, say: Say): string[] => [
  say('ingest.kept', { ...kept }),
  say('ingest.copies', { ...copies }),
  say('ingest.read', { ...read }),
  say('link.done', { ...linked }),
]
