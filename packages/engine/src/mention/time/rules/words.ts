// The words of time as patterns: weekdays, months of three calendars and their pairs, parts of day, units.
import { digits, lexeme, many, map, mark, mention, oneOf, optional, seq, word, type Hit, type Pattern } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { PartOfDay, Shift } from '../types.ts'

const first = { conj: true } as const

/** Words that may open a timex carry a conjunction or preposition; later ones only where said. */
export const at = (name: string): Pattern<Hit> => lexeme(`t_${name}`, first)
export const following = (name: string): Pattern<Hit> => lexeme(`t_${name}`, { conj: false })

const numberOf = (hit: Hit): number => Number(hit.entry.value)

/** 0 Sunday to 6 Saturday; «يوم» before it belongs to it. */
export const weekday: Pattern<number> = map(seq(optional(at('day_word')), lexeme('t_weekday', { conj: true, det: undefined })), ([, hit]) =>
  numberOf(hit),
)
export const laterWeekday: Pattern<number> = map(seq(optional(following('day_word')), following('weekday')), ([, hit]) => numberOf(hit))

const TWO: Readonly<Record<string, readonly [number, number]>> = { tishrin: [10, 11], kanun: [12, 1], rabi: [3, 4], jumada: [5, 6] }

const which: Pattern<number> = map(oneOf(following('month_first'), following('month_second')), numberOf)
const twoNamed: Pattern<number> = map(seq(at('month_two'), which), ([hit, index]) => TWO[hit.entry.value]?.[index - 1] ?? null)
const oneName: Pattern<number> = oneOf(twoNamed, map(at('month'), numberOf))

const slash = mark('/', '-', '\\')
/** The same month named twice (تموز/ يوليو، سبتمبر (أيلول)، يناير كانون الثاني), or once. */
export const monthName: Pattern<number> = oneOf(
  map(seq(oneName, mark('('), oneName, mark(')')), ([one, , two]) => (one === two ? one : null)),
  map(seq(oneName, optional(slash), oneName), ([one, , two]) => (one === two ? one : null)),
  oneName,
)

export const hijriMonth: Pattern<number> = oneOf(
  map(seq(at('hijri_two'), which), ([hit, index]) => TWO[hit.entry.value]?.[index - 1] ?? null),
  map(seq(at('hijri_dhu'), oneOf(following('hijri_qida'), following('hijri_hijja'))), ([, hit]) => numberOf(hit)),
  map(at('hijri_month'), numberOf),
)

export const part: Pattern<PartOfDay> = map(seq(at('part'), many(following('part_mod'), 0, 3)), ([hit]) => hit.entry.value as PartOfDay)

export const shiftWord: Pattern<Shift> = oneOf<Shift>(
  map(following('past'), () => 'past'),
  map(following('next'), () => 'next'),
  map(following('current'), () => 'current'),
)

/** A year in digits, with «عام» or «سنة» and the sign of its era. */
export const year: Pattern<number> = map(
  seq(optional(following('year_word')), digits(1900, 2100), optional(following('gregorian_era'))),
  ([, token]) => token.number,
)
export const hijriYearNumber: Pattern<number> = map(
  seq(optional(following('year_word')), digits(1300, 1500), optional(following('hijri_era'))),
  ([, token]) => token.number,
)

const bracketed = seq(mark('/'), digits(1, 31), mark('/'))
/** The day of a month in digits, in ordinals (الثالث عشر), after «الـ». */
export const dayNumber: Pattern<number> = oneOf(
  map(seq(optional(word('في', 'ال', 'بتاريخ', 'يوم', 'الـ')), digits(1, 31)), ([, token]) => token.number),
  map(bracketed, ([, token]) => token.number),
  map(
    mention<NumberMention>('number', (found) => found.shape === 'ordinal' && (found.value ?? 99) <= 31),
    (found) => found.value,
  ),
)

export interface Amount {
  readonly days: number
  /** Length of the unit in days; 0 for hours. */
  readonly unit: number
  readonly about: boolean
  readonly more: boolean
}

/** A stretch by unit: ثلاثة أيام، يومين، أسبوع، نحو 3 أسابيع، الأسبوعين. */
export const amount: Pattern<Amount> = oneOf(
  map(
    seq(
      mention<NumberMention>('number', (found) => found.shape !== 'ordinal'),
      following('unit'),
    ),
    ([number, unit]) => {
      const size = Number(unit.entry.value)
      const count = number.value ?? number.min ?? 3
      return {
        days: Math.round(count * size),
        unit: size,
        about: number.shape !== 'exact',
        more: number.shape === 'more_than' || number.shape === 'at_least',
      }
    },
  ),
  map(seq(optional(following('approx')), optional(word('من')), oneOf(following('unit_dual'), following('unit'))), ([about, , unit]) => {
    const [size, dual] = [Number(unit.entry.value), unit.entry.classes.includes('t_unit_dual')]
    const plural =
      !dual && /^(ايام|اسابيع|اشهر|شهور|ساعات|دقايق|سنوات|اعوام|سنين|الايام|الاسابيع|الاشهر|الساعات|السنوات|الاعوام)$/.test(unit.token.key)
    return { days: size * (dual ? 2 : plural ? 3 : 1), unit: size, about: about !== null || plural, more: about?.token.key === 'اكثر' }
  }),
)
