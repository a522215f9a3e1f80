// The word under the pointer belongs to the shortest mark over it.
import { expect, it } from 'vitest'
import { marksAt, wordsOf, type Mark } from './marks.ts'

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, claim: 'a', span: { start, end, in: 'text', text: '' } })

it('finds the marks over a letter, the shortest first, in their own part alone', () => {
  const marks = [mark('casualty', 0, 20), mark('actor', 5, 12)]
  expect(marksAt(marks, 'text', 6).map(({ kind }) => kind)).toEqual(['actor', 'casualty'])
  expect(marksAt(marks, 'text', 12).map(({ kind }) => kind)).toEqual(['casualty'])
  expect(marksAt(marks, 'title', 6)).toEqual([])
  expect(wordsOf(mark('actor', 4, 9), { title: null, text: 'قُتل عنصر' })).toBe(' عنصر')
})
