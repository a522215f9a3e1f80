// Which clitics a part of a place phrase may begin with, and patterns that know their first classes.
import { Openers } from '../../match/openers.ts'
import type { LexemeOptions } from '../../match/pattern.ts'
import type { Found, MatchView, Pattern } from '../../match/types.ts'

/** Clitics that the first word of a part may have; one letter is that preposition or none (ل of «الريف الشرقي لدرعا»). */
export interface Start {
  readonly conj?: boolean
  readonly prep?: boolean | 'ل' | 'ب'
}

/** Inside a phrase: neither conjunction nor preposition. */
export const INNER: Start = { conj: false, prep: false }
export const OPENING_MARKS = new Set(['"', '“', '”', '«', '(', '‘', "'", '„'])
export const CLOSING_MARKS = new Set(['"', '“', '”', '»', ')', '’', "'"])

const OPTIONS: LexemeOptions[] = []

/** What a start allows, for a word of the lexicon. */
export function startsWith(start: Start): LexemeOptions {
  return (OPTIONS[slotOf(start)] ??= optionsOf(start))
}

function optionsOf({ conj = false, prep = false }: Start): LexemeOptions {
  return typeof prep === 'string'
    ? { conj, prep: true, where: (_entry, reading) => reading.prep === '' || reading.prep === prep }
    : { conj, prep }
}

/** Folded letters of conjunction and preposition; the article belongs to the phrase. */
export const leadOf = (reading: { readonly conj: string; readonly prep: string }): number => reading.conj.length + reading.prep.length

/** A pattern from its first classes and a matcher. */
export function part<T>(first: readonly string[], match: (view: MatchView, at: number) => Found<T> | null): Pattern<T> {
  return { first: new Set(first), optional: false, match }
}

const slotOf = ({ conj = false, prep = false }: Start): number =>
  (conj ? 1 : 0) + (prep === false ? 0 : prep === true ? 2 : prep === 'ل' ? 4 : 6)

/** A pattern for each way of starting, made once: patterns are asked for at every token. */
export function perStart<T>(make: (start: Start) => Pattern<T>): (start?: Start) => Pattern<T> {
  const made: Pattern<T>[] = []
  return (start = INNER) => (made[slotOf(start)] ??= make(start))
}

/** The longest of several matches; of equal ones the first. */
export function longest<T>(...choices: readonly (Found<T> | null)[]): Found<T> | null {
  let best: Found<T> | null = null
  for (const choice of choices) if (choice && (!best || choice.end > best.end)) best = choice
  return best
}

/** The longest match of several patterns, of equal ones the first; those that cannot begin at the token are not tried. */
export function longestOf<T>(...choices: readonly Pattern<T>[]): (view: MatchView, at: number) => Found<T> | null {
  const openers = new Openers(choices)
  const { grammars } = openers
  return (view, at) => {
    const opened = openers.at(view, view.tokens[at], grammars)
    return longest(...opened.map((index) => (choices[index] as Pattern<T>).match(view, at)))
  }
}
