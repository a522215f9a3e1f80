// Keeps text of one direction from turning round what stands beside it in a line of the other.
import type { Language } from './language.ts'

/** Text whose direction is its own: an Arabic quotation in an English line, an id in an Arabic one. */
export const isolate = (text: string): string => `\u2068${text}\u2069`

const OTHER_SCRIPT: Readonly<Record<Language, RegExp>> = { en: /\p{Script=Arabic}/u, ar: /\p{Script=Latin}/u }

/** A name inside a line of a language: isolated only where it holds letters of the other direction. */
export const inLine = (text: string, language: Language): string => (OTHER_SCRIPT[language].test(text) ? isolate(text) : text)
