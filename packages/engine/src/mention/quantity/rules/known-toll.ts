// Rule for the number of a toll that is told by its total alone: ارتفعت الحصيلة إلى 9، حصيلة أولية من 22، العدد بلغ ستة.
import { hitOf, mention, rule, type MatchView, type Rule } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { amongAfter } from '../context.ts'
import { peopleNoun } from '../noun.ts'
import { phraseAfter } from '../phrase.ts'
import { counted } from '../resolve.ts'
import type { QuantityReading } from '../types.ts'

/** Words between the total and its number at most. */
const REACH = 6

const STOPS = new Set(['.', '،', ',', '؛', '!', '?', '؟'])

/** What stands right before the number of a total: إلى، عند، من، a colon, a verb of reaching. */
const leads = (token: Token | undefined): boolean =>
  token !== undefined && (/^(الي|عند|من|ب|:|نحو|حوالي|قرابه)$/.test(token.key) || hitOf(token, 'reaches', { conj: true }) !== null)

/** Whether a total with no noun of people beside it stands before a number, with nothing else counted between. */
function totalBefore(view: MatchView, number: NumberMention): boolean {
  const letter = /^[بل]/.test(view.tokens[number.first]?.key ?? '') && number.lead > 0
  if (!letter && !leads(view.tokens[number.first - 1])) return false
  const sentence = view.tokens[number.first]?.sentence
  for (let at = number.first - 1; at >= number.first - REACH; at--) {
    const token = view.tokens[at]
    if (!token || token.sentence !== sentence || STOPS.has(token.key) || token.kind === 'number' || peopleNoun(token)) return false
    if (hitOf(token, 'toll_known', { conj: true, prep: true }) !== null) return true
  }
  return false
}

export const knownTollRules: readonly Rule<QuantityReading>[] = [
  rule({
    id: 'quantity.known-toll',
    because: 'A total told by itself counts those told before (ارتفعت الحصيلة إلى تسعة).',
    pattern: mention<NumberMention>('number', (one) => one.shape !== 'ordinal'),
    build: (number, view, range) =>
      !totalBefore(view, number) || phraseAfter(view, number) !== null
        ? null
        : counted(view, range, {
            min: number.min,
            max: number.max,
            best: number.best,
            number,
            of: 'people',
            ofTotal: true,
            definite: true,
            subset: amongAfter(view, range.end),
          }),
  }),
]
