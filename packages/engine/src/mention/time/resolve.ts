// Counts timexes from the publication date by the codebook §5. Nothing becomes a date because it could not be counted.
import { dateOf, fromHijri, hijriYear, monthLength, monthOf, shift, shiftMonths, weekdayOf, yearOf } from './calendar.ts'
import { dayResolution, lastWeekday } from './resolve-days.ts'
import { absent, capped, ending, on, stretch, type Resolution } from './resolution.ts'
import type { Amount, Timex } from './types.ts'

export type { Resolution } from './resolution.ts'

/** «Recently», «soon»: thirty days, precision 3 (codebook §5). */
const RECENT_DAYS = 30
/** Plurals without a number, in days: أيام, ساعات; weeks are «recent weeks», thirty days. */
const PLURAL: Readonly<Record<Amount['unit'], number>> = {
  minute: 0,
  hour: 1,
  day: 7,
  week: RECENT_DAYS,
  month: 90,
  year: 3 * 365,
  decade: 20 * 365,
}
const UNIT_DAYS: Readonly<Record<Amount['unit'], number>> = { minute: 0, hour: 0, day: 1, week: 7, month: 30, year: 365, decade: 3650 }
const MONTHS: Partial<Record<Amount['unit'], number>> = { month: 1, year: 12, decade: 120 }

/** Length of an amount in days, as near as it can be told. */
export function daysOf({ count, unit }: Amount): number {
  if (count === null) return PLURAL[unit]
  return unit === 'hour' ? Math.ceil(count / 24) : Math.round(count * UNIT_DAYS[unit])
}

/** The day an amount before (or after) another. */
function moved(date: string, amount: Amount, sign: 1 | -1): string {
  const months = MONTHS[amount.unit]
  if (months !== undefined && amount.count !== null && Number.isInteger(amount.count))
    return shiftMonths(date, sign * months * amount.count)
  return shift(date, sign * daysOf(amount))
}

const recently = (published: string): Resolution => on(shift(published, -RECENT_DAYS), published, 3, false)

/** In the past so long: up to publication. */
function within(amount: Amount, published: string): Resolution {
  if (amount.count === null && amount.unit === 'week') return recently(published)
  const from = moved(published, amount, -1)
  const days = stretch(from, published, amount.count !== null && !amount.about)
  return amount.unit === 'hour' && daysOf(amount) <= 1 ? on(from, published, 1) : days
}

/** Half the width that «so long ago» leaves open, in days. */
function slack({ count, unit, about }: Amount): number {
  if (unit === 'day') return about ? Math.max(1, Math.round((count ?? 0) / 10)) : 0
  if (unit === 'week') return count === 1 && !about ? 0 : 3
  if (unit === 'month') return count === 1 && !about ? 7 : 15
  return unit === 'year' ? 183 : 1826
}

/** So long ago: days and one week exactly, weeks give or take three days (codebook §5), months by half a month. */
function ago(amount: Amount, published: string): Resolution {
  if (amount.unit === 'minute') return on(published, published, 1)
  if (amount.unit === 'hour') return on(shift(published, -Math.max(1, daysOf(amount))), published, 1)
  if (amount.count === null) {
    const near: Amount = { ...amount, count: 2 }
    return stretch(shift(published, -PLURAL[amount.unit] - (amount.unit === 'week' ? 5 : 0)), moved(published, near, -1), false)
  }
  const [day, wide] = [moved(published, amount, -1), slack(amount)]
  const to = shift(day, wide)
  // a week is seldom counted to the day
  if (amount.unit === 'week' && wide === 0) return on(day, day, 2)
  return stretch(shift(day, -wide), to > published ? published : to, wide === 0)
}

function monthDays(year: number, month: number): Resolution {
  return on(dateOf(year, month, 1), dateOf(year, month, monthLength(year, month)), 3)
}

/** A month told without its year: the last one up to publication, before it with «الماضي», after it with «المقبل». */
function monthOfYear(timex: Extract<Timex, { is: 'month' }>, published: string | null): Resolution {
  if (timex.year !== null) return capped(monthDays(timex.year, timex.month), published)
  if (published === null) return absent
  if (timex.yearShift !== null) return capped(monthDays(yearOf(published) + timex.yearShift, timex.month), published)
  const [year, now] = [yearOf(published), monthOf(published)]
  const back = timex.month > now || (timex.month === now && timex.shift === 'past')
  if (timex.shift === 'next') return { ...monthDays(timex.month < now ? year + 1 : year, timex.month), certain: false }
  if (timex.shift === 'current') return capped(monthDays(year, timex.month), published)
  return { ...capped(monthDays(back ? year - 1 : year, timex.month), published), certain: false }
}

