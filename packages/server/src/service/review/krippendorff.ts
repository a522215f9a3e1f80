// Agreement between coders beyond chance: Krippendorff's alpha by the distance of values, Cohen's kappa of two, an interval by the bootstrap.

/** The values that coders gave one unit; those who gave none are left out. */
export type Unit<T> = readonly T[]
/** The square of the distance of two values. */
export type Distance<T> = (a: T, b: T) => number

export const nominal = <T>(a: T, b: T): number => (a === b ? 0 : 1)
export const interval = (a: number, b: number): number => (a - b) ** 2

/** The distance of ranks: how many values lie between two, half of those at the ends; by how often each value was given. */
export function ordinal(units: readonly Unit<number>[]): Distance<number> {
  const counts = new Map<number, number>()
  for (const value of units.filter(({ length }) => length > 1).flat()) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ranks = [...counts.keys()].toSorted((a, b) => a - b)
  const of = (value: number): number => counts.get(value) ?? 0
  return (a, b) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const between = ranks.filter((rank) => rank >= low && rank <= high).reduce((sum, rank) => sum + of(rank), 0)
    return (between - (of(low) + of(high)) / 2) ** 2
  }
}

/** The mean distance of all pairs of some values. */
function spread<T>(values: readonly T[], distance: Distance<T>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++)
    for (let other = at + 1; other < values.length; other++) sum += distance(values[at] as T, values[other] as T)
  return sum
}

/**
 * Krippendorff's alpha: 1 minus the disagreement observed over that expected by chance; null where no two values differ, since nothing
 * is known then of what chance would do.
 */
export function alpha<T>(units: readonly Unit<T>[], distance: Distance<T>): number | null {
  const paired = units.filter(({ length }) => length > 1)
  const values = paired.flat()
  const expected = (2 * spread(values, distance)) / (values.length * (values.length - 1))
  if (values.length < 2 || expected === 0) return null
  const observed = paired.reduce((sum, unit) => sum + (2 * spread(unit, distance)) / (unit.length - 1), 0) / values.length
  return 1 - observed / expected
}

/** Cohen's kappa of two coders; null where chance alone would make them agree. */
export function kappa<T>(pairs: readonly (readonly [T, T])[]): number | null {
  if (pairs.length === 0) return null
  const share = (side: 0 | 1, value: T): number => pairs.filter((pair) => pair[side] === value).length / pairs.length
  const values = new Set(pairs.flat())
  const chance = [...values].reduce((sum, value) => sum + share(0, value) * share(1, value), 0)
  if (chance === 1) return null
  const agreed = pairs.filter(([a, b]) => a === b).length / pairs.length
  return (agreed - chance) / (1 - chance)
}

/** Numbers from 0 to 1 that are the same with each seed (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const SAMPLES = 500
/** Beyond so many units a sample takes so many of them: pairs grow with the square. */
const MOST_UNITS = 400

/** Where 95 of 100 samples of the units lie; null where too few of them say anything. */
export function bootstrap<T>(
  units: readonly Unit<T>[],
  measure: (units: readonly Unit<T>[]) => number | null,
  seed = 1,
): [number, number] | null {
  if (units.length < 3) return null
  const random = randoms(seed)
  const size = Math.min(units.length, MOST_UNITS)
  const found = Array.from({ length: SAMPLES }, () =>
    measure(Array.from({ length: size }, () => units[Math.floor(random() * units.length)] as Unit<T>)),
  ).filter((value) => value !== null)
  if (found.length < SAMPLES / 2) return null
  const sorted = found.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] as number
  return [at(0.025), at(0.975)]
}
