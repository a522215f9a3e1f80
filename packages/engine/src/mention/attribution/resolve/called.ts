// Finds who was told before by a class word: «الوزارة» after وزارة الدفاع, «الكتيبة» after كتيبة السهل, whether they spoke or not.
import type { MatchView } from '../../match/index.ts'
import type { ActorMention } from '../../actor/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { Source, SourceMention } from '../types.ts'
import { kindOfActor } from '../who/kinds.ts'
import { wordsOf } from '../who/words.ts'

/** Letters before the name where a token is the class word, its article kept; null for other tokens. */
function leadTo(token: Token, word: string): number | null {
  const split = token.kind === 'word' ? token.type.splits.find(({ stem, pron }) => stem === word && pron === '') : undefined
  return split ? split.conj.length + split.prep.length : null
}

/** How far before its class word a mention may begin that ends with the name: القيادي في كتيبة السهل. */
const BEGINS_BEFORE = 4

/** The actor told by words that hold the name. */
function actorAround(view: MatchView, at: number): ActorMention | null {
  for (let first = at; first >= Math.max(0, at - BEGINS_BEFORE); first--) {
    const actor = view.mentionAt('actor', first) as ActorMention | undefined
    if (actor) return actor.id !== null && actor.end > at + 1 && actor.rule !== 'actor.reference' ? actor : null
  }
  return null
}

/** The source that a name of several words beginning at a token names, or null. */
function namedAt(view: MatchView, at: number, lead: number): Source | null {
  const found = view.mentionAt('source', at) as SourceMention | undefined
  if (found && found.end > at + 1 && found.named.is === 'source') return found.named.source
  const actor = actorAround(view, at)
  return actor && { id: actor.id, name: wordsOf(view, at, actor.end, lead), kind: kindOfActor(actor), actor: actor.id, from: null }
}

/** The last one told before a token whose name of several words begins with a folded class word. */
export function calledBefore(view: MatchView, word: string, at: number): Source | null {
  for (let before = at - 1; before >= 0; before--) {
    const lead = leadTo(view.tokens[before] as Token, word)
    const named = lead === null ? null : namedAt(view, before, lead)
    if (named) return named
  }
  return null
}
