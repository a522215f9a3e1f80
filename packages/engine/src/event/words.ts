// The words by which two texts are compared: folded, particles left out.
import { normalise } from '../text/normalise/index.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** Shorter words are particles. */
const SHORTEST = 3

/** Folded words of a text, in order; numbers are kept whatever their length. */
export function wordsOf(text: string): string[] {
  return (normalise(text).key.match(WORD) ?? []).filter((word) => word.length >= SHORTEST || /\d/.test(word))
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** Numbers of 30 bits lie in a set as they are, without an object each. */
const BITS = 0x3fffffff

/** A text as a number of 30 bits (FNV-1a, folded). */
export function hashOf(text: string): number {
  let value = FNV_OFFSET
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME)
  return (value ^ (value >>> 30)) & BITS
}
