// Finds numbers with their bounds: exact, at least, more than, about, between, or, vague, ordinal.
import { RuleSet, type MatchView } from '../match/index.ts'
import { isDigitPrefix } from './numeral.ts'
import type { NumberMention, NumberReading } from './types.ts'
import { boundRules } from './rules/bounds.ts'
import { exactRules } from './rules/exact.ts'
import { ordinalRules } from './rules/ordinals.ts'
import { rangeRules } from './rules/ranges.ts'
import { vagueRules } from './rules/vague.ts'

export { boundsOf } from './resolve.ts'
export { isDigitPrefix } from './numeral.ts'
export type { NumberMention, NumberShape } from './types.ts'

/** The rules of the number grammar; of equal length the one listed first wins. */
export const NUMBER_RULES = [...rangeRules, ...boundRules, ...vagueRules, ...ordinalRules, ...exactRules]
const RULES = new RuleSet<NumberReading>(NUMBER_RULES)

/** Letters of the first token that are clitics of the number; clitics written apart (و13) with the space after them. */
function leadOf(view: MatchView, first: number): number {
  const token = view.tokens[first]
  if (!token || token.kind !== 'word') return 0
  if (isDigitPrefix(view, first)) return (view.tokens[first + 1]?.at ?? token.at) - token.at
  const reading = token.type.readings.find((one) => one.entries.some((entry) => entry.id.startsWith('num.')))
  // للـ is ل with the article, whose alef is not written: it stays with the word
  return reading ? reading.conj.length + (reading.prep === 'ل' && reading.det ? 0 : reading.prep.length) : 0
}

/** All numbers of a document, left to right without overlap. */
export function findNumbers(view: MatchView): NumberMention[] {
  return RULES.run(view).map(({ rule, first, end, value }) => ({
    grammar: 'number',
    first,
    end,
    lead: leadOf(view, first),
    rule,
    ...value,
  }))
}
