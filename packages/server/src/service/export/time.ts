// Decides the days of an event as codebooks count them: how many, the middle one, and whether it went on or lies somewhere between.
import { daysBetween } from '@sijill/engine/mention/time/index.ts'
import type { RecordedEvent } from '../recorded-event.ts'
import { claimOf } from './standing-claim.ts'

/** Rules of times that a happening fills; by all others it lies somewhere within. */
const FILLED: ReadonlySet<string> = new Set([
  'time.from-to',
  'time.days-of-month',
  'time.weekdays',
  'time.since',
  'time.since-begun',
  'time.since-so-long',
  'time.nth-day',
  'time.within',
])

export interface EventDays {
  readonly from: string
  readonly to: string
  /** Whole days from the first to the last, both included. */
  readonly length: number
  readonly precision: 1 | 2 | 3
  /** Whether it went on over them all. */
  readonly fills: boolean
  /** The claim that they were taken from. */
  readonly claim: string
}

const DAY = 86_400_000

/** The ISO day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The days of an event; null where nobody tells them. */
export function daysOf(event: RecordedEvent): EventDays | null {
  const time = event.record.time
  if (time === null) return null
  const { from, to, time_precision: precision } = time.best
  const rule = claimOf(event, time.claim)?.claim.time?.rule ?? ''
  const length = daysBetween(from, to) + 1
  return { from, to, length, precision, fills: length > 1 && FILLED.has(rule), claim: time.claim }
}

/** The middle of a stretch, the earlier of two middle days. */
export const middleOf = ({ from, length }: Pick<EventDays, 'from' | 'length'>): string => dayAfter(from, Math.floor((length - 1) / 2))

/** A total over so many days, in whole numbers; the remainder on the first. `splitOver(12, 5)` is 4, 2, 2, 2, 2. */
export function splitOver(total: number, days: number): number[] {
  const each = Math.floor(total / days)
  return Array.from({ length: days }, (_, day) => (day === 0 ? total - each * (days - 1) : each))
}
