// The queue of one coder: the claim before him, those fetched ahead, what he has done and can take back. What is sent goes in order.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Joining } from '../event/joining.ts'
import { askNext, changesOf, leaveQueue, sendCoding, sendSkip, sendTogether, sendUndo, type Item, type Values } from './ask-review.ts'
import type { QueueSearch } from './search.ts'

/** Claims fetched ahead of the one that is shown. */
const AHEAD = 3
const IN_STRIP = 10
/** As many as the server takes. */
const MOST_HELD = 10

/** Before anything is asked for. */
const NOT_YET: QueueSearch = {}

export type Verdict = 'accept' | 'reject' | 'flag'
type Joined = 'link' | 'unlink'

interface Done {
  readonly id: string
  readonly item: Item
  readonly verdict: Verdict | Joined
  readonly changed: number
  /** Of a change of how it is linked: its decisions. */
  readonly decisions: readonly string[]
}

export interface Queue {
  readonly item: Item | null
  /** Nothing waits any longer. */
  readonly empty: boolean
  readonly strip: readonly Done[]
  readonly fault: unknown
  readonly again: () => void
  readonly code: (verdict: Verdict, changes: Partial<Values>, more: { reason: string; seconds: Record<string, number> }) => void
  /** Makes decisions on how the claim is linked; it stays on the screen. */
  readonly join: (what: Joined, decisions: readonly Joining[], reason: string) => void
  /** How often that was changed or taken back. */
  readonly joined: number
  readonly skip: () => void
  readonly undo: () => Done | null
}

/** The queue of the claims that answer a filter; another filter begins it anew, what was done stays to be taken back. */
export function useQueue(search: QueueSearch): Queue {
  const [items, setItems] = useState<readonly Item[]>([])
  const [strip, setStrip] = useState<readonly Done[]>([])
  const [fault, setFault] = useState<unknown>(null)
  /** Fewer came than were asked for: nothing waits behind those held. */
  const [ended, setEnded] = useState(false)
  const [joined, setJoined] = useState(0)
  const held = useRef<readonly Item[]>([])
  /** Claims that were left and whose coding is still on its way: the server does not know yet. */
  const left = useRef(new Set<string>())
  const asking = useRef(NOT_YET)
  const order = useRef<Promise<unknown>>(Promise.resolve())
  const put = useCallback((next: readonly Item[]) => {
    held.current = next
    setItems(next)
  }, [])
  const send = useCallback((work: () => Promise<unknown>) => {
    order.current = order.current.then(work).catch(setFault)
  }, [])
  const fill = useCallback(() => {
    send(async () => {
      const most = AHEAD + 1 - held.current.length
      if (most <= 0) return
      const now = asking.current
      const { items: found } = await askNext(now, [...held.current.map(({ id }) => id), ...left.current].slice(0, MOST_HELD), most)
      // of a filter that was left meanwhile
      if (now !== asking.current) return
      const known = new Set([...held.current.map(({ id }) => id), ...left.current])
      put([...held.current, ...found.filter(({ id }) => !known.has(id))])
      setEnded(found.length < most)
    })
  }, [put, send])
  const named = JSON.stringify(search)
  useEffect(() => {
    const before = asking.current
    asking.current = JSON.parse(named) as QueueSearch
    if (before !== NOT_YET) {
      put([])
      setEnded(false)
      send(leaveQueue)
    }
    fill()
  }, [named, fill, put, send])

  /** Goes on to the next claim, and sends what was made of this one. */
  const leave = (id: string, work: () => Promise<unknown>): void => {
    left.current.add(id)
    put(held.current.slice(1))
    send(() => work().finally(() => left.current.delete(id)))
    fill()
  }
  const code: Queue['code'] = (verdict, changes, { reason, seconds }) => {
    const [item] = held.current
    if (!item) return
    const done = { id: crypto.randomUUID(), item, verdict, changed: Object.keys(changes).length, decisions: [] }
    setStrip((before) => [done, ...before].slice(0, IN_STRIP))
    leave(item.id, () => sendCoding({ id: done.id, claim: item.id, verdict, changes: changesOf(changes), reason, seconds }))
  }
  const decide = (decisions: Parameters<typeof sendTogether>[0]): void =>
    send(async () => {
      await sendTogether(decisions)
      setJoined((times) => times + 1)
    })
  const join: Queue['join'] = (verdict, decisions, reason) => {
    const [item] = held.current
    if (!item) return
    const made = decisions.map((one) => ({ id: crypto.randomUUID(), reason, ...one }))
    setStrip((before) => [{ id: crypto.randomUUID(), item, verdict, changed: 0, decisions: made.map(({ id }) => id) }, ...before].slice(0, IN_STRIP)) // prettier-ignore
    decide(made)
  }
  const skip = (): void => {
    const [item] = held.current
    if (item) leave(item.id, () => sendSkip(item.id))
  }
  const undo = (): Done | null => {
    const [last] = strip
    if (!last) return null
    setStrip((before) => before.slice(1))
    if (last.decisions.length > 0) {
      // the last first: none is taken back before one that was made on it
      decide(
        last.decisions.toReversed().map((withdraws) => ({ id: crypto.randomUUID(), kind: 'withdraw', withdraws, reason: 'review.undo' })),
      )
      return last
    }
    put([last.item, ...held.current])
    send(() => sendUndo(last.id))
    return last
  }
  return {
    item: items[0] ?? null,
    empty: ended && items.length === 0,
    strip,
    fault,
    again: () => {
      setFault(null)
      fill()
    },
    code,
    join,
    joined,
    skip,
    undo,
  }
}
