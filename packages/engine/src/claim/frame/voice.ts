// Decides whether a verb written without vowels is active or passive (قتل): by what it means, its subject and the people after it.
import type { TriggerMention } from '../../mention/event/index.ts'
import type { Participant } from '../items.ts'
import { canAct } from './view.ts'

/** Verbs of harm: without vowels, one noun of people after them is who was harmed (قتل مدنيان), a side is who harmed. */
const HARM = new Set(['kill', 'injure', 'execute', 'assassinate', 'abduct', 'detain', 'torture', 'die'])

/** Verbs of attack: a patrol or a post after them is what was hit; vehicles that move or raze do so themselves. */
const STRIKES_THINGS = new Set(['attack', 'explode', 'shell', 'raid', 'shoot', 'burn', 'destroy', 'shoot_down', 'seize', 'assassinate'])

export interface VoiceSigns {
  readonly main: string
  /** Participants after the verb without a preposition. */
  readonly plain: readonly Participant[]
  readonly subject: Participant | null
  /** The verb goes on from a noun of event, which is its subject. */
  readonly eventSubject: boolean
  readonly agentMarked: boolean
  readonly placeObject: boolean
}

/** «الشرطة»: the force itself, though the register lists it as a class. */
const isPolice = ({ actor }: Participant): boolean => actor?.head === 'class' && actor.category === 'state_forces'

const isSide = (participant: Participant): boolean =>
  canAct(participant) &&
  participant.quantity === null &&
  (participant.actor?.head === 'group' || participant.actor?.head === 'state' || isPolice(participant))

export function verbVoice(trigger: TriggerMention, signs: VoiceSigns): 'active' | 'passive' {
  if (trigger.voices.length === 1) return trigger.voices[0] as 'active' | 'passive'
  if (trigger.pron !== '') return 'active'
  const heads = signs.plain.filter((participant) => !participant.joined)
  if (signs.subject)
    return isSide(signs.subject) || heads.length > 0 || signs.placeObject || (!HARM.has(signs.main) && canAct(signs.subject))
      ? 'active'
      : 'passive'
  if (signs.eventSubject) return heads.length > 0 || signs.placeObject ? 'active' : 'passive'
  const [first, second] = heads
  if (!first) return signs.placeObject ? 'passive' : 'active'
  if (second && canAct(first)) return 'active'
  if (signs.agentMarked || !canAct(first)) return 'passive'
  if (!HARM.has(signs.main)) return first.actor?.head === 'thing' && STRIKES_THINGS.has(signs.main) ? 'passive' : 'active'
  return first.quantity === null && (signs.placeObject || isSide(first)) ? 'active' : 'passive'
}
