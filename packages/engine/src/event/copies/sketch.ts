// Decides how alike two texts are by their sketches: MinHash over runs of folded words, a few hundred bytes a text.
import { wordsOf } from '../words.ts'

/** Numbers of a sketch. The estimate's standard error is at most 0.5/√96, about 0.05. */
const SIZE = 96
/** Words in a run: three keep a shared formula («قُتل مدني وأصيب آخرون», a civilian was killed and others wounded) from making a copy. */
const RUN = 3
/** From this share of common runs a text is a copy of another (decision 9 has the table). */
export const COPY = 0.4

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

function hash(text: string): number {
  let value = FNV_OFFSET
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME)
  return mix(value)
}

/** Spreads the bits of a number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** Odd multipliers and addends, one for each number of a sketch. */
const MULTIPLIERS = Uint32Array.from({ length: SIZE }, (_, at) => mix(at + 1) | 1)
const ADDENDS = Uint32Array.from({ length: SIZE }, (_, at) => mix(at + 0x10001))

/** The sketch of a text; null where it has too few words to be compared. */
export function sketchOf(text: string): Uint32Array | null {
  const words = wordsOf(text)
  if (words.length < RUN * 2) return null
  const sketch = new Uint32Array(SIZE).fill(0xffffffff)
  for (let at = RUN; at <= words.length; at++) {
    const run = hash(words.slice(at - RUN, at).join(' '))
    for (let row = 0; row < SIZE; row++) {
      const value = mix((Math.imul(run, MULTIPLIERS[row] as number) + (ADDENDS[row] as number)) >>> 0)
      if (value < (sketch[row] as number)) sketch[row] = value
    }
  }
  return sketch
}

/** The share of runs that two texts have in common, of those that either has, as their sketches tell it: 0 to 1. */
export function similarityOf(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let row = 0; row < SIZE; row++) if (a[row] === b[row]) same++
  return same / SIZE
}
