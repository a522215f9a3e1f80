// Only rows in sight, and a few beside them, are in the page.
import { describe, expect, it } from 'vitest'
import { seenRows } from './window.ts'

describe('rows in sight', () => {
  it('at the beginning', () => expect(seenRows(0, 400, 40, 20_000)).toEqual({ first: 0, end: 18 }))
  it('in the middle', () => expect(seenRows(40_000, 400, 40, 20_000)).toEqual({ first: 992, end: 1018 }))
  it('at the end', () => expect(seenRows(40 * 95, 400, 40, 100)).toEqual({ first: 87, end: 100 }))
})
