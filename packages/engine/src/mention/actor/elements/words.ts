// Words as this grammar asks for them: nouns by class, marks that quote, letters before a name.
import { hitOf, type Hit, type LexemeOptions } from '../../match/index.ts'
import type { LexicalReading } from '../../../text/lexicon/types.ts'
import type { Token } from '../../../text/token/types.ts'
import type { TokenRange } from '../types.ts'

const NOMINAL = new Set(['noun', 'participle', 'adjective'])

/** A noun of a class, conjunction and preposition allowed. */
export function nounHit(token: Token | undefined, name: string): Hit | null {
  return token && token.kind === 'word' ? hitOf(token, name, { conj: true, where: (entry) => NOMINAL.has(entry.features.pos) }) : null
}

/** A word of one of the lists of this grammar. */
export function listed(token: Token | undefined, name: string, options: LexemeOptions = { conj: false }): Hit | null {
  return token ? hitOf(token, name, options) : null
}

export const isQuote = (token: Token | undefined): boolean => token?.kind === 'mark' && '"“”«»()'.includes(token.key)

/** Index from `at` on, quotation marks passed over. */
export function skipQuotes(tokens: readonly Token[], at: number): number {
  let index = at
  while (isQuote(tokens[index])) index++
  return index
}

/** Letters of conjunction and preposition. */
export const leadOf = (reading: LexicalReading): number => reading.conj.length + reading.prep.length

/** Several folded words with و before them are read apart: whether this one has it. */
export const opensWithAnd = (token: Token): boolean => token.type.splits.some((split) => split.conj === 'و' && token.key.length > 3)

export const NO_NAME: TokenRange = { first: 0, end: 0 }

/** Whether a finite verb can be read. */
export function isVerb(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.type.readings.some((reading) => reading.entries.some((entry) => entry.features.pos === 'verb' && entry.features.person === 3))
  )
}
