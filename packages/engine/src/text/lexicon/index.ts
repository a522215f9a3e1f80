// Words: what a form may be, clitics kept as alternatives.
export { prefixSplits } from './clitics.ts'
export { Lexicon, memoPlace, type Forms } from './lexicon.ts'
export type { Clitics, LexicalEntry, LexicalReading, WordType } from './types.ts'
