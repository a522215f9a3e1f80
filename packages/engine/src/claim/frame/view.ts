// What a sentence shows to its frames: triggers, participants, clauses, places; and who in it can do a thing.
import type { TriggerMention } from '../../mention/event/index.ts'
import type { MatchView } from '../../mention/match/index.ts'
import { ofClasses } from '../../text/lexicon/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'
import type { Matters } from '../clause/matters.ts'
import type { Participant } from '../items.ts'
import type { Frame } from './types.ts'

/** A sentence with all that was found in it. */
export interface SentenceView {
  readonly view: MatchView
  readonly sentence: Sentence
  readonly clauses: Int32Array
  /** Where the sentence turns to another matter. */
  readonly matters: Matters
  readonly triggers: readonly TriggerMention[]
  readonly participants: readonly Participant[]
  /** Whether a participant stands there as the source of what is told, and takes no part in it. */
  readonly speaks: (participant: Participant) => boolean
  /** Actors told by a nisba adjective, by the token they stand on (قصف تركي). */
  readonly nisbas: readonly Participant[]
  /** Tokens at which a new subject is opened (في سياق منفصل). */
  readonly topicBreaks: ReadonlySet<number>
  /** Tokens that only tell whose aircraft were in the air. */
  readonly overflown: ReadonlySet<number>
  /** Whether a token belongs to a place mention. */
  readonly isPlace: (token: number) => boolean
  /** Whether a place is named from a token on, with no preposition on it. */
  readonly isPlaceObject: (token: number) => boolean
}

const areMeans = ofClasses((classes) => [...classes].some((name) => name.startsWith('means_')))

/** Whether a word is one of arms or means: صاروخ، عبوة، مفخخة. */
export const isMeans = (token: Token | undefined): boolean => token !== undefined && areMeans(token.type)

/** Whether a word says that what follows only went on meanwhile: خلال، أثناء. */
export const isDuring = (token: Token | undefined): boolean => /^[وف]?(?:خلال|اثناء)$/.test(token?.key ?? '') // during

export const clauseAt = (s: SentenceView, token: number): number => s.clauses[token - s.sentence.first] ?? 0

/** People or bodies that can do a thing; a number of victims without an actor cannot, nor the owner of a house or a car. */
export function canAct(participant: Participant): boolean {
  const actor = participant.actor
  return actor !== null && actor.category !== 'civilians' && !participant.ownsTarget
}

/** Categories of sides: those who bear arms or hold an office for one. */
export const SIDES: ReadonlySet<string> = new Set([
  'state_forces',
  'rebel_group',
  'political_militia',
  'identity_militia',
  'external_forces',
])

/** Whether a word tells that an attack was beaten off: who does it was attacked. */
export const tellsRepelling = (trigger: TriggerMention): boolean => trigger.rows.some((row) => row.includes('repel'))

/** The token at which what a frame tells is said: its trigger; of «رفع المرصد العدد» the total, which the source of the verb speaks of. */
export const saidAt = ({ trigger, main }: Frame): number => (main === 'toll_noun' ? (trigger.complement ?? trigger.end) - 1 : trigger.first)
