// Where the ends of an interval stand on a bar that runs from a tenth to ten times.

export const [WIDTH, HEIGHT] = [160, 14]
const MOST = 10

interface Interval {
  readonly ratio: number | null
  readonly low: number
  readonly high: number | null
}

/** The place of a value: one in the middle, what is beyond the scale at its end. */
const at = (value: number): number => {
  const part = Math.log10(Math.min(MOST, Math.max(1 / MOST, value))) / Math.log10(MOST)
  return ((part + 1) / 2) * WIDTH
}

/** Null where nothing was counted in either time. */
export function barOf({
  ratio,
  low,
  high,
}: Interval): { readonly low: number; readonly high: number; readonly ratio: number | null } | null {
  if (ratio === null && low === 0 && high === null) return null
  return { low: at(low), high: at(high ?? MOST), ratio: ratio === null ? null : at(ratio) }
}
