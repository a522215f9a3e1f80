// Decides whether a trigger tells what happened: negation, hedge, plan, threat, condition, denial in the words that govern it.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { TriggerMention } from '../../mention/event/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { FrameFactuality } from './types.ts'

/** How many words back a cue may stand from what it governs. */
const REACH = 5

/** What a cue is looked for in. */
export interface CueSentence {
  readonly view: MatchView
  readonly sentence: { readonly first: number }
  readonly isPlace: (token: number) => boolean
}

export interface Cue {
  readonly factuality: FrameFactuality | 'foiled'
  readonly token: number
  readonly rule: string
}

/** Cue classes, strongest first: what each makes of the event it governs. */
const CUES: readonly (readonly [string, Cue['factuality'], string])[] = [
  ['exercise', 'planned', 'factuality.exercise'],
  ['condition', 'planned', 'factuality.condition'],
  ['foil', 'foiled', 'factuality.foil'],
  ['negate', 'negated', 'factuality.negation'],
  ['stop', 'planned', 'factuality.stop'],
  ['standing', 'planned', 'factuality.standing'],
  ['plan', 'planned', 'factuality.plan'],
  ['threaten', 'planned', 'factuality.threat'],
  ['demand', 'planned', 'factuality.demand'],
  ['deny', 'denied', 'factuality.denial'],
  ['reject', 'planned', 'factuality.reject'],
  ['hedge', 'possible', 'factuality.hedge'],
]

/** How far a denial reaches to the noun of what is denied (نفت الحكومة ما تناقلته صفحات بشأن استيلاء), and a demand to a truce. */
const FAR_REACH = 12

/** A negation governs only the verb or noun right after it (لم يُصب، دون وقوع إصابات); other cues reach further. */
function reachOf(name: string, { pos, classes }: TriggerMention): number {
  if (pos !== 'verb' && (name === 'deny' || (name === 'demand' && classes.has('agree')))) return FAR_REACH
  return name === 'negate' ? 3 : name === 'stop' ? 1 : name === 'standing' ? 2 : REACH
}

function stops(token: Token): boolean {
  return token.key === '.' || token.key === '؛' || hitOf(token, 'clause_break') !== null
}

/** Whether a negation governs a word: right before it, or over one word. */
function negatedBefore(view: MatchView, at: number, sentenceFirst: number): boolean {
  return [at - 1, at - 2].some((before) => {
    const token = before >= sentenceFirst ? view.tokens[before] : undefined
    return token !== undefined && token.kind === 'word' && hitOf(token, 'negate', { conj: true }) !== null
  })
}

/** «لا تزال»: the negation is of the ceasing alone. */
const isStill = (view: MatchView, negation: number): boolean => {
  const next = view.tokens[negation + 1]
  return next !== undefined && hitOf(next, 'still') !== null
}

/** Words between a noun and the verb by which it may come at most: معركة كبرى قد تندلع. */
const MAY_REACH = 2

/** «معركة كبرى قد تندلع»: what may happen, told after its noun. */
function mayCome(view: MatchView, trigger: TriggerMention): boolean {
  for (let at = trigger.end; at <= trigger.end + MAY_REACH; at++) {
    const [token, verb] = [view.tokens[at], view.tokens[at + 1]]
    if (!token || !verb || token.kind === 'mark' || verb.sentence !== trigger.sentence) return false
    if (token.key === 'قد') return verb.type.readings.some(({ entries }) => entries.some(({ features }) => features.tense === 'present')) // may
  }
  return false
}

/** The cue that governs a trigger, or null. A word of a place's name is none (نوى, the town, is no «intended»). */
export function cueOf(s: CueSentence, trigger: TriggerMention): Cue | null {
  const { view } = s
  const sentenceFirst = s.sentence.first
  // ستتظاهر، سيعتصم
  if (trigger.reading?.future) return { factuality: 'planned', token: trigger.first, rule: 'factuality.future' }
  if (trigger.pos !== 'verb' && mayCome(view, trigger)) return { factuality: 'planned', token: trigger.end, rule: 'factuality.may-come' }
  let [inClause, behind] = [false, false]
  for (let at = trigger.first - 1, steps = 1; at >= sentenceFirst && steps <= FAR_REACH; at--) {
    const token = view.tokens[at] as Token
    if (token.kind === 'mark') {
      if (stops(token) || token.key === '،') return null
      continue
    }
    if (s.isPlace(at)) {
      steps++
      continue
    }
    for (const [name, factuality, rule] of CUES) {
      if (steps > reachOf(name, trigger)) continue
      const hit = hitOf(token, name, { conj: true })
      if (!hit || (name === 'standing' && !trigger.classes.has('advance'))) continue
      // لا تزال ثلاث إصابات حرجة: what does not cease is
      if (name === 'negate' && isStill(view, at)) continue
      // قد before a past verb affirms, before a present verb doubts
      if (name === 'hedge' && token.key.endsWith('قد') && trigger.tense === 'past') continue
      // فض اعتصام: what breaks a protest up tells of it
      if (name === 'stop' && trigger.classes.has('protest') && hitOf(token, 'disperse')) continue
      // a verb of demand or threat governs nouns, and verbs only after أن
      if ((name === 'demand' || name === 'threaten' || name === 'reject' || name === 'deny') && trigger.pos === 'verb') continue
      // نفت صلتها بالتفجير: a part in it is denied, not that it was
      if (name === 'deny' && behind) return null
      // دون ورود أنباء عن: news that there was none is none
      if (name === 'hedge' && negatedBefore(view, at, sentenceFirst))
        return { factuality: 'negated', token: at, rule: 'factuality.negation' }
      return { factuality, token: at, rule }
    }
    if (stops(token)) return null
    // نفت أن تكون وراء الهجوم: beyond the clause it is its doer that is denied
    inClause ||= hitOf(token, 'complementizer') !== null
    behind ||= hitOf(token, 'behind') !== null
    if (inClause && steps >= REACH) return null
    steps++
  }
  return null
}

/** Cues by which something is announced or called for, not feared or avoided (codebook §7: planned). */
const CALLS = new Set(['factuality.plan', 'factuality.demand', 'factuality.future'])

/** «دعت النقابة إلى إضراب»، «من المقرر أن تنطلق مسيرة»: a protest announced is news before it is held. */
export const isCalledFor = (view: MatchView, cue: Cue): boolean => CALLS.has(cue.rule) && !hitOf(view.tokens[cue.token] as Token, 'averts')
