// Rules for numbers that count nobody: names of units, ages, distances, dates, clock times, roads, weapons, articles (phenomenon 27).
import {
  digits,
  hitOf,
  lexeme,
  map,
  mark,
  mention,
  oneOf,
  optional,
  rule,
  seq,
  token,
  type MatchView,
  type Pattern,
  type Rule,
} from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import { excluded } from '../resolve.ts'
import { peopleNoun } from '../noun.ts'
import type { Exclusion, QuantityReading } from '../types.ts'

const number = mention<NumberMention>('number')
const figure = mention<NumberMention>('number', (one) => one.shape !== 'vague')
const opens = (name: string): ReturnType<typeof lexeme> => lexeme(name, { conj: true, pron: false })
const inner = (name: string): ReturnType<typeof lexeme> => lexeme(name, { conj: false, pron: false })
const quote = optional(mark('"', '“', '”', '«', '»', '('))
const of =
  (why: Exclusion) =>
  (found: { readonly number: NumberMention }): QuantityReading =>
    excluded(why, { number: found.number })

/** Whether a noun of people follows: then the number counts (من الفرقة 17 عنصراً). */
const countsPeople = (view: MatchView, end: number): boolean => {
  const noun = peopleNoun(view.tokens[end])
  return noun !== null && !noun.hit.reading.conj && !noun.hit.reading.prep && !noun.definite
}

const named = (name: string): Pattern<{ readonly number: NumberMention }> =>
  map(seq(opens(name), quote, figure), ([, , found]) => ({ number: found }))

const UNITS: readonly (readonly [string, Exclusion])[] = [
  ['unit_distance', 'distance'],
  ['unit_weight', 'weight'],
  ['unit_money', 'price'],
  ['unit_time', 'duration'],
]

const measured: Pattern<{ readonly number: NumberMention; readonly why: Exclusion }> = oneOf(
  ...UNITS.map(([name, why]) => map(seq(number, inner(name)), ([found]) => ({ number: found, why }))),
  // two ages or stretches under one unit: 5 و8 أعوام
  map(
    seq(
      figure,
      mention<NumberMention>('number', (one) => one.shape !== 'vague' && one.lead > 0),
      oneOf(inner('unit_time'), inner('unit_age')),
    ),
    ([found]) => ({ number: found, why: 'duration' as const }),
  ),
  map(seq(number, optional(lexeme('num_of')), inner('unit_share')), ([found]) => ({ number: found, why: 'percent' as const })),
  map(seq(number, mark('%', '٪')), ([found]) => ({ number: found, why: 'percent' as const })),
  map(seq(mark('%', '٪'), number), ([, found]) => ({ number: found, why: 'percent' as const })),
  map(
    seq(
      number,
      token((one) => one.key === 'في'),
      inner('unit_share'),
    ),
    ([found]) => ({ number: found, why: 'percent' as const }),
  ), // in the hundred
)

/** Nobody is older. */
const OLDEST = 120
const years = mention<NumberMention>('number', (one) => one.shape !== 'vague' && (one.value ?? 0) <= OLDEST)
const ofHim = token((one) => one.key === 'من' || one.key === 'في') // of, in
const aged: Pattern<{ readonly number: NumberMention }> = oneOf(
  // of two: (5 و8 أعوام)
  map(
    seq(
      mark('('),
      years,
      mention<NumberMention>('number', (one) => one.shape !== 'vague'),
      inner('unit_age'),
    ),
    ([, found]) => ({ number: found }),
  ),
  map(seq(opens('age_word'), optional(ofHim), inner('age_of'), years, optional(inner('unit_age'))), ([, , , found]) => ({ number: found })),
  map(seq(opens('age_word'), optional(ofHim), years, inner('unit_age')), ([, , found]) => ({ number: found })),
  map(seq(lexeme('age_word', { conj: true, pron: false, where: (entry) => entry.id !== 'qty.age.verb' }), years), ([, found]) => ({
    number: found,
  })),
  map(seq(years, optional(ofHim), inner('age_of')), ([found]) => ({ number: found })),
)

const dash = mark('/', '-', '–', '.')
const dated: Pattern<{ readonly number: NumberMention }> = oneOf(
  map(seq(number, dash, number, dash, number), ([found]) => ({ number: found })),
  map(seq(number, optional(token((one) => one.key === 'من')), optional(mark('/', '-')), lexeme('t_month', { conj: false })), ([found]) => ({
    number: found,
  })),
  map(seq(number, optional(token((one) => one.key === 'من')), lexeme('t_month_two', { conj: false })), ([found]) => ({ number: found })),
)

const ALL_DIGITS = 7

