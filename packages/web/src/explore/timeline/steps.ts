// Days as numbers since 1970, and the steps that a timeline counts by: where each begins and ends.
import type { Step } from '../search.ts'

export type TimeStep = Exclude<Step, 'auto'>

const DAY = 86_400_000
const WEEK = 7
/** 1970-01-01 was a Thursday. */
const MONDAY = 3

export const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY)
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
export const dateOf = (day: number): Date => new Date(day * DAY)

const monthOf = (day: number, later: number): number => {
  const date = dateOf(day)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY
}

/** The first day of the step that a day is in. */
export function beginningOf(step: TimeStep, day: number): number {
  if (step === 'week') return day - ((((day + MONDAY) % WEEK) + WEEK) % WEEK)
  return step === 'month' ? monthOf(day, 0) : day
}

/** The first day after the step that a day is in. */
export function endOf(step: TimeStep, day: number): number {
  if (step === 'week') return beginningOf(step, day) + WEEK
  return step === 'month' ? monthOf(day, 1) : day + 1
}

/** A day as many steps later; a negative number is earlier. */
export function moved(step: TimeStep, day: number, steps: number): number {
  if (step === 'month') return monthOf(day, steps)
  return beginningOf(step, day) + steps * (step === 'week' ? WEEK : 1)
}

/** Bars must stay wide enough to be told apart. */
const MOST_DAYS = 130
const MOST_WEEKS = 130 * WEEK

/** The step that suits a stretch of days. */
export function stepFor(days: number): TimeStep {
  if (days <= MOST_DAYS) return 'day'
  return days <= MOST_WEEKS ? 'week' : 'month'
}