/** Monday of the week of a date. */
const monday = (date: string): string => shift(date, -((weekdayOf(date) + 6) % 7))

const STEP = { 'before-last': -2, past: -1, current: 0, next: 1 } as const

function unit(timex: Extract<Timex, { is: 'unit' }>, published: string): Resolution {
  const step = STEP[timex.shift]
  if (timex.unit === 'year') return capped(on(`${yearOf(published) + step}-01-01`, `${yearOf(published) + step}-12-31`, 3), published)
  if (timex.unit === 'month') {
    const first = shiftMonths(`${published.slice(0, 7)}-01`, step)
    return capped(monthDays(yearOf(first), monthOf(first)), published)
  }
  if (timex.shift === 'next') return on(shift(monday(published), 7), shift(monday(published), 13), 2)
  if (timex.shift === 'current') return stretch(monday(published), published)
  // the past week, as reports use it, is the seven days up to publication
  return timex.shift === 'past' ? on(shift(published, -7), published, 2) : on(shift(published, -14), shift(published, -7), 2)
}

/** The whole of which early, mid and late are told: a calendar week, month or year. */
function wholeOf(timex: Timex, published: string | null): Resolution {
  if (timex.is === 'unit' && published !== null) {
    const step = STEP[timex.shift]
    if (timex.unit === 'week') return on(shift(monday(published), step * 7), shift(monday(published), step * 7 + 6), 2)
    if (timex.unit === 'year') return on(`${yearOf(published) + step}-01-01`, `${yearOf(published) + step}-12-31`, 3)
    const first = shiftMonths(`${published.slice(0, 7)}-01`, step)
    return monthDays(yearOf(first), monthOf(first))
  }
  if (timex.is === 'month' && timex.year === null && published !== null) {
    const days = monthOfYear(timex, published).days
    return days ? monthDays(yearOf(days.from), monthOf(days.from)) : absent
  }
  if (timex.is === 'month' && timex.year !== null) return monthDays(timex.year, timex.month)
  if (timex.is === 'year') return on(`${timex.year}-01-01`, `${timex.year}-12-31`, 3)
  return resolveTimex(timex, published)
}

/** Days 1–10, 11–20, 21–end of a month (codebook §5); months 1–3, 5–8, 10–12 of a year; the first two days of a week and so on. */
function partOf(timex: Extract<Timex, { is: 'part-of' }>, published: string | null): Resolution {
  const whole = wholeOf(timex.of, published).days
  if (!whole) return absent
  const head = whole.from.slice(0, 8)
  const year = whole.from.slice(0, 4)
  if (whole.from.slice(0, 7) === whole.to.slice(0, 7) && whole.from.endsWith('01')) {
    const [from, to] =
      timex.part === 'start' ? [`${head}01`, `${head}10`] : timex.part === 'mid' ? [`${head}11`, `${head}20`] : [`${head}21`, whole.to]
    return capped(on(from, to, 2), published)
  }
  if (whole.from === `${year}-01-01`) {
    const [from, to] = timex.part === 'start' ? ['01-01', '03-31'] : timex.part === 'mid' ? ['05-01', '08-31'] : ['10-01', '12-31']
    return capped(on(`${year}-${from}`, `${year}-${to}`, 3), published)
  }
  const length = Math.round((Date.parse(whole.to) - Date.parse(whole.from)) / 86_400_000)
  const third = Math.max(1, Math.floor(length / 3))
  if (timex.part === 'start') return capped(stretch(whole.from, shift(whole.from, length <= 6 ? 1 : third)), published)
  return timex.part === 'mid'
    ? capped(stretch(shift(whole.from, third), shift(whole.to, -third)), published)
    : capped(stretch(shift(whole.to, length <= 6 ? -2 : -third), whole.to), published)
}

/** The first half, the third quarter of a year. */
function fractionOf(timex: Extract<Timex, { is: 'fraction-of' }>, published: string | null): Resolution {
  const whole = wholeOf(timex.of, published).days
  if (!whole || !whole.from.endsWith('-01-01') || timex.index * timex.months > 12) return absent
  const year = yearOf(whole.from)
  const last = timex.index * timex.months
  return capped(on(dateOf(year, last - timex.months + 1, 1), dateOf(year, last, monthLength(year, last)), 3), published)
}

const WEEK_DAYS = 7
const LAST_WEEK = 4

/** The second week of July: days 8 to 14; the fourth runs to the end of the month. */
function weekOf(timex: Extract<Timex, { is: 'week-of' }>, published: string | null): Resolution {
  const month = wholeOf(timex.of, published).days
  if (!month || timex.index > LAST_WEEK) return absent
  const from = shift(month.from, (timex.index - 1) * WEEK_DAYS)
  return capped(on(from, timex.index === LAST_WEEK ? month.to : shift(from, WEEK_DAYS - 1), 2), published)
}

