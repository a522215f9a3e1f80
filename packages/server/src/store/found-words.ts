// Where the words of a search stand in a text as it was published: what is to be made bright.
import { normalise } from '@sijill/engine/text/normalise/index.ts'
import { formsOf, searchTerms, WORD } from './search-words.ts'

/** UTF-16 offsets, half open. */
export interface FoundSpan {
  readonly start: number
  readonly end: number
}

/** Every word of a text that is one of a query's, in any spelling, whatever stands before it (وبالقصف for قصف). */
export function foundWords(text: string, query: string): FoundSpan[] {
  const terms = searchTerms(query).flat()
  const whole = new Set(terms.filter(({ prefix }) => !prefix).map(({ word }) => word))
  const beginnings = terms.filter(({ prefix }) => prefix).map(({ word }) => word)
  const isAsked = (form: string): boolean => whole.has(form) || beginnings.some((beginning) => form.startsWith(beginning))
  const { key, start, end } = normalise(text)
  return [...key.toLowerCase().matchAll(WORD)].flatMap(({ 0: word, index }) =>
    formsOf(word).some(isAsked) ? [{ start: start[index] as number, end: end[index + word.length - 1] as number }] : [],
  )
}

/** A piece of a text about the first word found, cut at spaces, and the words in it. */
export function excerptOf(text: string, query: string, length = 240): { readonly text: string; readonly found: readonly FoundSpan[] } {
  const found = foundWords(text, query)
  const first = found[0]?.start ?? 0
  const from = first < length / 2 ? 0 : text.lastIndexOf(' ', first - length / 3) + 1
  const space = text.indexOf(' ', from + length)
  const to = text.length - from <= length || space < 0 ? text.length : space
  const inside = found.filter(({ start, end }) => start >= from && end <= to)
  return { text: text.slice(from, to), found: inside.map(({ start, end }) => ({ start: start - from, end: end - from })) }
}
