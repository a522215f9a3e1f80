// Decides what may stand between a verb of saying and its subject: times, brackets, in a statement, for his part, to an outlet.
import { hitOf, type MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { SourceMention } from '../types.ts'
import { isQuote } from '../who/ends.ts'

/** More asides than this are no asides. */
const MOST = 5
/** Longest parenthesis, in words. */
const LONGEST_BRACKET = 8

export interface Asides {
  readonly end: number
  /** The outlet to which it was said: في تصريح لـ، لوكالة. */
  readonly toldTo: SourceMention | null
  /** Whether a medium was named (في بيان، عبر حسابه). */
  readonly medium: boolean
}

const TELLERS: ReadonlySet<string> = new Set(['news_outlet', 'monitor', 'local_network', 'unnamed_media'])

/** An outlet or monitor to whom something is told, with ل. */
export function toldToAt(view: MatchView, at: number, prep = true): SourceMention | null {
  const found = view.mentionAt('source', at) as SourceMention | undefined
  if (!found || found.prep !== prep || found.conj) return null
  const { named } = found
  if (named.is === 'outlet') return found
  const source = named.is === 'source' ? named.source : named.is === 'last' ? named.else : null
  return source && TELLERS.has(source.kind) ? found : null
}

/** «في بيان صحفي لها»، «عبر حسابه على منصة …»، «خلال مؤتمر صحفي»: the medium and what describes it. */
function mediumAt(view: MatchView, at: number): number {
  const token = view.tokens[at] as Token
  const joined = hitOf(token, 'attr_medium', { conj: true, prep: 'ب' })
  const by = joined ? at : hitOf(token, 'attr_by', { conj: true }) ? at + 1 : -1
  if (by < 0 || !view.tokens[by] || (!joined && !hitOf(view.tokens[by], 'attr_medium', { conj: false, prep: false }))) return at
  let end = by + 1
  for (; end < view.tokens.length; end++) {
    const next = view.tokens[end] as Token
    if (isQuote(next) && next.sentence === token.sentence) continue
    if (!DESCRIBES.some((name) => hitOf(next, name, { conj: false }) !== null)) break
  }
  while (hitOf(view.tokens[end - 1], 'attr_by', { conj: false })) end--
  return end
}

/** What describes a medium: whose it is, of what sort, on which platform. */
const DESCRIBES = ['attr_medium_adj', 'attr_own', 'attr_by', 'attr_platform'] as const

function bracketAt(view: MatchView, at: number): number {
  if (view.tokens[at]?.key !== '(') return at
  const bracket = view.document.quotes.find((quote) => quote.kind === 'bracket' && quote.first === at + 1)
  return bracket && bracket.end - bracket.first <= LONGEST_BRACKET ? bracket.end + 1 : at
}

/** «من جهته»، «في المقابل»، أيضا، لاحقا. */
function adverbAt(view: MatchView, at: number): number {
  const token = view.tokens[at] as Token
  if (hitOf(token, 'attr_adverb', { conj: true })) return at + 1
  const next = view.tokens[at + 1]
  return hitOf(token, 'attr_by', { conj: true }) && next && hitOf(next, 'attr_side', { conj: false }) ? at + 2 : at
}

/** What stands aside from a token on, as far as it goes. */
export function asidesAt(view: MatchView, from: number): Asides {
  let at = from
  let toldTo: SourceMention | null = null
  let medium = false
  for (let steps = 0; steps < MOST && view.tokens[at]?.sentence === view.tokens[from]?.sentence && view.tokens[at]; steps++) {
    const token = view.tokens[at] as Token
    const time = view.mentionAt('time', at)
    // a name in brackets or quotes is the subject, not an aside
    if (token.key === '(' && view.mentionAt('source', at) && !(view.mentionAt('source', at) as SourceMention).prep) break
    if (time) at = time.end
    else if (token.key === '،' || token.key === ',') at++
    else {
      const told: SourceMention | null = toldTo ? null : toldToAt(view, at)
      const end = told ? told.end : Math.max(bracketAt(view, at), mediumAt(view, at), adverbAt(view, at))
      if (end === at) break
      toldTo ??= told
      medium ||= !told && token.key !== '(' && mediumAt(view, at) > at
      at = end
    }
  }
  return { end: at, toldTo, medium }
}
