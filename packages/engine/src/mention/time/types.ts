// What a timex says before it is counted from the publication date, and what it is after.
import type { Mention } from '../match/types.ts'

export type PartOfDay = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'
export type Shift = 'past' | 'before-last' | 'current' | 'next' | null
export type Relation = 'after' | 'before' | 'same'
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade'

/** A stretch told by unit; `count` null where the plural stands without a number (أيام). */
export interface Amount {
  readonly count: number | null
  readonly unit: Unit
  /** نحو، بين: not to the day. */
  readonly about: boolean
}

/** A day of a month as told; the year may be told in figures, by a shift (الماضي), or not at all. */
export interface CalendarDay {
  readonly day: number
  readonly month: number
  readonly year: number | null
  readonly shift: Shift
  /** «من العام الماضي»: years from that of publication. */
  readonly yearShift: number | null
}

/** The meaning of the words alone. Days are whole calendar days. */
export type Timex =
  | { readonly is: 'day'; readonly offset: number; readonly weekday: number | null; readonly date: CalendarDay | null }
  | { readonly is: 'weekday'; readonly weekday: number; readonly shift: Shift; readonly date: CalendarDay | null }
  | { readonly is: 'weekdays'; readonly weekdays: readonly [number, number]; readonly shift: Shift }
  | { readonly is: 'night-of'; readonly offset: number }
  | { readonly is: 'date'; readonly date: CalendarDay }
  | { readonly is: 'days'; readonly from: CalendarDay; readonly to: CalendarDay }
  | { readonly is: 'day-of-month'; readonly day: number; readonly shift: Shift }
  | { readonly is: 'hijri'; readonly year: number | null; readonly month: number | null; readonly day: number | null }
  | { readonly is: 'month'; readonly month: number; readonly year: number | null; readonly shift: Shift; readonly yearShift: number | null }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'season'; readonly first: number; readonly last: number; readonly year: number | null; readonly shift: Shift }
  | { readonly is: 'unit'; readonly unit: 'week' | 'month' | 'year'; readonly shift: 'past' | 'before-last' | 'current' | 'next' }
  | { readonly is: 'part-of'; readonly part: 'start' | 'mid' | 'end'; readonly of: Timex }
  | { readonly is: 'fraction-of'; readonly months: number; readonly index: number; readonly of: Timex }
  | { readonly is: 'week-of'; readonly index: number; readonly of: Timex }
  | { readonly is: 'ago'; readonly amount: Amount }
  | { readonly is: 'within'; readonly amount: Amount }
  | { readonly is: 'ahead'; readonly amount: Amount }
  | { readonly is: 'since'; readonly from: Timex }
  | { readonly is: 'until'; readonly to: Timex }
  | { readonly is: 'span'; readonly from: Timex; readonly to: Timex }
  | { readonly is: 'recently' }
  | { readonly is: 'soon' }
  | { readonly is: 'nth'; readonly nth: number; readonly unit: 'day' | 'week'; readonly weekday: number | null }
  | { readonly is: 'duration'; readonly amount: Amount | null }
  | { readonly is: 'frequency' }
  | { readonly is: 'clock' }
  /** The week, month or year of the day told before; `day` of that month where one is told. */
  | { readonly is: 'same-unit'; readonly unit: 'week' | 'month' | 'year'; readonly day: number | null }
  | { readonly is: 'anchored'; readonly relation: Relation; readonly amount: Amount | null; readonly ofNext?: boolean }

/** What a rule makes: a timex, and the part of the day that the words add. */
export interface Told {
  readonly timex: Timex
  readonly part: PartOfDay | null
}

export interface Days {
  readonly from: string
  readonly to: string
  readonly precision: 1 | 2 | 3
}

export interface TimeMention extends Mention {
  readonly grammar: 'time'
  /** ISO dates, inclusive; null where the words or the missing publication date leave them open. */
  readonly from: string | null
  readonly to: string | null
  readonly precision: 1 | 2 | 3
  readonly kind: 'day' | 'interval' | 'duration' | 'anchored' | 'frequency' | 'clock'
  /** What it dates is decided later, by the clause it stands in. */
  readonly dates: 'event' | 'speech' | 'unknown'
  readonly part: PartOfDay | null
  /**
   * What anchored times are counted from the event before: days after or before it, null not told. `ofNext`: they are those of the
   * event named right after them (وجاء ذلك بعد يومين من انشقاق القائد: two days before).
   */
  readonly anchor: { readonly relation: Relation; readonly days: number | null; readonly about: boolean; readonly ofNext: boolean } | null
  /** The words tell the days themselves; false where a year was supplied or the words are vague. */
  readonly certain: boolean
  readonly timex: Timex
  /** Stands for the words where they resolve to nothing: equal keys, equal times. */
  readonly value: string
  readonly issues: readonly string[]
  /** Needs a publication date, and there is none. */
  readonly unresolved: boolean
}
