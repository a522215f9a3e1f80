// The timeline is drawn where the record lies; the rest is counted beside it.
import { describe, expect, it } from 'vitest'
import { usualReach, wholeReach } from './reach.ts'
import { isoOf } from './steps.ts'

const times = (rows: Readonly<Record<string, number>>) => ({
  total: 0,
  untold: 0,
  stacks: [],
  rows: Object.entries(rows).map(([key, events]) => ({ key, events, killed: 0, killed_least: 0, parts: [] })),
})
const shown = (reach: { first: number; end: number } | null) => reach && [isoOf(reach.first), isoOf(reach.end)]

describe('what a timeline is drawn over', () => {
  const record = times({ '2011-01-01': 1, '2019-02-01': 1, '2024-03-01': 60, '2024-04-01': 90, '2024-05-01': 40 })
  it('leaves a few of long ago out', () => expect(shown(usualReach(record))).toEqual(['2024-03-01', '2024-06-01']))
  it('or has them all', () => expect(shown(wholeReach(record))).toEqual(['2011-01-01', '2024-06-01']))
  it('leaves nothing out of an even record', () => {
    const even = times({ '2024-01-01': 5, '2024-02-01': 5, '2024-03-01': 5 })
    expect(usualReach(even)).toEqual(wholeReach(even))
  })
  it('is none of an empty record', () => expect(usualReach(times({}))).toBeNull())
})
