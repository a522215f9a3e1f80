// Copies are found whatever the order, and what two outlets wrote themselves of one event is none.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../words.ts'
import { bandsOf, CopyIndex, type Copied } from './copies.ts'
import { COPY, similarityOf, sketchOf } from './sketch.ts'

const GOLD = join(import.meta.dirname, '../../../../../gold')
const texts = (folder: string): string[] =>
  readFileSync(join(GOLD, folder, 'reports.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text)
const ALL = ['dev', 'own/a', 'own/b', 'own/c', 'own/e'].flatMap(texts)
/** Texts long enough that a changed word is no changed text. */
const LONG = ALL.filter((text) => wordsOf(text).length >= 60)
const sketch = (text: string): Uint32Array => sketchOf(text) as Uint32Array
const alike = (a: string, b: string): number => similarityOf(sketch(a), sketch(b))

/** What reprints do to a text, each with the least likeness that it must keep. */
const REPRINTS: readonly (readonly [string, (text: string) => string, number])[] = [
  ['as it is', (text) => text, 1],
  [
    'other spelling of alef, vowel signs, Arabic digits',
    (text) =>
      text
        .replaceAll(/[أإآ]/g, 'ا')
        .replaceAll(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
        .replace('م', 'مَ'),
    0.95,
  ],
  ['a head and a byline put before it', (text) => `عاجل | متابعات محلية خاصة بموقعنا الإخباري من مراسلنا في المنطقة\n${text}`, 0.7],
  ['a note on the source put after it', (text) => `${text}\nالمصدر: وكالات الأنباء. جميع الحقوق محفوظة للموقع. تابعونا على قنواتنا`, 0.7],
  [
    'every twentieth word changed',
    (text) =>
      text
        .split(' ')
        .map((word, at) => (at % 20 === 19 ? 'كلمة' : word))
        .join(' '),
    0.55,
  ],
  ['the last fifth cut off', (text) => text.slice(0, Math.floor(text.length * 0.8)), 0.6],
  ['the last two fifths cut off', (text) => text.slice(0, Math.floor(text.length * 0.6)), 0.5],
]

describe('sketches', () => {
  it.each(REPRINTS)('know a text printed again: %s', (_, change, least) => {
    const found = LONG.map((text) => alike(text, change(text)))
    // an estimate may stray by its error: the middle is held to the bound, the rest to the threshold
    expect(found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)]).toBeGreaterThanOrEqual(least)
    expect(found.filter((one) => one < COPY).length / found.length).toBeLessThanOrEqual(0.1)
  })

  it('tell different reports apart, those of one event among them', () => {
    const sketches = ALL.map(sketchOf).filter((one) => one !== null)
    const nearest = sketches.flatMap((a, at) => sketches.slice(at + 1).map((b) => similarityOf(a, b)))
    expect(Math.max(...nearest)).toBeLessThan(COPY)
  })

  it('are not made of a few words', () => expect(sketchOf('قصف على سراقب')).toBeNull())
})

const day = (n: number): string | null => (n === 6 ? null : `2021-03-0${n + 1}`)
const WORDS = Array.from({ length: 60 }, (_, at) => `كلمة${at}`)
const copied = fc
  .array(fc.record({ cut: fc.nat(20), keep: fc.integer({ min: 25, max: 40 }), on: fc.nat(6) }), { minLength: 2, maxLength: 12 })
  .map((all) =>
    all.map(({ cut, keep, on }, at): Copied => ({
      id: `r${at}`,
      published: day(on),
      sketch: sketch(WORDS.slice(cut, cut + keep).join(' ')),
    })),
  )

describe('copies', () => {
  const at = (id: string, published: string | null, text: string): Copied => ({ id, published, sketch: sketch(text) })
  const [one, other] = [LONG[0] as string, LONG[1] as string]
  const found = (...reports: readonly Copied[]): (string | null)[] => {
    const index = new CopyIndex()
    for (const report of reports) index.add(report)
    return reports.map(({ id }) => index.copyOf(id)?.origin ?? null)
  }

  it('point to the report that was published first', () => {
    expect(
      found(at('b', '2021-03-11', `${one} نهاية الخبر`), at('a', '2021-03-10', one), at('c', '2021-03-09', other), at('d', null, one)),
    ).toEqual(['a', null, null, 'a'])
  })

  it('are the same whatever the order', () => {
    fc.assert(
      fc.property(
        copied.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, order]) => {
          const [x, y] = [new CopyIndex(), new CopyIndex()]
          for (const report of all) x.add(report)
          for (const report of order) y.add(report)
          expect(all.map(({ id }) => x.copyOf(id))).toEqual(all.map(({ id }) => y.copyOf(id)))
        },
      ),
    )
  })

  it('share a band', () => {
    const bands = new Set(bandsOf(sketch(one)))
    expect(bandsOf(sketch(`${one} نهاية الخبر`)).some((band) => bands.has(band))).toBe(true)
  })
})
