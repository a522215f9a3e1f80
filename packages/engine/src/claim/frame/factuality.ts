// Decides whether a trigger tells what happened: negation, hedge, plan, threat, condition, denial in the words that govern it.
import { hitOf, type LexemeOptions, type MatchView } from '../../mention/match/index.ts'
import { ofAny, thoseOf } from '../../text/lexicon/index.ts'
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
const CUES: readonly { readonly name: string; readonly factuality: Cue['factuality']; readonly rule: string }[] = [
  { name: 'exercise', factuality: 'planned', rule: 'factuality.exercise' },
  { name: 'condition', factuality: 'planned', rule: 'factuality.condition' },
  { name: 'foil', factuality: 'foiled', rule: 'factuality.foil' },
  { name: 'negate', factuality: 'negated', rule: 'factuality.negation' },
  { name: 'stop', factuality: 'planned', rule: 'factuality.stop' },
  { name: 'standing', factuality: 'planned', rule: 'factuality.standing' },
  { name: 'tries', factuality: 'planned', rule: 'factuality.attempt' },
  { name: 'plan', factuality: 'planned', rule: 'factuality.plan' },
  { name: 'threaten', factuality: 'planned', rule: 'factuality.threat' },
  { name: 'demand', factuality: 'planned', rule: 'factuality.demand' },
  { name: 'deny', factuality: 'denied', rule: 'factuality.denial' },
  { name: 'reject', factuality: 'planned', rule: 'factuality.reject' },
  { name: 'hedge', factuality: 'possible', rule: 'factuality.hedge' },
]
const cuesAt = thoseOf(CUES, ({ name }) => name)

/** Words between «that» and the verb of what is denied, and between the verb of denial and «that» (نفى مصدر في حديث لوكالة أن), at most. */
const DENIED_REACH = 8
const DENIAL_REACH = 14

/** Words that say another thing between a denial and «that»: نفت ذلك مؤكدة أن. */
const SAYS_ELSE = ['say', 'affirm', 'accuse', 'behind'] as const

/** Where a verb of denial governs the «that» at a token: نفى التحالف، في بيان، أن. */
function denialBefore(view: MatchView, that: number, sentenceFirst: number): number | null {
  for (let at = that - 1; at >= sentenceFirst && that - at <= DENIAL_REACH; at--) {
    const token = view.tokens[at] as Token
    if (hitOf(token, 'deny', { conj: true })) return at
    if (token.key === '.' || token.key === '؛' || SAYS_ELSE.some((name) => hitOf(token, name, { conj: true }) !== null)) return null
  }
  return null
}

/** «نفى التحالف أن يكون قد قصف», «نفت أن قواتها هاجمت»: the denial over a verb, or null; what a relative clause tells beside it is not denied. */
function deniedThat({ view, sentence }: CueSentence, trigger: TriggerMention): number | null {
  for (let at = trigger.first - 1; at >= sentence.first && trigger.first - at <= DENIED_REACH; at--) {
    const token = view.tokens[at] as Token
    if (token.kind !== 'mark' && !bounds(token.type)) continue
    if (hitOf(token, 'complementizer', { conj: false })) return denialBefore(view, at, sentence.first)
    if (stops(view, token) || token.key === '،' || hitOf(token, 'relative') || hitOf(token, 'behind')) return null
  }
  return null
}

/** What ends or opens a clause, or leads to somebody's part in it: most words do neither. */
const bounds = ofAny('complementizer', 'clause_break', 'relative', 'behind')

/** How soon after a verb «any» stands: whoever denies any raid denies none in particular. */
const ANY_REACH = 3

const isOfAny = (view: MatchView, { first, end, pos }: TriggerMention): boolean =>
  (pos === 'verb' ? view.tokens.slice(end, end + ANY_REACH) : view.tokens.slice(first - 1, first)).some(
    (token) => hitOf(token, 'any', { conj: false, prep: false }) !== null,
  )

/** Words between a verb of doing and the noun of what was done at most: شن أي غارة. */
const DONE_REACH = 3

/** «شن غارة», «نفذ أي هجوم»: a noun of event right after the verb that carries it is denied with it. */
function isCarried({ view, sentence }: CueSentence, trigger: TriggerMention): boolean {
  if (trigger.pos === 'verb' || trigger.definite || trigger.prep !== '') return false
  for (let at = trigger.first - 1; at >= Math.max(sentence.first, trigger.first - DONE_REACH); at--) {
    const token = view.tokens[at] as Token
    if (mayCarry(token.type) && CARRYING.some((name) => hitOf(token, name, { where: ({ features }) => features.pos === 'verb' }) !== null))
      return true
    if (token.kind === 'mark') return false
  }
  return false
}

