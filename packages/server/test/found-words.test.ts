// Words of a search are found in the text as it was published, with its vowel signs, whatever stands before them.
import { excerptOf, foundWords } from '@sijill/server/store/found-words.ts'
import { describe, expect, it } from 'vitest'

const wordsIn = (text: string, query: string): string[] => foundWords(text, query).map(({ start, end }) => text.slice(start, end))

describe('words found', () => {
  it('are those of any spelling, with what stands before them', () => {
    const text = 'قَصْفٌ مدفعيّ، وبالقصف نفسه أُصيب «القصف» والإصابة قصفت' // shelling, and by the shelling itself …
    expect(wordsIn(text, 'قصف')).toEqual(['قَصْفٌ', 'وبالقصف', 'القصف'])
    expect(wordsIn(text, 'اصابه')).toEqual(['والإصابة'])
  })

  it('are those that begin so where the query ends in a star, and none where it does not', () => {
    expect(wordsIn('قصف قصفت', 'قصف*')).toEqual(['قصف', 'قصفت'])
    expect(wordsIn('قصف قصفت', 'قصف')).toEqual(['قصف'])
    expect(wordsIn('قصف', '!')).toEqual([])
  })

  it('stand in an excerpt about the first of them', () => {
    const text = `${'كلمة '.repeat(100)}انفجار ${'كلمة '.repeat(100)}` // word … explosion … word
    const { text: piece, found } = excerptOf(text, 'انفجار')
    expect(found.map(({ start, end }) => piece.slice(start, end))).toEqual(['انفجار'])
    expect(piece.length).toBeLessThan(260)
    expect(excerptOf('قصير', 'انفجار')).toEqual({ text: 'قصير', found: [] }) // short
  })
})
