// Where days, weeks and months begin and end.
import { describe, expect, it } from 'vitest'
import { beginningOf, dayOf, endOf, isoOf, moved, stepFor } from './steps.ts'

const at = (step: 'day' | 'week' | 'month', iso: string): readonly string[] =>
  [beginningOf(step, dayOf(iso)), endOf(step, dayOf(iso)) - 1].map(isoOf)

describe('steps of a timeline', () => {
  it('a week is from Monday to Sunday, before 1970 too', () => {
    expect(at('week', '2024-02-29')).toEqual(['2024-02-26', '2024-03-03'])
    expect(at('week', '2024-02-26')).toEqual(['2024-02-26', '2024-03-03'])
    expect(at('week', '1969-12-28')).toEqual(['1969-12-22', '1969-12-28'])
  })
  it('a month has its own length', () => {
    expect(at('month', '2024-02-10')).toEqual(['2024-02-01', '2024-02-29'])
    expect(at('month', '2023-12-31')).toEqual(['2023-12-01', '2023-12-31'])
  })
  it('moves by steps', () => {
    expect(isoOf(moved('month', dayOf('2024-01-31'), -1))).toBe('2023-12-01')
    expect(isoOf(moved('week', dayOf('2024-02-29'), 1))).toBe('2024-03-04')
    expect(isoOf(moved('day', dayOf('2024-02-29'), 1))).toBe('2024-03-01')
  })
  it('fits the step to the stretch', () => expect([60, 400, 3000].map(stepFor)).toEqual(['day', 'week', 'month']))
})
