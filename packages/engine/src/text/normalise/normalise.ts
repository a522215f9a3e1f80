// Decides how a published text is read letter by letter, and where each letter stands in the original.
import { foldLetter, isFormat, isMark } from './fold.ts'

/**
 * A text made plain: `plain` has compatibility forms decomposed, marks and invisible characters dropped and digits in ASCII;
 * `key` is the same with folded letters; both have the same length. `start[i]`/`end[i]` are the UTF-16 offsets in the original
 * of what became letter i (its vowel signs included); `vowel[i]` is the code of the first vowel sign after it, or 0.
 */
export interface NormalisedText {
  readonly raw: string
  readonly plain: string
  readonly key: string
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly vowel: Uint16Array
}

const TATWEEL = 0x0640
const SHADDA = 0x0651
const isArabicLetter = (code: number): boolean => (code >= 0x0620 && code <= 0x064a) || (code >= 0x066e && code <= 0x06d5)

/** Plain forms of one UTF-16 code unit: what NFKC makes of compatibility characters, ASCII digits for Arabic and Persian ones. */
function plainOf(code: number): string {
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 48)
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 48)
  if (code === 0x066c) return ','
  if (code === 0x066b) return '.'
  if (code === 0x00a0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return ' '
  if ((code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc) || (code >= 0xff01 && code <= 0xff5e)) {
    return String.fromCharCode(code).normalize('NFKC')
  }
  return String.fromCharCode(code)
}

interface Letters {
  readonly plain: string
  readonly key: string
}

/** Code units as plain and as folded letters, filled in as texts bring them. */
const LETTERS: (Letters | undefined)[] = Array.from({ length: 0x10000 })

function lettersOf(code: number): Letters {
  const plain = isFormat(code) ? '' : plainOf(code)
  return { plain, key: plain.replaceAll(/./gsu, foldLetter) }
}

/** What is put inside a word to break it, beside white space. */
const BREAKERS = new Set(['_', '*', '.', '-', '/', '|', ',', "'", '·', '•', '~'].map((sign) => sign.charCodeAt(0)))
const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0
/** Signs in a row that may break a word at most. */
const LONGEST_BREAK = 3

/** At a sign inside a broken word, the index where the word goes on (`مجـ ـزرة`, `مقتـ_ـل`, `قصـ.ـف`, `د*اع*ش`), or -1. */
function resumeOfBrokenWord(raw: string, at: number, previous: number): number {
  const code = raw.charCodeAt(at)
  if (!isArabicLetter(previous)) return -1
  if (code === 0x2a && isArabicLetter(raw.charCodeAt(at + 1))) return at + 1
  let next = at + 1
  if (!isSpace(code)) while (next - at < LONGEST_BREAK && BREAKERS.has(raw.charCodeAt(next))) next++
  const [before, after] = [raw.charCodeAt(at - 1) === TATWEEL, raw.charCodeAt(next) === TATWEEL]
  // a space only between two of them: a dash before a space is a dash
  if (isSpace(code) ? !before || !after : !before && !after) return -1
  let letter = next
  while (raw.charCodeAt(letter) === TATWEEL) letter++
  return isArabicLetter(raw.charCodeAt(letter)) ? next : -1
}

/** Offsets and vowel signs of as many letters: three views of one piece of memory, since each piece costs more than a line of text. */
function room(size: number): Pick<NormalisedText, 'start' | 'end' | 'vowel'> {
  const memory = new ArrayBuffer(size * 10)
  return {
    start: new Uint32Array(memory, 0, size),
    end: new Uint32Array(memory, size * 4, size),
    vowel: new Uint16Array(memory, size * 8, size),
  }
}

/** Code units that one call takes at most. */
const CHUNK = 8192

function textOf(codes: readonly number[]): string {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes)
  let text = ''
  for (let at = 0; at < codes.length; at += CHUNK) text += String.fromCharCode(...codes.slice(at, at + CHUNK))
  return text
}

/** Reads `raw` into plain and folded letters with their offsets. Total on any string, unpaired surrogates included. */
export function normalise(raw: string): NormalisedText {
  let { start, end, vowel } = room(raw.length + 16)
  const grow = (): void => {
    const wider = room(start.length * 2)
    wider.start.set(start)
    wider.end.set(end)
    wider.vowel.set(vowel)
    ;({ start, end, vowel } = wider)
  }
  // letters are gathered as numbers: a string that grows letter by letter is a chain of as many pieces
  const plain: number[] = []
  const key: number[] = []
  let count = 0
  let previous = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (isMark(code)) {
      if (count > 0 && isArabicLetter(previous)) {
        end[count - 1] = at + 1
        if (code !== TATWEEL && code !== SHADDA && vowel[count - 1] === 0) vowel[count - 1] = code
      }
      continue
    }
    if (isSpace(code) || BREAKERS.has(code)) {
      const resume = resumeOfBrokenWord(raw, at, previous)
      if (resume >= 0) {
        at = resume - 1
        continue
      }
    }
    const letters = (LETTERS[code] ??= lettersOf(code))
    for (let index = 0; index < letters.plain.length; index++) {
      if (count + 1 >= start.length) grow()
      start[count] = at
      end[count] = at + 1
      count++
      previous = letters.plain.charCodeAt(index)
      plain.push(previous)
      key.push(letters.key.charCodeAt(index))
    }
  }
  return {
    raw,
    plain: textOf(plain),
    key: textOf(key),
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    vowel: vowel.subarray(0, count),
  }
}
