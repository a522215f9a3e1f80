// The linker against its scenes, and its laws: order does not matter, constraints hold, what can be joined is compared.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverOf } from './covers.ts'
import { featuresOf } from './features.ts'
import { BlockIndex } from './blocks.ts'
import { Linker } from './linker.ts'
import { SCENES } from './linking.corpus.ts'
import { relations, tell, type Short } from './scene.ts'
import { isCandidate, scorePair } from './score/pair.ts'
import { JOIN } from './score/weights.ts'
import type { Decision, LinkedEvent, Told } from './types.ts'
import { reports, world } from '../../test/linking-world.ts'

function linked(claims: readonly Told[], decisions: readonly Decision[] = []): Linker {
  const linker = new Linker(relations)
  linker.decide(decisions)
  linker.add(claims)
  return linker
}

const severalOf = (events: readonly LinkedEvent[]): string[] =>
  events
    .filter(({ claims }) => claims.length > 1)
    .map(({ claims }) => claims.toSorted().join(' '))
    .toSorted()

describe('scenes', () => {
  it('are at least forty', () => expect(SCENES.length).toBeGreaterThanOrEqual(40))

  it.each(SCENES.map((scene) => [scene.what, scene] as const))('%s', (_, { claims, decisions, events }) => {
    const linker = linked(claims.map(tell), decisions)
    const found = severalOf(linker.events())
    const all = claims.map(({ id }) => tell(claims.find((one) => one.id === id) as Short))
    const weighed = all.flatMap((a, at) =>
      all.slice(at + 1).map((b) => [a.claim.id, b.claim.id, scorePair(featuresOf(a), featuresOf(b), relations)]),
    )
    expect(found, JSON.stringify(weighed)).toEqual(events.toSorted())
  })
})

const stateOf = (linker: Linker): unknown => [linker.events(), linker.covers(), linker.contradictions()]

describe('laws', () => {
  it('give the same events in any order, one by one and in bulk', () => {
    fc.assert(
      fc.property(world, ({ claims, order, decisions }) => {
        const bulk = linked(claims, decisions)
        const single = new Linker(relations)
        order.forEach((claim, at) => {
          single.add([claim])
          // linking in between must leave no trace; decisions come when half is there
          if (at % 2 === 0) single.events()
          if (at === Math.floor(order.length / 2)) single.decide(decisions)
        })
        expect(stateOf(single)).toEqual(stateOf(bulk))
      }),
      { numRuns: 400 },
    )
  })

  it('leave no trace of claims and decisions taken back', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ claims, order, decisions }, cut) => {
        const gone = order.slice(0, cut % order.length).map(({ claim }) => claim.id)
        const kept = claims.filter(({ claim }) => !gone.includes(claim.id))
        const linker = linked(claims, decisions)
        linker.events()
        linker.remove(gone)
        linker.events()
        linker.decide([])
        expect(stateOf(linker)).toEqual(stateOf(linked(kept)))
        linker.add(order)
        linker.decide(decisions)
        expect(stateOf(linker)).toEqual(stateOf(linked(claims, decisions)))
      }),
      { numRuns: 200 },
    )
  })

  it('hold every constraint', () => {
    fc.assert(
      fc.property(world, ({ claims, decisions }) => {
        const linker = linked(claims, decisions)
        const eventOf = (key: string): string | undefined => linker.eventOf(key)?.id
        for (const { is, a, b } of decisions) {
          if (is === 'cannot') expect(eventOf(a)).not.toBe(eventOf(b))
          else if (!linker.contradictions().some((one) => [one.a, one.b].includes(a) && [one.a, one.b].includes(b)))
            expect(eventOf(a)).toBe(eventOf(b))
        }
        if (decisions.length > 0) return
        for (const a of claims)
          for (const b of claims) {
            const apart = a.report.id === b.report.id && [a, b].every(({ claim }) => claim.same_as === null && claim.updates === null)
            if (apart && a !== b) expect(eventOf(a.claim.id)).not.toBe(eventOf(b.claim.id))
          }
      }),
    )
  })

  it('compare every pair that could be joined, and every cover, where place and time are told', () => {
    fc.assert(
      fc.property(reports, (claims) => {
        const all = claims.filter(({ claim }) => claim.place && claim.time).map(featuresOf)
        const index = new BlockIndex()
        for (const one of all) index.add(one)
        for (const a of all) {
          const near: unknown[] = []
          index.visitNear(a, (other) => near.push(other))
          expect(new Set(near).size).toBe(near.length)
          for (const b of all) {
            const wanted = a !== b && (isCandidate(a, b, relations) || coverOf(a, b, relations) !== null)
            if (wanted) expect(near.includes(b), `${JSON.stringify(a.told.claim)} ${JSON.stringify(b.told.claim)}`).toBe(true)
          }
        }
      }),
    )
  })

  it('weigh a pair the same both ways, and in short as in full', () => {
    fc.assert(
      fc.property(reports, (claims) => {
        const [a, b] = claims.map(featuresOf)
        if (!a || !b) return
        const pair = scorePair(a, b, relations)
        expect(scorePair(b, a, relations)).toEqual(pair)
        expect(isCandidate(a, b, relations)).toBe(pair.veto === null && pair.score >= JOIN)
      }),
    )
  })
})

describe('covers', () => {
  it('links a weekly total to its days, and to nothing outside', () => {
    const linker = linked([
      tell({ id: 'w#1', kind: 'aggregate', at: 'Idlib governorate', on: ['2021-03-06', '2021-03-12'], precision: 2, killed: 12 }),
      tell({ id: 'a#1', at: 'Saraqib', killed: 3, on: '2021-03-08' }),
      tell({ id: 'b#1', at: 'Maarrat', killed: 4, on: '2021-03-20' }),
      tell({ id: 'c#1', at: 'Azaz', killed: 4, on: '2021-03-08' }),
      tell({ id: 'd#1', at: 'Saraqib', killed: 40, on: '2021-03-09' }),
    ])
    const [week, one] = [linker.eventOf('w#1'), linker.eventOf('a#1')]
    expect(linker.covers()).toEqual([{ aggregate: week?.id, occurrence: one?.id, why: 'inferred' }])
  })

  it('takes a part from what its report says, wherever it is', () => {
    const linker = linked([
      tell({ id: 'a#1', kind: 'aggregate', at: null, on: null, killed: 61 }),
      tell({ id: 'a#2', at: 'Azaz', killed: 30, part_of: 'a#1' }),
    ])
    expect(linker.covers()).toEqual([{ aggregate: linker.eventOf('a#1')?.id, occurrence: linker.eventOf('a#2')?.id, why: 'told' }])
  })
})
