// What benchmarks print of the times that they took, and of how busy the machine was meanwhile.
import { loadavg } from 'node:os'

/** The time that a share of all does not exceed: `shareOf(times, 0.95)`. */
export const shareOf = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] as number

/** `p50    17.3 ms  p95    41.0 ms` */
export const percentiles = (times: readonly number[], digits = 0): string =>
  [0.5, 0.95].map((share) => `p${share * 100} ${shareOf(times, share).toFixed(digits).padStart(7)} ms`).join('  ')

/** Load of the machine over the last one, five and fifteen minutes. */
export const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')
