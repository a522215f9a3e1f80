// Rules for single days: today and its neighbours, weekdays, nights, dates of three calendars.
import { digits, lexeme, mark, map, oneOf, optional, rule, seq, word, type Pattern, type Rule } from '../../match/index.ts'
import { dateOf } from '../calendar.ts'
import type { PartOfDay, Shift, Timex } from '../types.ts'
import { at, dayNumber, hijriMonth, hijriYearNumber, laterWeekday, monthName, part, shiftWord, following, weekday, year } from './words.ts'

/** A timex with the part of day that the words add. */
export interface Told {
  readonly timex: Timex
  readonly part: PartOfDay | null
}

const told = (timex: Timex, partOfDay: PartOfDay | null = null): Told => ({ timex, part: partOfDay })
const comma = optional(mark('،', ',', '('))
const close = optional(mark(')', '،'))

interface CalendarDay {
  readonly day: number
  readonly month: number
  readonly year: number | null
  readonly shift: Shift
}

/** «18 آب الماضي»، «3 من شباط 2025»، «الثالث من تموز / يوليو». */
const dayOfMonth: Pattern<CalendarDay> = map(
  seq(
    dayNumber,
    optional(word('من')),
    optional(word('شهر')),
    monthName,
    optional(mark('،', ',', '/', '-')),
    optional(year),
    optional(shiftWord),
  ),
  ([day, , , month, , number, shift]) => ({ day, month, year: number, shift }),
)

const SEPARATORS = ['/', '-', '.'] as const
const numeric: Pattern<CalendarDay> = oneOf(
  ...SEPARATORS.flatMap((separator) => [
    map(seq(digits(1, 31), mark(separator), digits(1, 12), mark(separator), digits(1900, 2100)), ([day, , month, , number]) => ({
      day: day.number,
      month: month.number,
      year: number.number,
      shift: null,
    })),
    map(seq(digits(1900, 2100), mark(separator), digits(1, 12), mark(separator), digits(1, 31)), ([number, , month, , day]) => ({
      day: day.number,
      month: month.number,
      year: number.number,
      shift: null,
    })),
    map(seq(digits(1, 31), mark(separator), monthName, mark(separator), digits(1900, 2100)), ([day, , month, , number]) => ({
      day: day.number,
      month,
      year: number.number,
      shift: null,
    })),
  ]),
)

const valid = (day: CalendarDay): boolean => dateOf(day.year ?? 2024, day.month, day.day) !== null
const dateTimex = (day: CalendarDay, weekdayTold: number | null): Timex | null =>
  valid(day) ? { is: 'date', year: day.year, month: day.month, day: day.day, weekday: weekdayTold, shift: day.shift } : null

const anyDate = oneOf(dayOfMonth, numeric)
const apposition = seq(comma, optional(following('day_word')), anyDate, close)

/** A day told by its place beside today, then by weekday and date (اليوم الاثنين (3 شباط 2025)): the date decides. */
function withApposition(offset: number, day: number | null, more: CalendarDay | null): Timex | null {
  if (more) return dateTimex(more, day)
  return { is: 'relative-day', offset, weekday: day }
}

const deicticOffset: Pattern<number> = oneOf(
  map(
    seq(lexeme('t_ereyesterday', { conj: true }), lexeme('t_deictic', { conj: false, where: (entry) => entry.value === '-1' })),
    () => -2,
  ),
  map(
    seq(lexeme('t_deictic', { conj: true, where: (entry) => entry.value === '-1' }), lexeme('t_ereyesterday', { conj: false, det: true })),
    () => -2,
  ),
  map(seq(word('امس'), word('الاول')), () => -2), // yesterday the first: the day before
  map(seq(optional(at('day_word')), lexeme('t_deictic', { conj: true })), ([, hit]) => Number(hit.entry.value)),
  map(lexeme('t_today', { conj: true, pron: false }), () => 0),
)

