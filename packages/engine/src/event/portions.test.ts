// Linking in portions, from no more than what a store would load for each, gives what linking all at once gives.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { world } from '../../test/linking-world.ts'
import { featuresOf, tellsEvent, type Features } from './features.ts'
import { groundOf, reachesOf } from './ground.ts'
import { eventOf } from './identity.ts'
import { Decisions, toldWith } from './initial.ts'
import { Linker } from './linker.ts'
import { meetings } from './meetings.ts'
import { regrow } from './regrow.ts'
import { relations } from './scene.ts'
import { weigherOf } from './score/pair.ts'
import type { Cover, Decision, Told } from './types.ts'

type Event = readonly Features[]

/** What a store keeps: the event of each claim, the candidate pairs that were found, the covers. */
class Store {
  readonly events = new Map<Features, Event>()
  readonly byKey = new Map<string, Features>()
  readonly pairs: (readonly [Features, Features])[] = []
  readonly covers: Cover[] = []
  /** The most claims that one portion loaded. */
  loaded = 0

  /** The events that decisions or their report join to claims, without a score. */
  named(claims: readonly Features[], decisions: Decisions): Event[] {
    const keys = new Set(claims.map(({ key }) => key))
    const naming = [...this.events.keys()].filter((claim) => toldWith(claim).some((key) => keys.has(key)))
    const named = claims.flatMap((claim) => [...toldWith(claim), ...decisions.must(claim.key)].flatMap((key) => this.byKey.get(key) ?? []))
    return [...naming, ...named].flatMap((claim) => [this.events.get(claim) ?? []].filter(({ length }) => length > 0))
  }

  /** Takes claims out; gives what is left of their events. */
  remove(gone: ReadonlySet<Features>): Event[] {
    const broken = [...new Set([...gone].map((claim) => this.events.get(claim) as Event))].map((event) =>
      event.filter((claim) => !gone.has(claim)),
    )
    for (const claim of gone) {
      this.events.delete(claim)
      this.byKey.delete(claim.key)
    }
    for (const event of broken) for (const claim of event) this.events.set(claim, event)
    return broken
  }

  link(fresh: readonly Features[], touched: readonly Event[], decisions: Decisions): void {
    const near = [...this.events.keys()].filter((one) => fresh.some((claim) => lies(claim, one)))
    const { pairs, covers } = meetings(fresh, near, relations)
    this.pairs.push(...pairs)
    this.covers.push(...covers)
    for (const claim of fresh) this.byKey.set(claim.key, claim)
    let unsettled = new Set([...fresh, ...touched.flat()])
    for (;;) {
      for (let size = -1; size !== unsettled.size;) {
        size = unsettled.size
        unsettled = new Set([...unsettled, ...this.named([...unsettled], decisions).flat()])
      }
      const beside = this.pairs.flatMap(([a, b]) => (unsettled.has(a) ? [b] : unsettled.has(b) ? [a] : []))
      const around = [...new Set(beside.filter((claim) => !unsettled.has(claim)).map((claim) => this.events.get(claim) as Event))]
      const all = new Set([...unsettled, ...around.flat()])
      this.loaded = Math.max(this.loaded, all.size)
      const known = this.pairs.filter(([a, b]) => all.has(a) && all.has(b))
      const { clusters, reached } = regrow({ unsettled: [...unsettled], around, pairs: known }, weigherOf(relations), decisions)
      for (const claim of reached.flat()) unsettled.add(claim)
      if (reached.length > 0) continue
      for (const event of clusters) for (const claim of event) this.events.set(claim, event)
      return
    }
  }
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

const byReport = (claims: readonly Told[]): Features[][] => {
  const telling = claims.filter(({ claim }) => tellsEvent(claim)).map(featuresOf)
  return [...Map.groupBy(telling, ({ told }) => told.report.id).values()]
}

function stateOf(store: Store): unknown {
  const events = [...new Set(store.events.values())].map((event) => eventOf(event)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const idOf = new Map(events.flatMap(({ id, claims }) => claims.map((key) => [key, id] as const)))
  const covers = store.covers.flatMap(({ aggregate, occurrence }) => {
    const [whole, part] = [idOf.get(aggregate), idOf.get(occurrence)]
    return whole !== undefined && part !== undefined && whole !== part ? [`${whole} ${part}`] : []
  })
  return [events, [...new Set(covers)].toSorted()]
}

const stateAtOnce = (linker: Linker): unknown => [
  linker.events(),
  linker.covers().map(({ aggregate, occurrence }) => `${aggregate} ${occurrence}`),
]

describe('linking in portions', () => {
  it('gives the events and covers of linking all at once', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 4 }), ({ order, decisions }, size) => {
        const bulk = new Linker(relations)
        bulk.decide(decisions)
        bulk.add(order)
        const store = new Store()
        const reports = byReport(order)
        for (let at = 0; at < reports.length; at += size) store.link(reports.slice(at, at + size).flat(), [], new Decisions(decisions))
        expect(stateOf(store)).toEqual(stateAtOnce(bulk))
      }),
      { numRuns: 400 },
    )
  })

  it('follows decisions that come, and readings that go', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ order, decisions }, cut) => {
        const reports = byReport(order)
        const store = new Store()
        store.link(reports.flat(), [], new Decisions([]))
        const gone = new Set(reports.slice(0, cut % (reports.length + 1)).flat())
        const broken = store.remove(gone)
        const left = store.pairs.filter(([a, b]) => !gone.has(a) && !gone.has(b))
        store.pairs.splice(0, store.pairs.length, ...left)
        store.link([], broken, new Decisions([]))
        const named = decisions.flatMap(({ a, b }: Decision) => [a, b].flatMap((key) => store.byKey.get(key) ?? []))
        store.link(
          [],
          named.map((claim) => store.events.get(claim) as Event),
          new Decisions(decisions),
        )
        const bulk = new Linker(relations)
        bulk.decide(decisions)
        bulk.add(order.filter(({ claim }) => [...gone].every(({ key }) => key !== claim.id)))
        expect((stateOf(store) as unknown[])[0]).toEqual(bulk.events())
      }),
      { numRuns: 300 },
    )
  })
})