export const excludedRules: readonly Rule<QuantityReading>[] = [
  rule({
    id: 'quantity.ordinal',
    because: 'An ordinal ranks, it does not count.',
    pattern: mention<NumberMention>('number', (one) => one.shape === 'ordinal'),
    build: (found) => excluded('ordinal', { number: found }),
  }),
  rule({
    id: 'quantity.unit-name',
    because: 'The number names a unit (اللواء 93، الفرقة “17”), unless a noun of people follows it.',
    pattern: named('unit_name'),
    build: (found, view, { end }) =>
      found.number.end - found.number.first > 1 && found.number.shape !== 'ordinal'
        ? null
        : countsPeople(view, end)
          ? null
          : of('unit_name')(found),
  }),
  rule({
    id: 'quantity.article',
    because: 'The number names an article, a decision, a page.',
    pattern: map(seq(opens('number_word'), optional(inner('number_word')), quote, figure), ([, , , found]) => ({ number: found })),
    // «قدّر العدد بـ16»: no issue and no page
    build: (found, view, { first, end }) =>
      countsPeople(view, end) || isCounting(view, first) || found.number.lead > 0 ? null : of('article')(found),
  }),
  rule({
    id: 'quantity.road',
    because: 'The number names a road.',
    pattern: named('road_word'),
    build: (found, view, { end }) => (countsPeople(view, end) ? null : of('road')(found)),
  }),
  rule({
    id: 'quantity.clock',
    because: 'A number after «the hour», or two with a colon between, are a time of day.',
    pattern: oneOf(
      map(seq(opens('clock_word'), figure, optional(seq(mark(':'), number))), ([, found]) => ({ number: found })),
      map(seq(number, mark(':'), digits(0, 59)), ([found]) => ({ number: found })),
    ),
    build: of('clock'),
  }),
  rule({ id: 'quantity.age', because: 'Years told of a person are an age.', pattern: aged, build: of('age') }),
  rule({
    id: 'quantity.years',
    because: 'Years are an age after a name or a comma, a duration after words of time or before من.',
    pattern: map(
      seq(
        mention<NumberMention>('number', (one) => one.shape !== 'ordinal'),
        inner('unit_age'),
      ),
      ([found]) => ({ number: found }),
    ),
    build: (found, view, { first, end }) => {
      const before = view.tokens[first - 1]
      const lasts =
        found.number.value === null ||
        found.number.value > OLDEST ||
        (before && hitOf(before, 'duration_word')) ||
        view.tokens[end]?.key === 'من' // of
      return excluded(lasts ? 'duration' : 'age', { number: found.number })
    },
  }),
  rule({
    id: 'quantity.measure',
    because: 'Kilometres, kilograms, money, percent and stretches of time count nobody.',
    pattern: measured,
    build: ({ number: found, why }) => excluded(why, { number: found }),
  }),
  rule({
    id: 'quantity.date',
    because: 'A number before a month, or three numbers with strokes between, are a date.',
    pattern: dated,
    build: of('date'),
  }),
  rule({
    id: 'quantity.year',
    because: 'Four digits after a word of years, or alone between 1900 and 2100, are a year.',
    pattern: seq(
      optional(opens('year_word')),
      mention<NumberMention>('number', (one) => one.shape === 'exact' && one.value !== null && one.value >= 1900 && one.value <= 2100),
    ),
    build: ([, found], view, { end }) =>
      view.tokens[found.end - 1]?.kind !== 'number' || countsPeople(view, end) ? null : excluded('year', { number: found }),
  }),
  rule({
    id: 'quantity.model',
    because: 'A number glued to a name by a hyphen, or after the name of a weapon, names a model (مي-28، سوخوي 25).',
    pattern: oneOf(
      map(seq(opens('model_word'), optional(mark('-', '–')), digits(1, 999)), ([, , found]) => found),
      map(
        seq(
          token((one) => one.kind === 'latin', ['@latin']),
          optional(mark('-')),
          digits(1, 999),
        ),
        ([, , found]) => found,
      ),
    ),
    build: (_, view, { end }) => (countsPeople(view, end) ? null : excluded('model')),
  }),
  rule({
    id: 'quantity.hyphenated',
    because: 'A number joined to a word by a hyphen without spaces is part of its name (فاتح-110).',
    pattern: mention<NumberMention>('number', (one) => one.shape === 'exact'),
    build: (found, view, { first, end }) => {
      const [name, hyphen, digits] = [view.tokens[first - 2], view.tokens[first - 1], view.tokens[first]]
      const glued =
        name?.kind === 'word' &&
        hyphen !== undefined &&
        /^[-–]$/.test(hyphen.key) &&
        !hyphen.spaced &&
        digits?.number != null &&
        !digits.spaced
      return glued && !countsPeople(view, end) ? excluded('model', { number: found }) : null
    },
  }),
  rule({
    id: 'quantity.phone',
    because: 'Seven digits or more without a noun are a telephone or a serial number.',
    pattern: token((one) => one.kind === 'number' && one.end - one.start >= ALL_DIGITS, ['@number']),
    build: (found, view, { end }) =>
      countsPeople(view, end) || /[,.،]/.test(found.key) || view.tokens[end]?.type.classes.has('num_scale') ? null : excluded('phone'),
  }),
]

/** «عدد 12»: with من or after a verb the word عدد counts, it does not number; «بنادق عدد 5» numbers what was told before it. */
function isCounting(view: MatchView, first: number): boolean {
  const [one, before] = [view.tokens[first], view.tokens[first - 1]]
  if (one === undefined || !/عدد$/.test(one.key) || one.key.includes('العدد')) return false
  if (one.key !== 'عدد' || before?.kind !== 'word' || before.sentence !== one.sentence || countsPeople(view, first - 1)) return true
  return before.type.readings.some(({ entries }) => entries.some(({ features }) => features.pos === 'verb' || features.pos === 'masdar'))
}
