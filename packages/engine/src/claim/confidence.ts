// Decides how surely a claim is right: a logistic curve over how firmly the report tells it.

/** Offset and slope of the curve; fitted by `bench/calibrate.ts` on claims that a coder would not have to touch. */
const CURVE = { offset: -2.4, slope: 0.7 }

/** Confidence from 0 to 1 of an incident told with this firmness (`tellingOf`). */
export function confidenceOf(telling: number): number {
  return Number((1 / (1 + Math.exp(-(CURVE.offset + CURVE.slope * telling)))).toFixed(2))
}
