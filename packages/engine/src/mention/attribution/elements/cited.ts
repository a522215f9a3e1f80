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

/** «وأن» goes on with what was said before and «غير أن» turns from it; neither opens it. */
function opensSpeech(view: MatchView, { index }: Token): boolean {
  const [before, token] = [view.tokens[index - 1], view.tokens[index] as Token]
  if (token.key === ':') return true
  return hitOf(token, 'complementizer', { conj: false }) !== null && !(before && hitOf(before, 'clause_break', { conj: true }))
}

/** «عبر وكالة السهل»: the listed agency that carried it, as the one to whom it was told. */
function throughAt(view: MatchView, at: number): SourceMention | null {
  const token = view.tokens[at]
  const found = token && hitOf(token, 'attr_through', { conj: false }) ? sourceAfter(view, at + 1) : null
  return found?.named.is === 'source' && found.named.source.id !== null ? found : null
}

/** «أفاد مصدر طبي وكالة السهل بأن»: a listed outlet right after a source that is complete is the one told. */
function toldBare(view: MatchView, at: number): SourceMention | null {
  const found = sourceAfter(view, at)
  return found?.named.is === 'source' && found.named.source.id !== null && found.named.source.kind === 'news_outlet' ? found : null
}

/** What follows a source that ends at a token: the one it cites, the one it spoke to, or nothing. */
export function citedAt(view: MatchView, from: number): Cited {
  const nothing = { end: from, cites: null, toldTo: null }
  const bare = toldBare(view, from)
  if (bare) return { end: bare.end, cites: null, toldTo: bare }
  for (let at = from; at < from + REACH; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== view.tokens[from]?.sentence || opensSpeech(view, token)) return nothing
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
    const through = throughAt(view, at)
    if (through) return { end: through.end, cites: null, toldTo: through }
    const asides = asidesAt(view, at)
    if (asides.toldTo) return { end: asides.end, cites: null, toldTo: asides.toldTo }
  }
  return nothing
}

/** How far «أن» may stand behind its verb and subject. */
const COMPLEMENT_REACH = 14

/** A happening or an object right after the speaker: أعلن الجيش مقتل ثلاثة، مضيفا أن; نفى الحزب ضلوعه. */
function isTold(token: Token | undefined): boolean {
  if (!token) return false
  if (hitOf(token, 'attr_object', { conj: false, prep: false })) return true
  return token.type.readings.some(
    ({ conj, prep, det, entries }) => !conj && !prep && !det && entries.some(({ features }) => features.pos === 'masdar'),
  )
}

/** Where what is said begins: right here where it is told by a noun, else after أن or a colon where one follows. */
export function saysFrom(view: MatchView, from: number): number {
  const sentence = view.tokens[from]?.sentence
  if (isTold(view.tokens[asidesAt(view, from).end])) return from
  for (let at = from; at < from + COMPLEMENT_REACH; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== sentence) return from
    if (isUnderBi(token)) return from
    if (opensSpeech(view, token)) return at + 1
  }
  return from
}

/** «اتهم س ص بقصف …، مؤكداً أن»، «أفاد بمقتل»: an action under ب is what is said, before any أن. */
const isUnderBi = ({ type }: Token): boolean =>
  type.readings.length > 0 &&
  type.readings.every(({ prep, entries }) => prep === 'ب' && entries.some(({ features }) => features.pos === 'masdar'))

/** Whether what is said follows within a few words: أن، a colon. */
export function complementWithin(view: MatchView, from: number, reach: number): number | null {
  const sentence = view.tokens[from]?.sentence
  for (let at = from; at < from + reach; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== sentence) return null
    if (opensSpeech(view, token)) return at
  }
  return null
}
