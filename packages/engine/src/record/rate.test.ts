// Ratios of rates against R's poisson.test, and verdicts that never say more than the interval.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { changeIn, coverageShare, findingOf, rateRatio, type RateRatio } from './rate.ts'

const ratio = (x: number, y: number, days = 30, other = days): RateRatio =>
  rateRatio({ count: x, exposure: days }, { count: y, exposure: other })

describe('a ratio of rates', () => {
  // R: poisson.test(c(x, y), c(tx, ty)); the first is the example of its manual
  it.each([
    [ratio(11, 21, 800, 3011), 1.971488, 0.8584264, 4.277266],
    [ratio(9, 3), 3, 0.7486845, 17.2280033],
    [ratio(1200, 1000), 1.2, 1.1024816, 1.3063596],
  ])('agrees with R', ({ ratio: value, low, high }, expected, least, most) => {
    expect(value).toBeCloseTo(expected, 5)
    expect(low).toBeCloseTo(least, 5)
    expect(high).toBeCloseTo(most, 4)
  })

  it('has an open end where one count is zero, and says nothing of two', () => {
    const [none, first, nothing] = [ratio(0, 4), ratio(5, 0), ratio(0, 0)]
    expect([none.ratio, none.low]).toEqual([0, 0])
    expect(none.high).toBeCloseTo(1.5148669, 5)
    expect([first.ratio, first.high]).toEqual([null, null])
    expect(first.low).toBeCloseTo(0.9163559, 5)
    expect(nothing).toEqual({ ratio: null, low: 0, high: null })
  })

  it('turns round with its counts, and holds its ratio', () => {
    const count = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(count, count, (x, y) => {
        const [one, other] = [ratio(x, y), ratio(y, x)]
        expect(one.low).toBeLessThan(one.ratio as number)
        expect(one.high).toBeGreaterThan(one.ratio as number)
        expect(one.low * (other.high as number)).toBeCloseTo(1, 6)
      }),
    )
  })
})

describe('what the record says of a trend', () => {
  const steadyReports = { byReports: ratio(40, 10) }
  it.each([
    ['up', { byDays: ratio(40, 10), ...steadyReports }, 'shown'],
    ['up', { byDays: ratio(40, 10), byReports: ratio(40, 10, 400, 100) }, 'coverage'],
    ['up', { byDays: ratio(9, 3), ...steadyReports }, 'unclear'],
    ['up', { byDays: ratio(10, 40), ...steadyReports }, 'contrary'],
    ['down', { byDays: ratio(10, 40), byReports: ratio(10, 40) }, 'shown'],
    ['steady', { byDays: ratio(1000, 1010), ...steadyReports }, 'shown'],
    ['steady', { byDays: ratio(5, 5), ...steadyReports }, 'unclear'],
    ['steady', { byDays: ratio(40, 10), ...steadyReports }, 'contrary'],
    ['up', { byDays: ratio(0, 0), ...steadyReports }, 'empty'],
  ] as const)('%s', (claimed, rates, finding) => expect(findingOf(claimed, rates)).toBe(finding))

  it('is never more than its interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (x, y) => {
        const byDays = ratio(x, y)
        const finding = findingOf('up', { byDays, byReports: byDays })
        if (finding === 'shown') expect(byDays.low).toBeGreaterThan(1)
        if (finding === 'contrary') expect(byDays.high).toBeLessThan(1)
        if (changeIn(byDays) === 'unclear') expect(['unclear', 'empty']).toContain(finding)
      }),
    )
  })

  it('shares a change with coverage', () => {
    const byDays = ratio(40, 10)
    expect(coverageShare({ byDays, byReports: byDays }, ratio(200, 100))).toBeCloseTo(0.5, 6)
    expect(coverageShare({ byDays, byReports: byDays }, ratio(50, 100))).toBe(0)
    expect(coverageShare({ byDays, byReports: byDays }, ratio(900, 100))).toBe(1)
    expect(coverageShare({ byDays: ratio(5, 0), byReports: byDays }, ratio(900, 100))).toBeNull()
  })
})
