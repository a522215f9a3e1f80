// The record of an event: best values, ranges, witnesses, disagreement, grade, and how a toll moved.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, relations, tell, type Short } from '../event/scene.ts'
import type { Outcome } from '../report/types.ts'
import { recordOf } from './record.ts'
import type { EventRecord } from './types.ts'

/** Copies and speakers of the scenes: report `copy` copies `a`; Aamaq speaks for ISIS. */
const copyOf = (report: string): string | null => (report === 'copy' ? 'a' : null)
const speaker = (source: string): string | null => (source === 'aamaq' ? 'isis' : null)

function record(...claims: readonly Short[]): EventRecord {
  return recordOf({
    event: { id: 'ev', kind: 'occurrence', claims: claims.map(({ id }) => id) },
    claims: claims.map(tell),
    copyOf,
    speaker,
    actors: relations,
  })
}

const keys = (one: EventRecord): string[] => one.witnesses.map(({ key }) => key)
const toll = (one: EventRecord, outcome: Outcome = 'killed'): unknown => {
  const found = one.tolls.get(outcome)
  return found && [found.best, found.min, found.max]
}

describe('witnesses', () => {
  const sohr = line('monitor', 'sohr')
  it('are one where everyone quotes one monitor', () => {
    const found = record({ id: 'a#1', from: [sohr] }, { id: 'b#1', from: [line('news_outlet', 'afp', sohr)] }, { id: 'c#1', from: [sohr] })
    expect(keys(found)).toEqual(['sohr'])
    expect(found.graded).toEqual({ grade: 'weak', because: 'one-witness' })
  })

  it('are one where five repeat an agency that quotes a nameless source, and another where an outlet has its own', () => {
    const agency = line('news_outlet', 'sana', line('anonymous', null))
    const found = record({ id: 'a#1', from: [agency] }, { id: 'b#1', from: [agency] }, { id: 'c#1', from: [line('anonymous', null)] })
    expect(keys(found)).toEqual(['c>anonymous', 'sana>anonymous'])
  })

  it('are those of the origin where a report is a copy', () => {
    const found = record({ id: 'a#1' }, { id: 'copy#1' })
    expect(keys(found)).toEqual(['a'])
    expect(found.accounts.map((account) => account.copyOf)).toEqual([null, 'a'])
  })

  it('are two where one report has it from two bodies', () => {
    expect(keys(record({ id: 'a#1', from: [sohr, line('aid_body', 'white_helmets')] }))).toEqual(['sohr', 'white_helmets'])
  })

  it('are the group itself where its own media speak', () => {
    expect(keys(record({ id: 'a#1', from: [line('armed_actor', 'aamaq')] }, { id: 'b#1', from: [line('armed_actor', 'isis')] }))).toEqual([
      'isis',
    ])
  })
})

describe('tolls', () => {
  it('show best and range: 4, 5, and 4 to 5', () => {
    const found = record({ id: 'a#1', killed: 4 }, { id: 'b#1', killed: 5 }, { id: 'c#1', killed: [4, 5] })
    expect(toll(found)).toEqual([5, 4, 5])
    expect(found.disagreement.killed).toBe('conflict')
  })

  it('leave what nobody tells untold', () => {
    const found = record({ id: 'a#1' })
    expect([toll(found), found.disagreement.killed]).toEqual([undefined, 'untold'])
  })

  it('take the number that most witnesses end with', () => {
    expect(toll(record({ id: 'a#1', killed: 4 }, { id: 'b#1', killed: 4 }, { id: 'c#1', killed: 9 }))).toEqual([4, 4, 9])
  })

  it('count a witness by the last word', () => {
    const sohr = [line('monitor', 'sohr')]
    const found = record({ id: 'a#1', killed: 5, from: sohr }, { id: 'b#1', killed: 8, from: sohr, published: '2021-03-11' })
    expect(toll(found)).toEqual([8, 8, 8])
    expect(found.history.map(({ is, best }) => [is, best])).toEqual([
      ['first', 5],
      ['higher', 8],
    ])
  })

  it('grow with a later day, and not with a lower or an older figure', () => {
    const plain = [
      { id: 'a#1', killed: 5 },
      { id: 'b#1', killed: 5 },
    ] as const
    expect(toll(record(...plain, { id: 'c#1', killed: 8, published: '2021-03-11' }))).toEqual([8, 5, 8])
    expect(toll(record(...plain, { id: 'c#1', killed: 3, published: '2021-03-11' }))).toEqual([5, 3, 5])
    expect(toll(record(...plain, { id: 'c#1', killed: 8, published: '2022-01-01' }))).toEqual([5, 5, 8])
  })

  it('stay open above only where nobody gives a number as high', () => {
    expect(toll(record({ id: 'a#1', killed: [20, null] }, { id: 'b#1', killed: 15 }))).toEqual([15, 15, null])
    expect(toll(record({ id: 'a#1', killed: [5, null] }, { id: 'b#1', killed: 7 }))).toEqual([7, 5, 7])
  })

  it('are moved by later news: one of two wounded has died', () => {
    const found = record(
      { id: 'a#1', killed: 1, injured: 2 },
      { id: 'b#1', killed: 1, injured: 2 },
      { id: 'c#1', kind: 'update', killed: 1, on: '2021-03-25', published: '2021-03-25' },
    )
    expect([toll(found), toll(found, 'injured')]).toEqual([
      [2, 1, 2],
      [1, 1, 2],
    ])
    expect(found.history.filter(({ outcome }) => outcome === 'killed').map(({ is, best }) => [is, best])).toEqual([
      ['first', 1],
      ['same', 1],
      ['added', 2],
    ])
    expect(found.time?.best.to).toBe('2021-03-10')
  })

  it('count one death once, though two outlets bring the later news', () => {
    const later = { kind: 'update', killed: 1, published: '2021-03-25' } as const
    expect(toll(record({ id: 'a#1', killed: 1, injured: 2 }, { id: 'b#1', ...later }, { id: 'c#1', ...later }))).toEqual([2, 1, 2])
  })

  it('take later news of more dead than were told as the whole', () => {
    expect(toll(record({ id: 'a#1', killed: 3 }, { id: 'b#1', kind: 'update', killed: 7, published: '2021-03-12' }))).toEqual([7, 3, 7])
  })
})

