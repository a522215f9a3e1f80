// Accounts stand under those on whose word they stand; a copy and a repetition add no column, another figure does.
import { describe, expect, it } from 'vitest'
import type { Account } from './ask-event.ts'
import { originsOf } from './origins.ts'

const account = (report: string, witnesses: string[], killed: number | null, copy_of: string | null = null): Account => ({
  claim: `${report}-claim`,
  report,
  outlet: report,
  published: '2024-03-02',
  copy_of,
  witnesses,
  denying: [],
  update: false,
  factuality: 'asserted',
  type: 'shelling',
  subtype: null,
  place: null,
  days: null,
  actors: [],
  means: [],
  tolls: killed === null ? [] : [{ outcome: 'killed', min: killed, max: killed }],
})

describe('origins', () => {
  it('folds five reports on the word of one into one column', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((report) => account(report, ['monitor'], 4))
    const [only, ...others] = originsOf(all)
    expect(others).toEqual([])
    expect(only?.reports).toBe(5)
    expect(only?.voices.map(({ account: { report }, repeats }) => [report, repeats.length])).toEqual([['a', 4]])
  })

  it('keeps another figure on the same word apart, and another origin too', () => {
    const found = originsOf([account('a', ['monitor'], 4), account('b', ['agency'], 4), account('c', ['monitor'], 5)])
    expect(found.map(({ witnesses, voices }) => [witnesses.join(), voices.map((voice) => voice.account.report)])).toEqual([
      ['monitor', ['a', 'c']],
      ['agency', ['b']],
    ])
  })

  it('folds a copy away even where it leaves something out', () => {
    const found = originsOf([account('a', ['monitor'], 4), account('b', ['monitor'], null, 'a')])
    expect(found[0]?.voices.map(({ repeats }) => repeats.map(({ report }) => report))).toEqual([['b']])
  })
})
