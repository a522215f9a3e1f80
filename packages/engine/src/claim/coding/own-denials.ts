// Decides where a side denies a deed by saying that its own forces did not do it.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'
import { canState, isSpeaker, type Speaker, type Speaking, type StatementFrame } from './speaker.ts'

/** What a side may deny that its own people did. */
const DEEDS = new Set<string>(['violence', 'effect', 'clash', 'property', 'detain', 'abduct', 'territory'])

/** What a side may deny of itself: «إنها لم تُصب» tells of harm to it. */
const OF_ITSELF = new Set<string>(['violence', 'clash', 'property', 'detain', 'abduct', 'territory'])

const FORCES = ['group_word', 'person_armed', 'means_aircraft', 'means_artillery', 'means_drone'] as const

/** Words between a verb and the noun of event that it carries at most: لم تشن أي غارات. */
const CARRIES_REACH = 2

/** The verb that tells of a deed: the trigger, or the verb right before it that carries it (لم تنفذ أي هجوم). */
function verbOf({ view, sentence }: SentenceView, trigger: TriggerMention): number | null {
  if (trigger.pos === 'verb') return trigger.first
  if (trigger.definite || trigger.prep !== '') return null
  for (let at = trigger.first - 1; at >= Math.max(sentence.first, trigger.first - CARRIES_REACH); at--) {
    const token = view.tokens[at] as Token
    if (CARRIES.some((name) => hitOf(token, name, { conj: false, where: ({ features }) => features.pos === 'verb' }) !== null)) return at
  }
  return null
}

const CARRIES = ['light', 'launch'] as const

/** أنها، إنه، بأنهم: «that» with the pronoun of who speaks. */
const ITSELF = /^[وب]?ان(?:ه|ها|هم)$/

/** Where a side says of its own people, or of itself, that they did not do what a verb tells; the first word of what is said. */
function notDone(s: SentenceView, trigger: TriggerMention): number | null {
  const group = groupOf(trigger.classes)?.group ?? 'none'
  const verb = DEEDS.has(group) ? verbOf(s, trigger) : null
  if (verb === null || verb - 2 < s.sentence.first) return null
  const [own, not] = [s.view.tokens[verb - 2] as Token, s.view.tokens[verb - 1] as Token]
  if (hitOf(not, 'negate', { conj: false }) === null) return null
  if (FORCES.some((name) => hitOf(own, name, { conj: true, det: false })?.reading.pron)) return own.index
  return OF_ITSELF.has(group) && ITSELF.test(own.key) ? own.index + 1 : null
}

/** «لا صحة لما يشاع»: a frame of several words that denies, not a verb. */
const saysUntrue = ({ classes, pos, first, end }: TriggerMention): boolean => classes.has('deny') && pos !== 'verb' && end - first > 1

/** «قال المتحدث إن قواتها لم تستهدف أي حي», «أكد أن لا صحة لما يشاع»: who says that it was not so denies it. */
export function ownDenials(s: SentenceView, { lines }: Speaking): StatementFrame[] {
  return s.triggers.flatMap((trigger) => {
    const said = saysUntrue(trigger) ? trigger.first : notDone(s, trigger)
    if (said === null) return []
    const line = lines.find((one) => one.form === 'verb_subject' && one.scope.from <= said && said < one.scope.to)
    if (!line || line.stance !== 'asserts') return []
    const named = s.participants.find((one) => isSpeaker(one) && one.first >= line.words.first && one.end <= line.words.end)
    const speaker: Speaker | null = named
      ? { is: 'participant', participant: named }
      : canState((line.source.from ?? line.source).kind, 'deny')
        ? { is: 'source', line }
        : null
    return speaker ? [{ trigger, act: 'deny', speaker, topic: null, sentence: trigger.sentence, rule: 'statement.own-denial' }] : []
  })
}
