// The words of time as patterns: weekdays, months of three calendars and their pairs, parts of the day, amounts, shifts.
import {
  digits,
  lexeme,
  many,
  map,
  mark,
  mention,
  oneOf,
  optional,
  seq,
  word,
  type Found,
  type Hit,
  type Pattern,
} from '../../match/index.ts'
import { isDigitPrefix, type NumberMention } from '../../number/index.ts'
import type { CalendarDay, PartOfDay, Shift } from '../types.ts'

/** Words that may open a timex carry a conjunction or preposition; later ones carry none before them. */
export const at = (name: string): Pattern<Hit> => lexeme(`t_${name}`, { conj: true, pron: false })
export const inner = (name: string): Pattern<Hit> => lexeme(`t_${name}`, { conj: false, prep: false, pron: false })
/** A word that may also carry a preposition inside the timex. */
const within = (name: string): Pattern<Hit> => lexeme(`t_${name}`, { conj: false, pron: false })

export const numberOf = (hit: Hit): number => Number(hit.entry.value)

/** «يوم», without its article: «اليوم» is today. */
export const dayWord: Pattern<Hit> = lexeme('t_day_word', { conj: true, det: false, pron: false })

/** 0 Sunday to 6 Saturday; «يوم» before it belongs to it. */
export const weekday: Pattern<number> = map(seq(optional(dayWord), lexeme('t_weekday', { conj: true, pron: false })), ([, hit]) =>
  numberOf(hit),
)
export const laterWeekday: Pattern<number> = map(
  seq(optional(lexeme('t_day_word', { conj: false, det: false, pron: false })), within('weekday')),
  ([, hit]) => numberOf(hit),
)

/** A weekday in apposition: أمس الاثنين، اليوم (الخميس). */
export const weekdayBeside: Pattern<number | null> = optional(
  oneOf(
    map(seq(mark('('), laterWeekday, mark(')')), ([, day]) => day),
    map(seq(optional(mark('،', ',')), laterWeekday), ([, day]) => day),
  ),
)

const TWO: Readonly<Record<string, readonly [number, number]>> = { tishrin: [10, 11], kanun: [12, 1], rabi: [3, 4], jumada: [5, 6] }
const which: Pattern<number> = map(oneOf(inner('month_first'), inner('month_second')), numberOf)
/** December is the first Kanun, January the second. */
const twoNamed = (open: (name: string) => Pattern<Hit>, name: string): Pattern<number> =>
  map(seq(open(name), which), ([hit, index]) => TWO[hit.entry.value]?.[index - 1] ?? null)
/** آب is August, إب a city: the letter as written tells them apart where the folded key does not. */
function notCity(pattern: Pattern<Hit>): Pattern<Hit> {
  return {
    ...pattern,
    match(view, index): Found<Hit> | null {
      const found = pattern.match(view, index)
      const { text, title } = view.document
      const letter =
        found && (found.value.token.in === 'title' && title ? title : text).plain.charAt(found.value.token.at + found.value.reading.lead)
      return letter === 'إ' && found?.value.entry.key === 'اب' ? null : found // hamza below: Ibb; August
    },
  }
}
const oneMonth = (open: (name: string) => Pattern<Hit>): Pattern<number> =>
  oneOf(twoNamed(open, 'month_two'), map(notCity(open('month')), numberOf))

/** The same month named twice (تموز/ يوليو، سبتمبر (أيلول)، يناير كانون الثاني), or once. */
const monthWith = (open: (name: string) => Pattern<Hit>): Pattern<number> => {
  const [one, other] = [oneMonth(open), oneMonth(within)]
  const same = ([first, , second]: readonly [number, unknown, number, ...unknown[]]): number | null => (first === second ? first : null)
  return oneOf(map(seq(one, mark('('), other, mark(')')), same), map(seq(one, optional(mark('/', '-', '\\', '–')), other), same), one)
}
export const monthName = monthWith(at)
/** A month inside a timex; «شهر» before it belongs to it. */
export const laterMonth: Pattern<number> = map(
  seq(optional(lexeme('t_month_word', { conj: false, det: false, pron: false })), monthWith(within)),
  ([, month]) => month,
)

export const hijriMonth: Pattern<number> = oneOf(
  twoNamed(at, 'hijri_two'),
  map(seq(at('hijri_dhu'), oneOf(inner('hijri_qida'), inner('hijri_hijja'))), ([, hit]) => numberOf(hit)),
  map(at('hijri_month'), numberOf),
)

const before = map(seq(inner('before'), inner('past')), (): Shift => 'before-last')
/** الماضي، قبل الماضي، الجاري، المقبل. */
export const shiftWord: Pattern<Shift> = oneOf<Shift>(
  before,
  map(inner('past'), () => 'past'),
  map(inner('next'), () => 'next'),
  map(inner('current'), () => 'current'),
)

