// What the lexicon knows of a word form: its lemma, its classes, its features; and the readings its clitics allow.
import type { Features } from '../paradigm/types.ts'

/** One sense of a surface form: a row of the knowledge tables seen through the paradigm. */
export interface LexicalEntry {
  /** The folded form itself. */
  readonly key: string
  /** Id of the knowledge row. */
  readonly id: string
  readonly classes: readonly string[]
  /** What the row says the word is worth to its grammar: a number, an offset, a day of the week. */
  readonly value: string
  /** Means that the word itself implies (`knife` for ذبح). */
  readonly means: readonly string[]
  readonly features: Features
}

/** One way of taking a token apart: conjunction > preposition > article > stem > pronoun. */
export interface Clitics {
  readonly conj: '' | 'و' | 'ف'
  readonly prep: '' | 'ب' | 'ل' | 'ك'
  readonly future: boolean
  readonly det: boolean
  readonly stem: string
  readonly pron: string
  /** Folded letters before the stem. */
  readonly lead: number
}

export interface LexicalReading extends Clitics {
  readonly entries: readonly LexicalEntry[]
}

/** A reading with one of its entries, as a member of a class. */
export interface Member {
  readonly reading: LexicalReading
  readonly entry: LexicalEntry
}

/** All that is known of a folded word form; shared by every token that has this key. */
export interface WordType {
  readonly key: string
  /** Readings whose stem the lexicon knows, the fewest clitics first. */
  readonly readings: readonly LexicalReading[]
  /** Every split into prefixes and a stem that the letters allow, for names: whole form first. */
  readonly splits: readonly Clitics[]
  /** Classes of all readings together; words of the same classes share the set. */
  readonly classes: ReadonlySet<string>
  /** What others have worked out for exactly these classes, each at the place it took (`memoPlace`); shared as `classes` are. */
  readonly memo: unknown[]
  /** What makes it a member of each class, in the order of its readings. */
  readonly members: ReadonlyMap<string, readonly Member[]>
}
