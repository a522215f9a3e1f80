// The words by which two texts are compared: folded, particles left out.
import { normalise } from '../text/normalise/index.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** Shorter words are particles. */
const SHORTEST = 3

/** Folded words of a text, in order; numbers are kept whatever their length. */
export function wordsOf(text: string): string[] {
  return (normalise(text).key.match(WORD) ?? []).filter((word) => word.length >= SHORTEST || /\d/.test(word))
}
