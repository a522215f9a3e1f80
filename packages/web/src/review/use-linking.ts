// How the claim before a coder is linked, and what he may change of it: to leave its event, to tell of another.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useReader } from '../app/reader.tsx'
import { linkingTo, unlinkingOf } from '../event/joining.ts'
import { announce } from '../ui/announcer.tsx'
import { askLinks, type Item, type Links } from './ask-review.ts'
import type { Queue } from './use-queue.ts'

export interface Linking {
  readonly links: Links | undefined
  readonly error: unknown
  readonly reason: string
  readonly setReason: (reason: string) => void
  readonly unlink: () => void
  /** Has the claim tell of the nth event near it, and of its own no longer. */
  readonly linkTo: (nth: number) => void
}

export function useLinking(item: Item, queue: Queue, isOpen: boolean): Linking {
  const { say } = useReader()
  const [reason, setReason] = useState('')
  const { data, error } = useQuery({
    // asked anew after each change of this visit
    queryKey: ['review', 'links', item.id, queue.joined],
    queryFn: () => askLinks(item.id),
    enabled: isOpen && !item.blind,
    placeholderData: (before) => before,
  })
  const leaving = data ? unlinkingOf([item.id, ...data.beside.map(({ claim }) => claim)], item.id) : []
  const join = (what: 'link' | 'unlink', decisions: Parameters<Queue['join']>[1]): void => {
    queue.join(what, decisions, reason.trim() || say(`review.${what}.reason`))
    setReason('')
    announce(say(`review.said.${what}`))
  }
  return {
    links: data,
    error,
    reason,
    setReason,
    unlink: () => {
      if (leaving.length > 0) join('unlink', leaving)
    },
    linkTo: (nth) => {
      const near = data?.near[nth]
      if (near) join('link', [...leaving, ...linkingTo(item.id, near.claims)])
    },
  }
}
