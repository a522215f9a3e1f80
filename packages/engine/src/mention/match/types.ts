// What a pattern matches and what a rule is: shapes only, no Arabic.
import type { Document, Token } from '../../text/token/types.ts'
import type { LexicalEntry, LexicalReading } from '../../text/lexicon/types.ts'

/** A mention found by an earlier grammar, which later patterns may use as one element. */
export interface Mention {
  readonly grammar: string
  /** Token range, half open. */
  readonly first: number
  readonly end: number
  /** Folded letters of the first token left out of its span (a conjunction or preposition). */
  readonly lead: number
  readonly rule: string
}

/** What patterns run over: the document, and the mentions of earlier grammars by their first token. */
export interface MatchView {
  readonly document: Document
  readonly tokens: readonly Token[]
  /** Longest mention of `grammar` that begins at a token. */
  mentionAt(grammar: string, at: number): Mention | undefined
}

export interface Found<T> {
  /** Token after the last one matched. */
  readonly end: number
  readonly value: T
}

/** Matches from one token on: ordered choice, greedy, without backtracking into a finished element. */
export interface Pattern<T> {
  /** Classes (or `=key` literals, or `@kind`, `#grammar`) that its first token must have; null when it may start anywhere. */
  readonly first: ReadonlySet<string> | null
  /** Whether it can match nothing. */
  readonly optional: boolean
  match(view: MatchView, at: number): Found<T> | null
}

/** A token seen as a member of a class: which reading and which entry made it so. */
export interface Hit {
  readonly token: Token
  readonly reading: LexicalReading
  readonly entry: LexicalEntry
}

/** A grammar rule: typed shape, words from the lexicon, an id that every trace prints, a reason that users can read. */
export interface Rule<T> {
  readonly id: string
  readonly because: string
  readonly first: ReadonlySet<string> | null
  /** What the rule makes of the tokens from `at`: its value and where it ends, or null. */
  apply(view: MatchView, at: number): Found<T> | null
}

/** A value that a rule made, with its range. */
export interface RuleMatch<T> {
  readonly rule: string
  readonly first: number
  readonly end: number
  readonly value: T
}
