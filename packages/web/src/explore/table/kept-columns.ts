// Which columns a reader has chosen, kept in the browser.
import { useState } from 'react'
import { COLUMNS, USUAL, type Column } from './columns.tsx'

const KEY = 'sijill.columns'

function kept(): readonly Column[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (!Array.isArray(stored)) return USUAL
    const known = COLUMNS.filter((column) => stored.includes(column))
    return known.length === 0 ? USUAL : known
  } catch {
    // a browser that keeps nothing, or somebody else's text
    return USUAL
  }
}

/** The columns shown, in their own order, and how one is shown or hidden; the last one stays. */
export function useColumns(): readonly [readonly Column[], (column: Column) => void] {
  const [shown, show] = useState(kept)
  const toggle = (column: Column): void => {
    const next = COLUMNS.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one)))
    if (next.length === 0) return
    show(next)
    try {
      localStorage.setItem(KEY, JSON.stringify(next))
    } catch {
      // it holds until the page is closed
    }
  }
  return [shown, toggle]
}
