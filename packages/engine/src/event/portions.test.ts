// Linking in portions, from no more than what a store would load for each, gives what linking all at once gives.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, tellsEvent, type Features } from './features.ts'
import { groundOf, reachesOf } from './ground.ts'
import { Linker } from './linker.ts'
import { meetings } from './meetings.ts'
import { relations } from './scene.ts'
import type { Cover, Decision, LinkedEvent, Told } from './types.ts'
import { world } from '../../test/linking-world.ts'

/** What a store keeps of a claim that is linked. */
interface Kept {
  readonly claim: Features
  readonly neighbourhood: string
  readonly event: LinkedEvent
}

const lies = (claim: Features, near: Features): boolean => {
  const ground = groundOf(near)
  return reachesOf(claim).some(
    (reach) =>
      reach.placeLevel === ground.placeLevel &&
      reach.timeLevel === ground.timeLevel &&
      reach.class === ground.class &&
      ground.lat >= reach.south &&
      ground.lat < reach.north &&
      ground.lon >= reach.west &&
      ground.lon < reach.east &&
      ground.middle >= reach.first &&
      ground.middle < reach.last,
  )
}

/** What a store keeps: claims by key, and the pairs that were found. */
interface Store {
  readonly claims: Map<string, Kept>
  readonly pairs: (readonly [string, string])[]
}

/** Links a portion: what it meets, the neighbourhoods of that, and nothing else. */
function linkPortion({ claims: store, pairs: known }: Store, portion: readonly Told[], decisions: readonly Decision[]): readonly Cover[] {
  const fresh = portion.filter(({ claim }) => tellsEvent(claim)).map(featuresOf)
  const near = [...store.values()].map(({ claim }) => claim).filter((one) => fresh.some((claim) => lies(claim, one)))
  const { pairs, covers } = meetings(fresh, near, relations)
  known.push(...pairs.map(([a, b]) => [a.key, b.key] as const))
  const freshKeys = new Set(fresh.map(({ key }) => key))
  const partners = decisions.flatMap(({ a, b }) => (freshKeys.has(a) ? [b] : freshKeys.has(b) ? [a] : []))
  const labels = new Set([...pairs.map(([, { key }]) => key), ...partners].map((key) => store.get(key)?.neighbourhood))
  const linker = new Linker(relations)
  linker.decide(decisions)
  const claims = [...fresh, ...[...store.values()].flatMap((kept) => (labels.has(kept.neighbourhood) ? [kept.claim] : []))]
  const among = new Set(claims.map(({ key }) => key))
  linker.restore(
    claims,
    known.filter(([a, b]) => among.has(a) && among.has(b)),
  )
  for (const event of linker.events())
    for (const key of event.claims) {
      const claim = linker.features(key) as Features
      store.set(key, { claim, event, neighbourhood: linker.neighbourhoodOf(key) as string })
    }
  return covers
}

const byReport = (claims: readonly Told[]): Told[][] => [...Map.groupBy(claims, ({ report }) => report.id).values()]

describe('linking in portions', () => {
  it('gives the events and covers of linking all at once', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 4 }), ({ order, decisions }, size) => {
        const bulk = new Linker(relations)
        bulk.decide(decisions)
        bulk.add(order)
        const kept: Store = { claims: new Map(), pairs: [] }
        const store = kept.claims
        const covers: Cover[] = []
        const reports = byReport(order)
        for (let at = 0; at < reports.length; at += size) covers.push(...linkPortion(kept, reports.slice(at, at + size).flat(), decisions))
        const events = new Map([...store.values()].map(({ event }) => [event.id, event]))
        expect([...events.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(bulk.events())
        for (const { key } of [...store.values()].map(({ claim }) => claim))
          expect(store.get(key)?.neighbourhood).toBe(bulk.neighbourhoodOf(key))
        const named = covers.flatMap(({ aggregate, occurrence }) => {
          const [whole, part] = [store.get(aggregate)?.event.id, store.get(occurrence)?.event.id]
          return whole !== undefined && part !== undefined && whole !== part ? [`${whole} ${part}`] : []
        })
        expect([...new Set(named)].toSorted()).toEqual(bulk.covers().map(({ aggregate, occurrence }) => `${aggregate} ${occurrence}`))
      }),
      { numRuns: 300 },
    )
  })
})
