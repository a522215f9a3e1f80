// Decides whom a source cites and to whom it spoke: نقلت الوكالة عن مصدر، قال مصدر لوكالة، ناشطون تحدثوا إلى قناة.
import { hitOf, type MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { SourceMention } from '../types.ts'
import { asidesAt, toldToAt } from './aside.ts'

/** How far after a source the one it cites may stand, in tokens. */
const REACH = 4

export interface Cited {
  readonly end: number
  readonly cites: SourceMention | null
  readonly toldTo: SourceMention | null
}

function sourceAfter(view: MatchView, at: number): SourceMention | null {
  const found = view.mentionAt('source', at) as SourceMention | undefined
  return found && !found.prep && !found.conj ? found : null
}

/** «وأن» goes on with what was said before; it does not open it. */
const opensSpeech = (token: Token): boolean => hitOf(token, 'complementizer', { conj: false }) !== null || token.key === ':'

/** What follows a source that ends at a token: the one it cites, the one it spoke to, or nothing. */
export function citedAt(view: MatchView, from: number): Cited {
  const nothing = { end: from, cites: null, toldTo: null }
  for (let at = from; at < from + REACH; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== view.tokens[from]?.sentence || opensSpeech(token)) return nothing
    const toldTo = toldToAt(view, at)
    if (toldTo) return { end: toldTo.end, cites: null, toldTo }
    if (hitOf(token, 'attr_of', { conj: false })) {
      const cites = sourceAfter(view, at + 1)
      return cites ? { end: cites.end, cites, toldTo: null } : nothing
    }
    if (hitOf(token, 'attr_spoke', { conj: false })) {
      const to = view.tokens[at + 1]
      const heard = to && hitOf(to, 'attr_to', { conj: false }) ? toldToAt(view, at + 2, false) : toldToAt(view, at + 1)
      return heard ? { end: heard.end, cites: null, toldTo: heard } : nothing
    }
    const asides = asidesAt(view, at)
    if (asides.toldTo) return { end: asides.end, cites: null, toldTo: asides.toldTo }
  }
  return nothing
}

/** How far «أن» may stand behind its verb and subject. */
const COMPLEMENT_REACH = 14

/** Where what is said begins: after أن or a colon where one follows, else right here. */
export function saysFrom(view: MatchView, from: number): number {
  const sentence = view.tokens[from]?.sentence
  for (let at = from; at < from + COMPLEMENT_REACH; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== sentence) return from
    if (opensSpeech(token)) return at + 1
  }
  return from
}

/** Whether what is said follows within a few words: أن، a colon. */
export function complementWithin(view: MatchView, from: number, reach: number): number | null {
  const sentence = view.tokens[from]?.sentence
  for (let at = from; at < from + reach; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== sentence) return null
    if (opensSpeech(token)) return at
  }
  return null
}
