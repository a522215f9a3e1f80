// Weighs how it is told: words in common, means, the witnesses named, and whether one text is a copy of the other.
import { COPY, similarityOf } from '../copies/sketch.ts'
import type { Features } from '../features.ts'
import type { Reason } from '../types.ts'
import { stepDown, WEIGHT } from './weights.ts'

/** Fewer pairs of words are too few to compare. */
const LEAST_PAIRS = 4

/** Share of the smaller set that the larger has too. */
function containment<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of few) if (many.has(one)) shared++
  return few.size === 0 ? 0 : shared / few.size
}

function weighWords(a: Features, b: Features): Reason[] {
  if (Math.min(a.words.size, b.words.size) < LEAST_PAIRS) return []
  const share = containment(a.words, b.words)
  const points = stepDown(WEIGHT.wording, share)
  return points === null ? [] : [{ code: 'wording.shared', points, measure: Number(share.toFixed(2)) }]
}

function weighMeans(a: Features, b: Features): Reason[] {
  if (a.means.size === 0 || b.means.size === 0) return []
  return containment(a.means, b.means) > 0
    ? [{ code: 'means.shared', points: WEIGHT.means.shared }]
    : [{ code: 'means.apart', points: WEIGHT.means.apart }]
}

/** Weighs words, means and witnesses. */
export function weighTelling(a: Features, b: Features): Reason[] {
  const reasons = [...weighMeans(a, b), ...weighWords(a, b)]
  if ([...a.sources].some((one) => b.sources.has(one))) reasons.push({ code: 'source.shared', points: WEIGHT.source.shared })
  const [x, y] = [a.told.report.sketch, b.told.report.sketch]
  if (x && y && a.told.report.id !== b.told.report.id && similarityOf(x, y) >= COPY)
    reasons.push({ code: 'source.copy', points: WEIGHT.source.copy })
  return reasons
}
