// A cut keeps every claim of one part from every claim of the other, and each part together.
import { expect, it } from 'vitest'
import { mergerOf, partingOf, unlinkingOf } from './joining.ts'

it('parts claims pair by pair, and keeps those that leave together', () => {
  expect(partingOf(['a', 'b', 'c', 'd'], ['a', 'b'])).toEqual([
    { kind: 'cannot_link', claim: 'a', other_claim: 'c' },
    { kind: 'cannot_link', claim: 'a', other_claim: 'd' },
    { kind: 'cannot_link', claim: 'b', other_claim: 'c' },
    { kind: 'cannot_link', claim: 'b', other_claim: 'd' },
    { kind: 'must_link', claim: 'b', other_claim: 'a' },
  ])
  expect(unlinkingOf(['a', 'b'], 'b')).toEqual([{ kind: 'cannot_link', claim: 'b', other_claim: 'a' }])
})

it('joins every claim of both events', () => {
  expect(mergerOf(['a', 'b'], ['c'])).toEqual([
    { kind: 'must_link', claim: 'b', other_claim: 'a' },
    { kind: 'must_link', claim: 'c', other_claim: 'a' },
  ])
})
