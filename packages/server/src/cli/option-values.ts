// Reads the values of options.
import { InvalidArgumentError } from 'commander'
import type { Say } from './messages.ts'
import { LARGEST_INTEGER } from '../store/largest-integer.ts'

/** Reads a number of threads. */
export const countIn =
  (say: Say) =>
  (value: string): number => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError(say('usage.count'))
    return number
  }

/** Reads a whole number from zero. */
export const wholeIn =
  (say: Say) =>
  (value: string): number => {
    const number = Number(value)
    if (value.trim() === '' || !Number.isInteger(number) || number < 0 || number > LARGEST_INTEGER)
      throw new InvalidArgumentError(say('usage.whole'))
    return number
  }

/** Reads an amount. */
export const amountIn =
  (say: Say) =>
  (value: string): number => {
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number) || number < 0) throw new InvalidArgumentError(say('usage.amount'))
    return number
  }
