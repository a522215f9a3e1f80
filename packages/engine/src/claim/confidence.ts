// Decides how surely a claim is right: a logistic curve over how firmly the report tells it.

/**
 * Offset and slope of the curve; fitted by `bench/calibrate.ts` on claims that a coder would not have to touch, of reports that no rule
 * was written on (those of development are mended where they fail, and tell nothing).
 */
const CURVE = { offset: -1.5, slope: 0.35 }

/** The firmness behind a confidence: the curve read backwards. */
export function tellingBehind(confidence: number): number {
  return (Math.log(confidence / (1 - confidence)) - CURVE.offset) / CURVE.slope
}

/** Confidence from 0 to 1 of an incident told with this firmness (`tellingOf`). */
export function confidenceOf(telling: number): number {
  return Number((1 / (1 + Math.exp(-(CURVE.offset + CURVE.slope * telling)))).toFixed(3))
}