/** Classes of verbs that leave it to a noun what was done. */
const CARRYING = ['light', 'launch'] as const
const mayCarry = ofAny(...CARRYING)

/** How far a denial reaches to the noun of what is denied (نفت الحكومة ما تناقلته صفحات بشأن استيلاء), and a demand to a truce. */
const FAR_REACH = 12

/** A negation governs only the verb or noun right after it (لم يُصب، دون وقوع إصابات); other cues reach further. */
function reachOf(name: string, { pos, classes }: TriggerMention): number {
  if (pos !== 'verb' && (name === 'deny' || (name === 'demand' && classes.has('agree')))) return FAR_REACH
  return name === 'negate' ? 3 : name === 'stop' ? 1 : name === 'standing' ? 2 : REACH
}

/** A clause ends at «.», «؛» and at words that open one; «غير» opens one only with أن (غير أن, not أنباء غير مؤكدة). */
function stops(view: MatchView, token: Token): boolean {
  if (token.key === '.' || token.key === '؛') return true
  if (hitOf(token, 'clause_break') === null) return false
  const next = view.tokens[token.index + 1]
  return hitOf(token, 'none_word') === null || hitOf(next, 'complementizer') !== null
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
  return hitOf(next, 'still') !== null
}

/** «لا صحة لـ», «غير صحيح», «لا أساس», «عار عن الصحة»: words by which what is rumoured is said to be untrue, at a token. */
function isUntrue(view: MatchView, at: number): boolean {
  const token = view.tokens[at] as Token
  if (!mayBeUntrue(token.type)) return false
  if (hitOf(token, 'untrue', { conj: true })) return true
  const before = view.tokens[at - 1]
  return (
    before !== undefined &&
    hitOf(token, 'truth', { conj: false, prep: false, det: false }) !== null &&
    (hitOf(before, 'negate', { conj: true }) !== null || hitOf(before, 'none_word', { conj: true }) !== null)
  )
}

const mayBeUntrue = ofAny('untrue', 'truth')

/** How far behind what is rumoured it is said to be untrue: الأنباء عن انسحاب الجيش من البلدة غير صحيحة. */
const UNTRUE_REACH = 12

/** Whether a rumour is said to be untrue behind the noun that tells it. */
function isRefutedAfter({ view, sentence }: CueSentence, trigger: TriggerMention): boolean {
  const end = Math.min(view.tokens.length, trigger.end + UNTRUE_REACH)
  for (let at = trigger.end; at < end; at++) {
    const token = view.tokens[at] as Token
    if (token.sentence !== trigger.sentence || stops(view, token) || token.key === '،') break
    if (isUntrue(view, at)) return isRumoured(view, sentence.first, trigger.first)
  }
  return false
}

/** «الأنباء المتداولة عن»، «ما يشاع عن»: hearsay before the noun of event. */
function isRumoured(view: MatchView, sentenceFirst: number, first: number): boolean {
  for (let at = first - 1; at >= sentenceFirst && first - at <= REACH; at--) {
    const token = view.tokens[at] as Token
    if (token.kind === 'mark') return false
    if (['attr_rumour', 'attr_what', 'hedge', 'attr_addressee'].some((name) => hitOf(token, name) !== null)) return true
  }
  return false
}

/** «قد شن»: right before a verb that can only be past. */
function affirms(view: MatchView, at: number): boolean {
  const tenses = (view.tokens[at + 1]?.type.readings ?? []).flatMap(({ entries }) => entries.map(({ features }) => features.tense))
  return tenses.includes('past') && !tenses.includes('present')
}

/** «غير مؤكدة»: what is told is not confirmed. */
const isUnconfirmed = (view: MatchView, at: number): boolean =>
  hitOf(view.tokens[at], 'affirm', CONFIRMED) !== null && hitOf(view.tokens[at - 1], 'none_word', { conj: true }) !== null

const CONFIRMED: LexemeOptions = { conj: false, prep: false, where: ({ features }) => features.pos === 'participle' }

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

/** What changes what the cues further back can govern. */
const turns = ofAny('clause_break', 'complementizer', 'behind', 'after_event')

