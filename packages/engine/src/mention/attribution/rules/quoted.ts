// Reads names that only quotation marks tell to be names: كما أفاد "مؤتمر السهل".
import { hitOf, rule, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { SourceKind } from '../../../report/types.ts'
import type { Quote } from '../../../text/token/types.ts'
import { complementWithin } from '../elements/cited.ts'
import { speechVerb } from '../elements/verb.ts'
import { isQuote } from '../who/ends.ts'
import { wordsOf } from '../who/words.ts'
import { own, type ReadSource } from './named.ts'

/** Longest name in quotation marks, in words. */
const LONGEST_NAME = 5
/** How soon after the name أن stands, in tokens. */
const REACH = 5

const isOpening = (view: MatchView, at: number, names: readonly string[]): boolean => {
  const token = view.tokens[at]
  return token !== undefined && names.some((name) => hitOf(token, name, { conj: true }) !== null)
}

/** Whether who says something is named from a mark on: after وفق or كما قال, or between a verb of saying and أن. */
function namesSpeaker(view: MatchView, mark: number, end: number): boolean {
  if (isOpening(view, mark - 1, ['according'])) return true
  const verb = speechVerb.match(view, mark - 1)
  if (!verb || verb.value.passive || verb.value.stance !== 'asserts') return false
  return isOpening(view, mark - 2, ['attr_as', 'attr_what', 'according']) || complementWithin(view, end, REACH) !== null
}

const isName = (view: MatchView, { first, end }: Quote): boolean =>
  view.tokens
    .slice(first, end)
    .every(
      (token) => token.kind !== 'mark' && hitOf(token, 'complementizer', { conj: true }) === null && !speechVerb.match(view, token.index),
    )

const quotedName: Pattern<Quote> = {
  first: null,
  optional: false,
  match(view, at) {
    if (!isQuote(view.tokens[at - 1])) return null
    const quote = view.document.quotes.find((one) => one.kind === 'quote' && one.first === at && one.end - at <= LONGEST_NAME)
    return quote && quote.end > at && isName(view, quote) && namesSpeaker(view, at - 1, quote.end + 1)
      ? { end: quote.end, value: quote }
      : null
  },
}

export const quotedRules: readonly Rule<ReadSource>[] = [
  rule({
    id: 'source.quoted',
    because:
      'Quotation marks where a speaker stands hold a name that no table has: of what its class word says, else of people of the place.',
    pattern: quotedName,
    build: ({ first, end }, view) => {
      const kind = hitOf(view.tokens[first], 'outlet_word', { conj: false })?.entry.value as SourceKind | undefined
      return own({ name: wordsOf(view, first, end, 0), kind: kind ?? 'local_network' }, 0)
    },
  }),
]
