// Counts timexes from the publication date by the codebook §5. Nothing becomes a date because it could not be counted.
import { dateOf, fromHijri, hijriYear, monthLength, monthOf, shift, weekdayOf, yearOf } from './calendar.ts'
import type { Days, Timex } from './types.ts'

export interface Resolution {
  readonly days: Days | null
  readonly issues: readonly string[]
}

const NONE: Resolution = { days: null, issues: [] }
const on = (from: string | null, to: string | null, precision: 1 | 2 | 3): Resolution =>
  from && to && from <= to ? { days: { from, to, precision }, issues: [] } : NONE

/** Precision of a stretch of days: codebook §5, 1 = the day or two known, 2 = within two weeks, 3 = worse. */
function precisionOf(from: string, to: string): 1 | 2 | 3 {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days <= 1 ? 1 : days <= 14 ? 2 : 3
}

const stretch = (from: string | null, to: string | null): Resolution => (from && to ? on(from, to, precisionOf(from, to)) : NONE)

function checked(date: string | null, weekday: number | null, precision: 1 | 2 | 3 = 1): Resolution {
  const found = on(date, date, precision)
  return date && weekday !== null && weekdayOf(date) !== weekday ? { ...found, issues: ['weekday-disagrees'] } : found
}

/** The last such weekday before publication; `strict` leaves out publication day itself. */
function lastWeekday(published: string, weekday: number, strict: boolean): string {
  const back = (weekdayOf(published) - weekday + 7) % 7
  return shift(published, -(back === 0 && strict ? 7 : back))
}

/** The year of a month and day told without one: the last such date up to publication, or the next for what is to come. */
function yearFor(published: string, month: number, day: number | null, next: boolean): number {
  const year = yearOf(published)
  const first = dateOf(year, month, Math.min(day ?? 1, monthLength(year, month)))
  if (next) return first && first < published ? year + 1 : year
  return first && first > published ? year - 1 : year
}

function month(year: number, number: number): Resolution {
  return on(dateOf(year, number, 1), dateOf(year, number, monthLength(year, number)), 3)
}

function calendarUnit(timex: Extract<Timex, { is: 'calendar-unit' }>, published: string): Resolution {
  const step = timex.shift === 'past' ? -1 : timex.shift === 'next' ? 1 : 0
  if (timex.unit === 'year') {
    const year = yearOf(published) + step
    return on(`${year}-01-01`, step === 0 ? published : `${year}-12-31`, 3)
  }
  if (timex.unit === 'month') {
    const index = yearOf(published) * 12 + monthOf(published) - 1 + step
    const found = month(Math.floor(index / 12), (index % 12) + 1)
    return step === 0 && found.days ? on(found.days.from, published, precisionOf(found.days.from, published)) : found
  }
  // weeks as reports use them: the seven days up to publication; the past week is those too (على مدار الأسبوع الفائت)
  return step > 0 ? on(shift(published, 1), shift(published, 7), 2) : on(shift(published, -7), published, 2)
}

function partOf(timex: Extract<Timex, { is: 'part-of' }>, published: string | null): Resolution {
  const whole = resolveTimex(timex.of, published).days
  if (!whole) return NONE
  const monthEnd = whole.from.endsWith('-01')
    ? dateOf(yearOf(whole.from), monthOf(whole.from), monthLength(yearOf(whole.from), monthOf(whole.from)))
    : null
  const isMonth = monthEnd !== null && whole.from.slice(0, 7) === whole.to.slice(0, 7)
  if (isMonth) {
    const head = whole.from.slice(0, 8)
    // codebook §5: days 1-10, 11-20, 21-end
    const [from, to] =
      timex.part === 'start' ? [`${head}01`, `${head}10`] : timex.part === 'mid' ? [`${head}11`, `${head}20`] : [`${head}21`, monthEnd]
    return on(from, published && to > published && from <= published ? published : to, 2)
  }
  const length = (Date.parse(whole.to) - Date.parse(whole.from)) / 86_400_000
  const third = Math.max(1, Math.round(length / 3))
  if (length <= 8) return timex.part === 'start' ? on(whole.from, whole.to, 2) : on(whole.from, whole.to, 2)
  if (timex.part === 'start') return on(whole.from, shift(whole.from, third), 3)
  return timex.part === 'mid' ? on(shift(whole.from, third), shift(whole.to, -third), 3) : on(shift(whole.to, -third), whole.to, 3)
}

function ago(timex: Extract<Timex, { is: 'ago' }>, published: string): Resolution {
  if (timex.unit === 0) return on(shift(published, -1), published, 1)
  const day = shift(published, -timex.days)
  if (timex.unit === 1) return timex.about ? stretch(shift(day, -1), shift(day, 1)) : on(day, day, 1)
  // a week or two by the day; about so many weeks give or take three days; months by the half month, years by the half year
  if (timex.unit === 7)
    return timex.about || timex.days > 7 ? stretch(shift(day, -3), shift(day, 3)) : stretch(shift(day, -1), shift(day, 1))
  return stretch(shift(day, -Math.round(timex.unit / 2)), shift(day, Math.round(timex.unit / 2)))
}

