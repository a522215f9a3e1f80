// Decides which lines are page furniture: teasers of other reports, tickers, share bars, whatever follows the comments box.
import type { Expressions } from '../knowledge/expressions.ts'
import type { Document } from '../text/token/types.ts'

/** Longest line, in words, that can be furniture by its opening words alone. */
const SHORT_LINE = 8
/** Longest teaser with the headline that it announces, and tokens within which the mark between them stands. */
const LONG_TEASER = 24
const TEASER_HEAD = 4

/** Sentences among which a column on the past says what it is. */
const HISTORY_OPENS = 2

/** A column on what happened on this day long ago (codebook §8). */
function isHistory(document: Document, expressions: Expressions): boolean {
  const body = document.sentences.filter((sentence) => sentence.in === 'text')
  const end = body[Math.min(HISTORY_OPENS, body.length) - 1]?.end ?? 0
  return document.tokens
    .slice(0, end)
    .some((token) => expressions.at(document.tokens, token.index).some((hit) => hit.expression.classes.includes('history_column')))
}

/** Sentence indexes that are left unread. */
export function clutterOf(document: Document, expressions: Expressions): Set<number> {
  const left = new Set<number>()
  if (isHistory(document, expressions)) return new Set(document.sentences.map((sentence) => sentence.index))
  let rest = false
  let next = 0
  let teaser = -1
  for (const sentence of document.sentences) {
    const tokens = document.tokens.slice(sentence.first, sentence.end)
    const words = tokens.filter((token) => token.kind !== 'mark')
    const opening = words
      .slice(0, 2)
      .flatMap((token) => expressions.at(document.tokens, token.index))
      .flatMap((hit) => hit.expression.classes)
    const opens = (name: string): boolean => opening.includes(name)
    if (opens('clutter_rest') && words.length <= SHORT_LINE) rest = true
    // «اقرأ أيضاً: قتلى بانفجار …»: the headline of another report stands on its line
    const names = words.length <= LONG_TEASER && tokens.slice(0, TEASER_HEAD).some((token) => /^(?::|\.\.+|…)$/.test(token.key))
    if (opens('clutter_next') && (words.length <= SHORT_LINE || names)) {
      left.add(sentence.index)
      // what follows on its line and on lines of their own, headlines of other reports, goes with it
      teaser = sentence.paragraph
      next = 3
      continue
    }
    if (sentence.paragraph === teaser) {
      left.add(sentence.index)
      continue
    }
    const isHeading = sentence.headline || (words.length <= 14 && tokens.at(-1)?.key !== '.')
    if (rest || (next > 0 && isHeading) || (opens('clutter_line') && words.length <= SHORT_LINE && tokens.at(-1)?.key !== '.'))
      left.add(sentence.index)
    next = next > 0 && isHeading ? next - 1 : 0
  }
  return left
}
