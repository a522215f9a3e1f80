// Named stretches as patterns: months, years, weeks, seasons, their parts, and any time a stretch may begin or end with.
import { digits, lexeme, map, mention, oneOf, optional, seq, type Pattern } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { Shift, Timex } from '../types.ts'
import { anyDate } from './dates.ts'
import { hour } from './clock.ts'
import { offset } from './days.ts'
import {
  at,
  dayWord,
  hijriMonth,
  hijriYear,
  monthName,
  partBefore,
  shiftWord,
  inner,
  weekday,
  weekdayBeside,
  yearOrShift,
} from './words.ts'

const UNITS = { t_week_word: 'week', t_month_word: 'month', t_year_word: 'year' } as const
const unitWord = (name: keyof typeof UNITS): Pattern<'week' | 'month' | 'year'> =>
  map(lexeme(name, { conj: true, det: true, pron: false }), () => UNITS[name])
const anyUnit = oneOf<'week' | 'month' | 'year'>(unitWord('t_week_word'), unitWord('t_month_word'), unitWord('t_year_word'))

/** هذا الشهر، الأسبوع الماضي، العام الجاري. */
export const calendarUnit: Pattern<Timex> = oneOf<Timex>(
  map(seq(at('this'), anyUnit), ([, unit]) => ({ is: 'unit', unit, shift: 'current' })),
  map(seq(anyUnit, shiftWord), ([unit, shift]) => (shift === null ? null : { is: 'unit', unit, shift })),
)
const bareUnit: Pattern<Timex> = map(anyUnit, (unit) => ({ is: 'unit', unit, shift: 'current' }))

export const monthTold: Pattern<Timex> = map(
  seq(optional(lexeme('t_month_word', { conj: true, det: false, pron: false })), monthName, yearOrShift),
  ([, month, rest]) => ({ is: 'month', month, ...rest }),
)
export const yearTold: Pattern<Timex> = map(seq(at('year_word'), digits(1900, 2100), optional(inner('gregorian_era'))), ([, token]) => ({
  is: 'year',
  year: token.number,
}))
export const yearDigits: Pattern<Timex> = map(seq(digits(1900, 2100), optional(inner('gregorian_era'))), ([token]) => ({
  is: 'year',
  year: token.number,
}))
export const hijriTold: Pattern<Timex> = map(seq(optional(inner('month_word')), hijriMonth, optional(hijriYear)), ([, month, year]) => ({
  is: 'hijri',
  year,
  month,
  day: null,
}))

interface OfYear {
  readonly year: number | null
  readonly shift: Shift
}
const ofYear: Pattern<OfYear> = oneOf<OfYear>(
  map(calendarUnit, (of) => (of.is === 'unit' && of.unit === 'year' ? { year: null, shift: of.shift } : null)),
  map(oneOf(yearTold, yearDigits), (of) => (of.is === 'year' ? { year: of.year, shift: null } : null)),
  map(shiftWord, (shift) => ({ year: null, shift })),
)
export const seasonTold: Pattern<Timex> = map(seq(at('season'), ofYear), ([hit, { year, shift }]) => {
  const [first, last] = hit.entry.value.split(' ').map(Number) as [number, number]
  return { is: 'season', first, last, year, shift }
})

const partWord: Pattern<'start' | 'mid' | 'end'> = oneOf<'start' | 'mid' | 'end'>(
  map(at('start'), () => 'start'),
  map(at('mid'), () => 'mid'),
  map(at('end'), () => 'end'),
)
const wholes: Pattern<Timex> = oneOf<Timex>(calendarUnit, yearTold, monthTold, bareUnit, yearDigits, hijriTold)
export const partTold: Pattern<Timex> = map(seq(partWord, wholes), ([word, of]) => ({ is: 'part-of', part: word, of }))
export const fractionTold: Pattern<Timex> = map(
  seq(
    lexeme('t_half_of', { conj: true, det: true }),
    mention<NumberMention>('number', (one) => one.shape === 'ordinal'),
    inner('of'),
    oneOf(calendarUnit, yearTold, yearDigits),
  ),
  ([hit, number, , of]) => ({ is: 'fraction-of', months: Number(hit.entry.value), index: number.value ?? 1, of }),
)

/** الأسبوع الثاني من يوليو الجاري، الأسبوع الأول من الشهر الحالي. */
export const weekOfMonth: Pattern<Timex> = map(
  seq(
    lexeme('t_week_word', { conj: true, det: true, pron: false }),
    mention<NumberMention>('number', (one) => one.shape === 'ordinal'),
    inner('of'),
    oneOf(monthTold, calendarUnit),
  ),
  ([, number, , of]) =>
    of.is === 'month' || (of.is === 'unit' && of.unit === 'month') ? { is: 'week-of', index: number.value ?? 1, of } : null,
)

const dayTold: Pattern<Timex> = map(
  seq(optional(seq(hour, optional(inner('of')))), partBefore, offset, weekdayBeside, optional(anyDate)),
  ([, part, days, day, date]) => ({
    is: 'day',
    offset: part?.afterMidnight && days === -1 && day === null && date === null ? 0 : days,
    weekday: day,
    date,
  }),
)
const dateTold: Pattern<Timex> = map(seq(partBefore, optional(dayWord), anyDate), ([, , date]) => ({
  is: 'date',
  date,
}))
const weekdayTold: Pattern<Timex> = map(seq(partBefore, weekday, optional(shiftWord), optional(anyDate)), ([, day, shift, date]) => ({
  is: 'weekday',
  weekday: day,
  shift,
  date,
}))
const morning: Pattern<Timex> = map(lexeme('t_part', { conj: false, prep: false, det: true }), () => ({
  is: 'day',
  offset: 0,
  weekday: null,
  date: null,
}))
const thisMonthDay: Pattern<Timex> = map(
  seq(
    mention<NumberMention>('number', (one) => one.shape === 'ordinal'),
    inner('of'),
    lexeme('t_month_word', { conj: false, det: true, prep: false }),
    shiftWord,
  ),
  ([number, , , shift]) => ({ is: 'day-of-month', day: number.value ?? 1, shift }),
)

/** A date, or a part of a month: what «بين» may join to another. */
export const dateOrPart: Pattern<Timex> = oneOf<Timex>(dateTold, partTold)

/** Any time that a stretch may begin or end with. */
export const edge: Pattern<Timex> = oneOf<Timex>(
  thisMonthDay,
  dateTold,
  dayTold,
  weekdayTold,
  partTold,
  calendarUnit,
  seasonTold,
  yearTold,
  monthTold,
  yearDigits,
  morning,
)
