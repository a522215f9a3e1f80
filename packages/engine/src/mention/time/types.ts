// What a timex says before it is counted from the publication date, and what it is after.
import type { Mention } from '../match/types.ts'

export type PartOfDay = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'
export type Shift = 'past' | 'current' | 'next' | null

/** The meaning of the words alone. Days are whole calendar days. */
export type Timex =
  | { readonly is: 'relative-day'; readonly offset: number; readonly weekday: number | null }
  | { readonly is: 'weekday'; readonly weekday: number; readonly shift: Shift }
  | { readonly is: 'nights'; readonly weekdays: readonly [number, number] }
  | { readonly is: 'last-night' }
  | {
      readonly is: 'date'
      readonly year: number | null
      readonly month: number
      readonly day: number | null
      readonly weekday: number | null
      readonly shift: Shift
    }
  | { readonly is: 'day-of-month'; readonly day: number; readonly shift: Shift }
  | { readonly is: 'hijri'; readonly year: number | null; readonly month: number; readonly day: number | null }
  | { readonly is: 'year'; readonly year: number | null; readonly shift: Shift }
  | { readonly is: 'season'; readonly first: number; readonly last: number; readonly year: number | null; readonly shift: Shift }
  | { readonly is: 'calendar-unit'; readonly unit: 'week' | 'month' | 'year'; readonly shift: 'past' | 'current' | 'next' }
  | { readonly is: 'part-of'; readonly part: 'start' | 'mid' | 'end'; readonly of: Timex }
  | { readonly is: 'ago'; readonly days: number; readonly unit: number; readonly about: boolean }
  | { readonly is: 'since'; readonly days: number; readonly more: boolean }
  | { readonly is: 'since-date'; readonly from: Timex }
  | { readonly is: 'past-span'; readonly days: number }
  | { readonly is: 'recently' }
  | { readonly is: 'soon' }
  | { readonly is: 'nth-day'; readonly nth: number; readonly unit: number; readonly weekday: number | null }
  | { readonly is: 'span'; readonly from: Timex; readonly to: Timex }
  | { readonly is: 'duration'; readonly days: number }
  | { readonly is: 'after'; readonly days: number | null }
  | { readonly is: 'same' }

export interface Days {
  readonly from: string
  readonly to: string
  readonly precision: 1 | 2 | 3
}

export interface TimeMention extends Mention {
  readonly grammar: 'time'
  readonly from: string | null
  readonly to: string | null
  readonly precision: 1 | 2 | 3
  readonly kind: 'day' | 'interval' | 'duration' | 'anchored'
  readonly part: PartOfDay | null
  /** What anchored times are counted from the event before: days after it, 0 the same day, null not told. */
  readonly anchor: { readonly days: number | null } | null
  readonly timex: Timex
  /** Stands for the words where they resolve to nothing: equal keys, equal times. */
  readonly value: string
  readonly issues: readonly string[]
  /** Needs a publication date, and there is none. */
  readonly unresolved: boolean
}
