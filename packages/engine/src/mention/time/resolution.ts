// What counting a timex gives: its days with their precision by the codebook §5, and what was found amiss.
import { daysBetween, shift } from './calendar.ts'
import type { Days } from './types.ts'

export interface Resolution {
  readonly days: Days | null
  /** Only the end is told (حتى أمس). */
  readonly end: string | null
  readonly certain: boolean
  readonly issues: readonly string[]
}

export const absent: Resolution = { days: null, end: null, certain: false, issues: [] }

/** Precision of a stretch of days: 1 = the day or two days are known, 2 = within two weeks, 3 = worse. */
export function precisionOf(from: string, to: string): 1 | 2 | 3 {
  const days = daysBetween(from, to)
  return days <= 1 ? 1 : days <= 14 ? 2 : 3
}

/** Days with a given precision; absent where a date is missing or they run backwards. */
export function on(from: string | null, to: string | null, precision: 1 | 2 | 3, certain = true): Resolution {
  return from !== null && to !== null && from <= to ? { days: { from, to, precision }, end: null, certain, issues: [] } : absent
}

/** Days with the precision of their length. */
export function stretch(from: string | null, to: string | null, certain = true): Resolution {
  return from !== null && to !== null && from <= to ? on(from, to, precisionOf(from, to), certain) : absent
}

/** What is told of a stretch that holds the publication day ends on that day. */
export function capped(found: Resolution, published: string | null): Resolution {
  const { days } = found
  if (!days || published === null || days.from > published || days.to <= published) return found
  return { ...found, days: { ...days, to: published, precision: precisionOf(days.from, published) } }
}

/** Only the end of a resolution. */
export function ending(found: Resolution): Resolution {
  return { ...absent, end: found.days?.to ?? null, certain: found.certain, issues: found.issues }
}

/** A day and the one after it: a night. */
export function night(first: string): Resolution {
  return on(first, shift(first, 1), 1)
}
