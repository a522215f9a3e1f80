// Linking in portions, from no more than what a store would load for each, gives what linking all at once gives.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { world } from '../../test/linking-world.ts'
import type { Pair } from './cluster.ts'
import { featuresOf, tellsEvent, type Features } from './features.ts'
import { groundOf, reachesOf } from './ground.ts'
import { eventOf } from './identity.ts'
import { Decisions, toldWith } from './initial.ts'
import { Linker } from './linker.ts'
import { meetings } from './meetings.ts'
import { regrow, type Regrown } from './regrow.ts'
import { relations } from './scene.ts'
import { weigherOf } from './score/pair.ts'
import type { Cover, Decision, Told } from './types.ts'

type Event = readonly Features[]

/** What a store keeps: the event of each claim, the candidate pairs that were found, the covers. */
class Store {
  readonly events = new Map<Features, Event>()
  readonly byKey = new Map<string, Features>()
  /** Pairs that are kept, with whether they uphold an event. */
  readonly pairs: { readonly pair: Pair; readonly upholds: boolean }[] = []
  readonly covers: Cover[] = []
  /** The most claims that one portion loaded. */
  loaded = 0
  /** Pairs that were let go, and how often an event had to be grown from all of them after all. */
  idle = 0
  grownWhole = 0

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
    const { pairs: met, covers } = meetings(fresh, near, relations)
    this.covers.push(...covers)
    for (const claim of fresh) this.byKey.set(claim.key, claim)
    let unsettled = new Set([...fresh, ...touched.flat()])
    const whole = new Set(touched)
    for (;;) {
      for (let size = -1; size !== unsettled.size;) {
        size = unsettled.size
        unsettled = new Set([...unsettled, ...this.named([...unsettled], decisions).flat()])
      }
      const beside = [...this.pairs.map(({ pair }) => pair), ...met].flatMap(([a, b]) =>
        unsettled.has(a) ? [b] : unsettled.has(b) ? [a] : [],
      )
      const around = [...new Set(beside.filter((claim) => !unsettled.has(claim)).map((claim) => this.events.get(claim) as Event))]
      const all = new Set([...unsettled, ...around.flat()])
      this.loaded = Math.max(this.loaded, all.size)
      const kept = this.pairs.filter(({ pair: [a, b] }) => all.has(a) && all.has(b))
      const pairs = distinct([
        ...kept.map(({ pair }) => pair),
        ...met,
        ...[...whole].flatMap((event) => meetings(event, [], relations).pairs),
      ])
      const upholding = new Set(
        kept.filter(({ pair: [a], upholds }) => upholds && !whole.has(this.events.get(a) as Event)).map(({ pair }) => pair),
      )
      const upholds = (pair: Pair): boolean => upholding.has(pair)
      const grown = regrow({ unsettled: [...unsettled], around, pairs, upholds }, weigherOf(relations), decisions)
      for (const [a] of grown.failed) whole.add(this.events.get(a) as Event)
      if (grown.failed.length > 0) {
        this.grownWhole++
        continue
      }
      for (const claim of grown.reached.flat()) unsettled.add(claim)
      if (grown.reached.length > 0) continue
      this.#settle(grown, unsettled)
      return
    }
  }

  #settle({ clusters, turns }: Regrown, unsettled: ReadonlySet<Features>): void {
    for (const event of clusters) for (const claim of event) this.events.set(claim, event)
    const here = ([a, b]: Pair): boolean => unsettled.has(a) || unsettled.has(b)
    const settled = turns.filter(({ pair }) => here(pair))
    const names = new Set(settled.map(({ pair }) => nameOf(pair)))
    const left = this.pairs.filter(({ pair }) => !names.has(nameOf(pair)))
    const kept = settled.filter(({ did }) => did !== 'together').map(({ pair, did }) => ({ pair, upholds: did === 'joined' }))
    this.pairs.splice(0, this.pairs.length, ...left, ...kept)
    this.idle += settled.length - kept.length
  }
}

const nameOf = ([a, b]: Pair): string => [a.key, b.key].toSorted().join(' ')
const distinct = (pairs: readonly Pair[]): Pair[] => {
  const known = new Map<string, Pair>()
  for (const pair of pairs) if (!known.has(nameOf(pair))) known.set(nameOf(pair), pair)
  return [...known.values()]
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
    let [idle, grownWhole] = [0, 0]
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 4 }), ({ order, decisions }, size) => {
        const bulk = new Linker(relations)
        bulk.decide(decisions)
        bulk.add(order)
        const store = new Store()
        const reports = byReport(order)
        for (let at = 0; at < reports.length; at += size) store.link(reports.slice(at, at + size).flat(), [], new Decisions(decisions))
        expect(stateOf(store)).toEqual(stateAtOnce(bulk))
        idle += store.idle
        grownWhole += store.grownWhole
      }),
      { numRuns: 400 },
    )
    // pairs were let go, and some were missed and found again
    expect(idle).toBeGreaterThan(0)
    expect(grownWhole).toBeGreaterThan(0)
  })

  it('follows decisions that come, and readings that go', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ order, decisions }, cut) => {
        const reports = byReport(order)
        const store = new Store()
        store.link(reports.flat(), [], new Decisions([]))
        const gone = new Set(reports.slice(0, cut % (reports.length + 1)).flat())
        const broken = store.remove(gone)
        const left = store.pairs.filter(({ pair: [a, b] }) => !gone.has(a) && !gone.has(b))
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
