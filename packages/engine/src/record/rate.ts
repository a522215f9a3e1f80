// Compares how often something happened in two stretches of time, and says no more than the figures do.
// Counts are taken as Poisson; given their sum, the later one is binomial, whose exact bounds (Clopper and Pearson 1934) give those of the
// ratio (Przyborowski and Wilenski 1940, as R's poisson.test).

/** A count and what it was counted over: days, or reports. */
export interface Exposed {
  readonly count: number
  readonly exposure: number
}

/** A ratio of two rates with its 95% interval; `null` is without bound, and as a ratio one that nothing is known of. */
export interface RateRatio {
  readonly ratio: number | null
  readonly low: number
  readonly high: number | null
}

const TAIL = 0.025
/** Lanczos (g = 7, n = 9). */
const FIRST = 0.99999999999980993
const LANCZOS: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
]

function logGamma(x: number): number {
  const t = x + 6.5
  const sum = LANCZOS.reduce((total, c, at) => total + c / (x + at), FIRST)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const [MOST_STEPS, SMALL, TINY] = [1000, 1e-15, 1e-300]

/** The continued fraction of the incomplete beta function (Lentz's method). */
function fraction(a: number, b: number, x: number): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < SMALL) break
  }
  return value
}

/** The regularised incomplete beta function. */
function beta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b
}

/** Where the beta distribution has so much below it, by halving. */
function betaQuantile(share: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (beta(a, b, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const odds = (p: number): number => p / (1 - p)

/** `rateRatio({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 })`: 1.97, from 0.86 to 4.28. */
export function rateRatio(now: Exposed, before: Exposed): RateRatio {
  const [x, y] = [now.count, before.count]
  const scale = before.exposure / now.exposure
  if ((x === 0 && y === 0) || !(scale > 0) || !Number.isFinite(scale)) return { ratio: null, low: 0, high: null }
  return {
    ratio: y === 0 ? null : (x / y) * scale,
    low: x === 0 ? 0 : odds(betaQuantile(TAIL, x, y + 1)) * scale,
    high: y === 0 ? null : odds(betaQuantile(1 - TAIL, x + 1, y)) * scale,
  }
}

const rose = ({ low }: RateRatio): boolean => low > 1
const fell = ({ high }: RateRatio): boolean => high !== null && high < 1

/** How far from one the bounds may lie for a rate to count as steady. */
const STEADY = 1.5

const isSteady = ({ low, high }: RateRatio): boolean => high !== null && low > 1 / STEADY && high < STEADY

export interface TrendRates {
  /** Events a day. */
  readonly byDays: RateRatio
  /** Events a report of the record: what is left of the change once there is more, or less, to read. */
  readonly byReports: RateRatio
}

/** What was counted in a stretch of time. */
interface Counted {
  readonly events: number
  readonly reports: number
}

/**
 * What may be said of a comparison: `rose` or `fell` only where the whole interval lies on that side of one by days and by reports, with `-coverage`
 * where it does by days only; `unclear` where it holds one, `empty` where nothing was counted, `unread` where one of the two times has no report at all.
 */
export const VERDICTS = ['unread', 'empty', 'unclear', 'rose', 'fell', 'rose-coverage', 'fell-coverage'] as const
export type Verdict = (typeof VERDICTS)[number]

export function verdictOf({ now, before, byDays, byReports }: TrendRates & { readonly now: Counted; readonly before: Counted }): Verdict {
  if (now.reports === 0 || before.reports === 0) return 'unread'
  if (now.events + before.events === 0) return 'empty'
  if (rose(byDays)) return rose(byReports) ? 'rose' : 'rose-coverage'
  if (fell(byDays)) return fell(byReports) ? 'fell' : 'fell-coverage'
  return 'unclear'
}

/**
 * What the record says of a claim that something rose, fell or stayed as it was: `shown` where the verdict bears it out, `coverage` where it does
 * by days only, `contrary` where it has the other, and `timeless` where the claim tells no time to compare.
 */
export const FINDINGS = ['shown', 'coverage', 'unclear', 'contrary', 'empty', 'timeless', 'unread'] as const
export type Finding = (typeof FINDINGS)[number]

/** `findingOf('up', 'rose-coverage', byDays)`: `coverage`. */
export function findingOf(claimed: 'up' | 'down' | 'steady', verdict: Verdict, byDays: RateRatio): Finding {
  if (verdict === 'unread' || verdict === 'empty') return verdict
  if (claimed === 'steady' && isSteady(byDays)) return 'shown'
  if (verdict === 'unclear') return 'unclear'
  const claimedAs = { up: 'rose', down: 'fell', steady: null }[claimed]
  if (verdict === claimedAs) return 'shown'
  return verdict === `${claimedAs}-coverage` ? 'coverage' : 'contrary'
}

/** What share of a change, as a logarithm, the change in the number of reports would make by itself: 0 to 1; null where there is no change to share. */
export function coverageShare({ byDays }: TrendRates, reports: RateRatio): number | null {
  if (byDays.ratio === null || byDays.ratio === 0 || byDays.ratio === 1 || reports.ratio === null || reports.ratio === 0) return null
  return Math.min(1, Math.max(0, Math.log(reports.ratio) / Math.log(byDays.ratio)))
}
