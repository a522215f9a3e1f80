// Decides how far a person's name goes after a rank or an office: العميد فلان الفلاني، القيادي «أبو فلان».
import type { MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { nameAt, nisbaAt } from './body.ts'
import { isQuote, listed } from './words.ts'

/** The longest name of a person, in words. */
const LONGEST = 6

/** Unknown words that begin so are rather verbs of the present: يتفقد، تولى. */
const VERBAL = /^[يت]/

/** A word of a name: a given name, a kunya, or a word that the lexicon does not know. */
function isNameWord(view: MatchView, token: Token, first: boolean): boolean {
  if (token.kind !== 'word') return false
  if (listed(token, 'given_name') || listed(token, 'kunya')) return true
  if (first || token.type.classes.size > 0 || token.key.length < 3 || VERBAL.test(token.key)) return false
  return !view.mentionAt('time', token.index) && !nameAt(view, token.index) && !nisbaAt(view, token.index)
}

/** Token after the name of a person that begins at `at`, quotation marks round it passed over; `at` where there is none. */
export function personEnd(view: MatchView, at: number): number {
  let from = at
  while (isQuote(view.tokens[from])) from++
  const opening = view.tokens[from]
  if (!opening || opening.sentence !== view.tokens[at - 1]?.sentence || !isNameWord(view, opening, true)) return at
  let end = from + 1
  while (end - from < LONGEST) {
    const token = view.tokens[end]
    if (!token || token.sentence !== opening.sentence || !isNameWord(view, token, false)) break
    end++
  }
  return isQuote(view.tokens[end]) && isQuote(view.tokens[from - 1]) ? end + 1 : end
}
