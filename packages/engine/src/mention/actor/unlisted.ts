// Tells which names a report gives as those of armed bodies that the register does not have: لواء «…»، كتيبة فرسان الوادي.
import type { MatchView } from '../match/index.ts'
import type { Token } from '../../text/token/types.ts'
import { isQuote, isVerb, leadOf, listed } from './elements/words.ts'
import type { ActorMention, TokenRange, UnlistedBody } from './types.ts'

/** Words between quotation marks that are a name still. */
const LONGEST = 4
/** Letters of a word with the article that can be a name. */
const SHORTEST = 5

/** Classes whose words describe a body and do not name it: كتيبة مسلحة, لواء مدرع. */
const DESCRIBING = [
  'person_armed',
  'military_adj',
  'actor_adj',
  'unknown_adj',
  'belonging',
  'loyal',
  'group_word',
  'unit_word',
  'place_prep',
]

/** A word with the article that is no word of conflict; it may be one for a place (فرسان الوادي). */
const isDefinite = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.key.startsWith('ال') &&
  token.key.length >= SHORTEST &&
  [...token.type.classes].every((name) => name.startsWith('place_'))

/** The first part of a name of two words: فرسان of فرسان الوادي. */
const opensName = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.key.length >= 3 &&
  !token.key.startsWith('ال') &&
  !isVerb(token) &&
  DESCRIBING.every((name) => listed(token, name) === null)

function quotedName(view: MatchView, at: number): TokenRange | null {
  if (!isQuote(view.tokens[at]) || view.tokens[at]?.key === '(') return null
  const quote = view.document.quotes.find(({ first }) => first === at + 1)
  return quote && quote.end - quote.first <= LONGEST ? { first: quote.first, end: quote.end } : null
}

/** The name after a word for an armed body, its quotation marks left out. */
function nameAfter(view: MatchView, at: number): TokenRange | null {
  const quoted = quotedName(view, at)
  if (quoted) return quoted
  const [first, second] = [view.tokens[at], view.tokens[at + 1]]
  if (first?.sentence !== view.tokens[at - 1]?.sentence) return null
  if (isDefinite(first)) return { first: at, end: at + 1 }
  return opensName(first) && isDefinite(second) && second?.sentence === first?.sentence ? { first: at, end: at + 2 } : null
}

/** Names of armed bodies that are in no table, with the word for the body: «كتيبة فرسان الوادي». */
export function unlistedBodies(view: MatchView, actors: readonly ActorMention[]): UnlistedBody[] {
  const isKnown = ({ first, end }: TokenRange): boolean =>
    actors.some(({ id, nameRange: name }) => id !== null && name.first < end && first < name.end)
  return view.tokens.flatMap(({ index }) => {
    const hit = listed(view.tokens[index], 'named_body', { conj: true, det: false, pron: false })
    const name = hit && nameAfter(view, index + 1)
    if (!hit || !name || isKnown({ first: index, end: name.end })) return []
    const isQuoted = name.first > index + 1
    return [{ first: index, end: isQuoted ? name.end + 1 : name.end, lead: leadOf(hit.reading) }]
  })
}
