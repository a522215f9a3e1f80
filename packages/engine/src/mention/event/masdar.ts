// Decides whether a spelling that is both verb and verbal noun (قتل، خطف، قصف) is a noun where it stands.
import type { Token } from '../../text/token/types.ts'
import { hitOf, type MatchView } from '../match/index.ts'
import type { TriggerMention } from './types.ts'

/** Words that only nouns follow. */
const BEFORE_NOUNS =
  /^[وف]?(?:في|من|عن|علي|الي|بعد|قبل|منذ|بسبب|بفعل|اثر|عقب|حول|دون|بدون|ضد|خلال|اثناء|لدي|عبر|مثل|سوي|غير|بين|تحت|وسط|رغم|مع|نتيجه|جراء|اي|كل|جميع|بعض)$/

/** Classes of verbs whose subject or object is an event: أودى قصف، اندلع قتال، تصاعد قصف. */
const EVENT_VERBS = ['result', 'light', 'trend_up', 'trend_down', 'trend_steady', 'begin', 'continue', 'end', 'attempt'] as const

/** Classes of nouns that stand in construct before an event. */
const CONSTRUCT = ['event_chain', 'names_event'] as const

/** Classes of verbs whose object is an event: condemned the killing, rejects the killing. */
const TAKES_EVENTS = ['condemn', 'reject', 'foil', 'deny', 'mourn'] as const

function wordBefore(view: MatchView, first: number): Token | undefined {
  let at = first - 1
  while (view.tokens[at]?.kind === 'mark' && '"“”«»('.includes(view.tokens[at]?.key ?? '،')) at--
  const token = view.tokens[at]
  return token?.sentence === view.tokens[first]?.sentence ? token : undefined
}

/** An adjective with the shape of the indefinite masdar before it: a means (مدفعي), a side (تركي). */
function isItsAdjective(view: MatchView, at: number): boolean {
  const token = view.tokens[at]
  if (!token || token.kind !== 'word') return false
  const actor = view.mentionAt('actor', at) as { readonly adjective?: boolean } | undefined
  return actor?.adjective === true || hitOf(token, 'nisba_means', { conj: false }) !== null
}

/** Whether the words round a token leave only the noun: a preposition, a construct, an adjective, a verbal noun that it is joined to. */
export function isMasdarHere(view: MatchView, first: number, conj: string, last: TriggerMention | undefined): boolean {
  if (isItsAdjective(view, first + 1)) return true
  if (conj !== '') return last !== undefined && last.pos === 'masdar' && last.end === first
  const before = wordBefore(view, first)
  if (!before || before.kind !== 'word') return false
  if (BEFORE_NOUNS.test(before.key)) return true
  const isVerb = (name: string): boolean => hitOf(before, name, { conj: true, where: (entry) => entry.features.pos === 'verb' }) !== null
  if (EVENT_VERBS.some(isVerb)) return true
  return [...CONSTRUCT, ...TAKES_EVENTS].some((name) => hitOf(before, name, { conj: true, det: false }) !== null)
}
