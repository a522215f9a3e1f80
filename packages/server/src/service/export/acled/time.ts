// Decides ACLED's days: a row for each day that an event filled, the middle of a stretch that it lies in, nothing wider than a month.
import type { RecordedEvent } from '../../recorded-event.ts'
import type { Reason } from '../row.ts'
import { dayAfter, daysOf, middleOf } from '../time.ts'

export interface AcledDays {
  readonly days: readonly string[]
  readonly precision: 1 | 2 | 3
  readonly rule: string | null
  readonly claim: string
}

const MONTH = 31
/** A night over two dates is one night. */
const NIGHT = 2

/** The days on which ACLED files an event, or why it does not. */
export function acledDays(event: RecordedEvent): AcledDays | { readonly leftOut: Reason } {
  const days = daysOf(event)
  if (days === null) return { leftOut: 'no-time' }
  const { from, length, precision, fills, claim } = days
  if (length > MONTH) return { leftOut: 'time-too-wide' }
  if (fills) return { days: Array.from({ length }, (_, at) => dayAfter(from, at)), precision, rule: 'acled.event_date.each-day', claim }
  if (length === 1) return { days: [from], precision, rule: null, claim }
  if (precision === 1 && length === NIGHT) return { days: [from], precision, rule: 'acled.event_date.night', claim }
  return { days: [middleOf(days)], precision: precision === 1 ? 2 : precision, rule: 'acled.event_date.middle', claim }
}
