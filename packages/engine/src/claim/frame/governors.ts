// Decides who does or suffers a noun of event that a verb of doing or suffering governs: «قام مسلحون بخطف»، «تعرضت القافلة لهجوم».
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { groupOf } from './groups.ts'
import type { SentenceView } from './view.ts'

/** Words between the verb and the noun it governs at most: تعرضت ثكنة الجيش في شمال البلاد لاعتداء. */
const REACH = 12

/** Words between a subject and the verb after it at most. */
const SUBJECT_GAP = 2

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
  for (let at = trigger.first - 1; at >= Math.max(sentenceFirst, trigger.first - REACH); at--) {
    const token = view.tokens[at] as Token
    if (token.key === ':' || token.key === '؛' || hitOf(token, 'complementizer')) return null
    if (hitOf(token, name)) return at
  }
  return null
}

/** Where the verb stands that says of something that it was hit by this. */
export function sufferVerb(view: MatchView, trigger: TriggerMention, sentenceFirst: number): number | null {
  return trigger.pos !== 'verb' && tieOf(view, trigger) === 'ل' ? verbBefore(view, trigger, sentenceFirst, 'suffers') : null
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
  const before = plain.findLast((one) => one.end <= verb && verb - one.end <= SUBJECT_GAP)
  return before ? [before] : []
}

export interface Governed {
  readonly agents: readonly Participant[]
  readonly patients: readonly Participant[]
}

/** Who does or suffers a governed noun; null where no such verb governs it, or another event is told between. */
export function governedBy(s: SentenceView, trigger: TriggerMention): Governed | null {
  const [done, suffered] = [doVerb(s.view, trigger, s.sentence.first), sufferVerb(s.view, trigger, s.sentence.first)]
  const verb = done ?? suffered
  if (verb === null) return null
  if (s.triggers.some((other) => other.first > verb && other.end <= trigger.first && other.pos === 'verb' && groupOf(other.classes)))
    return null
  const subject = subjectOf(s, verb, trigger.first)
  return done === null ? { agents: [], patients: subject } : { agents: subject, patients: [] }
}
