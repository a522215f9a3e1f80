// Counts single days and nights: days beside today, weekdays, dates; a weekday that stands with a date must agree with it.
import { dateOf, daysBetween, monthOf, shift, shiftMonths, weekdayOf, yearOf } from './calendar.ts'
import { absent, night, on, stretch, type Resolution } from './resolution.ts'
import type { CalendarDay, Shift, Timex } from './types.ts'

/** How far ahead of publication a date without a year may lie, when its weekday says so. */
const AHEAD_DAYS = 60

/** The ISO date of a calendar day whose year is told. */
function dateOfDay(day: CalendarDay): string | null {
  return day.year === null ? null : dateOf(day.year, day.month, day.day)
}

/** The last such weekday before publication; `strict` leaves out publication day itself. */
export function lastWeekday(published: string, weekday: number, strict: boolean): string {
  const back = (weekdayOf(published) - weekday + 7) % 7
  return shift(published, -(back === 0 && strict ? 7 : back))
}

function weekdayOn(published: string, weekday: number, told: Shift): string {
  if (told === 'next') return shift(published, (weekday - weekdayOf(published) + 7) % 7 || 7)
  if (told === 'before-last') return shift(lastWeekday(published, weekday, true), -7)
  return lastWeekday(published, weekday, told === 'past')
}

/** The day of a date told without a year: the last up to publication, strictly before it with «الماضي», after it with «المقبل». */
function yearless(day: CalendarDay, published: string, weekday: number | null): string | null {
  const year = yearOf(published)
  const tries = [year + 1, year, year - 1, year - 2, year - 3, year - 4]
    .map((one) => dateOf(one, day.month, day.day))
    .filter((date) => date !== null)
  if (day.shift === 'next') return tries.findLast((date) => date >= published) ?? null
  if (day.shift === 'current')
    return (
      tries.reduce(
        (best, date) => (Math.abs(daysBetween(published, date)) < Math.abs(daysBetween(published, best)) ? date : best),
        tries[0] as string,
      ) ?? null
    )
  if (weekday !== null) {
    const ahead = tries.findLast((date) => date > published && daysBetween(published, date) <= AHEAD_DAYS)
    const last = tries.find((date) => date <= published)
    if (ahead && weekdayOf(ahead) === weekday && (!last || weekdayOf(last) !== weekday)) return ahead
  }
  return tries.find((date) => (day.shift === 'past' || day.shift === 'before-last' ? date < published : date <= published)) ?? null
}

/** The day of a date, its year supplied from the publication date where it is not told. */
function resolveDate(day: CalendarDay, published: string | null, weekday: number | null): Resolution {
  const date =
    day.year !== null
      ? dateOfDay(day)
      : published === null
        ? null
        : day.yearShift !== null
          ? dateOf(yearOf(published) + day.yearShift, day.month, day.day)
          : yearless(day, published, weekday)
  if (!date) return absent
  const issues = weekday !== null && weekdayOf(date) !== weekday ? ['weekday-disagrees'] : []
  return { ...on(date, date, 1, day.year !== null || day.shift !== null), issues }
}

/** A date beside a day word: the date decides; without a year it is the one nearest to the day word. */
function besideDate(date: CalendarDay, day: string | null, published: string | null, weekday: number | null): Resolution {
  if (date.year !== null || day === null) {
    const found = resolveDate(date, published, weekday)
    const disagrees = day !== null && found.days !== null && found.days.from !== day
    return disagrees && !found.issues.includes('weekday-disagrees') ? { ...found, issues: [...found.issues, 'date-disagrees'] } : found
  }
  const near = [-1, 0, 1].map((step) => dateOf(yearOf(day) + step, date.month, date.day)).filter((one) => one !== null)
  const best = near.toSorted((a, b) => Math.abs(daysBetween(day, a)) - Math.abs(daysBetween(day, b)))[0]
  if (!best) return absent
  const issues = [
    ...(weekday !== null && weekdayOf(best) !== weekday ? ['weekday-disagrees'] : []),
    ...(best === day ? [] : ['date-disagrees']),
  ]
  return { ...on(best, best, 1), issues }
}

function dayOffset(timex: Extract<Timex, { is: 'day' }>, published: string | null): Resolution {
  const day = published === null ? null : shift(published, timex.offset)
  if (timex.date) return besideDate(timex.date, day, published, timex.weekday)
  if (day === null) return absent
  return { ...on(day, day, 1), issues: timex.weekday !== null && weekdayOf(day) !== timex.weekday ? ['weekday-disagrees'] : [] }
}

/** The third of this month; of the month before with «الماضي», or where it has not come yet. */
function dayOfMonth(timex: Extract<Timex, { is: 'day-of-month' }>, published: string): Resolution {
  const first = `${published.slice(0, 7)}-01`
  const in_ = (step: number): string | null => {
    const month = shiftMonths(first, step)
    return dateOf(yearOf(month), monthOf(month), timex.day)
  }
  const same = in_(0)
  const date =
    timex.shift === 'next'
      ? in_(1)
      : timex.shift === 'past'
        ? in_(-1)
        : timex.shift === 'current' || (same !== null && same <= published)
          ? same
          : in_(-1)
  return on(date, date, 1)
}

/** Counts the timexes of single days and nights. */
export function dayResolution(timex: Timex, published: string | null): Resolution {
  if (timex.is === 'date') return resolveDate(timex.date, published, null)
  if (timex.is === 'day') return dayOffset(timex, published)
  if (timex.is === 'days') {
    const to = resolveDate(timex.to, published, null).days
    const from = to ? dateOf(yearOf(to.from), timex.from.month, timex.from.day) : null
    return to && from ? stretch(from, to.from) : absent
  }
  if (timex.is === 'weekday' && timex.date && (timex.date.year !== null || published !== null))
    return resolveDate(timex.date, published, timex.weekday)
  if (published === null) return absent
  switch (timex.is) {
    case 'weekday': {
      const day = weekdayOn(published, timex.weekday, timex.shift)
      return on(day, day, 1)
    }
    case 'weekdays': {
      const to = weekdayOn(published, timex.weekdays[1], timex.shift)
      return stretch(shift(to, -((timex.weekdays[1] - timex.weekdays[0] + 7) % 7)), to)
    }
    case 'night-of':
      return night(shift(published, timex.offset))
    case 'day-of-month':
      return dayOfMonth(timex, published)
    default:
      return absent
  }
}
