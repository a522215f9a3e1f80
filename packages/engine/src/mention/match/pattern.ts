// Builds patterns over tokens from smaller ones: classes, literals, marks, sequences, choices, earlier mentions.
import type { LexicalEntry, LexicalReading } from '../../text/lexicon/types.ts'
import type { Token } from '../../text/token/types.ts'
import { Openers } from './openers.ts'
import type { Found, Hit, MatchView, Mention, Pattern } from './types.ts'

/** Which clitics a word may carry inside a pattern; by default a conjunction only where the pattern says so. */
export interface LexemeOptions {
  /** Conjunction و or ف before it: `false` none (default), `true` allowed, `'only'` required. */
  readonly conj?: boolean | 'only'
  /** Preposition: `false` none, `true` any or none (default), or exactly one of these letters. */
  readonly prep?: boolean | 'ب' | 'ل' | 'ك'
  /** Article: undefined = either. */
  readonly det?: boolean
  /** Pronoun suffix: undefined = either. */
  readonly pron?: boolean
  /** A further test on the entry. */
  readonly where?: (entry: LexicalEntry, reading: LexicalReading) => boolean
}

function allows(reading: LexicalReading, options: LexemeOptions): boolean {
  const { conj = false, prep = true, det, pron } = options
  if (conj === false && reading.conj) return false
  if (conj === 'only' && !reading.conj) return false
  if (prep === false && reading.prep) return false
  if (typeof prep === 'string' && reading.prep !== prep) return false
  if (det !== undefined && reading.det !== det) return false
  return pron === undefined || (reading.pron !== '') === pron
}

/** With whatever clitics: what is asked of a word outside patterns. One object, since it is asked thousands of times in a report. */
const ANY_CLITICS: LexemeOptions = { conj: true }

/** The first reading and entry of a token that belong to a class, or null; null too beyond the ends of a text. */
export function hitOf(token: Token | undefined, name: string, options: LexemeOptions = ANY_CLITICS): Hit | null {
  const members = token?.type.members.get(name)
  if (!token || !members) return null
  for (const { reading, entry } of members)
    if (allows(reading, options) && (!options.where || options.where(entry, reading))) return { token, reading, entry }
  return null
}

/** A word of a lexicon class: `lexeme('weekday', { conj: true })`. */
export function lexeme(name: string, options: LexemeOptions = {}): Pattern<Hit> {
  return {
    first: new Set([name]),
    optional: false,
    match(view, at) {
      const token = view.tokens[at]
      const hit = token && hitOf(token, name, options)
      return hit ? { end: at + 1, value: hit } : null
    },
  }
}

/** One of several folded word forms, exactly as they stand, without clitics: `word('من', 'في')`. */
export function word(...keys: readonly string[]): Pattern<Token> {
  const set = new Set(keys)
  return {
    first: new Set(keys.map((key) => `=${key}`)),
    optional: false,
    match(view, at) {
      const token = view.tokens[at]
      return token && set.has(token.key) ? { end: at + 1, value: token } : null
    },
  }
}

/** A mark: `mark('-', '–', '/')`. */
export const mark = (...keys: readonly string[]): Pattern<Token> => word(...keys)

/** A number written in digits, within bounds (inclusive) when given. */
export function digits(min = 0, max = Number.POSITIVE_INFINITY): Pattern<Token & { readonly number: number }> {
  return {
    first: new Set(['@number']),
    optional: false,
    match(view, at) {
      const token = view.tokens[at]
      if (!token || token.number === null || token.number < min || token.number > max) return null
      return { end: at + 1, value: token as Token & { readonly number: number } }
    },
  }
}

/** A mention of an earlier grammar, taken as one element; `accept` narrows it. */
export function mention<T extends Mention>(grammar: string, accept: (found: T) => boolean = () => true): Pattern<T> {
  return {
    first: new Set([`#${grammar}`]),
    optional: false,
    match(view, at) {
      const found = view.mentionAt(grammar, at) as T | undefined
      return found && accept(found) ? { end: found.end, value: found } : null
    },
  }
}

