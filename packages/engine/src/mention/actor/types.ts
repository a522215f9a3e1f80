// What an actor mention is: who is meant, by which words, and as what.
import type { Certainty } from '../../report/types.ts'
import type { Mention } from '../match/types.ts'

export interface ActorMention extends Mention {
  readonly grammar: 'actor'
  /** Actor id, or null where the register has none or the text names none. */
  readonly id: string | null
  /** A finer actor of the register below `id` (an air force, a brigade), or null. */
  readonly unit: string | null
  /** The words, clitics and marks left out. */
  readonly name: string
  readonly category: string
  readonly certainty: Certainty
  /** How the words look at the actor: neutral, self, hostile, honorific, short, person. */
  readonly register: string
  readonly head: 'group' | 'members' | 'member' | 'thing' | 'state' | 'person' | 'class'
  /** A nisba adjective that names the doer (قصف تركي). */
  readonly adjective: boolean
  readonly definite: boolean
  /** Lexicon classes of the noun that heads the mention (traits, target kinds). */
  readonly classes: readonly string[]
}

/** What the words could have meant and why it was refused: kept for the trace. */
export interface ActorRefusal {
  readonly first: number
  readonly end: number
  readonly id: string
  readonly because: string
}