/** The sighting of the moon moves a Hijri day by one either way. */
function hijri(timex: Extract<Timex, { is: 'hijri' }>, published: string | null): Resolution {
  if (timex.month === null) {
    const [first, next] = timex.year === null ? [null, null] : [fromHijri(timex.year, 1, 1), fromHijri(timex.year + 1, 1, 1)]
    return first && next ? on(first, shift(next, -1), 3) : absent
  }
  const now = published === null ? null : hijriYear(published)
  let year = timex.year ?? now
  if (year === null) return absent
  const first = fromHijri(year, timex.month, timex.day ?? 1)
  if (timex.year === null && published !== null && first !== null && shift(first, -1) > published) year--
  const day = fromHijri(year, timex.month, timex.day ?? 1)
  if (!day) return absent
  if (timex.day !== null) return { ...on(shift(day, -1), shift(day, 1), 1), certain: timex.year !== null }
  const next = timex.month === 12 ? fromHijri(year + 1, 1, 1) : fromHijri(year, timex.month + 1, 1)
  return next ? { ...capped(on(day, shift(next, -1), 3), published), certain: timex.year !== null } : absent
}

function season(timex: Extract<Timex, { is: 'season' }>, published: string | null): Resolution {
  const given = timex.year
  if (given === null && published === null) return absent
  let year = given ?? yearOf(published as string)
  if (given === null && published !== null) {
    const begun = (dateOf(year, timex.first, 1) ?? '') <= published
    if (timex.shift === 'next') year += begun ? 1 : 0
    else if (!begun || timex.shift === 'before-last') year--
    // the season that is on is not yet «the last»
    if (begun && timex.shift === 'past' && timex.last >= timex.first && monthOf(published) <= timex.last && year === yearOf(published))
      year--
  }
  const closes = timex.last < timex.first ? year + 1 : year
  return capped(on(dateOf(year, timex.first, 1), dateOf(closes, timex.last, monthLength(closes, timex.last)), 3), published)
}

/** Counts a timex; `days` null where it cannot be counted. */
export function resolveTimex(timex: Timex, published: string | null): Resolution {
  switch (timex.is) {
    case 'day':
    case 'weekday':
    case 'weekdays':
    case 'night-of':
    case 'date':
    case 'days':
    case 'day-of-month':
      return dayResolution(timex, published)
    case 'hijri':
      return hijri(timex, published)
    case 'month':
      return monthOfYear(timex, published)
    case 'year':
      return capped(on(`${timex.year}-01-01`, `${timex.year}-12-31`, 3), published)
    case 'season':
      return season(timex, published)
    case 'part-of':
      return partOf(timex, published)
    case 'fraction-of':
      return fractionOf(timex, published)
    case 'week-of':
      return weekOf(timex, published)
    case 'span':
      return span(timex, published)
    case 'until':
      return ending(resolveTimex(timex.to, published))
    case 'duration':
    case 'frequency':
    case 'clock':
    case 'anchored':
    case 'same-unit':
      return absent
    default:
      return published === null ? absent : relative(timex, published)
  }
}

/** From one time to another; a start without a year is the last such day before its end. */
function span(timex: Extract<Timex, { is: 'span' }>, published: string | null): Resolution {
  const to = resolveTimex(timex.to, published)
  if (!to.days) return absent
  const start = timex.from
  const yearless = (start.is === 'date' && start.date.year === null) || (start.is === 'month' && start.year === null)
  const from = resolveTimex(start, yearless ? to.days.to : published)
  return from.days ? { ...stretch(from.days.from, to.days.to, to.certain), issues: [...from.issues, ...to.issues] } : absent
}

function relative(timex: Timex, published: string): Resolution {
  switch (timex.is) {
    case 'unit':
      return unit(timex, published)
    case 'ago':
      return ago(timex.amount, published)
    case 'within':
      return within(timex.amount, published)
    case 'ahead':
      return stretch(published, moved(published, timex.amount, 1), false)
    case 'since': {
      const from = resolveTimex(timex.from, published).days
      return from && from.from <= published ? stretch(from.from, published) : absent
    }
    case 'recently':
      return recently(published)
    case 'soon':
      return on(published, shift(published, RECENT_DAYS), 3, false)
    case 'nth': {
      const to = timex.weekday === null ? published : lastWeekday(published, timex.weekday, false)
      return stretch(shift(to, -(timex.nth - 1) * (timex.unit === 'week' ? 7 : 1)), to)
    }
    default:
      return absent
  }
}
