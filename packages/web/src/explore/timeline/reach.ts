// Which days the timeline is drawn over: the whole record, or where nearly all of it lies.
import type { Times } from '../asked.ts'
import { dayOf, endOf } from './steps.ts'

export interface Reach {
  readonly first: number
  readonly end: number
}

/** A few events of long ago would press all others into a corner: so many of a hundred may lie outside at each end. */
const AT_AN_END = 5
/** What is left out must make the rest this much wider to be worth it. */
const WORTH = 2

/** The days of the months that hold events. */
export function wholeReach({ rows }: Times): Reach | null {
  const [first, last] = [rows[0], rows.at(-1)]
  return first && last ? { first: dayOf(first.key), end: endOf('month', dayOf(last.key)) } : null
}

/** The days of the months that hold nearly all events, where that is much less than the whole. */
export function usualReach(times: Times): Reach | null {
  const whole = wholeReach(times)
  if (!whole) return null
  const { rows } = times
  const spare = (rows.reduce((sum, { events }) => sum + events, 0) * AT_AN_END) / 100
  const after = (list: typeof rows): number => {
    let left = 0
    return list.findIndex(({ events }) => (left += events) > spare)
  }
  const [from, to] = [after(rows), rows.length - 1 - after(rows.toReversed())]
  const usual = { first: dayOf(rows[from]?.key ?? ''), end: endOf('month', dayOf(rows[to]?.key ?? '')) }
  return (whole.end - whole.first) / (usual.end - usual.first) >= WORTH ? usual : whole
}
