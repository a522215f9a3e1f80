// Weighs when: shared days by their number, days apart by how surely they were told.
import type { Days, Features } from '../features.ts'
import type { Reason, Veto } from '../types.ts'
import { LATER_DAYS, stepDown, stepUp, WEIGHT } from './weights.ts'

export interface TimeFinding {
  readonly reason: Reason
  readonly veto: Veto | null
}

/** Days between two stretches; 0 or less where they share days. */
export const gapOf = (a: Days, b: Days): number => Math.max(a.from, b.from) - Math.min(a.to, b.to)

/** Weighs two stretches of days; `later` says which of the two is later news of an occurrence, if one is. */
export function weighDays(a: Days, b: Days, later: 'a' | 'b' | null): TimeFinding {
  const gap = gapOf(a, b)
  if (gap <= 0) {
    const both = Math.max(a.to, b.to) - Math.min(a.from, b.from) + 1
    return { reason: { code: 'time.overlap', points: stepUp(WEIGHT.time.overlap, both) ?? 0, measure: both }, veto: null }
  }
  const after = later === 'a' ? a.from - b.to : later === 'b' ? b.from - a.to : -1
  if (after > 0 && after <= LATER_DAYS)
    return { reason: { code: 'time.later-news', points: WEIGHT.time.later, measure: after }, veto: null }
  const precision = Math.max(a.precision, b.precision) as 1 | 2 | 3
  const points = stepUp(WEIGHT.time.gap[precision], gap)
  return { reason: { code: 'time.gap', points: points ?? 0, measure: gap }, veto: points === null ? 'time' : null }
}

/** Weighs two claims of which one has no day, by the days on which their reports were published; null where one has none. */
export function weighPublication(a: number | null, b: number | null): Reason {
  if (a === null || b === null) return { code: 'time.untold', points: WEIGHT.time.untold }
  const apart = Math.abs(a - b)
  return { code: 'time.published', points: stepUp(WEIGHT.time.published, apart) ?? 0, measure: apart }
}

/** Weighs how far two stretches of aggregates are the same stretch: the share of days that both have, of the days that either has. */
export function weighStretches(a: Days, b: Days): TimeFinding {
  const found = weighDays(a, b, null)
  if (found.veto !== null || gapOf(a, b) > 0) return found
  const [shared, both] = [Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1, Math.max(a.to, b.to) - Math.min(a.from, b.from) + 1]
  const share = shared / both
  return {
    reason: { code: 'time.stretch', points: stepDown(WEIGHT.time.stretch, share) ?? 0, measure: Number(share.toFixed(2)) },
    veto: null,
  }
}

const laterNews = (a: Features, b: Features): 'a' | 'b' | null => {
  const [x, y] = [a.told.claim.kind === 'update', b.told.claim.kind === 'update']
  return x === y ? null : x ? 'a' : 'b'
}

/** Weighs the times of two claims. */
export function weighTimes(a: Features, b: Features): TimeFinding {
  if (!a.days || !b.days) return { reason: weighPublication(a.published, b.published), veto: null }
  return a.aggregate && b.aggregate ? weighStretches(a.days, b.days) : weighDays(a.days, b.days, laterNews(a, b))
}
