// A verdict never says more than its interval.
import { describe, expect, it } from 'vitest'
import { verdictOf } from './verdict-of.ts'

const counted = { now: { events: 9, reports: 50 }, before: { events: 3, reports: 40 } }
const wide = { low: 0.7, high: 17 }
const above = { low: 1.2, high: 3 }
const below = { low: 0.1, high: 0.8 }

describe('the verdict', () => {
  it.each([
    [{ ...counted, by_days: wide, by_reports: wide }, 'unclear'],
    [{ ...counted, by_days: above, by_reports: above }, 'rose'],
    [{ ...counted, by_days: above, by_reports: wide }, 'rose-coverage'],
    [{ ...counted, by_days: below, by_reports: below }, 'fell'],
    [{ ...counted, by_days: below, by_reports: wide }, 'fell-coverage'],
    [{ ...counted, before: { events: 0, reports: 0 }, by_days: above, by_reports: above }, 'unread'],
    [{ now: { events: 0, reports: 5 }, before: { events: 0, reports: 5 }, by_days: wide, by_reports: wide }, 'empty'],
  ] as const)('%#', (compared, expected) => expect(verdictOf(compared)).toBe(expected))
})
