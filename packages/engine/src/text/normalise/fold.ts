// Decides which spellings count as the same word: the folded key under which every word is stored and looked up.

const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ھ: 'ه',
}

/** Vowel signs, superscript alef, Quranic marks and tatweel: they carry no letters. */
export function isMark(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    code === 0x0640 ||
    (code >= 0x06d6 && code <= 0x06ed) ||
    (code >= 0x0610 && code <= 0x061a)
  )
}

/** Invisible format characters: bidi controls, zero-width characters, soft hyphen, byte order mark. */
export function isFormat(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0x00ad ||
    code === 0x061c
  )
}

/** The folded letter for one letter of plain Arabic; other characters are returned as they are. */
export function foldLetter(letter: string): string {
  return FOLDED[letter] ?? letter
}

/**
 * The key of a word: compatibility forms decomposed, marks and invisible characters dropped, alef, ya, ta marbuta, waw and
 * Persian letters folded. `foldKey('إدلب') === foldKey('ادلب')`.
 */
export function foldKey(word: string): string {
  let plain = ''
  for (let at = 0; at < word.length; at++) {
    const folded = BLOCK[word.charCodeAt(at)]
    if (folded === undefined) return foldAny(word)
    plain += folded
  }
  return plain
}

/** Folded forms of ASCII and of the Arabic block, which hold nearly every letter of a table. */
const BLOCK: readonly (string | undefined)[] = Array.from({ length: 0x700 }, (_, code) => {
  if (code >= 0x7f && code < 0x600) return undefined
  return isMark(code) || isFormat(code) ? '' : foldAny(String.fromCharCode(code))
})

function foldAny(word: string): string {
  let key = ''
  for (const letter of word.normalize('NFKC')) {
    const code = letter.codePointAt(0) ?? 0
    if (!isMark(code) && !isFormat(code)) key += foldLetter(letter)
  }
  return key
}
