// Decides where the words of a name name no actor: inside the name of a place or a person, as an abstract noun, an event, an operation.
import type { ActorAlias } from '../../../knowledge/actors.ts'
import type { NameHit } from '../../lexicon/name-trie.ts'
import { hitOf, type MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { isQuote, listed } from '../elements/words.ts'

type Hit = NameHit<ActorAlias>

/** The word before, quotation marks passed over, in the same sentence. */
export function wordBefore(view: MatchView, at: number): Token | undefined {
  let index = at - 1
  while (isQuote(view.tokens[index])) index--
  const token = view.tokens[index]
  return token && token.kind !== 'mark' && token.sentence === view.tokens[at]?.sentence ? token : undefined
}

const isGenitive = (hit: Hit): boolean => hit.conj === '' && hit.prep === ''

/** شارع الجيش، جسر حزب الله، مشفى الأمن: a site named after somebody; أحمد القسام: a person. */
function namesOther(view: MatchView, hit: Hit, alias: ActorAlias): string | null {
  const before = wordBefore(view, hit.first)
  if (!before || !isGenitive(hit)) return null
  if (listed(before, 'named_site', { conj: true, det: false, pron: false })) return 'is the name of a place here'
  const single = hit.end - hit.first === 1
  // على is spelt like the name علي; who is named after it is meant, but for a capital, which is a place there
  const against = listed(before, 'against') !== null && alias.register !== 'metonym'
  if (single && !against && listed(before, 'given_name', { conj: true, prep: true, det: false })) return 'is the name of a person here'
  return null
}

/** الأمن الغذائي، الأمن والاستقرار، حفظ الأمن، النظام العام: no body is meant. */
function isAbstract(view: MatchView, hit: Hit): boolean {
  if (hit.end - hit.first > 1 || !listed(view.tokens[hit.first], 'abstract_too', { conj: true })) return false
  const [before, after] = [wordBefore(view, hit.first), view.tokens[hit.end]]
  if (before && isGenitive(hit) && listed(before, 'abstract_before', { conj: true, pron: false, det: false })) return true
  return listed(after, 'abstract_after', { conj: true, prep: false }) !== null
}

/** العدوان على البلدة is what happened; خلال عملية … is when. */
function isHappening(view: MatchView, hit: Hit, alias: ActorAlias): boolean {
  if (alias.trap !== 'event' && alias.trap !== 'operation') return false
  const before = wordBefore(view, hit.first)
  if (view.tokens[hit.end]?.key === 'علي') return true // on, against
  return hit.prep !== '' || hitOf(before, 'operation_prep', { conj: true }) !== null
}

/** Why a name that was found names no actor where it stands, or null. */
export function guardOf(view: MatchView, hit: Hit, alias: ActorAlias): string | null {
  if (isAbstract(view, hit)) return 'is an abstract noun here'
  if (isHappening(view, hit, alias)) return 'tells of an event here'
  return namesOther(view, hit, alias)
}
