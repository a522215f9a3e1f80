// An explanation says what was weighed, and what kept a claim out.
import { describe, expect, it } from 'vitest'
import { Linker } from './linker.ts'
import { relations, tell, type Short } from './scene.ts'
import { why, type Why } from './why.ts'
import type { Decision } from './types.ts'

function whyOf(claims: readonly Short[], claim: string, eventOf: string, decisions: readonly Decision[] = []): Why {
  const linker = new Linker(relations)
  linker.add(claims.map(tell))
  linker.decide(decisions)
  const event = linker.eventOf(eventOf)
  if (!event) throw new Error(`no event of ${eventOf}`)
  return why(linker, claim, event)
}

describe('why', () => {
  it('a claim is in: every ground with its points', () => {
    const found = whyOf(
      [
        { id: 'a#1', killed: 3, by: ['army'] },
        { id: 'b#1', killed: 3, by: ['army'] },
      ],
      'a#1',
      'b#1',
    )
    expect(found).toMatchObject({ belongs: true, obstacle: null, bar: { join: 5, hold: 3 } })
    expect(found.beside.map(({ claim, score }) => [claim, score])).toEqual([['b#1', 10.5]])
    expect(found.beside[0]?.reasons.map(({ code }) => code)).toEqual([
      'type.same',
      'place.within',
      'time.overlap',
      'initiator.same',
      'killed.exact',
    ])
  })

  it('a claim is in: its report or a person says so', () => {
    const claims = [
      { id: 'a#1', killed: 3 },
      { id: 'a#2', killed: 9, same_as: 'a#1' },
      { id: 'b#1', at: 'Mayadin' },
    ]
    const found = whyOf(claims, 'a#1', 'a#1', [{ is: 'must', a: 'b#1', b: 'a#1' }])
    expect(found.beside.map(({ claim, joinedBy }) => [claim, joinedBy])).toEqual([
      ['a#2', 'report'],
      ['b#1', 'person'],
    ])
  })

  const saraqib = { id: 'a#1', killed: 3 }
  it.each([
    ['its report tells two', [saraqib, { id: 'a#2', killed: 4 }], [], { is: 'one-report', report: 'a' }],
    [
      'a person parted them',
      [saraqib, { id: 'b#1', killed: 3 }],
      [{ is: 'cannot', a: 'a#1', b: 'b#1' }],
      { is: 'decided', a: 'b#1', b: 'a#1' },
    ],
    ['it is another day', [saraqib, { id: 'b#1', killed: 3, on: '2021-04-10' }], [], { is: 'veto', a: 'b#1', b: 'a#1', veto: 'time' }],
    ['it is a total', [saraqib, { id: 'b#1', kind: 'aggregate' }], [], { is: 'veto', a: 'b#1', b: 'a#1', veto: 'kind' }],
    [
      'too little speaks for it',
      [saraqib, { id: 'b#1', at: 'Idlib governorate', killed: 9, by: ['isis'], precision: 2, on: ['2021-03-04', '2021-03-14'] }],
      [],
      { is: 'score', best: 2.6 },
    ],
    ['it tells no event', [saraqib, { id: 'b#1', kind: 'statement' }], [], { is: 'no-event' }],
  ] as const)('a claim is out: %s', (_, claims, decisions, obstacle) => {
    expect(whyOf(claims, claims[1].id, 'a#1', decisions)).toMatchObject({ belongs: false, obstacle })
  })

  it('a claim is out: it would join groups that a clear pair keeps apart', () => {
    const claims = [
      { id: 'a#1', at: 'Saraqib', killed: 3, by: ['army'] },
      { id: 'b#1', at: 'Maarrat', killed: 5, by: ['army'] },
      { id: 'c#1', at: 'Idlib governorate', killed: [3, null] as const, by: ['army'] },
    ]
    expect(whyOf(claims, 'b#1', 'c#1')).toMatchObject({ belongs: false, obstacle: { is: 'pair', a: 'b#1', b: 'a#1', score: 0.7 } })
  })
})

describe('contradictions', () => {
  it('of people are told, and what they keep apart stays apart', () => {
    const linker = new Linker(relations)
    linker.decide([
      { is: 'must', a: 'a#1', b: 'b#1' },
      { is: 'must', a: 'b#1', b: 'c#1' },
      { is: 'cannot', a: 'a#1', b: 'c#1' },
    ])
    linker.add(['a#1', 'b#1', 'c#1'].map((id) => tell({ id })))
    expect(linker.contradictions()).toEqual([{ a: 'b#1', b: 'c#1' }])
    expect(linker.events().map(({ claims }) => claims)).toEqual(expect.arrayContaining([['a#1', 'b#1'], ['c#1']]))
  })
})
