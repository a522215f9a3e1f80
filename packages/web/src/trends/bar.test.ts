// One is in the middle of a bar, and what is without bound ends at its end.
import { describe, expect, it } from 'vitest'
import { barOf, WIDTH } from './bar.ts'

describe('the bar of an interval', () => {
  it('has one in the middle', () => expect(barOf({ ratio: 1, low: 0.1, high: 10 })).toEqual({ low: 0, high: WIDTH, ratio: WIDTH / 2 }))
  it('ends where there is no bound', () =>
    expect(barOf({ ratio: null, low: 1, high: null })).toEqual({ low: WIDTH / 2, high: WIDTH, ratio: null }))
  it('is none of nothing', () => expect(barOf({ ratio: null, low: 0, high: null })).toBeNull())
})
