// The filter with the way back: what it was before each change of this visit.
import { useState } from 'react'
import { announce } from '../ui/announcer.tsx'
import { useReader } from '../app/reader.tsx'
import type { Filter } from './filter.ts'

const MOST = 50

interface FilterHistory {
  /** The same object as long as its conditions are the same. */
  readonly filter: Filter
  readonly set: (filter: Filter) => void
  /** Goes back by one change; null where there is none. */
  readonly undo: (() => void) | null
}

const keyOf = (filter: Filter): string => JSON.stringify(Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)))

export function useFilterHistory(now: Filter, go: (filter: Filter) => void): FilterHistory {
  const { say } = useReader()
  const [before, setBefore] = useState<readonly Filter[]>([])
  const key = keyOf(now)
  const [kept, keep] = useState(now)
  const same = keyOf(kept) === key
  if (!same) keep(now)
  const filter = same ? kept : now
  const last = before.at(-1)
  return {
    filter,
    set: (next) => {
      if (keyOf(next) === key) return
      setBefore([...before, filter].slice(-MOST))
      go(next)
    },
    undo: last
      ? () => {
          setBefore(before.slice(0, -1))
          go(last)
          announce(say('filter.undone'))
        }
      : null,
  }
}
