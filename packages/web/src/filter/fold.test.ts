// A name is found however it is spelt.
import { describe, expect, it } from 'vitest'
import { fold, rankOf } from './fold.ts'

describe('names as they are looked for', () => {
  it.each([
    ['إدْلِب', 'ادلب'], // Idlib, with vowel signs
    ['الحسكة', 'الحسكه'], // al-Hasakah
    ['Afrīn', 'afrin'],
    ['قوى', 'قوي'], // forces
  ])('%s and %s are one', (a, b) => expect(fold(a)).toBe(fold(b)))

  it('ranks the beginning before a word within before a part of a word', () => {
    expect(rankOf('الفرقة الرابعة', 'فرقة')).toBe(0) // the Fourth Division
    expect(rankOf('الفرقة الرابعة', 'رابعة')).toBe(1)
    expect(rankOf('Deir ez-Zor', 'zor')).toBe(1)
    expect(rankOf('Damascus', 'mas')).toBe(2)
    expect(rankOf('Damascus', 'زور')).toBeNull()
  })
})
