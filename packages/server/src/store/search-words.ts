// Decides under which words a report is found: its words folded as the engine folds them, each with what is left of it without
// conjunction, preposition and article (والقصف is found as القصف and as قصف).
import type { Report } from '@sijill/engine/report/types.ts'
import { normalise } from '@sijill/engine/text/normalise/index.ts'
import { prefixSplits } from '@sijill/engine/text/lexicon/clitics.ts'

/** Longer runs of letters are no words, and too long for an index. */
const LONGEST_WORD = 100
/** PostgreSQL counts no further. */
const LAST_POSITION = 16_383
/** Bytes of words that are indexed of one report; a vector of PostgreSQL holds no more than a megabyte. */
const MOST_BYTES = 700_000
/** The shortest rest that is a word by itself. */
const SHORTEST_REST = 3

const ARABIC = /^\p{Script=Arabic}/u

/** What a word is made of. */
export const WORD = /[\p{L}\p{N}]+/gu

function wordsOf(text: string): string[] {
  return (
    normalise(text)
      .key.toLowerCase()
      .match(WORD)
      ?.filter((word) => word.length <= LONGEST_WORD) ?? []
  )
}

/** A word and what its prefixes leave. */
export function formsOf(word: string): string[] {
  if (!ARABIC.test(word)) return [word]
  return [...new Set([word, ...prefixSplits(word).flatMap(({ stem }) => (stem.length >= SHORTEST_REST ? [stem] : []))])]
}

/** The search vector of a report, as PostgreSQL writes one; words of the title weigh more. */
export function searchVector({ title, text }: Pick<Report, 'title' | 'text'>): string {
  const positions = new Map<string, string[]>()
  let position = 0
  let bytes = 0
  const add = (words: readonly string[], weight: string): void => {
    for (const word of words) {
      position = Math.min(position + 1, LAST_POSITION)
      for (const form of formsOf(word)) {
        const found = positions.get(form)
        bytes += found ? 2 : Buffer.byteLength(form) + 4
        if (bytes > MOST_BYTES) return
        if (found) found.push(`${position}${weight}`)
        else positions.set(form, [`${position}${weight}`])
      }
    }
  }
  add(title ? wordsOf(title) : [], 'A')
  add(wordsOf(text), '')
  return [...positions].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ')
}

const ARTICLE = /^ال(?=.{3})/

/** A word that is searched for, its article left out; `prefix` where it is the beginning of one. */
export interface SearchTerm {
  readonly word: string
  readonly prefix: boolean
}

/** The terms of a query: those of one part between quotation marks stand side by side. */
export function searchTerms(query: string): SearchTerm[][] {
  const term = (word: string, prefix: boolean): SearchTerm => ({ word: word.replace(ARTICLE, ''), prefix })
  const parts = [...query.matchAll(/["«“]([^"»”]+)["»”]|(\S+)/g)].flatMap(([, phrase, word = '']) => {
    if (phrase !== undefined) return [wordsOf(phrase).map((one) => term(one, false))]
    return wordsOf(word).map((one, at, all) => [term(one, at === all.length - 1 && word.endsWith('*'))])
  })
  return parts.filter((part) => part.length > 0)
}

/**
 * A query in the words of `searchVector`: all words, in any order; words between quotation marks stand side by side; a word that
 * ends in `*` is a beginning. The article does not matter. Null where there is no word in it.
 */
export function searchQuery(query: string): string | null {
  const parts = searchTerms(query).map((part) => part.map(({ word, prefix }) => `'${word}'${prefix ? ':*' : ''}`).join(' <-> '))
  return parts.length > 0 ? parts.map((part) => `(${part})`).join(' & ') : null
}
