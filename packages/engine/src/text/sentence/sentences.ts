// Decides where sentences end: at full stops, question and exclamation marks and line ends, not inside abbreviations or numbers.
import type { RawToken } from '../token/tokenise.ts'
import type { Sentence, Token } from '../token/types.ts'

const STOPS = new Set(['.', '!', '?', '؟', '…', '۔'])
const CLOSERS = new Set(['"', '”', '“', '»', ')', "'", '’', ']'])
/** A line of at most this many words without a full stop, before other text, reads as a heading. */
const HEADING_WORDS = 16

/** A full stop that only abbreviates: between single letters (أ.ف.ب) or glued to what follows (3.5, www.a.b). */
function abbreviates(tokens: readonly RawToken[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!before || !after || tokens[at]?.key !== '.') return false
  if (after.spaced || after.newline)
    return before.kind === 'word' && before.key.length === 1 && after.kind === 'word' && after.key.length === 1
  return (
    (before.key.length === 1 && before.kind === 'word') || before.kind === 'latin' || (before.kind === 'number' && after.kind === 'number')
  )
}

/** Words before two dots that only name the subject of a heading at most: السودان.. قتلى في هجوم. */
const HEADING_TOPIC = 3

/** Words that only go on: استشهاد 13 شخصاً .. في غارات. */
const GOES_ON = /^(?:في|جراء|اثر|خلال|بعد|عقب|نتيجه|بسبب)$/ // in, because of, during, after

/** Where a line begins whose dots stand for a dash, because it is as short as a heading and has no stop at its end; null elsewhere. */
function headingStart(tokens: readonly RawToken[], at: number): number | null {
  const [second, next] = [tokens[at + 1], tokens[at + 2]]
  if (second?.key !== '.' || second.spaced || !next || next.newline > 0 || next.kind === 'mark') return null
  const { in: where } = tokens[at] as RawToken
  let [first, end] = [at, at + 2]
  while (first > 0 && tokens[first]?.newline === 0 && tokens[first - 1]?.in === where && at - first <= 2 * HEADING_WORDS) first--
  while (tokens[end]?.newline === 0 && tokens[end]?.in === where && end - first <= 2 * HEADING_WORDS) end++
  const follows = tokens[end] !== undefined || where === 'title'
  return follows && !STOPS.has(tokens[end - 1]?.key ?? '') && wordsBetween(tokens, first, end) <= HEADING_WORDS ? first : null
}

/** Where each sentence ends: token indexes after its last token. */
function boundaries(tokens: readonly RawToken[]): number[] {
  const ends: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as RawToken
    if (at > 0 && (token.newline > 0 || token.in !== tokens[at - 1]?.in)) ends.push(at)
    else if (token.kind === 'mark' && STOPS.has(token.key) && !abbreviates(tokens, at)) {
      const heading = headingStart(tokens, at)
      if (heading !== null && (wordsBetween(tokens, heading, at) <= HEADING_TOPIC || GOES_ON.test(tokens[at + 2]?.key ?? ''))) {
        at++
        continue
      }
      let end = at + 1
      while (
        end < tokens.length &&
        tokens[end]?.newline === 0 &&
        (STOPS.has(tokens[end]?.key ?? '') || (CLOSERS.has(tokens[end]?.key ?? '') && !tokens[end]?.spaced))
      )
        end++
      ends.push(end)
      at = end - 1
    }
  }
  ends.push(tokens.length)
  return [...new Set(ends)].filter((end) => end > 0)
}

/** Longest sentence in tokens, several times what reports have: what is longer lacks its stops, and reading costs the square of a sentence. */
const LONGEST_SENTENCE = 500

/** The ends of sentences with more between them where one would be too long: after its last comma, else in the middle of the row. */
function bounded(tokens: readonly RawToken[], ends: readonly number[]): number[] {
  const found: number[] = []
  let first = 0
  for (const end of ends) {
    while (end - first > LONGEST_SENTENCE) {
      let cut = first + LONGEST_SENTENCE
      while (cut > first && tokens[cut - 1]?.key !== '،') cut--
      first = cut > first ? cut : first + LONGEST_SENTENCE
      found.push(first)
    }
    found.push(end)
    first = end
  }
  return found
}

function wordsBetween(tokens: readonly RawToken[], first: number, end: number): number {
  let words = 0
  for (let at = first; at < end; at++) if (tokens[at]?.kind !== 'mark') words++
  return words
}

/** Groups tokens into sentences and numbers both. A sentence's `paragraph` is the index of its line. */
export function sentences(raw: readonly RawToken[]): { tokens: readonly Token[]; sentences: Sentence[] } {
  const found: Sentence[] = []
  const ends = bounded(raw, boundaries(raw))
  let first = 0
  let paragraph = 0
  for (const end of ends) {
    const opening = raw[first]
    if (!opening) break
    if (first > 0 && (opening.newline > 0 || opening.in !== raw[first - 1]?.in)) paragraph++
    const closing = raw[end - 1] as RawToken
    const stopped = STOPS.has(closing.key) || (CLOSERS.has(closing.key) && STOPS.has(raw[end - 2]?.key ?? ''))
    const trailsOff = closing.key === '…' || (closing.key === '.' && raw[end - 2]?.key === '.')
    const following = raw[end]
    const ownLine =
      (first === 0 || opening.newline > 0 || opening.in !== raw[first - 1]?.in) &&
      (!following || following.newline > 0 || following.in !== opening.in)
    const words = wordsBetween(raw, first, end)
    const headline =
      opening.in === 'title' ||
      (ownLine &&
        following !== undefined &&
        (!stopped || trailsOff || closing.key === '!' || closing.key === '؟') &&
        words <= HEADING_WORDS)
    for (let at = first; at < end; at++) {
      const token = raw[at] as RawToken
      token.index = at
      token.sentence = found.length
    }
    found.push({ index: found.length, first, end, in: opening.in, paragraph, headline })
    first = end
  }
  return { tokens: raw, sentences: found }
}