const weekdayTold = optional(map(seq(optional(mark('،', '(', ',')), laterWeekday, optional(mark(')'))), ([, day]) => day))
const dateTold = optional(map(apposition, ([, , day]) => day))

export const dayRules: readonly Rule<Told>[] = [
  rule({
    id: 'time.relative-day',
    because: 'A deictic day word counts from the publication date; a weekday after it must agree, a date after it decides.',
    pattern: seq(optional(part), deicticOffset, weekdayTold, dateTold),
    build: ([partOfDay, offset, day, more]) => {
      const timex = withApposition(offset, day, more)
      return timex && told(timex, partOfDay)
    },
  }),
  rule({
    id: 'time.relative-day-part',
    because: 'A part of day may stand after the day (أمس مساءً).',
    pattern: seq(deicticOffset, weekdayTold, part),
    build: ([offset, day, partOfDay]) => told({ is: 'relative-day', offset, weekday: day }, partOfDay),
  }),
  rule({
    id: 'time.last-night',
    because: 'The past night lies over two dates.',
    pattern: seq(oneOf(at('tonight'), at('part')), lexeme('t_past', { conj: false })),
    build: () => told({ is: 'last-night' }, 'night'),
  }),
  rule({
    id: 'time.night-of-yesterday',
    because: 'The night of yesterday begins on that day; reports mean that date.',
    pattern: seq(lexeme('t_night', { conj: true }), lexeme('t_deictic', { conj: false }), weekdayTold),
    build: ([, hit, day]) => told({ is: 'relative-day', offset: Number(hit.entry.value), weekday: day }, 'night'),
  }),
  rule({
    id: 'time.night-over-two-dates',
    because: 'The night of Saturday to Sunday is both days (codebook §5).',
    pattern: seq(
      lexeme('t_night', { conj: true }),
      optional(following('day_word')),
      following('weekday'),
      optional(oneOf(mark('-', '–', '—', '/', 'ـ'), word('الي', 'علي'))),
      lexeme('t_weekday', { conj: true }),
    ),
    build: ([, , one, , two]) =>
      Number(two.entry.value) === (Number(one.entry.value) + 1) % 7
        ? told({ is: 'nights', weekdays: [Number(one.entry.value), Number(two.entry.value)] }, 'night')
        : null,
  }),
  rule({
    id: 'time.weekday',
    because: 'A bare weekday is the last one up to publication; with الماضي it lies before publication day; a date beside it decides.',
    pattern: seq(optional(part), weekday, optional(shiftWord), optional(part), dateTold),
    build: ([before, day, shift, after, more]) => {
      const timex: Timex | null = more ? dateTimex(more, day) : { is: 'weekday', weekday: day, shift }
      return timex && told(timex, before ?? after)
    },
  }),
  rule({
    id: 'time.date',
    because: 'Day and month, by number or name; without a year the last such date before publication.',
    pattern: seq(optional(part), optional(following('day_word')), anyDate),
    build: ([partOfDay, , day]) => {
      const timex = dateTimex(day, null)
      return timex && told(timex, partOfDay)
    },
  }),
  rule({
    id: 'time.day-of-this-month',
    because: 'A day with «من الشهر الجاري» is of the month of publication, with «الماضي» of the one before.',
    pattern: seq(dayNumber, word('من'), lexeme('t_month_word', { conj: false, det: true }), optional(shiftWord)),
    build: ([day, , , shift]) => told({ is: 'day-of-month', day, shift }),
  }),
  rule({
    id: 'time.hijri',
    because: 'A Hijri date by Umm al-Qura, a day either way for the sighting of the moon.',
    pattern: seq(
      optional(
        oneOf(
          map(at('day_first'), () => 1),
          map(at('day_last'), () => 29),
          dayNumber,
        ),
      ),
      optional(word('من', 'شهر')),
      hijriMonth,
      optional(hijriYearNumber),
      optional(shiftWord),
    ),
    build: ([day, , number, hijri]) => (day === null && hijri === null ? null : told({ is: 'hijri', year: hijri, month: number, day })),
  }),
]
