// How long a coder is at work on each field of a claim.
import { useEffect, useRef } from 'react'
import type { FieldName, Item } from './ask-review.ts'

/** Seconds at work on each field: the time that it was the one looked at. */
export function useSeconds(item: Item, field: FieldName): () => Record<string, number> {
  const spent = useRef<{ id: string; field: string; since: number; seconds: Record<string, number> }>({
    id: '',
    field: '',
    since: 0,
    seconds: {},
  })
  useEffect(() => {
    const now = performance.now()
    const before = spent.current
    const seconds = before.id === item.id ? before.seconds : {}
    if (before.id === item.id) seconds[before.field] = (seconds[before.field] ?? 0) + Math.min(60, (now - before.since) / 1000)
    spent.current = { id: item.id, field, since: now, seconds }
  }, [item.id, field])
  return () => {
    const { seconds, since, field: last } = spent.current
    const all = { ...seconds, [last]: (seconds[last] ?? 0) + Math.min(60, (performance.now() - since) / 1000) }
    return { ...all, total: Object.values(all).reduce((sum, one) => sum + one, 0) }
  }
}
