// Rules for two numbers: from n to m, between n and m, n or m, n-m; and a toll that rose from n to m.
import { hitOf, mark, optional, rule, seq, type MatchView, type Rule } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { bounded, ranged } from '../resolve.ts'
import { numeral, type Numeral } from '../numeral.ts'
import type { NumberReading } from '../types.ts'
import { next, opens } from './words.ts'

const DASHES = ['-', '–', '—', 'ـ'] as const
const isPlain = (number: Numeral): boolean => Number.isInteger(number.value)
/** How far back a verb of rising may stand. */
const REACH = 8

/** Two years (2020-2021), or a part of a date or of a phone number, are no count. */
function isDatePart(view: MatchView, first: number, end: number, [low, high]: readonly [Numeral, Numeral]): boolean {
  const near = [view.tokens[first - 1], view.tokens[end]]
  if (near.some((token) => token && !token.spaced && /^[-–/:]$/.test(token.key))) return true
  return low.value >= 1900 && high.value <= 2100
}

function moves(view: MatchView, first: number): boolean {
  const sentence = view.tokens[first]?.sentence
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = view.tokens[at] as Token
    if (token.sentence !== sentence) return false
    if (hitOf(token, 'num_rise')) return true
  }
  return false
}

export const rangeRules: readonly Rule<NumberReading>[] = [
  rule({
    id: 'number.moved',
    because: 'A toll that rose from n to m is m, not a range.',
    pattern: seq(opens('num_of'), numeral, next('num_to'), numeral),
    build: ([, , , high], view, { first }) => (moves(view, first) ? bounded('exact', high) : null),
  }),
  rule({
    id: 'number.from-to',
    because: 'From n to m: both ends are told (codebook §6).',
    pattern: seq(optional(opens('num_of')), numeral, next('num_to'), numeral),
    build: ([, low, , high]) => ranged('between', low, high),
  }),
  rule({
    id: 'number.between',
    because: 'Between n and m: both ends are told (codebook §6).',
    pattern: seq(optional(opens('num_what')), opens('num_between'), numeral, numeral),
    build: ([, , low, high], view, { end }) => (joined(view, low.end) && end === high.end ? ranged('between', low, high) : null),
  }),
  rule({
    id: 'number.dash',
    because: 'Two numbers joined by a dash are a range, unless they are years or part of a date.',
    pattern: seq(numeral, mark(...DASHES), numeral),
    build: ([low, , high], view, { first, end }) =>
      isPlain(low) && isPlain(high) && high.value < low.value * 10 && !isDatePart(view, first, end, [low, high])
        ? ranged('between', low, high)
        : null,
  }),
  rule({
    id: 'number.or',
    because: 'n or m: the words leave both open (codebook §6).',
    pattern: seq(numeral, next('num_or'), numeral),
    build: ([low, , high]) => ranged('or', low, high),
  }),
]

/** The second of «between» carries و. */
function joined(view: MatchView, at: number): boolean {
  return (view.tokens[at]?.key ?? '').startsWith('و')
}
