// Decides where a sentence turns to another matter: at words that set one beside what was told (بينما، كما، في حين), and at a
// place or a time put before its own verb (وفي ريف حماة قُتل).
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { PlaceMention } from '../../mention/place/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'

/** Classes of words that only open what comes after them and tell nothing: a new subject, a matter beside, a sequel. */
const TURNS = ['topic_break', 'turn', 'sequel'] as const

/** By what a matter is opened; null for a sentence that begins without any of these. */
export type Opener = (typeof TURNS)[number] | 'place' | 'time' | null

/** The matters of a sentence in order. */
export interface Matters {
  /** The matter of each token, counted from 0 at the first of the sentence. */
  readonly of: Int32Array
  readonly openers: readonly Opener[]
}

interface Told {
  readonly triggers: readonly TriggerMention[]
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
}

const turnOf = (trigger: TriggerMention): Opener => TURNS.find((name) => trigger.classes.has(name)) ?? null

export const isTurn = (trigger: TriggerMention): boolean => turnOf(trigger) !== null

/** A preposition with the conjunction on it. */
const JOINED_PREPOSITION = /^[وف](?:في|علي|من|الي|قرب|عند|لدي|قبل|بعد|خلال|منذ)$/ // and + in, on, from, to, near, at, before, after, during, since

/** Words between a setting and the verb it stands before at most. */
const BEFORE_VERB = 3

/** «والجمعة الماضية، شهدت المدينة سلسلة اغتيالات»: a verb that only says that something happened. */
const saysHappened = (token: Token | undefined): boolean => hitOf(token, 'happens', { conj: false }) !== null

/** Where a place or time with «و» before it stands before a verb that has none: the token of the conjunction, or null. */
function settingAt(view: MatchView, sentence: Sentence, told: Told, { first, end, lead }: PlaceMention | TimeMention): number | null {
  const before = view.tokens[first - 1]
  const start = before && before.index >= sentence.first && JOINED_PREPOSITION.test(before.key) ? before.index : first
  if (start === first && !(lead > 0 && /^[وف]/.test(view.tokens[first]?.key ?? ''))) return null
  const verb = told.triggers.find((trigger) => trigger.first >= end && !isTurn(trigger))
  const stands =
    verb !== undefined && verb.sentence === sentence.index && verb.first - end < BEFORE_VERB && verb.conj === '' && !verb.definite
  return stands || saysHappened(view.tokens[view.tokens[end]?.key === '،' ? end + 1 : end]) ? start : null
}

/** Words between a verb and the sequel that stands after it at most (انفجرت عبوة بعد ذلك). */
const AFTER_VERB = 3

/** The token that a turn opens its matter at: its own; of a sequel after its verb, the verb's. */
function openingOf(view: MatchView, sentence: Sentence, told: Told, turn: TriggerMention): number {
  if (!turn.classes.has('sequel')) return turn.first
  const verb = told.triggers.findLast(
    (trigger) =>
      trigger.sentence === sentence.index && trigger.end <= turn.first && turn.first - trigger.end <= AFTER_VERB && !isTurn(trigger),
  )
  return verb?.pos === 'verb' ? clauseStart(view, sentence, verb.first) : turn.first
}

/** Back to the mark or complementizer that a clause stands after. */
function clauseStart(view: MatchView, sentence: Sentence, verb: number): number {
  let at = verb
  while (at > sentence.first && view.tokens[at - 1]?.kind !== 'mark' && hitOf(view.tokens[at - 1], 'complementizer') === null) at--
  return at
}

/** Tokens of a sentence that open a matter, with what opens it. */
function openings(view: MatchView, sentence: Sentence, told: Told): Map<number, Opener> {
  const found = new Map<number, Opener>()
  for (const [opener, settings] of [
    ['time', told.times],
    ['place', told.places],
  ] as const) {
    for (const setting of settings) {
      const start = settingAt(view, sentence, told, setting)
      if (start !== null) found.set(start, opener)
    }
  }
  for (const trigger of told.triggers) if (isTurn(trigger)) found.set(openingOf(view, sentence, told, trigger), turnOf(trigger))
  return found
}

/** The matters of a sentence. */
export function mattersOf(view: MatchView, sentence: Sentence, told: Told): Matters {
  const opens = openings(view, sentence, told)
  const of = new Int32Array(sentence.end - sentence.first)
  const openers: Opener[] = [null]
  // marks and tags may stand before the word that opens the sentence
  let begun = false
  for (let at = sentence.first; at < sentence.end; at++) {
    const opener = opens.get(at)
    if (opener && begun) openers.push(opener)
    else if (opener) openers[0] = opener
    begun ||= view.tokens[at]?.kind === 'word'
    of[at - sentence.first] = openers.length - 1
  }
  return { of, openers }
}
