// Counts times that point at a day told before in the text: في اليوم نفسه، ذلك اليوم، في 25 من الشهر نفسه، خلال الأسبوع ذاته.
import { dateOf, monthLength, monthOf, shift, weekdayOf, yearOf } from './calendar.ts'
import { precisionOf } from './resolution.ts'
import type { Days, TimeMention, Timex } from './types.ts'

/** How far back the day may stand, in tokens. */
const REACH = 120

const DAY_TIMEX: ReadonlySet<Timex['is']> = new Set(['day', 'weekday', 'date', 'day-of-month'])

/** The day that a mention tells, or that its stretch begins with (منذ الخميس); null for stretches. */
function dayOf({ kind, from, to, timex }: TimeMention): { readonly from: string; readonly to: string } | null {
  if (from === null || to === null) return null
  if (kind === 'day' || timex.is === 'days') return { from, to }
  return timex.is === 'since' && DAY_TIMEX.has(timex.from.is) ? { from, to: from } : null
}

const within = (from: string | null, to: string | null): Days | null =>
  from === null || to === null ? null : { from, to, precision: precisionOf(from, to) }

/** The week (Sunday to Saturday), month or year of a day, or a day of its month. */
function sameUnit({ unit, day }: Extract<Timex, { is: 'same-unit' }>, date: string): Days | null {
  const [year, month] = [yearOf(date), monthOf(date)]
  if (day !== null) return within(dateOf(year, month, day), dateOf(year, month, day))
  if (unit === 'year') return within(`${year}-01-01`, `${year}-12-31`)
  if (unit === 'month') return within(dateOf(year, month, 1), dateOf(year, month, monthLength(year, month)))
  const first = shift(date, -weekdayOf(date))
  return within(first, shift(first, 6))
}

function pointedAt({ timex }: TimeMention, day: { readonly from: string; readonly to: string }): Days | null {
  if (timex.is === 'same-unit') return sameUnit(timex, day.to)
  return timex.is === 'anchored' && timex.relation === 'same' ? within(day.from, day.to) : null
}

/** Times with the days of those that point at a day told before them; without one they are left open. */
export function withDaysToldBefore(times: readonly TimeMention[]): TimeMention[] {
  let last: { readonly at: number; readonly day: { readonly from: string; readonly to: string } } | null = null
  return times.map((time) => {
    const days = last !== null && time.first - last.at <= REACH ? pointedAt(time, last.day) : null
    const found = days ? { ...time, ...days } : time
    const day = dayOf(found) ?? (days && time.timex.is === 'anchored' ? days : null)
    if (day) last = { at: time.end, day }
    return found
  })
}
