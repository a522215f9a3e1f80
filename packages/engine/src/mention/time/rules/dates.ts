// Rules for dates: day and month by number or name, ranges of days, dates in figures, Hijri dates.
import {
  digits,
  hitOf,
  lexeme,
  map,
  mark,
  oneOf,
  optional,
  rule,
  seq,
  word,
  type Found,
  type MatchView,
  type Pattern,
  type Rule,
} from '../../match/index.ts'
import { dateOf } from '../calendar.ts'
import type { CalendarDay, Timex, Told } from '../types.ts'
import {
  at,
  dayWord,
  dayNumber,
  dayOfMonth,
  hijriMonth,
  hijriYear,
  laterMonth,
  monthName,
  partBefore,
  partBeside,
  shiftWord,
  inner,
  yearOrShift,
} from './words.ts'

const told = (timex: Timex): Told => ({ timex, part: null })
const day = (number: number, month: number, year: number | null): CalendarDay => ({
  day: number,
  month,
  year,
  shift: null,
  yearShift: null,
})

const CENTURY = 2000
const fullYear = (year: number): number => (year < 100 ? CENTURY + year : year)
const LEAP = 2024
const isDate = (one: CalendarDay): boolean => dateOf(one.year ?? LEAP, one.month, one.day) !== null

/** Day before month, as Arabic writes it; month first only where nothing else is possible (12/25/2024). */
function inOrder(first: number, second: number, year: number): CalendarDay | null {
  if (second <= 12) return day(first, second, year)
  return first <= 12 && second <= 31 ? day(second, first, year) : null
}

const SEPARATORS = ['/', '-', '.', '\\'] as const
const shortYear = digits(10, 39)

/** 25.8 in «25.8.2024» reads as a decimal. */
const decimalDay: Pattern<{ readonly day: number; readonly month: number }> = map(digits(1, 32), (one) => {
  const [first, second] = one.key.split('.').map(Number)
  return first !== undefined && second !== undefined && /^\d{1,2}\.\d{1,2}$/.test(one.key) ? { day: first, month: second } : null
})

/** Only where a separator or a decimal follows is the rest of a date in figures looked for: most numbers are none. */
const beforeSeparator = (pattern: Pattern<CalendarDay>): Pattern<CalendarDay> => ({
  ...pattern,
  match: (view, index) => (SEPARATOR_KEYS.has(view.tokens[index + 1]?.key ?? '') ? pattern.match(view, index) : null),
})
const SEPARATOR_KEYS: ReadonlySet<string> = new Set(SEPARATORS)

/** A date in figures: 25-8-2024، 2024-08-25، 12/مايو/2025. */
const figures: Pattern<CalendarDay> = beforeSeparator(
  oneOf(
    ...SEPARATORS.flatMap((separator) => [
      map(seq(digits(1, 31), mark(separator), digits(1, 31), mark(separator), digits(1900, 2100)), ([one, , two, , year]) =>
        inOrder(one.number, two.number, year.number),
      ),
      map(seq(digits(1900, 2100), mark(separator), digits(1, 12), mark(separator), digits(1, 31)), ([year, , month, , one]) =>
        day(one.number, month.number, year.number),
      ),
      map(seq(digits(1, 31), mark(separator), monthName, mark(separator), digits(1900, 2100)), ([one, , month, , year]) =>
        day(one.number, month, year.number),
      ),
      map(seq(digits(1, 31), mark(separator), digits(1, 12), mark(separator), shortYear), ([one, , month, , year]) =>
        day(one.number, month.number, fullYear(year.number)),
      ),
    ]),
    map(seq(decimalDay, mark('.'), digits(1900, 2100)), ([one, , year]) => (one.month <= 12 ? day(one.day, one.month, year.number) : null)),
  ),
)

/** Figures of day and month alone count as a date only after a word that says so (بتاريخ 18/8). */
const announced: Pattern<CalendarDay> = map(
  seq(oneOf(at('date_word'), dayWord), digits(1, 31), mark('/', '-'), digits(1, 12)),
  ([, one, , month]) => day(one.number, month.number, null),
)
const announcedFull: Pattern<CalendarDay> = map(seq(optional(at('date_word')), oneOf(figures, dayOfMonth)), ([, one]) => one)

/** Refuses a date that no calendar has, and one that more figures go on from (a serial number). */
const sound = (pattern: Pattern<CalendarDay>): Pattern<CalendarDay> => ({
  first: pattern.first,
  optional: false,
  match(view: MatchView, index: number): Found<CalendarDay> | null {
    const found = pattern.match(view, index)
    if (!found || !isDate(found.value)) return null
    const next = view.tokens[found.end]
    return next &&
      !next.spaced &&
      /^[-/]$/.test(next.key) &&
      view.tokens[found.end + 1]?.number != null &&
      !view.tokens[found.end + 1]?.spaced
      ? null
      : found
  },
})

