// Words: what a form may be, clitics kept as alternatives.
export { prefixSplits } from './clitics.ts'
export { memoPlace, ofAny, ofClasses, thoseOf } from './by-classes.ts'
export { Lexicon, type Forms } from './lexicon.ts'
export type { Clitics, LexicalEntry, LexicalReading, WordType } from './types.ts'
