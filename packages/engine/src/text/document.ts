// Decides how a report is taken apart: letters, tokens, sentences, quotes, title before text.
import type { Report, Span } from '../report/types.ts'
import type { Lexicon } from './lexicon/index.ts'
import { normalise } from './normalise/index.ts'
import { quotes } from './sentence/quotes.ts'
import { sentences } from './sentence/sentences.ts'
import { tokenise } from './token/tokenise.ts'
import type { Document, Token } from './token/types.ts'

/** Takes a report apart. Tokens of the title come first; offsets point into `title` and `text` as given. */
export function readDocument(report: Pick<Report, 'text' | 'title'>, lexicon: Lexicon): Document {
  const text = normalise(report.text)
  const title = report.title ? normalise(report.title) : null
  const body = tokenise(text, 'text', lexicon)
  const raw = title ? tokenise(title, 'title', lexicon).concat(body) : body
  const parts = sentences(raw)
  return { ...parts, quotes: quotes(parts.tokens, parts.sentences), text, title }
}

/**
 * The span from token `first` to before token `end`, in the original's own words. `lead` leaves out that many folded letters of
 * the first token (its conjunction or preposition).
 */
export function spanOf(document: Document, first: number, end: number, lead = 0): Span {
  const opening = document.tokens[first] as Token
  let closing = document.tokens[Math.max(first, end - 1)] as Token
  if (closing.in !== opening.in) closing = opening
  const normal = opening.in === 'title' && document.title ? document.title : document.text
  const start = lead > 0 ? (normal.start[opening.at + lead] ?? opening.start) : opening.start
  return { text: normal.raw.slice(start, closing.end), start, end: closing.end, in: opening.in }
}

const TA_MARBUTA = 'ة'

/** Whether a word is written with ta marbuta, which folding makes one letter with the pronoun ه: مهاجمة is no «his attacker». */
export function endsInTaMarbuta(document: Document, token: Token): boolean {
  const normal = token.in === 'title' && document.title ? document.title : document.text
  return normal.raw.charAt(token.end - 1) === TA_MARBUTA
}

/** Whether a word is written with hamza under its first alef, which folding makes one letter with the others: إمام is no أمام. */
export function opensWithHamzaBelow(document: Document, token: Token, lead = 0): boolean {
  const normal = token.in === 'title' && document.title ? document.title : document.text
  return normal.raw.charAt(normal.start[token.at + lead] ?? token.start) === 'إ'
}

/** The first vowel sign written in a word: its code, or 0. A damma on the first letter of a past verb makes it passive. */
export function vowelAt(document: Document, token: Token, letter: number): number {
  const normal = token.in === 'title' && document.title ? document.title : document.text
  return normal.vowel[token.at + letter] ?? 0
}
