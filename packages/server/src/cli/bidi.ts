// Keeps lines of two scripts readable: isolates, the direction of a line, and columns as wide as they look.
import type { Language } from './messages.ts'

export { inLine, isolate } from '../service/isolate.ts'

/** Figures, dates, ids: left to right wherever they stand. */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`

/** A line that runs in the direction of its language whatever it begins with. */
export const directed = (line: string, language: Language): string => (language === 'ar' ? `\u200f${line}` : line)

/** Columns that a text takes on the screen: vowel signs and direction marks take none. */
export const width = (text: string): number => [...text.replaceAll(/[\p{Mn}\p{Cf}]/gu, '')].length

/** A text with spaces after it up to a width. */
export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))
