// Rules for stretches of time: months, years and their parts, ago and since, past weeks, durations, nth days, times after an event.
import { digits, lexeme, mark, map, mention, oneOf, optional, rule, seq, word, type Pattern, type Rule } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { Shift, Timex } from '../types.ts'
import type { Told } from './days.ts'
import { amount, at, laterWeekday, monthName, shiftWord, following, weekday, year } from './words.ts'

const told = (timex: Timex): Told => ({ timex, part: null })
const onlyDays = (timex: Timex): Told | null => told(timex)

const monthSpan: Pattern<Timex> = map(
  seq(
    optional(oneOf<unknown>(word('شهر', 'بشهر'), lexeme('t_month_word', { conj: true, det: false }))),
    monthName,
    optional(mark('،', ',')),
    optional(year),
    optional(shiftWord),
  ),
  ([, month, , number, shift]) => ({ is: 'date', year: number, month, day: null, weekday: null, shift }),
)

const UNITS = { t_week_word: 'week', t_month_word: 'month', t_year_word: 'year' } as const

const unitWord = (name: keyof typeof UNITS): Pattern<'week' | 'month' | 'year'> =>
  map(lexeme(name, { conj: true, det: true }), () => UNITS[name])
const anyUnit = oneOf<'week' | 'month' | 'year'>(unitWord('t_week_word'), unitWord('t_month_word'), unitWord('t_year_word'))

const calendarUnit: Pattern<Timex> = oneOf<Timex>(
  map(seq(lexeme('t_this', { conj: true }), anyUnit), ([, unit]) => ({ is: 'calendar-unit', unit, shift: 'current' })),
  map(seq(anyUnit, shiftWord), ([unit, shift]) => (shift ? { is: 'calendar-unit', unit, shift } : null)),
)

const yearSpan: Pattern<Timex> = oneOf<Timex>(
  map(seq(lexeme('t_year_word', { conj: true }), digits(1900, 2100), optional(following('gregorian_era'))), ([, token]) => ({
    is: 'year',
    year: token.number,
    shift: null,
  })),
  map(seq(lexeme('t_year_word', { conj: true, det: true }), shiftWord), ([, shift]) => ({ is: 'year', year: null, shift })),
)

const partWord: Pattern<'start' | 'mid' | 'end'> = oneOf<'start' | 'mid' | 'end'>(
  map(at('start'), () => 'start'),
  map(at('mid'), () => 'mid'),
  map(at('endof'), () => 'end'),
)
const bareUnit: Pattern<Timex> = map(anyUnit, (unit) => ({ is: 'calendar-unit', unit, shift: 'current' }))
const wholes: Pattern<Timex> = oneOf<Timex>(
  calendarUnit,
  yearSpan,
  monthSpan,
  bareUnit,
  map(digits(1990, 2100), (token) => ({ is: 'year', year: token.number, shift: null })),
)
const partOf: Pattern<Timex> = map(seq(partWord, wholes), ([part, of]) => ({ is: 'part-of', part, of }))

const dateish: Pattern<Timex> = oneOf<Timex>(
  map(
    seq(
      oneOf(
        digits(1, 31),
        map(
          mention<NumberMention>('number', (one) => one.shape === 'ordinal'),
          (one) => ({ number: one.value ?? 99 }),
        ),
      ),
      optional(word('من')),
      monthName,
      optional(year),
      optional(shiftWord),
    ),
    ([day, , month, number, shift]) => ({ is: 'date', year: number, month, day: day.number as number, weekday: null, shift }),
  ),
  partOf,
  calendarUnit,
  yearSpan,
  monthSpan,
  map(seq(weekday, optional(shiftWord)), ([day, shift]) => ({ is: 'weekday', weekday: day, shift: shift as Shift })),
  map(lexeme('t_deictic'), (hit) => ({ is: 'relative-day', offset: Number(hit.entry.value), weekday: null })),
  map(digits(1990, 2100), (token) => ({ is: 'year', year: token.number, shift: null })),
)

const pastWords = seq(optional(following('few')), optional(shiftWord))
const untilNow = optional(
  seq(optional(word('و')), oneOf<unknown>(lexeme('t_until', { conj: true }), word('وحتي')), oneOf(following('now'), following('today'))),
)

