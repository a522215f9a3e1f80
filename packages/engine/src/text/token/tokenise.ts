// Decides where words, numbers and marks begin and end, and splits what was glued together.
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { NormalisedText } from '../normalise/index.ts'
import type { Token, TokenKind } from './types.ts'

/** A token before its place among all tokens and its sentence are known; both are written on it then. */
export type RawToken = { -readonly [K in 'index' | 'sentence']: Token[K] } & Omit<Token, 'index' | 'sentence'> & {
    /** Line ends before it. */
    readonly newline: number
  }

const isArabic = (code: number): boolean => (code >= 0x0620 && code <= 0x064a) || (code >= 0x066e && code <= 0x06d5)
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f)
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029 || code === 0x5f

/** Digits with thousands separators or a decimal part: 1,200 · 2.149 · 3.5. */
const NUMBER = /\d{1,3}(?:[,،.]\d{3})+(?!\d)|\d+(?:\.\d+)?/y

/** Reads `2.149` and `1,200` as thousands, `3.5` as a decimal. */
function valueOf(digits: string): number {
  return /^\d{1,3}(?:[,،.]\d{3})+$/.test(digits) ? Number(digits.replaceAll(/[,،.]/g, '')) : Number(digits)
}

/** A long unknown word that is two known ones glued together (جنوبسوريا): the length of the first, or 0. */
function gluedAt(key: string, lexicon: Lexicon): number {
  const LONG = 7
  const SHORTEST_PART = 3
  if (key.length < LONG || lexicon.type(key).readings.length > 0) return 0
  for (let cut = key.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const left = lexicon.type(key.slice(0, cut)).readings[0]
    if (!left || left.lead > 0 || left.pron || !left.entries.some((entry) => entry.classes.includes('may_be_glued'))) continue
    const right = lexicon.type(key.slice(cut)).readings[0]
    if (right && right.lead <= 2 && right.pron === '') return cut
  }
  return 0
}

/** Splits one normalised text into tokens; white space, underscores and the # of tags only separate. */
export function tokenise(normal: NormalisedText, where: 'text' | 'title', lexicon: Lexicon): RawToken[] {
  const { plain, key, start, end } = normal
  const tokens: RawToken[] = []
  let spaced = true
  let newline = 0
  const push = (kind: TokenKind, from: number, to: number, number: number | null = null): void => {
    const letters = kind === 'latin' ? plain.slice(from, to).toLowerCase() : kind === 'word' ? key.slice(from, to) : plain.slice(from, to)
    const first = start[from] as number
    tokens.push({
      index: -1,
      sentence: -1,
      kind,
      in: where,
      start: first,
      end: end[to - 1] as number,
      key: letters,
      type: lexicon.type(letters, plain.charAt(to - 1) === 'ة'), // ta marbuta
      number,
      spaced,
      at: from,
      newline,
    })
    spaced = false
    newline = 0
  }
  let at = 0
  while (at < plain.length) {
    const code = plain.charCodeAt(at)
    let to = at + 1
    if (isSpace(code)) {
      spaced = true
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) newline++
    } else if (isArabic(code)) {
      while (to < plain.length && isArabic(plain.charCodeAt(to))) to++
      const cut = gluedAt(key.slice(at, to), lexicon)
      if (cut > 0) push('word', at, at + cut)
      push('word', at + cut, to)
    } else if (isDigit(code)) {
      NUMBER.lastIndex = at
      const digits = NUMBER.exec(plain)?.[0] ?? plain.charAt(at)
      to = at + digits.length
      push('number', at, to, valueOf(digits))
    } else if (isLatin(code)) {
      while (to < plain.length && (isLatin(plain.charCodeAt(to)) || isDigit(plain.charCodeAt(to)))) to++
      push('latin', at, to)
    } else if (code === 35) {
      spaced = true
    } else push('mark', at, to)
    at = to
  }
  return tokens
}
