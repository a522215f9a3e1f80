// Decides where a side denies a deed by saying that its own forces did not do it.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import { cueOf } from '../frame/factuality.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'
import { isSpeaker, SPEAKS, type Speaker, type Speaking, type StatementFrame } from './speaker.ts'

/** What a side may deny that its own people did. */
const DEEDS = new Set<string>(['violence', 'effect', 'clash', 'property', 'detain', 'abduct', 'territory'])

const FORCES = ['group_word', 'person_armed', 'means_aircraft', 'means_artillery', 'means_drone'] as const

/** «قواتها لم تستهدف»: a side's own people, told by its pronoun, before a negation and its verb. */
function ownForces(s: SentenceView, trigger: TriggerMention): Token | null {
  const token = s.view.tokens[trigger.first - 2]
  if (!token || token.sentence !== trigger.sentence) return null
  return FORCES.some((name) => hitOf(token, name, { conj: true, det: false })?.reading.pron) ? token : null
}

/** «قال المتحدث إن قواتها لم تستهدف أي حي»: a side that says of its own people that they did not do a thing denies it. */
export function ownDenials(s: SentenceView, { lines }: Speaking): StatementFrame[] {
  return s.triggers.flatMap((trigger) => {
    if (trigger.pos !== 'verb' || !DEEDS.has(groupOf(trigger.classes)?.group ?? 'none')) return []
    const own = ownForces(s, trigger)
    if (!own || cueOf(s, trigger)?.factuality !== 'negated') return []
    const line = lines.find((one) => one.form === 'verb_subject' && one.scope.from <= own.index && own.index < one.scope.to)
    const named = line && s.participants.find((one) => isSpeaker(one) && one.first >= line.words.first && one.end <= line.words.end)
    const speaker: Speaker | null = named
      ? { is: 'participant', participant: named }
      : line && SPEAKS.has(line.source.kind)
        ? { is: 'source', line }
        : null
    return speaker ? [{ trigger, act: 'deny', speaker, topic: null, sentence: trigger.sentence, rule: 'statement.own-denial' }] : []
  })
}