export const spanRules: readonly Rule<Told>[] = [
  rule({
    id: 'time.part-of-month',
    because: 'Early, mid and late are days 1–10, 11–20 and 21 to the end (codebook §5).',
    pattern: partOf,
    build: onlyDays,
  }),
  rule({
    id: 'time.month',
    because: 'A month named without a day is the whole month, precision 3; months of common names need a preposition, a year or شهر.',
    pattern: monthSpan,
    build: (timex, view, { first }) => {
      const token = view.tokens[first]
      const opened =
        token?.type.readings.some((reading) => reading.prep === 'ب' || reading.prep === 'ل') ||
        /^(في|خلال|شهر|منذ|حتي|منتصف|مطلع)$/.test(view.tokens[first - 1]?.key ?? '') ||
        /شهر$/.test(token?.key ?? '')
      return opened || (timex.is === 'date' && (timex.year !== null || timex.shift !== null)) ? told(timex) : null
    },
  }),
  rule({
    id: 'time.calendar-unit',
    because: 'The past week is the seven days up to publication; this month runs from its first day.',
    pattern: calendarUnit,
    build: onlyDays,
  }),
  rule({ id: 'time.year', because: 'A year named is the whole year.', pattern: yearSpan, build: onlyDays }),
  rule({
    id: 'time.ago',
    because: 'So long ago: days exactly; about three weeks give or take three days (codebook §5).',
    pattern: seq(lexeme('t_ago', { conj: true, prep: false, pron: false }), amount),
    build: ([, { days, unit, about }]) => told({ is: 'ago', days, unit, about }),
  }),
  rule({
    id: 'time.since',
    because: 'Since so long runs up to publication.',
    pattern: seq(lexeme('t_since', { conj: true }), amount, untilNow),
    build: ([, { days, more }]) => told({ is: 'since', days, more }),
  }),
  rule({
    id: 'time.since-date',
    because: 'Since a date runs from that date up to publication.',
    pattern: seq(lexeme('t_since', { conj: true }), dateish, untilNow),
    build: ([, from]) => told({ is: 'since-date', from }),
  }),
  rule({
    id: 'time.past-span',
    because: 'In the past two weeks: the fourteen days up to publication; in recent weeks: the thirty days, precision 3 (codebook §5).',
    pattern: seq(lexeme('t_during', { conj: true }), optional(word('ال', 'الـ')), amount, pastWords),
    build: ([, , { days, unit, about }, [few]]) =>
      told(
        few !== null || (about && unit >= 7 && days >= 21)
          ? { is: 'recently' }
          : { is: 'past-span', days: unit === 0 ? Math.max(0, Math.round(days / 24)) : days },
      ),
  }),
  rule({
    id: 'time.past-hours',
    because: 'The past 24 hours are publication day and the day before.',
    pattern: seq(
      optional(lexeme('t_during', { conj: true })),
      digits(1, 72),
      lexeme('t_unit', { conj: false, where: (entry) => entry.value === '0' }),
      pastWords,
    ),
    build: ([, hours]) => told({ is: 'past-span', days: hours.number > 36 ? Math.ceil(hours.number / 24) : 1 }),
  }),
  rule({
    id: 'time.during-span',
    because: 'During a month, a week, a year that is named.',
    pattern: seq(lexeme('t_during', { conj: true }), wholes),
    build: ([, timex]) => told(timex),
  }),
  rule({
    id: 'time.recent-weeks',
    because: 'In recent weeks, days, months: the thirty days up to publication, precision 3 (codebook §5); days alone the past week.',
    pattern: seq(lexeme('t_unit', { conj: true, det: true }), optional(following('few')), shiftWord),
    build: ([unit, few, shift]) =>
      shift !== 'past' && few === null ? null : told(Number(unit.entry.value) === 1 ? { is: 'past-span', days: 7 } : { is: 'recently' }),
  }),
  rule({
    id: 'time.recently',
    because: 'Recently is the thirty days up to publication, precision 3 (codebook §5).',
    pattern: oneOf<unknown>(seq(at('period'), following('past')), lexeme('t_recently', { conj: true, det: false })),
    build: () => told({ is: 'recently' }),
  }),
  rule({
    id: 'time.nth-day',
    because: 'For the third day running: from two days before publication.',
    pattern: seq(
      lexeme('t_nth_day', { conj: true }),
      mention<NumberMention>('number', (one) => one.shape === 'ordinal'),
      optional(seq(word('علي'), following('running'))),
      optional(map(seq(mark('،', ','), laterWeekday), ([, day]) => day)),
    ),
    build: ([hit, number, running, day]) =>
      hit.reading.prep === 'ل' || running
        ? told({ is: 'nth-day', nth: number.value ?? 1, unit: /اسبوع/.test(hit.token.key) ? 7 : 1, weekday: day })
        : null,
  }),
  rule({
    id: 'time.from-to',
    because: 'From one date to another, both inclusive.',
    pattern: seq(
      oneOf<unknown>(word('من', 'بين'), lexeme('t_since', { conj: true })),
      dateish,
      oneOf<unknown>(lexeme('t_until', { conj: true }), word('و')),
      dateish,
    ),
    build: ([, from, , to]) => told({ is: 'span', from, to }),
  }),
  rule({
    id: 'time.duration',
    because: 'How long something lasted is no date.',
    pattern: seq(at('lasted'), amount),
    build: ([, { days }]) => told({ is: 'duration', days }),
  }),
  rule({
    id: 'time.after-so-long',
    because: 'A day later is counted from the event before.',
    pattern: oneOf(
      map(
        seq(
          lexeme('t_after', { conj: true }),
          optional(word('ذلك')),
          lexeme('t_by_unit', { conj: false }),
          optional(word('واحد', 'واحده')),
        ),
        ([, , hit]) =>
          /بيومين/.test(hit.token.key)
            ? 2
            : /باسبوع/.test(hit.token.key)
              ? 7
              : /بشهر/.test(hit.token.key)
                ? 30
                : /بايام/.test(hit.token.key)
                  ? null
                  : /ساع/.test(hit.token.key)
                    ? 0
                    : 1,
      ),
      map(seq(lexeme('t_after', { conj: true, pron: false }), amount, optional(word('من'))), ([, { days }]) => days),
    ),
    build: (days) => told({ is: 'after', days }),
  }),
  rule({
    id: 'time.next-day',
    because: 'The following day is counted from the event before.',
    pattern: seq(oneOf(lexeme('t_today', { conj: true }), at('day_word')), lexeme('t_following', { conj: false, det: true })),
    build: () => told({ is: 'after', days: 1 }),
  }),
  rule({
    id: 'time.same-day',
    because: 'The same day is that of the event before.',
    pattern: oneOf<unknown>(
      seq(oneOf(lexeme('t_today', { conj: true }), at('day_word')), following('same')),
      seq(following('same'), lexeme('t_today', { conj: false })),
      seq(word('ذات', 'نفس'), lexeme('t_today', { conj: false })),
    ),
    build: () => told({ is: 'same' }),
  }),
]
