// Letters, tokens, sentences and quotes: the original's offsets survive whatever was typed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument, spanOf } from './document.ts'
import { Lexicon } from './lexicon/index.ts'
import { foldKey, normalise } from './normalise/index.ts'

const lexicon = new Lexicon(new Map())
const keys = (text: string): string[] => readDocument({ text }, lexicon).tokens.map((token) => token.key)

describe('normalise', () => {
  it.each([
    ['إدلب', 'ادلب'],
    ['الحسكه', 'الحسكة'],
    ['مَنبِج', 'منبج'],
    ['هيئه', 'هيئة'],
    ['قـصـف', 'قصف'],
    ['ﺣﻠﺐ', 'حلب'],
    ['کفریا', 'كفريا'],
    ['الرقة\u200f', 'الرقة'],
    ['ﻷن', 'لأن'],
  ])('%s and %s have one key', (a, b) => expect(foldKey(a)).toBe(foldKey(b)))

  it.each([
    ['مجـ ـزرة', 'مجزره'],
    ['مقتـ_ـل', 'مقتل'],
    ['قصـ.ـف', 'قصف'],
    ['استشـ..ـهاد', 'استشهاد'],
    ['إرهـ*ـابي', 'ارهابي'],
    ['د*اع*ش', 'داعش'],
    ['الإر*هاب*ي', 'الارهابي'],
  ])('%s, broken to dodge filters, is one word', (text, key) => expect(keys(text)).toEqual([key]))

  it('keeps plain and folded letters of one length, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const normal = normalise(text)
        expect(normal.key.length).toBe(normal.plain.length)
        expect(normal.start.length).toBe(normal.plain.length)
        for (let at = 0; at < normal.plain.length; at++) expect(normal.end[at]).toBeGreaterThan(normal.start[at] as number)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

const ARABIC = fc.constantFrom(
  ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ',
  '\u064e',
  '\u064f',
  '\u0651',
  'ـ',
  '\u200f',
  '\u200b',
  ' ',
  '\n',
  '١',
  '3',
  '،',
  '.',
  '«',
  '»',
  '"',
  '(',
  ')',
  '_',
  '#',
  '*',
  'ﷺ',
  'ﺣ',
  '\ud83d\ude00',
  '\ud800',
)

describe('tokens', () => {
  it('quote the original exactly and in order, on arbitrary text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(ARABIC, { maxLength: 80 }).map((letters) => letters.join('')),
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (text, title) => {
          const document = readDocument({ text, title }, lexicon)
          let [last, where] = [0, 'title']
          for (const token of document.tokens) {
            const span = spanOf(document, token.index, token.index + 1)
            const source = span.in === 'title' ? title : text
            expect(source.slice(span.start, span.end)).toBe(span.text)
            if (token.in !== where) [last, where] = [0, token.in]
            expect(span.start).toBeGreaterThanOrEqual(last)
            last = span.start
          }
        },
      ),
      { seed: 11, numRuns: 1000 },
    )
  })

  it.each([
    ['#دير_الزور', ['دير', 'الزور']],
    ['قُتل18 و15طفلا', ['قتل', '18', 'و', '15', 'طفلا']],
    ['1٬200 و2.149', ['1,200', 'و', '2.149']],
    ['١٢ و۱۲', ['12', 'و', '12']],
    ['/15/', ['/', '15', '/']],
    ['SU-25', ['su', '-', '25']],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected))

  it.each([
    ['1٬200', 1200],
    ['٢٬١٤٩', 2149],
    ['2.149', 2149],
    ['3.5', 3.5],
    ['٣٫٥', 3.5],
  ])('%s is %d', (text, value) => expect(readDocument({ text }, lexicon).tokens[0]?.number).toBe(value))
})

describe('sentences', () => {
  const sentences = (text: string): number => readDocument({ text }, lexicon).sentences.length

  it.each([
    ['قصف. اشتباك.', 2],
    ['قالت أ.ف.ب إن القصف مستمر.', 1],
    ['ارتفع بنسبة 3.5 اليوم.', 1],
    ['سطر أول\nسطر ثان', 2],
    ['قال: «انتهى.» ثم مضى.', 2],
    ['ماذا؟! نعم', 2],
    ['السودان.. قتلى في هجوم\nقال شهود إن الهجوم وقع صباحاً.', 2], // dots after the subject of a heading
    ['هدوء حذر في المدينة بعد القصف.. وحركة نزوح\nقال شهود إن القصف توقف.', 3],
    ['بدأ القصف.. ثم توقف. وقال شهود إن الحركة عادت.', 3], // no heading
  ])('%s has %d', (text, count) => expect(sentences(text)).toBe(count))

  it('takes a short first line without a full stop for a headline', () => {
    const document = readDocument({ text: 'قصف على بلدة\n\nقال شهود إن القصف بدأ صباحاً.' }, lexicon)
    expect(document.sentences.map((sentence) => sentence.headline)).toEqual([true, false])
  })
})

describe('quotes', () => {
  const quoted = (text: string): string[] => {
    const document = readDocument({ text }, lexicon)
    return document.quotes.map((quote) => spanOf(document, quote.first, quote.end).text)
  }

  it.each([
    ['تنظيم “داعش” هاجم', ['داعش']],
    ['تنظيم ”داعش“ هاجم', ['داعش']],
    ['لـ"داعش" و"قسد"', ['داعش', 'قسد']],
    ['قال «إن القصف» (أمس)', ['إن القصف', 'أمس']],
    ['قال "لا', []],
  ])('%s', (text, expected) => expect(quoted(text)).toEqual(expected))
})
