// Listens to the server while a page is open: what has changed in the record is asked for anew, many changes at once only once.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { BASE } from '../api/client.ts'

/** Kinds of news and what they make old: the first part of the keys of queries. */
const MAKES_OLD: Readonly<Record<string, readonly string[]>> = {
  event: ['events', 'event', 'stats', 'claims', 'report', 'registers'],
  decision: ['events', 'event', 'stats', 'decisions', 'review'],
  import: ['imports', 'jobs', 'record'],
  draft: ['drafts'],
  reset: ['events', 'event', 'stats', 'claims', 'report', 'registers', 'decisions', 'review', 'drafts', 'imports', 'jobs', 'record'],
}
const PAUSE = 1500

/** Keeps what is shown fresh while the page is open. */
export function useNews(): void {
  const client = useQueryClient()
  useEffect(() => {
    const stream = new EventSource(`${BASE}/stream`)
    const old = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const renew = (): void => {
      timer = undefined
      for (const key of old) void client.invalidateQueries({ queryKey: [key] })
      old.clear()
    }
    for (const [kind, keys] of Object.entries(MAKES_OLD))
      stream.addEventListener(kind, () => {
        for (const key of keys) old.add(key)
        timer ??= setTimeout(renew, PAUSE)
      })
    return () => {
      stream.close()
      clearTimeout(timer)
    }
  }, [client])
}
