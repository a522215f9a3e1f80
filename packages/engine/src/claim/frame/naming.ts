// Decides whether a trigger tells its event or only names it: by the noun, verb or preposition that governs it.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import { sufferVerb } from './governors.ts'
import type { Token } from '../../text/token/types.ts'

/**
 * `told`: the sentence tells it. `named`: it is the object of an inquiry, a charge, a judgement, an anniversary (التحقيق في اغتيال).
 * `after`: it dates or explains something else (بعد مقتل). `purpose`: it is what something is meant for (لتفجير).
 */
export type Naming = 'told' | 'named' | 'after' | 'purpose'

/** How many words a governor may stand before the preposition that it governs with (المسؤولية الكاملة عن اغتيال). */
const REACH = 3
/** How many quotation marks and nouns in construct may stand between governor and event (بتهمة تنفيذ عملية اغتيال). */
const CHAIN = 4

const PREPOSITION = /^[وف]?(?:في|عن|علي|من|الي|ب|ل|ضد)$/
const QUOTE = /^["“”«»()]$/

const has = (token: Token | undefined, name: string): boolean => hitOf(token, name) !== null
/** In construct: without the article. */
const bare = (token: Token | undefined, name: string): boolean => hitOf(token, name, { conj: true, det: false }) !== null

/** Steps back over quotation marks. */
function before(view: MatchView, at: number, sentenceFirst: number): number {
  let back = at - 1
  while (back >= sentenceFirst && view.tokens[back]?.kind === 'mark' && QUOTE.test(view.tokens[back]?.key ?? '')) back--
  return back
}

/** Whether a word of a sort stands among the few words up to a token, with no mark between. */
function near(view: MatchView, at: number, sentenceFirst: number, holds: (token: Token) => boolean): boolean {
  for (let back = at, steps = 0; back >= sentenceFirst && steps < REACH; back--, steps++) {
    const token = view.tokens[back] as Token
    if (token.kind === 'mark' && !QUOTE.test(token.key)) return false
    if (holds(token)) return true
  }
  return false
}

/** Classes of speech acts whose object is an event that is judged, charged or threatened: what they name is not told by them. */
const ACTS = ['accuse', 'condemn', 'threaten', 'concern', 'reject', 'demand', 'plan'] as const
/** Whether a word is one of a speech act; «مدينة» (town) is spelt like «condemning». */
const isAct = (token: Token | undefined): boolean =>
  hitOf(token, 'place_class') === null && ACTS.some((name) => hitOf(token, name) !== null)
/** How far a speech act reaches to the بـ of its object: واتهمت الحكومة قائداً من المناطق القبلية باغتيالها. */
const ACT_REACH = 14

/** Whether an event under a preposition is the object of a speech act before it in the sentence. */
function isObjectOfAct(view: MatchView, at: number, sentenceFirst: number): boolean {
  for (let back = at, steps = 0; back >= sentenceFirst && steps < ACT_REACH; back--, steps++) {
    const token = view.tokens[back] as Token
    if (token.key === ':' || token.key === '.') return false
    if (isAct(token)) return true
  }
  return false
}

/** The letter preposition that a token begins with as a noun: بـ، لـ. */
function letterOf(token: Token): string {
  return token.type.readings.find((reading) => reading.entries.some((entry) => entry.features.pos !== 'verb'))?.prep ?? ''
}

/** How a noun of event stands in its sentence; verbs tell. */
export function namingOf(view: MatchView, trigger: TriggerMention, sentenceFirst: number): Naming {
  if (trigger.pos === 'verb') return 'told'
  let letter: string = trigger.prep
  let at = before(view, trigger.first, sentenceFirst)
  for (let steps = 0; steps < CHAIN && letter === '' && has(view.tokens[at], 'event_chain') && trigger.conj === ''; steps++) {
    if (has(view.tokens[at], 'names_event')) return 'named'
    letter = letterOf(view.tokens[at] as Token)
    at = before(view, at, sentenceFirst)
  }
  const governor = view.tokens[at]
  if (at < sentenceFirst || !governor || governor.kind === 'mark') return 'told'
  if (letter === 'ب' && isObjectOfAct(view, at, sentenceFirst)) return 'named'
  // تنفيذاً لاتفاق: that there is one is told
  if (trigger.classes.has('agree') && near(view, at, sentenceFirst, (token) => has(token, 'by_terms'))) return 'told'
  if (
    letter === 'ل' &&
    !near(view, at, sentenceFirst, (token) => has(token, 'undergo')) &&
    sufferVerb(view, trigger, sentenceFirst) === null
  )
    return near(view, at, sentenceFirst, (token) => has(token, 'names_event')) ? 'named' : 'purpose'
  if (letter !== '') return near(view, at, sentenceFirst, (token) => has(token, 'names_event')) ? 'named' : 'told'
  if (bare(governor, 'after_event')) return 'after'
  if (bare(governor, 'names_event') || ACTS.some((name) => bare(governor, name))) return 'named'
  if (!PREPOSITION.test(governor.key)) return 'told'
  const further = before(view, at, sentenceFirst)
  if (near(view, further, sentenceFirst, (token) => has(token, 'names_event')) || near(view, further, sentenceFirst, isAct)) return 'named'
  return near(view, further, sentenceFirst, (token) => has(token, 'after_event')) ? 'after' : 'told'
}

/** Whether a verb stands in a clause opened by a relative pronoun: what it tells is taken as known (الهجوم الذي استهدف). */
export function isRelative(view: MatchView, trigger: TriggerMention, sentenceFirst: number): boolean {
  for (let at = trigger.first - 1, steps = 0; at >= sentenceFirst && steps < REACH; at--, steps++) {
    const token = view.tokens[at] as Token
    if (hitOf(token, 'relative')) return true
    if (token.kind === 'mark' || hitOf(token, 'complementizer') || hitOf(token, 'clause_break')) return false
  }
  return false
}
