// Finds quantities: numbers with what they count, nouns of people that count by their form, and numbers that count nobody.
import { RuleSet, type GrowingView, type MatchView } from '../match/index.ts'
import { isDigitPrefix, type NumberMention } from '../number/index.ts'
import type { Token } from '../../text/token/types.ts'
import { peopleNoun } from './noun.ts'
import type { QuantityMention, QuantityReading } from './types.ts'
import { countedRules } from './rules/counted.ts'
import { excludedRules } from './rules/excluded.ts'
import { formRules } from './rules/by-form.ts'
import { firstRules } from './rules/first.ts'
import { knownTollRules } from './rules/known-toll.ts'
import { oneOfRules } from './rules/one-of.ts'

export { atLeastAt } from './context.ts'
export type { Exclusion, QuantityMention } from './types.ts'

/** The rules of the quantity grammar; of equal length the one listed first wins. */
export const QUANTITY_RULES = [...firstRules, ...excludedRules, ...formRules, ...oneOfRules, ...knownTollRules, ...countedRules]
const RULES = new RuleSet<QuantityReading>(QUANTITY_RULES)

/** Letters of the first token that are clitics of the quantity. */
function leadOf(view: MatchView, first: number): number {
  const number = view.mentionAt('number', first) as NumberMention | undefined
  if (number) return number.lead
  const token = view.tokens[first] as Token
  if (isDigitPrefix(view, first)) return (view.tokens[first + 1]?.at ?? token.at) - token.at
  const reading = peopleNoun(token)?.hit.reading ?? token.type.readings[0]
  // للـ is ل with the article, whose alef is not written: it stays with the word
  return reading ? reading.conj.length + (reading.prep === 'ل' && reading.det ? 0 : reading.prep.length) : 0
}

/** «بينهم طفلان وامرأة»: a count joined by و directly to a part is a part too. */
function joinsPart(view: MatchView, previous: QuantityMention | undefined, first: number): boolean {
  return previous !== undefined && previous.subset && previous.end === first && view.tokens[first]?.key.startsWith('و') === true
}

/** All quantities, left to right without overlap; numbers that count nobody are kept with their reason. */
export function findQuantities(view: MatchView | GrowingView): QuantityMention[] {
  const found: QuantityMention[] = []
  for (const { rule, first, end, value } of RULES.run(view, ['number'])) {
    const subset = value.subset || (value.reference === 'count' && joinsPart(view, found.at(-1), first))
    found.push({ grammar: 'quantity', first, end, lead: leadOf(view, first), rule, ...value, subset })
  }
  return found
}
