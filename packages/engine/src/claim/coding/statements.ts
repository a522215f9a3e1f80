// Decides which speech acts are news in themselves: who condemns, demands, threatens, denies or claims, and about whom.
import type { TriggerMention } from '../../mention/event/index.ts'
import { cueOf } from '../frame/factuality.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Participant } from '../items.ts'

export interface StatementFrame {
  readonly trigger: TriggerMention
  readonly act: string
  readonly speaker: Participant | null
  readonly topic: Participant | null
  readonly sentence: number
  readonly rule: string
}

/** Lexicon classes and the codebook's acts, the more telling first. */
const ACTS: readonly (readonly [string, string])[] = [
  ['responsibility', 'claim_responsibility'],
  ['deny', 'deny'],
  ['condemn', 'accuse'],
  ['accuse', 'accuse'],
  ['concern', 'concern'],
  ['threaten', 'threaten'],
  ['demand', 'request'],
  ['reject', 'reject'],
  ['mourn', 'mourn'],
  ['concede', 'concede'],
  ['support', 'support'],
  ['consult', 'consult'],
]

export const isSpeaker = (participant: Participant): boolean =>
  participant.actor !== null && participant.actor.category !== 'civilians' && participant.quantity === null

/** Who goes on speaking: a verb without a subject of its own (ودعا إلى، وطالب بـ) has that of the statement or source before it. */
export type SpeakerBefore = (token: number) => Participant | null

/** Statements of a sentence. A speaker must be told: by the verb's subject, before it, or as the one who spoke before. */
export function statementsOf(s: SentenceView, speakerBefore: SpeakerBefore): StatementFrame[] {
  const found: StatementFrame[] = []
  for (const trigger of s.triggers) {
    const act = ACTS.find(([name]) => trigger.classes.has(name))
    if (!act || trigger.classes.has('ambiguous')) continue
    if (trigger.pos !== 'verb' || cueOf(s.view, trigger, s.sentence.first)?.factuality === 'negated') continue
    const speakers = s.participants.filter(isSpeaker)
    const after = speakers.find(
      (participant) => participant.first >= trigger.end && participant.first - trigger.end <= 6 && participant.marker === '',
    )
    const before = speakers.findLast((participant) => participant.end <= trigger.first && trigger.first - participant.end <= 6)
    const speaker = after ?? before ?? speakerBefore(trigger.first)
    const topic = speakers.find((participant) => participant !== speaker && participant.first > trigger.first) ?? null
    found.push({ trigger, act: act[1], speaker, topic, sentence: trigger.sentence, rule: `statement.${act[1]}` })
  }
  return found
}