/** The cue that governs a trigger, or null. A word of a place's name is none (نوى, the town, is no «intended»). */
export function cueOf(s: CueSentence, trigger: TriggerMention): Cue | null {
  const { view } = s
  const sentenceFirst = s.sentence.first
  // ستتظاهر، سيعتصم
  if (trigger.reading?.future) return { factuality: 'planned', token: trigger.first, rule: 'factuality.future' }
  if (trigger.pos !== 'verb' && mayCome(view, trigger)) return { factuality: 'planned', token: trigger.end, rule: 'factuality.may-come' }
  const denial = trigger.pos === 'verb' || isCarried(s, trigger) ? deniedThat(s, trigger) : null
  if (denial !== null) return { factuality: isOfAny(view, trigger) ? 'negated' : 'denied', token: denial, rule: 'factuality.denied-that' }
  if (trigger.pos !== 'verb' && isRefutedAfter(s, trigger)) return { factuality: 'denied', token: trigger.first, rule: 'factuality.untrue' }
  let [inClause, behind] = [false, false]
  let hedge: Cue | null = null
  let explained = false
  for (let at = trigger.first - 1, steps = 1; at >= sentenceFirst && steps <= FAR_REACH; at--) {
    const token = view.tokens[at] as Token
    if (token.kind === 'mark') {
      if (stops(view, token) || token.key === '،') return hedge
      continue
    }
    if (trigger.pos !== 'verb' && steps <= REACH && isUnconfirmed(view, at))
      hedge ??= { factuality: 'possible', token: at, rule: 'factuality.hedge' }
    // «لا صحة لأنباء عن هجوم»
    if (trigger.pos !== 'verb' && isUntrue(view, at)) return { factuality: 'denied', token: at, rule: 'factuality.untrue' }
    if (s.isPlace(at)) {
      steps++
      continue
    }
    for (const { name, factuality, rule } of cuesAt(token.type)) {
      if (steps > reachOf(name, trigger) || (explained && name !== 'negate')) continue
      if (name === 'standing' && !trigger.classes.has('advance')) continue
      // تحاول القوات السيطرة على: ground that somebody tries to take is not taken
      if (name === 'tries' && (trigger.pos === 'verb' || !trigger.classes.has('advance'))) continue
      // لا تزال ثلاث إصابات حرجة: what does not cease is
      if (name === 'negate' && isStill(view, at)) continue
      // قد before a past verb affirms, before a present verb doubts
      if (name === 'hedge' && token.key.endsWith('قد') && (trigger.tense === 'past' || affirms(view, at))) continue
      // فض اعتصام: what breaks a protest up tells of it
      if (name === 'stop' && trigger.classes.has('protest') && hitOf(token, 'disperse')) continue
      // a verb of demand or threat governs nouns, and verbs only after أن
      if ((name === 'demand' || name === 'threaten' || name === 'reject' || name === 'deny') && trigger.pos === 'verb') continue
      // نفت صلتها بالتفجير: a part in it is denied, not that it was
      if (name === 'deny' && behind) return hedge
      // دون ورود أنباء عن: news that there was none is none
      if (name === 'hedge' && negatedBefore(view, at, sentenceFirst))
        return { factuality: 'negated', token: at, rule: 'factuality.negation' }
      if (hedge && name !== 'deny') continue
      // نفت صحة الأنباء عن هجوم: what is said to be rumoured may be denied
      if (name === 'hedge' && trigger.pos !== 'verb') {
        hedge = { factuality, token: at, rule }
        continue
      }
      return { factuality, token: at, rule }
    }
    if (turns(token.type)) {
      if (stops(view, token)) return hedge
      // نفت أن تكون وراء الهجوم: beyond the clause it is its doer that is denied
      inClause ||= hitOf(token, 'complementizer') !== null
      behind ||= hitOf(token, 'behind') !== null
      // طالبت بتحقيق بعد قصف المشفى، خشية ضربة ثانية إثر غارة: what something is demanded, feared or denied after has been
      explained ||=
        trigger.pos !== 'verb' &&
        hitOf(token, 'after_event', { conj: false, prep: false, det: false, pron: false }) !== null &&
        view.mentionAt('time', at) === undefined // منذ سنوات
    }
    if (inClause && steps >= REACH) return hedge
    steps++
  }
  return hedge
}

/** Cues by which something is announced or called for, not feared or avoided (codebook §7: planned). */
const CALLS = new Set(['factuality.plan', 'factuality.demand', 'factuality.future'])

/** «دعت النقابة إلى إضراب»، «من المقرر أن تنطلق مسيرة»: a protest announced is news before it is held. */
export const isCalledFor = (view: MatchView, cue: Cue): boolean => CALLS.has(cue.rule) && !hitOf(view.tokens[cue.token], 'averts')
