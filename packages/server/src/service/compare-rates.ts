// Holds a rate of events against the same before, and against how much there was to read in either time.
import { coverageShare, rateRatio, verdictOf, type RateRatio, type Verdict } from '@sijill/engine/record/rate.ts'
import type { Kysely } from 'kysely'
import { countInWindows, countPublished, type Window, type Windows } from '../store/read/count-window.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Tables } from '../store/tables.ts'

const DAY = 86_400_000

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY
const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Days of a stretch, both ends included. */
export const lengthOf = ({ from, to }: Window): number => dayNumber(to) - dayNumber(from) + 1

/** As many days right before a stretch. */
export const dayBefore = ({ from, to }: Window): Window => ({
  from: isoDay(dayNumber(from) - lengthOf({ from, to })),
  to: isoDay(dayNumber(from) - 1),
})

export interface Stretch extends Window {
  readonly days: number
  readonly events: number
  readonly reports: number
  readonly outlets: number
}

export interface RateComparison {
  readonly now: Stretch
  readonly before: Stretch
  /** Events of either time whose day is known too roughly to be counted. */
  readonly vague: number
  /** Events a day, with the interval of 95%. */
  readonly byDays: RateRatio
  /** Events a report. */
  readonly byReports: RateRatio
  /** Reports a day. */
  readonly reports: RateRatio
  /** What share of the change the change in reports would make by itself; null where it cannot be told. */
  readonly coverage: number | null
  readonly verdict: Verdict
}

/** Compares the events that answer a filter in two stretches of days. */
export async function compareRates(db: Kysely<Tables>, filter: EventFilter, windows: Windows): Promise<RateComparison> {
  const events = await countInWindows(db, filter, windows)
  const published = await countPublished(db, windows)
  const stretch = (name: 'now' | 'before'): Stretch => {
    const { from, to } = windows[name]
    return { from, to, days: lengthOf(windows[name]), events: events[name], ...published[name] }
  }
  const [now, before] = [stretch('now'), stretch('before')]
  const ratio = (count: 'events' | 'reports', exposure: 'days' | 'reports'): RateRatio =>
    rateRatio({ count: now[count], exposure: now[exposure] }, { count: before[count], exposure: before[exposure] })
  const [byDays, byReports, reports] = [ratio('events', 'days'), ratio('events', 'reports'), ratio('reports', 'days')]
  const verdict = verdictOf({ now, before, byDays, byReports })
  return { now, before, vague: events.vague, byDays, byReports, reports, coverage: coverageShare({ byDays, byReports }, reports), verdict }
}
