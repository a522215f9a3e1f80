import { describe, expect, it } from 'vitest'
import { alpha, bootstrap, interval, kappa, nominal, ordinal } from './krippendorff.ts'

const _ = null
/** Krippendorff's data "C": four coders, twelve units, as the documentation of R's irr has them. */
const C = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
const units: readonly (readonly number[])[] = Array.from({ length: 12 }, (__, unit) => C.flatMap((coder) => coder[unit] ?? []))

describe('alpha', () => {
  it.each([
    ['nominal', nominal, 0.743],
    ['ordinal', ordinal(units), 0.815],
    ['interval', interval, 0.849],
  ] as const)('of data C, %s, is what is published', (_name, distance, expected) => {
    expect(alpha(units, distance)).toBeCloseTo(expected, 3)
  })

  it('is undefined where no two values differ, and where nobody coded twice', () => {
    expect([alpha([[1, 1], [1, 1]], nominal), alpha([[1], [2]], nominal), alpha([], nominal)]).toEqual([null, null, null]) // prettier-ignore
  })

  it('is below zero where coders differ more than chance would have them', () => {
    expect(alpha([[1, 2], [2, 1], [1, 2]], nominal)).toBeLessThan(0) // prettier-ignore
  })
})

describe('kappa', () => {
  it('of two coders is agreement beyond chance', () => {
    const pairs = [...Array<[string, string]>(20).fill(['y', 'y']), ...Array<[string, string]>(5).fill(['y', 'n']), ...Array<[string, string]>(10).fill(['n', 'y']), ...Array<[string, string]>(15).fill(['n', 'n'])] // prettier-ignore
    expect(kappa(pairs)).toBeCloseTo(0.4, 10)
  })

  it('is undefined where both always say the same one thing', () => expect(kappa([['a', 'a']])).toBeNull())
})

describe('the interval', () => {
  it('is the same each time, and holds the value', () => {
    const measure = (sample: typeof units): number | null => alpha(sample, nominal)
    const [low, high] = bootstrap(units, measure) as [number, number]
    expect(bootstrap(units, measure)).toEqual([low, high])
    expect(low).toBeLessThan(0.743)
    expect(high).toBeGreaterThan(0.743)
  })

  it('is none where there is too little', () => expect(bootstrap([[1, 2]], () => 1)).toBeNull())
})
