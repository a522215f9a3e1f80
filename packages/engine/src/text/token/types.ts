// What a token is: a word, a number, a Latin name or a mark, with its place in the original.
import type { WordType } from '../lexicon/types.ts'
import type { NormalisedText } from '../normalise/index.ts'

export type TokenKind = 'word' | 'number' | 'latin' | 'mark'

export interface Token {
  readonly index: number
  readonly kind: TokenKind
  /** Which of the report's two texts it stands in. */
  readonly in: 'text' | 'title'
  /** UTF-16 offsets in that text as given. */
  readonly start: number
  readonly end: number
  /** Folded letters (words), ASCII digits (numbers), lower case (Latin), the mark itself. */
  readonly key: string
  readonly type: WordType
  /** Value of a number in digits, thousands separators read; null for other tokens. */
  readonly number: number | null
  /** Index of its sentence. */
  readonly sentence: number
  /** Whether white space stands before it. */
  readonly spaced: boolean
  /** Index of its first letter in `Document.normal`. */
  readonly at: number
}

export interface Sentence {
  readonly index: number
  /** Token range, half open. */
  readonly first: number
  readonly end: number
  readonly in: 'text' | 'title'
  /** Index of the line it stands in. */
  readonly paragraph: number
  /** No full stop closes it (two dots trail off) and it is the first line, the title, or one of a few words: a headline or a heading. */
  readonly headline: boolean
}

/** A stretch between quotation marks or brackets, marks excluded; token range, half open. */
export interface Quote {
  readonly first: number
  readonly end: number
  readonly kind: 'quote' | 'bracket'
}

/** A report taken apart: what the grammars read. */
export interface Document {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly text: NormalisedText
  readonly title: NormalisedText | null
}
