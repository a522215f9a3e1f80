// What a trigger is: the word or frame by which a sentence tells that something happened, was said, or changed.
import type { LexicalEntry, LexicalReading } from '../../text/lexicon/types.ts'
import type { Mention } from '../match/types.ts'

export interface TriggerMention extends Mention {
  readonly grammar: 'event'
  readonly sentence: number
  readonly classes: ReadonlySet<string>
  readonly pos: 'verb' | 'masdar' | 'noun' | 'participle'
  /** Voices that the spelling allows; vowel signs narrow them. */
  readonly voices: readonly ('active' | 'passive')[]
  readonly tense: 'past' | 'present' | null
  readonly definite: boolean
  readonly number: 'sg' | 'du' | 'pl'
  /** A pronoun suffix on it: هجماته. */
  readonly pron: string
  /** Where what the frame governs begins, when other words stand inside the frame (أودت سيارة … بحياة | ستة); else null. */
  readonly complement: number | null
  readonly prep: '' | 'ب' | 'ل' | 'ك'
  readonly conj: '' | 'و' | 'ف'
  /** Means that the words themselves imply. */
  readonly means: readonly string[]
  /** Knowledge row ids that made it. */
  readonly rows: readonly string[]
  readonly reading: LexicalReading | null
  readonly entries: readonly LexicalEntry[]
}
