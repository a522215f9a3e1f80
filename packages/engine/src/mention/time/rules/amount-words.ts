// Stretches told by their unit as patterns: three days, two weeks, months; with their numbers and with the article.
import { hitOf, lexeme, map, mention, oneOf, optional, seq, type Hit, type Pattern } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { Amount, Unit } from '../types.ts'
import { at, inner } from './words.ts'

const half = optional(lexeme('t_half', { conj: 'only', pron: false }))
const unitOf = (hit: Hit): Unit => hit.entry.value as Unit
const isDual = (hit: Hit): boolean => hit.entry.classes.includes('t_unit_dual')
const isPlural = (hit: Hit): boolean => hit.entry.classes.includes('t_unit_plural') || hitOf(hit.token, 't_hours_plural') !== null

/** A number and its unit: ثلاثة أيام، نحو 3 أسابيع، الـ24 ساعة. */
const numbered: Pattern<Amount> = map(
  seq(
    mention<NumberMention>('number', (found) => found.shape !== 'ordinal'),
    inner('unit'),
    half,
  ),
  ([number, unit, more]) => {
    const count = number.value ?? (number.min !== null && number.max !== null ? (number.min + number.max) / 2 : null)
    // «1979 عام» is a year told backwards, not an age of the world
    if (count !== null && count >= 1000 && unitOf(unit) === 'year') return null
    return { count: count === null ? null : count + (more ? 0.5 : 0), unit: unitOf(unit), about: number.shape !== 'exact' }
  },
)
/** A unit that counts by its form: يومين، أسبوع، أيام; «نحو» and «أكثر من» before it. */
const formed: Pattern<Amount> = map(
  seq(
    optional(at('about')),
    optional(inner('of')),
    oneOf(lexeme('t_unit_dual', { conj: true, pron: false }), lexeme('t_unit', { conj: true, det: false, pron: false })),
    half,
  ),
  ([about, , unit, more]) =>
    isPlural(unit)
      ? { count: null, unit: unitOf(unit), about: true }
      : { count: (isDual(unit) ? 2 : 1) + (more ? 0.5 : 0), unit: unitOf(unit), about: about !== null },
)
const halfUnit: Pattern<Amount> = map(seq(at('half'), lexeme('t_unit', { conj: false, prep: false, det: false })), ([, unit]) => ({
  count: 0.5,
  unit: unitOf(unit),
  about: false,
}))

/** A stretch of time by its unit. */
export const amount: Pattern<Amount> = oneOf(numbered, halfUnit, formed)
/** One that a number tells, or a dual. */
export const countedAmount: Pattern<Amount> = oneOf(
  numbered,
  halfUnit,
  map(seq(lexeme('t_unit_dual', { conj: true, det: false, pron: false }), half), ([unit, more]) => ({
    count: more ? 2.5 : 2,
    unit: unitOf(unit),
    about: false,
  })),
)
/** الأيام الثلاثة، الساعات الـ24، الأسبوعين: a definite unit with the number after it. */
export const definiteUnits: Pattern<Amount> = map(
  seq(
    lexeme('t_unit', { conj: true, det: true, pron: false }),
    mention<NumberMention>('number', (found) => found.value !== null),
  ),
  ([unit, number]) => ({ count: number.value, unit: unitOf(unit), about: number.shape !== 'exact' && number.shape !== 'ordinal' }),
)
export const definiteDual: Pattern<Amount> = map(lexeme('t_unit_dual', { conj: true, det: true, pron: false }), (unit) => ({
  count: 2,
  unit: unitOf(unit),
  about: false,
}))
export const definitePlural: Pattern<Amount> = map(lexeme('t_unit', { conj: true, det: true, pron: false }), (unit) =>
  isPlural(unit) ? { count: null, unit: unitOf(unit), about: true } : null,
)