/** A calendar date in any form. */
export const anyDate: Pattern<CalendarDay> = sound(oneOf(announcedFull, announced))

/** A date in apposition to a day: اليوم الاثنين (3 شباط 2025)، الأربعاء 7 آب. */
export const dateBeside: Pattern<CalendarDay | null> = optional(
  oneOf(
    map(seq(optional(mark('،', ',')), mark('('), anyDate, optional(mark(')'))), ([, , one]) => one),
    map(seq(optional(mark('،', ',', '-', '–', ':')), anyDate), ([, one]) => one),
  ),
)

const openDay: Pattern<number> = dayNumber
const rangeMark = oneOf<unknown>(mark('-', '–', '—', '/'), inner('to'))

/** Two days of one month: بين 5 و7 آب، 3 و4 شباط، 5-7 أيار. */
const dayRange: Pattern<{ readonly from: CalendarDay; readonly to: CalendarDay }> = map(
  seq(
    optional(oneOf(at('from'), at('days_word'))),
    openDay,
    optional(rangeMark),
    dayNumber,
    optional(inner('of')),
    laterMonth,
    yearOrShift,
  ),
  ([, first, , last, , month, rest]) => (last > first ? { from: { day: first, month, ...rest }, to: { day: last, month, ...rest } } : null),
)

/** Hijri months that are also names of people or plain words need more than themselves. */
const hijriDay = oneOf(
  map(lexeme('t_day_first', { conj: true }), () => 1),
  map(lexeme('t_day_last', { conj: true }), () => 29),
  dayNumber,
)
const hijriDate = seq(hijriDay, optional(inner('of')), optional(inner('month_word')), hijriMonth, optional(hijriYear))
/** صفر is also zero: 1 ـ صفر. */
const SAFAR = 2
const hijriWhole = seq(optional(at('month_word')), hijriMonth, optional(hijriYear))

/** «قوى 14 آذار», «ثورة 25 يناير»: a date without its year after such words is a name. */
function namesGroup(view: MatchView, first: number, date: CalendarDay): boolean {
  if (date.year !== null || date.shift !== null) return false
  let at = first - 1
  // فريقي 8 و14 آذار: over the day before it
  while (at > 0 && (view.tokens[at]?.kind === 'number' || view.tokens[at]?.key === 'و')) at--
  const before = view.tokens[at]
  return hitOf(before, 't_named_by', { conj: true }) !== null
}

export const dateRules: readonly Rule<Told>[] = [
  rule({
    id: 'time.date',
    because: 'Day and month, by number or name; without a year the last such date before publication (codebook §5).',
    pattern: seq(
      partBefore,
      oneOf(
        anyDate,
        map(seq(dayWord, anyDate), ([, date]) => date),
      ),
      partBeside,
    ),
    build: ([before, date, after], view, { first }) =>
      namesGroup(view, first, date) ? null : { timex: { is: 'date', date }, part: before?.part ?? after },
  }),
  rule({
    id: 'time.days-of-month',
    because: 'Two days of one month are the days from the one to the other.',
    pattern: dayRange,
    build: ({ from, to }, view, { first }) =>
      isDate(from) && isDate(to) && !namesGroup(view, first, to) ? told({ is: 'days', from, to }) : null,
  }),
  rule({
    id: 'time.day-of-this-month',
    because: 'A day with «من الشهر الجاري» is of the month of publication, with «الماضي» of the one before.',
    pattern: seq(
      dayNumber,
      inner('of'),
      oneOf(
        map(seq(lexeme('t_month_word', { conj: false, det: true, prep: false }), shiftWord), ([, shift]) => shift),
        map(seq(inner('this'), lexeme('t_month_word', { conj: false, det: true })), () => 'current' as const),
      ),
    ),
    build: ([number, , shift]) => told({ is: 'day-of-month', day: number, shift }),
  }),
  rule({
    id: 'time.hijri-day',
    because: 'A Hijri date by Umm al-Qura, a day either way for the sighting of the moon.',
    pattern: hijriDate,
    build: ([number, of, word_, month, year]) =>
      month === SAFAR && year === null && of === null && word_ === null ? null : told({ is: 'hijri', year, month, day: number }),
  }),
  rule({
    id: 'time.hijri-month',
    because: 'A Hijri month is told by «شهر» before it or its year after it; alone it is as often a name.',
    pattern: hijriWhole,
    build: ([word, month, year]) => (word === null && year === null ? null : told({ is: 'hijri', year, month, day: null })),
  }),
  rule({
    id: 'time.hijri-year',
    because: 'A Hijri year, told with the sign of its era, begins and ends within two Gregorian ones.',
    pattern: seq(at('year_word'), digits(1300, 1500), oneOf<unknown>(inner('hijri_era'), word('ه'))),
    build: ([, year]) => told({ is: 'hijri', year: year.number, month: null, day: null }),
  }),
]
