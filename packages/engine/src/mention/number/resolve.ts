// Decides what the words of a number leave open, by the codebook §6.
import type { NumberReading, NumberShape } from './types.ts'
import type { Numeral } from './numeral.ts'

type Bounds = Pick<NumberReading, 'min' | 'max' | 'best'>

/** Tenths without the noise of binary fractions: 0.9 × 20 is 18. */
const tenths = (value: number, tenth: number): number => (Math.round(value * 1e6) * tenth) / 1e7

/** Bounds of one number as the words bound it: `boundsOf('about', 15)` is 13 to 17. */
export function boundsOf(shape: NumberShape, value: number): Bounds {
  switch (shape) {
    case 'more_than':
      return { min: value + 1, max: null, best: value }
    case 'at_least':
      return { min: value, max: null, best: value }
    case 'at_most':
      return { min: 0, max: value, best: value }
    case 'less_than':
      return { min: 0, max: Math.max(0, Math.ceil(value) - 1), best: value }
    case 'about':
      return { min: Math.floor(tenths(value, 9)), max: Math.ceil(tenths(value, 11)), best: value }
    case 'ordinal':
      return { min: null, max: null, best: null }
    default:
      return { min: value, max: value, best: value }
  }
}

/** A reading of one numeral under a shape. */
export function bounded(shape: NumberShape, { value, definite }: Pick<Numeral, 'value' | 'definite'>): NumberReading {
  return { shape, value, definite, ...boundsOf(shape, value) }
}

/** A vague number: open above. */
export function vague(min: number, definite = false): NumberReading {
  return { shape: 'vague', value: null, min, max: null, best: null, definite }
}

/** Two numbers as a range or a choice; null where the second does not exceed the first. */
export function ranged(shape: 'between' | 'or', low: Numeral, high: Numeral): NumberReading | null {
  // من 3 إلى 5 آلاف: the scale told with the second holds for the first
  const first = high.scale > 1 && low.scale === 1 && low.value < high.value / high.scale ? low.value * high.scale : low.value
  return high.value > first ? { shape, value: first, min: first, max: high.value, best: null, definite: low.definite } : null
}
