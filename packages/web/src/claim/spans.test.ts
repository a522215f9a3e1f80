// Sentences keep their places in the text, whatever stands between them.
import { describe, expect, it } from 'vitest'
import { inOrder, sentencesOf } from './spans.ts'

/** Shelling of a town; a hospital; a raid on another, on a line of its own. */
const TEXT = 'قصف على بلدة الشحيل. 🏥 أُسعف الجرحى!\n\n  غارة على الباغوز  '

describe('the sentences of a report', () => {
  it('are the words of the text between their offsets, without blanks around them', () => {
    const sentences = sentencesOf(TEXT, 'text')
    expect(sentences.map(({ start, end }) => TEXT.slice(start, end))).toEqual(sentences.map(({ text }) => text))
    expect(sentences.map(({ text }) => text)).toEqual(['قصف على بلدة الشحيل.', '🏥 أُسعف الجرحى!', 'غارة على الباغوز'])
    expect(sentencesOf(' \n ', 'title')).toEqual([])
  })

  it('come in the order of reading, the title first', () => {
    const [first, second] = sentencesOf(TEXT, 'text')
    const [title] = sentencesOf('قصف', 'title') // shelling
    expect(inOrder([second, title, first].flatMap((one) => one ?? []))).toEqual([title, first, second])
  })
})
