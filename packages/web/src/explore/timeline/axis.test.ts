// Points and days answer each other, in both directions of time.
import { describe, expect, it } from 'vitest'
import { axisOf, dayAt, pointOf } from './axis.ts'

describe.each([false, true])('the axis, mirrored: %s', (mirrored) => {
  const axis = axisOf({ first: 100, end: 200, width: 1104, mirrored })
  it('finds the day whose bar is at a point', () => {
    for (const day of [100, 137, 199]) expect(dayAt(axis, (pointOf(axis, day) + pointOf(axis, day + 1)) / 2)).toBe(day)
  })
  it('puts later days on the side of the reader', () => expect(pointOf(axis, 150) < pointOf(axis, 160)).toBe(!mirrored))
  it('stays within', () => expect([dayAt(axis, -500), dayAt(axis, 5000)].toSorted((a, b) => a - b)).toEqual([100, 199]))
})