function date(timex: Extract<Timex, { is: 'date' }>, published: string | null): Resolution {
  const year = timex.year ?? (published ? yearFor(published, timex.month, timex.day, timex.shift === 'next') : null)
  if (year === null) return NONE
  return timex.day === null ? month(year, timex.month) : checked(dateOf(year, timex.month, timex.day), timex.weekday)
}

/** Counts a timex; null days where it cannot be counted. */
export function resolveTimex(timex: Timex, published: string | null): Resolution {
  switch (timex.is) {
    case 'date':
      return date(timex, published)
    case 'hijri': {
      const year = timex.year ?? (published ? hijriYear(published) : null)
      if (year === null) return NONE
      const day = fromHijri(year, timex.month, timex.day ?? 1)
      // the sighting of the moon moves a Hijri day by one either way
      if (day && timex.day !== null) return on(shift(day, -1), shift(day, 1), 1)
      return day ? on(day, shift(day, 29), 3) : NONE
    }
    case 'year': {
      const year = timex.year ?? (published ? yearOf(published) + (timex.shift === 'past' ? -1 : timex.shift === 'next' ? 1 : 0) : null)
      return year === null ? NONE : on(`${year}-01-01`, `${year}-12-31`, 3)
    }
    case 'part-of':
      return partOf(timex, published)
    case 'span': {
      const [from, to] = [resolveTimex(timex.from, published).days, resolveTimex(timex.to, published).days]
      return from && to ? stretch(from.from, to.to) : NONE
    }
    case 'duration':
    case 'after':
    case 'same':
      return NONE
    default:
      return published === null ? NONE : relative(timex, published)
  }
}

function relative(timex: Timex, published: string): Resolution {
  switch (timex.is) {
    case 'relative-day': {
      const day = shift(published, timex.offset)
      return checked(day, timex.weekday)
    }
    case 'weekday': {
      if (timex.shift === 'next') {
        const day = shift(published, (timex.weekday - weekdayOf(published) + 7) % 7 || 7)
        return on(day, day, 1)
      }
      const day = lastWeekday(published, timex.weekday, timex.shift === 'past')
      return on(day, day, 1)
    }
    case 'nights': {
      const second = lastWeekday(published, timex.weekdays[1], false)
      return on(shift(second, -1), second, 1)
    }
    case 'last-night':
      return on(shift(published, -1), published, 1)
    case 'day-of-month': {
      const same = dateOf(yearOf(published), monthOf(published), timex.day)
      if (timex.shift !== 'past' && same && same <= published) return on(same, same, 1)
      const index = yearOf(published) * 12 + monthOf(published) - 2
      const before = dateOf(Math.floor(index / 12), (index % 12) + 1, timex.day)
      return on(before, before, 1)
    }
    case 'season': {
      const year = timex.year ?? yearFor(published, timex.first, 1, false)
      return on(
        dateOf(year, timex.first, 1),
        dateOf(timex.last < timex.first ? year + 1 : year, timex.last, monthLength(year, timex.last)),
        3,
      )
    }
    case 'calendar-unit':
      return calendarUnit(timex, published)
    case 'ago':
      return ago(timex, published)
    case 'since':
      return timex.days === 0
        ? on(shift(published, -1), published, 1)
        : stretch(shift(published, -timex.days - (timex.more ? 1 : 0)), published)
    case 'since-date': {
      const from = resolveTimex(timex.from, published).days
      return from ? stretch(from.from, published) : NONE
    }
    case 'past-span':
      return timex.days === 0 ? on(shift(published, -1), published, 1) : stretch(shift(published, -timex.days), published)
    case 'recently':
      return on(shift(published, -30), published, 3)
    case 'soon':
      return on(published, shift(published, 30), 3)
    case 'nth-day': {
      const to = timex.weekday === null ? published : lastWeekday(published, timex.weekday, false)
      return stretch(shift(to, -(timex.nth - 1) * timex.unit), to)
    }
    default:
      return NONE
  }
}

/** Counts «بعدها بيوم»، «في اليوم نفسه» from the event before. */
export function resolveAnchored(
  mention: { readonly anchor: { readonly days: number | null } | null },
  reference: { readonly from: string; readonly to: string },
): Days {
  const days = mention.anchor?.days
  if (days === null || days === undefined) return { from: reference.to, to: shift(reference.to, 7), precision: 2 }
  if (days === 0) return { from: reference.from, to: reference.to, precision: precisionOf(reference.from, reference.to) }
  return {
    from: shift(reference.from, days),
    to: shift(reference.to, days),
    precision: days > 14 ? 2 : precisionOf(reference.from, reference.to),
  }
}
