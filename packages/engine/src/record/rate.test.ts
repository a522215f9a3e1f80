// Ratios of rates against R's poisson.test, and verdicts that never say more than the interval.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { coverageShare, findingOf, rateRatio, verdictOf, type RateRatio } from './rate.ts'

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

describe('the verdict', () => {
  const counted = { now: { events: 9, reports: 50 }, before: { events: 3, reports: 40 } }
  const [wide, above, below] = [ratio(9, 3), ratio(40, 10), ratio(10, 40)]
  it.each([
    ['unclear', { ...counted, byDays: wide, byReports: wide }],
    ['rose', { ...counted, byDays: above, byReports: above }],
    ['rose-coverage', { ...counted, byDays: above, byReports: wide }],
    ['fell', { ...counted, byDays: below, byReports: below }],
    ['fell-coverage', { ...counted, byDays: below, byReports: wide }],
    ['unread', { ...counted, before: { events: 0, reports: 0 }, byDays: above, byReports: above }],
    ['empty', { now: { events: 0, reports: 5 }, before: { events: 0, reports: 5 }, byDays: ratio(0, 0), byReports: ratio(0, 0) }],
  ] as const)('is %s', (verdict, compared) => expect(verdictOf(compared)).toBe(verdict))

  it('is never more than its interval', () => {
    const count = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(count, count, (x, y) => {
        const byDays = ratio(x, y)
        const verdict = verdictOf({ now: { events: x, reports: 9 }, before: { events: y, reports: 9 }, byDays, byReports: byDays })
        expect(verdict === 'rose').toBe(byDays.low > 1)
        expect(verdict === 'fell').toBe(byDays.high !== null && byDays.high < 1)
      }),
    )
  })
})

describe('what the record says of a trend', () => {
  const [wide, above, below, level] = [ratio(5, 5), ratio(40, 10), ratio(10, 40), ratio(1000, 1010)]
  it.each([
    ['up', 'rose', above, 'shown'],
    ['up', 'rose-coverage', above, 'coverage'],
    ['up', 'unclear', wide, 'unclear'],
    ['up', 'fell', below, 'contrary'],
    ['up', 'fell-coverage', below, 'contrary'],
    ['down', 'fell', below, 'shown'],
    ['down', 'fell-coverage', below, 'coverage'],
    ['down', 'rose', above, 'contrary'],
    ['steady', 'unclear', level, 'shown'],
    ['steady', 'rose', ratio(1200, 1000), 'shown'],
    ['steady', 'unclear', wide, 'unclear'],
    ['steady', 'rose-coverage', above, 'contrary'],
    ['up', 'empty', ratio(0, 0), 'empty'],
    ['steady', 'unread', level, 'unread'],
  ] as const)('%s where it %s', (claimed, verdict, byDays, finding) => expect(findingOf(claimed, verdict, byDays)).toBe(finding))
})

describe('coverage', () => {
  it('has a share in a change', () => {
    const byDays = ratio(40, 10)
    expect(coverageShare({ byDays, byReports: byDays }, ratio(200, 100))).toBeCloseTo(0.5, 6)
    expect(coverageShare({ byDays, byReports: byDays }, ratio(50, 100))).toBe(0)
    expect(coverageShare({ byDays, byReports: byDays }, ratio(900, 100))).toBe(1)
    expect(coverageShare({ byDays: ratio(5, 0), byReports: byDays }, ratio(900, 100))).toBeNull()
  })
})
