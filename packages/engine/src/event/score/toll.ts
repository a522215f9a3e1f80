// Weighs how many: two tolls as ranges; one that grew, or that one report leaves open, is no contradiction.
import type { Features, Range } from '../features.ts'
import type { Outcome } from '../../report/types.ts'
import type { Reason } from '../types.ts'
import { WEIGHT } from './weights.ts'

/** Up to here a number is common: one killed says little. */
const COMMON = 2
/** Numbers this near are one count told by two: a fifth, or two people. */
const NEAR_SHARE = 0.2
const NEAR_COUNT = 2
/** The same day's count may double as bodies are found; three times is another toll. */
const FAR = 3

const isExact = ({ min, max }: Range): boolean => min === max

/** The numbers between two ranges that neither has; 0 where they meet. */
const between = (a: Range, b: Range): number => Math.max(0, Math.max(a.min, b.min) - Math.min(a.max ?? Infinity, b.max ?? Infinity))

type Finding = 'exact' | 'exact_small' | 'none' | 'overlap' | 'near' | 'apart' | 'far'

/** What two ranges of one outcome say of each other. */
export function compareRanges(a: Range, b: Range): Finding {
  if (a.max === 0 && b.max === 0) return 'none'
  if (a.min === b.min && a.max === b.max && (isExact(a) || a.min > COMMON)) return a.min > COMMON ? 'exact' : 'exact_small'
  const gap = between(a, b)
  if (gap === 0) return 'overlap'
  const [low, high] = [Math.min(a.max ?? Infinity, b.max ?? Infinity), Math.max(a.min, b.min)]
  if (gap <= NEAR_COUNT || gap <= high * NEAR_SHARE) return 'near'
  return high > Math.max(low, 1) * FAR ? 'far' : 'apart'
}

const sharesNone = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && [...a].every((one) => !b.has(one))

const OUTCOMES: readonly Outcome[] = ['killed', 'injured', 'captured', 'missing', 'displaced']

/** Weighs the tolls of two claims: what both tell. Counts of different people (soldiers, passengers) are not compared. */
export function weighTolls(a: Features, b: Features): Reason[] {
  if (sharesNone(a.counted, b.counted)) return [{ code: 'toll.class-apart', points: WEIGHT.toll.class_apart }]
  if (a.combined && b.combined) {
    const found = compareRanges(a.combined, b.combined)
    return [{ code: `combined.${found.replace('_', '-')}`, points: WEIGHT.toll[found] }]
  }
  const told = OUTCOMES.filter((outcome) => a.tolls.has(outcome) || b.tolls.has(outcome))
  const shared = told.filter((outcome) => a.tolls.has(outcome) && b.tolls.has(outcome))
  if (told.length > 0 && shared.length === 0)
    return a.tolls.size > 0 && b.tolls.size > 0
      ? [{ code: 'toll.outcome-apart', points: WEIGHT.toll.outcome_apart }]
      : [{ code: 'toll.untold', points: WEIGHT.toll.untold }]
  return shared.map((outcome) => {
    const found = compareRanges(a.tolls.get(outcome) as Range, b.tolls.get(outcome) as Range)
    return { code: `${outcome}.${found.replace('_', '-')}`, points: WEIGHT.toll[found] }
  })
}