describe('values', () => {
  it('take the quarter where others say the city, and the day where others say the week', () => {
    const found = record(
      { id: 'a#1', at: 'Saraqib', on: ['2021-03-08', '2021-03-12'], precision: 2 },
      { id: 'b#1', at: 'Saraqib, east quarter' },
      { id: 'c#1', at: 'Idlib governorate' },
    )
    expect(found.place).toMatchObject({ best: { name_en: 'Saraqib, east quarter' }, claim: 'b#1', support: 3, of: 3 })
    expect(found.time).toMatchObject({ best: { from: '2021-03-10', to: '2021-03-10' }, support: 3 })
    expect([found.disagreement.place, found.disagreement.time]).toEqual(['vary', 'vary'])
  })

  it('name the unit where some name its army', () => {
    const found = record({ id: 'a#1', on_whom: ['army'] }, { id: 'b#1', on_whom: ['brigade_17'] })
    expect(found.targets.map(({ best, support }) => [best, support])).toEqual([['brigade_17', 1]])
    expect(found.disagreement.target).toBe('vary')
  })

  it('take the type of most, and tell how they differ', () => {
    const found = record(
      { id: 'a#1', type: 'armed_clash' },
      { id: 'b#1', type: 'remote_explosive', means: ['ied'] },
      { id: 'c#1', type: 'remote_explosive', means: ['ied'] },
    )
    expect(found.type).toMatchObject({ best: 'remote_explosive', support: 2, of: 3 })
    expect(found.means).toMatchObject([{ best: 'ied', support: 2, of: 2 }])
    expect(found.disagreement.type).toBe('vary')
  })
})

describe('grades', () => {
  const isis = { type: 'armed_clash', by: ['isis'], on_whom: ['army'] } as const
  it.each([
    ['weak: one witness', [{ id: 'a#1' }], 'weak', 'one-witness'],
    [
      'weak: only supposed',
      [
        { id: 'a#1', factuality: 'possible' },
        { id: 'b#1', factuality: 'possible' },
      ],
      'weak',
      'only-possible',
    ],
    ['fair: two independent witnesses', [{ id: 'a#1' }, { id: 'b#1' }], 'fair', 'several-witnesses'],
    [
      'confirmed: he who did it says so, and another',
      [
        { id: 'a#1', ...isis, from: [line('armed_actor', 'aamaq')] },
        { id: 'b#1', ...isis },
      ],
      'confirmed',
      'told-by-doer',
    ],
    ['weak: only he who did it says so', [{ id: 'a#1', ...isis, from: [line('armed_actor', 'aamaq')] }], 'weak', 'one-witness'],
    [
      'confirmed: both sides of a fight',
      [
        { id: 'a#1', type: 'armed_clash', sides: ['isis', 'army'], from: [line('armed_actor', 'isis')] },
        { id: 'b#1', type: 'armed_clash', sides: ['isis', 'army'], from: [line('official', 'army')] },
      ],
      'confirmed',
      'told-by-both-sides',
    ],
    [
      'contested: two blamed',
      [
        { id: 'a#1', by: ['army'] },
        { id: 'b#1', by: ['isis'] },
      ],
      'contested',
      'blame-disputed',
    ],
    [
      'contested: denied',
      [
        { id: 'a#1', by: ['army'] },
        { id: 'b#1', by: ['army'] },
        { id: 'c#1', by: ['army'], factuality: 'denied', from: [line('official', 'army', null, 'denies')] },
      ],
      'contested',
      'denied',
    ],
  ] as const)('%s', (_, claims, grade, because) => {
    expect(record(...claims).graded).toEqual({ grade, because })
  })

  it('unknown gunmen are no other culprit', () => {
    expect(record({ id: 'a#1', by: ['unidentified_armed_group'] }, { id: 'b#1', by: ['isis'] }).disagreement.initiator).toBe('vary')
  })
})

it('is the same in whatever order its claims come', () => {
  const short = fc.record({
    killed: fc.nat(4),
    on: fc.constantFrom('2021-03-10', '2021-03-11'),
    by: fc.constantFrom(['army'], ['isis'], ['brigade_17'], []),
    kind: fc.constantFrom('occurrence', 'update' as const),
    day: fc.integer({ min: 10, max: 14 }),
  })
  const claims = fc
    .array(short, { minLength: 1, maxLength: 7 })
    .map((all) => all.map(({ day, ...rest }, at): Short => ({ id: `r${at}#1`, published: `2021-03-${day}`, ...rest }) as Short))
  fc.assert(
    fc.property(
      claims.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, order]) => {
        expect(record(...order)).toEqual(record(...all))
      },
    ),
  )
})
