// Which rows of a long list stand in sight: the others are not in the page.
import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Seen {
  readonly first: number
  /** The first row after those in sight. */
  readonly end: number
}

const BESIDE = 8

/** The rows between `top` and `top + height`, and some beside them so that scrolling shows no gap. */
export function seenRows(top: number, height: number, rowHeight: number, rows: number): Seen {
  const first = Math.max(0, Math.floor(top / rowHeight) - BESIDE)
  return { first, end: Math.min(rows, Math.ceil((top + height) / rowHeight) + BESIDE) }
}

/** The rows in sight of a scrolling element. */
export function useSeen(element: RefObject<HTMLElement | null>, rowHeight: number, rows: number): Seen {
  const [{ top, height }, set] = useState({ top: 0, height: 800 })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return undefined
    const look = (): void => set({ top: current.scrollTop, height: current.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(current)
    current.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      current.removeEventListener('scroll', look)
    }
  }, [element])
  return seenRows(top, height, rowHeight, rows)
}
