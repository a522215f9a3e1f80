// Names on a map stand in the language that a reader has chosen, or in both.
import { describe, expect, it } from 'vitest'
import { linesOf, namesOf } from './names.ts'

const ALEPPO = { name_ar: 'حلب', name_en: 'Aleppo' }

describe('names on a map', () => {
  it.each([
    ['ar', 'en', ['حلب']],
    ['en', 'ar', ['Aleppo']],
    ['both', 'ar', ['حلب', 'Aleppo']],
    ['both', 'en', ['Aleppo', 'حلب']],
  ] as const)('%s for a reader of %s', (names, language, lines) => expect(linesOf(ALEPPO, names, language)).toEqual(lines))

  it('are those there are', () => {
    expect(linesOf({ name_ar: 'حلب', name_en: '' }, 'en', 'en')).toEqual(['حلب'])
    expect(linesOf({ name_ar: 'حلب', name_en: '' }, 'both', 'en')).toEqual(['حلب'])
  })

  it('are written one above the other', () => {
    const [feature] = namesOf([{ ...ALEPPO, kind: 'city', lat: 36.2, lon: 37.1, weight: 90 }], 'both', 'ar').features
    expect(feature?.properties).toMatchObject({ label: 'حلب\nAleppo', kind: 'city' })
  })
})
