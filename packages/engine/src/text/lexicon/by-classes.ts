// Decides what the classes of a word alone tell, once for each set of classes: the thousands of words of a text have some hundred sets.
import type { WordType } from './types.ts'

let memoPlaces = 0
/** A place of one's own in the memo of every set of classes. */
export const memoPlace = (): number => memoPlaces++

/** What `work` makes of the classes of a word, kept with them: of a question asked at every word, the answer to most is one look-up away. */
export function ofClasses<T extends object | boolean>(work: (classes: ReadonlySet<string>) => T): (type: WordType) => T {
  const place = memoPlace()
  return ({ classes, memo }) => (memo[place] ??= work(classes)) as T
}

/** Whether a word is of any of some classes, in whatever reading: `const speaks = ofAny('say', 'affirm')`. */
export const ofAny = (...names: readonly string[]): ((type: WordType) => boolean) =>
  ofClasses((classes) => names.some((name) => classes.has(name)))

/** Those of a list whose class a word is of, in the order of the list; `all` must not change. */
export const thoseOf = <T extends object>(all: readonly T[], classOf: (one: T) => string): ((type: WordType) => readonly T[]) =>
  ofClasses((classes) => all.filter((one) => classes.has(classOf(one))))