/** Any token that passes a test; `first` names the classes (or `@kind`) such tokens have, so that others are not tried. */
export function token(test: (candidate: Token) => boolean, first: readonly string[] | null = null): Pattern<Token> {
  return {
    first: first && new Set(first),
    optional: false,
    match(view, at) {
      const candidate = view.tokens[at]
      return candidate && test(candidate) ? { end: at + 1, value: candidate } : null
    },
  }
}

type Values<P extends readonly Pattern<unknown>[]> = { -readonly [K in keyof P]: P[K] extends Pattern<infer T> ? T : never }

function firstOfSequence(parts: readonly Pattern<unknown>[]): ReadonlySet<string> | null {
  const first = new Set<string>()
  for (const part of parts) {
    if (part.first === null) return null
    for (const name of part.first) first.add(name)
    if (!part.optional) return first
  }
  return null
}

/** All parts one after another. */
export function seq<const P extends readonly Pattern<unknown>[]>(...parts: P): Pattern<Values<P>> {
  return {
    first: firstOfSequence(parts),
    optional: parts.every((part) => part.optional),
    match(view: MatchView, at: number): Found<Values<P>> | null {
      let values: unknown[] | null = null
      let end = at
      for (const part of parts) {
        const found = part.match(view, end)
        if (!found) return null
        if (values === null) values = [found.value]
        else values.push(found.value)
        end = found.end
      }
      return { end, value: (values ?? []) as Values<P> }
    },
  }
}

/** The first of several patterns that matches. */
export function oneOf<T>(...choices: readonly Pattern<T>[]): Pattern<T> {
  const first = new Set<string>()
  const anywhere = choices.some((choice) => choice.first === null)
  for (const choice of choices) for (const name of choice.first ?? []) first.add(name)
  const openers = new Openers(choices)
  const { grammars } = openers
  return {
    first: anywhere ? null : first,
    optional: choices.some((choice) => choice.optional),
    match(view, at) {
      for (const index of openers.at(view, view.tokens[at], grammars)) {
        const found = (choices[index] as Pattern<T>).match(view, at)
        if (found) return found
      }
      return null
    },
  }
}

/** The pattern or nothing (null). */
export function optional<T>(pattern: Pattern<T>): Pattern<T | null> {
  const openers = new Openers([pattern])
  const { grammars } = openers
  return {
    first: pattern.first,
    optional: true,
    match(view, at) {
      const opens = openers.at(view, view.tokens[at], grammars).length > 0
      return (opens ? pattern.match(view, at) : null) ?? { end: at, value: null }
    },
  }
}

/** The pattern `min` to `max` times. */
export function many<T>(pattern: Pattern<T>, min = 1, max = 20): Pattern<T[]> {
  return {
    first: pattern.first,
    optional: min === 0,
    match(view, at) {
      const values: T[] = []
      let end = at
      while (values.length < max) {
        const found = pattern.match(view, end)
        if (!found || found.end === end) break
        values.push(found.value)
        end = found.end
      }
      return values.length >= min ? { end, value: values } : null
    },
  }
}

/** The pattern with its value changed; null refuses the match. */
export function map<T, U>(pattern: Pattern<T>, change: (value: T) => U | null): Pattern<U> {
  return {
    first: pattern.first,
    optional: pattern.optional,
    match(view, at) {
      const found = pattern.match(view, at)
      const value = found && change(found.value)
      return found && value !== null ? { end: found.end, value: value as U } : null
    },
  }
}

/** Matches nothing, and only where the pattern does not match. */
export function not(pattern: Pattern<unknown>): Pattern<null> {
  return { first: null, optional: true, match: (view, at) => (pattern.match(view, at) ? null : { end: at, value: null }) }
}