/** Single letters have no readings in the lexicon, so the signs of the eras are told by their letter. */
const era = optional(oneOf<unknown>(inner('gregorian_era'), word('م'))) // AD
const hijriEra = optional(oneOf<unknown>(inner('hijri_era'), word('ه'))) // AH
/** A year in digits, with «من», «عام» and the sign of its era round it. */
export const year: Pattern<number> = map(
  seq(optional(inner('of')), optional(inner('year_word')), digits(1900, 2100), era),
  ([, , token]) => token.number,
)
const yearBeside: Pattern<number | null> = optional(
  oneOf(
    map(seq(mark('،', ',', '/', '-'), year), ([, found]) => found),
    year,
  ),
)
/** «من العام الماضي» after a month. */
const shiftOfYear: Pattern<Shift> = map(
  seq(optional(inner('of')), lexeme('t_year_word', { conj: false, det: true, prep: false }), shiftWord),
  ([, , shift]) => shift,
)
export const hijriYear: Pattern<number> = oneOf(
  map(seq(optional(inner('of')), inner('year_word'), digits(1300, 1500), hijriEra), ([, , token]) => token.number),
  map(seq(optional(inner('of')), digits(1300, 1500), hijriEra), ([, token]) => token.number),
)

const YEARS = { 'before-last': -2, past: -1, current: 0, next: 1 } as const
/** A year or a shift after a month: 2025, الماضي, من العام الماضي. */
export const yearOrShift: Pattern<Pick<CalendarDay, 'year' | 'shift' | 'yearShift'>> = oneOf<
  Pick<CalendarDay, 'year' | 'shift' | 'yearShift'>
>(
  map(shiftOfYear, (shift) => (shift === null ? null : { year: null, shift: null, yearShift: YEARS[shift] })),
  map(seq(yearBeside, optional(shiftWord)), ([found, shift]) => ({ year: found, shift, yearShift: null })),
)

const slashed = map(seq(mark('/'), digits(1, 31), mark('/')), ([, token]) => token.number)
/** Digits of a day of the month, with the clitics before them (الـ 18، و7). */
const dayDigits: Pattern<number> = {
  first: new Set(['@number', '=ال', '=و', '=ب', '=بال', '=وال', '=لل', '=ل', '=ف']),
  optional: false,
  match(view, index): Found<number> | null {
    const first = isDigitPrefix(view, index) ? index + 1 : index
    const number = view.tokens[first]?.number
    return number != null && Number.isInteger(number) && number >= 1 && number <= 31 ? { end: first + 1, value: number } : null
  },
}
const MONTH_DAYS = 31
const isRank = (found: NumberMention): boolean =>
  found.value !== null &&
  found.value <= MONTH_DAYS &&
  (found.shape === 'ordinal' || (found.shape === 'exact' && found.definite && found.value >= 20))
/** The day of a month in digits, in ordinals (الثالث عشر), between slashes. */
export const dayNumber: Pattern<number> = oneOf(
  dayDigits,
  slashed,
  map(mention<NumberMention>('number', isRank), (found) => found.value),
)

/** «18 آب الماضي»، «3 من شباط 2025»، «الثالث من تموز / يوليو»، «30 آب من العام الماضي». */
export const dayOfMonth: Pattern<CalendarDay> = map(
  seq(dayNumber, optional(inner('of')), laterMonth, yearOrShift),
  ([day, , month, rest]) => ({ day, month, ...rest }),
)

const modifier = many(within('part_mod'), 0, 2)
const leadIn = optional(seq(at('time_word'), within('part_mod'), optional(inner('of'))))

/** A part of the day with what narrows it: وقت متأخر من مساء، بعد ظهر، منتصف ليل. */
export const part: Pattern<PartTold> = oneOf(
  map(seq(leadIn, optional(at('part_mod')), modifier, at('part')), ([, mod, mods, hit]) => ({
    part: partOf(hit, [mod, ...mods]),
    midnight: hit.entry.value === 'night' && mod?.entry.key === MIDDLE,
    afterMidnight: hit.entry.value === 'night' && isAfter(mod) && mods[0]?.entry.key === MIDDLE,
  })),
)

/** A part of the day as told before its day. */
export interface PartTold {
  readonly part: PartOfDay
  /** منتصف ليل أمس */
  readonly midnight: boolean
  /** بعد منتصف ليل أمس */
  readonly afterMidnight: boolean
}

/** A part of the day that a word before it narrows: بعد منتصف الليل، بعد الظهر. */
export const narrowedPart: Pattern<PartOfDay> = map(seq(at('part_mod'), modifier, inner('part')), ([mod, mods, hit]) =>
  partOf(hit, [mod, ...mods]),
)

const AFTER = 'بعد' // after: بعد الظهر is the afternoon
const MIDDLE = 'منتصف' // mid
const isAfter = (mod: Hit | null): boolean => mod !== null && (mod.entry.key === AFTER || mod.entry.key === 'بعيد') // after, soon after
function partOf(hit: Hit, mods: readonly (Hit | null)[]): PartOfDay {
  return hit.entry.value === 'noon' && mods.some((mod) => mod?.entry.key === AFTER) ? 'afternoon' : (hit.entry.value as PartOfDay)
}
/** A part of the day after the day: أمس مساءً، السبت فجرا، اليوم بعد الظهر. */
export const partBeside: Pattern<PartOfDay | null> = optional(map(part, (found) => found.part))

/** A part of the day before the day, with the من between: من مساء أمس only after a part. */
export const partBefore: Pattern<PartTold | null> = optional(map(seq(part, optional(inner('of'))), ([found]) => found))
