// Where a browser has no highlights, a text is cut at every edge of a span and holds every letter once.
import { expect, it } from 'vitest'
import { pieces } from './painted-text.tsx'

it('cuts overlapping spans without losing a letter', () => {
  const text = 'قُتل عنصران من قسد' // two members of the SDF were killed
  const found = pieces(text, [
    { name: 'sentence', spans: [{ start: 0, end: text.length }] },
    { name: 'words', spans: [{ start: 5, end: 11 }] },
    { name: 'actor', spans: [{ start: 5, end: 18 }] },
  ])
  expect(found.map(({ text: piece }) => piece).join('')).toBe(text)
  expect(found.map(({ names }) => names.join('+'))).toEqual(['sentence', 'sentence+words+actor', 'sentence+actor'])
})
