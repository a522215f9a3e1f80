// Decides who does or suffers a noun of event that a verb of doing or suffering governs: «قام مسلحون بخطف»، «تعرضت القافلة لهجوم».
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { groupOf } from './groups.ts'
import type { SentenceView } from './view.ts'

/** Words between the verb and the noun it governs at most: تعرضت ثكنة الجيش في شمال البلاد، صباح اليوم، لاعتداء. */
const REACH = 12

/** Words between a subject and the verb after it at most; of what says how they came (يستقلان دراجة نارية) besides. */
const SUBJECT_GAP = 2
const RIDE_REACH = 12

/** «مسلحان يستقلان دراجة نارية»: a verb or a participle that says by what somebody came. */
const RIDES = /^[وف]?(?:[يت]ستقل(?:ون|ان)?|مستقل(?:ين|ان|ون)?|[يت]ركب(?:ون|ان)?|[يت]قود(?:ون|ان)?|[يت]رتد(?:ي|ون|يان))$/

/** Whether between somebody and a verb only stands how he came, or an aside between commas. */
function onlyRides(s: SentenceView, end: number, verb: number): boolean {
  const gap = s.view.tokens.slice(end, verb).filter(({ kind }) => kind !== 'mark')
  const opened = gap.findIndex(({ key }) => RIDES.test(key))
  return (
    gap.length <= RIDE_REACH &&
    opened >= 0 &&
    opened <= SUBJECT_GAP &&
    !s.triggers.some((other) => other.first >= end && other.end <= verb && other.pos === 'verb' && groupOf(other.classes) !== null)
  )
}

/** Words in construct before a noun of event that stand for it: محاولة اغتيال، عملية خطف. */
const CHAINS = ['attempt', 'event_chain'] as const

/** The letter or word that ties the noun to its verb: قام بـ، أقدم على، تعرض لـ، تعرض لمحاولة. */
function tieOf(view: MatchView, trigger: TriggerMention): string {
  const before = view.tokens[trigger.first - 1]
  if (trigger.prep !== '' || !before) return trigger.prep
  if (/^(علي|الي)$/.test(before.key)) return before.key // on, to
  const chain = CHAINS.map((name) => hitOf(before, name, { conj: true, det: false, pron: false })).find((hit) => hit !== null)
  return chain?.reading.prep ?? ''
}

/** The verb of a class before a noun, in its sentence; null where the noun is tied to none. */
function verbBefore(view: MatchView, trigger: TriggerMention, sentenceFirst: number, name: string): number | null {
  for (let at = trigger.first - 1, words = 1; at >= sentenceFirst && words <= REACH; at--) {
    const token = view.tokens[at] as Token
    if (token.kind !== 'mark') words++
    if (token.key === ':' || token.key === '؛' || hitOf(token, 'complementizer')) return null
    if (hitOf(token, name)) return at
  }
  return null
}

/** Where the verb stands that says of something that it was hit by this, or escaped it (نجا من محاولة اغتيال). */
export function sufferVerb(view: MatchView, trigger: TriggerMention, sentenceFirst: number): number | null {
  if (trigger.pos === 'verb') return null
  if (tieOf(view, trigger) === 'ل') return verbBefore(view, trigger, sentenceFirst, 'suffers')
  const from = [trigger.first - 1, trigger.first - 2].some((at) => view.tokens[at]?.key === 'من') // from
  return from ? verbBefore(view, trigger, sentenceFirst, 'survives') : null
}

function doVerb(view: MatchView, trigger: TriggerMention, sentenceFirst: number): number | null {
  const tied = trigger.pos !== 'verb' && ['ب', 'علي', 'الي'].includes(tieOf(view, trigger))
  return tied ? verbBefore(view, trigger, sentenceFirst, 'does') : null
}

/** The subject of a governing verb: after it and before the noun, else right before it. */
function subjectOf(s: SentenceView, verb: number, noun: number): Participant[] {
  const plain = s.participants.filter((one) => one.marker === '' && !s.speaks(one))
  const after = plain.filter((one) => one.first > verb && one.end <= noun)
  if (after.length > 0) return after
  const before = plain.findLast((one) => one.end <= verb && (verb - one.end <= SUBJECT_GAP || onlyRides(s, one.end, verb)))
  return before ? [before] : []
}

/** «أقدم عليه»، «قام بها»: the noun before, as what was done. */
const DOES_IT = /^(?:علي|ب)(?:ه|ها|هما)$/

/** Words between a noun of event and the verb that says who did it at most: هجوم مسلح أقدم عليه. */
const DONE_AFTER = 3

/** «هجوم أقدم عليه مجهولون»: who did what the noun before tells, right after the pronoun that points to it. */
function doneBy(s: SentenceView, trigger: TriggerMention): Participant[] {
  if (trigger.pos === 'verb') return []
  for (let at = trigger.end; at <= trigger.end + DONE_AFTER; at++) {
    const [verb, pronoun] = [s.view.tokens[at], s.view.tokens[at + 1]]
    if (!verb || !pronoun || verb.kind === 'mark' || hitOf(verb, 'does') === null) continue
    return DOES_IT.test(pronoun.key) ? s.participants.filter((one) => one.first === at + 2) : []
  }
  return []
}

export interface Governed {
  readonly agents: readonly Participant[]
  readonly patients: readonly Participant[]
}

/** Who does or suffers a governed noun; null where no such verb governs it, or another event is told between. */
export function governedBy(s: SentenceView, trigger: TriggerMention): Governed | null {
  const [done, suffered] = [doVerb(s.view, trigger, s.sentence.first), sufferVerb(s.view, trigger, s.sentence.first)]
  const verb = done ?? suffered
  if (verb === null) {
    const agents = doneBy(s, trigger)
    return agents.length > 0 ? { agents, patients: [] } : null
  }
  if (s.triggers.some((other) => other.first > verb && other.end <= trigger.first && other.pos === 'verb' && groupOf(other.classes)))
    return null
  const subject = subjectOf(s, verb, trigger.first)
  return done === null ? { agents: [], patients: subject } : { agents: subject, patients: [] }
}
