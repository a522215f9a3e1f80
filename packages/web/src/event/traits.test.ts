// Women and children are told as a range over all claims, and not at all where no claim tells of them.
import { expect, it } from 'vitest'
import type { Claim } from './ask-event.ts'
import { traitRange } from './traits.ts'

const row = (traits: string[], min: number | null, max: number | null): Pick<Claim, 'casualties'> => ({
  casualties: [
    { outcome: 'killed', min, max, best: min, actor: null, category: 'civilians', traits, of: 0, text: '', start: 0, end: 0, in: 'text' },
  ],
})

it('gives the least and the most that are told', () => {
  expect(traitRange([row(['child'], 1, 1), row(['child'], 3, 3), row(['woman'], 9, 9)], 'killed', 'child')).toEqual({ min: 1, max: 3 })
  expect(traitRange([row(['child'], 1, null)], 'killed', 'child')).toEqual({ min: 1, max: null })
  expect(traitRange([row(['child'], 1, 1)], 'injured', 'child')).toBeNull()
})
