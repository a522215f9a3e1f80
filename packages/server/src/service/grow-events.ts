// Grows the events that new claims, claims that went and decisions touch: loads what stands around them, and reaches further only where an
// event around does not stand.
import type { Pair, Turn, Weigher } from '@sijill/engine/event/cluster.ts'
import type { Features } from '@sijill/engine/event/features.ts'
import type { Decisions } from '@sijill/engine/event/initial.ts'
import { toldWith } from '@sijill/engine/event/initial.ts'
import { meetings } from '@sijill/engine/event/meetings.ts'
import { regrow } from '@sijill/engine/event/regrow.ts'
import type { ActorRelations } from '@sijill/engine/event/types.ts'
import type { Kysely } from 'kysely'
import {
  linkedOfClaims,
  linkedOfEvents,
  linkedOfReports,
  listPairs,
  type KeptPair,
  type LinkedClaim,
} from '../store/read/list-linked-claims.ts'
import type { Tables } from '../store/tables.ts'
import type { BatchClaim } from './link-batch.ts'
import type { LinkMemory } from './link-memory.ts'

export interface Growing {
  readonly fresh: readonly BatchClaim[]
  /** Claims that are linked and no longer in force. */
  readonly gone: readonly LinkedClaim[]
  /** Events that are to be grown anew whatever is new. */
  readonly touched: readonly string[]
  /** Candidate pairs of new claims, by ids. */
  readonly pairs: readonly (readonly [string, string])[]
  readonly decisions: Decisions
  readonly weigh: Weigher
  readonly memory: LinkMemory
  readonly actors: ActorRelations
}

/** What became of a pair, by the ids of its claims; `was` is how it was kept before, null where it was not. */
export interface PairTurn {
  readonly claim: string
  readonly other: string
  readonly did: Turn['did']
  readonly was: { readonly upholds: boolean } | null
}

export interface Grown {
  readonly clusters: readonly (readonly Features[])[]
  /** Every claim of the clusters. */
  readonly claims: readonly BatchClaim[]
  readonly turns: readonly PairTurn[]
}

const reportOf = (key: string): string => key.slice(0, key.lastIndexOf('#'))

/** A name of two claims, whichever comes first. */
const nameOf = ([a, b]: Pair): string => (a.key < b.key ? `${a.key} ${b.key}` : `${b.key} ${a.key}`)

/** What is loaded of the record so far. */
class Surroundings {
  readonly #db: Kysely<Tables>
  readonly #growing: Growing
  readonly #gone: ReadonlySet<string>
  /** Claims by their ids; events that stand by theirs. */
  readonly claims = new Map<string, BatchClaim>()
  readonly #events = new Map<string, readonly BatchClaim[]>()
  readonly #kept: KeptPair[] = []
  readonly #paired = new Set<string>()
  readonly #known = new Set<string>()

  constructor(db: Kysely<Tables>, growing: Growing) {
    this.#db = db
    this.#growing = growing
    const fresh = new Set(growing.fresh.map(({ id }) => id))
    // a claim that is met anew is gone and there
    this.#gone = new Set(growing.gone.map(({ claim }) => claim).filter((claim) => !fresh.has(claim)))
    for (const claim of growing.fresh) this.claims.set(claim.id, claim)
  }

  /** Events with all their claims, those that are gone left out. */
  async events(ids: Iterable<string>): Promise<(readonly BatchClaim[])[]> {
    const wanted = [...new Set(ids)]
    const missing = wanted.filter((id) => !this.#events.has(id))
    const linked = (await linkedOfEvents(this.#db, missing)).filter(({ claim }) => !this.#gone.has(claim))
    const features = await this.#growing.memory.features(
      this.#db,
      linked.map(({ claim }) => claim),
    )
    for (const id of missing) this.#events.set(id, [])
    for (const [id, all] of Map.groupBy(linked, ({ event }) => event)) {
      const event = all.map((one): BatchClaim => ({ id: one.claim, features: features.get(one.claim) as Features, linked: one }))
      for (const claim of event) this.claims.set(claim.id, claim)
      this.#events.set(id, event)
    }
    return wanted.flatMap((id) => [this.#events.get(id) ?? []].filter(({ length }) => length > 0))
  }

  /** Pairs kept of the record that these claims are in; those of new claims are not among them. */
  async kept(claims: readonly BatchClaim[]): Promise<KeptPair[]> {
    const missing = claims.filter(({ id, linked }) => linked !== null && !this.#paired.has(id)).map(({ id }) => id)
    for (const id of missing) this.#paired.add(id)
    for (const pair of missing.length === 0 ? [] : await listPairs(this.#db, missing)) {
      const name = `${pair.claim} ${pair.other}`
      if (!this.#known.has(name)) this.#kept.push(pair)
      this.#known.add(name)
    }
    const among = new Set(claims.map(({ id }) => id))
    const there = (id: string): boolean => !this.#gone.has(id)
    return this.#kept.filter(({ claim, other }) => (among.has(claim) || among.has(other)) && there(claim) && there(other))
  }

  /** The events of linked claims, by the ids of the claims. */
  async eventsOf(claims: readonly string[]): Promise<string[]> {
    const unknown = claims.filter((id) => !this.claims.has(id))
    const linked = unknown.length === 0 ? [] : await linkedOfClaims(this.#db, unknown)
    return [...claims.flatMap((id) => this.claims.get(id)?.linked?.event ?? []), ...linked.map(({ event }) => event)]
  }
}

/** The events that claims are joined to without a score: by a person, or by their own report. */
async function namedWith(db: Kysely<Tables>, claims: readonly BatchClaim[], decisions: Decisions): Promise<string[]> {
  const keys = new Set(claims.flatMap(({ features }) => [...decisions.must(features.key), ...toldWith(features)]))
  for (const { features } of claims) keys.delete(features.key)
  if (keys.size === 0) return []
  const linked = await linkedOfReports(db, [...new Set([...keys].map(reportOf))])
  return linked.filter(({ key }) => keys.has(key)).map(({ event }) => event)
}

/** Events that are to be grown, with all that persons and reports join to them. */
async function unsettledOf(db: Kysely<Tables>, around: Surroundings, growing: Growing, events: ReadonlySet<string>): Promise<BatchClaim[]> {
  const ids = new Set(events)
  for (let size = -1; ;) {
    const claims = [...growing.fresh, ...(await around.events(ids)).flat()]
    if (size === ids.size) return claims
    size = ids.size
    for (const id of await namedWith(db, claims, growing.decisions)) ids.add(id)
  }
}

/** The pairs of some claims: those new claims are in, those kept, and all there are within some events. */
class LoadedPairs {
  readonly pairs: Pair[] = []
  readonly #ids: ReadonlyMap<string, string>
  readonly #events: ReadonlyMap<string, string | undefined>
  readonly #before = new Map<string, KeptPair>()
  readonly #whole: ReadonlySet<string>

  constructor(claims: readonly BatchClaim[], kept: readonly KeptPair[], { pairs: met }: Growing, whole: ReadonlySet<string>) {
    this.#ids = new Map(claims.map(({ id, features }) => [features.key, id]))
    this.#events = new Map(claims.map(({ features, linked }) => [features.key, linked?.event]))
    this.#whole = whole
    const features = new Map(claims.map((claim) => [claim.id, claim.features]))
    const add = (claim: string, other: string): Pair | null => {
      const [a, b] = [features.get(claim), features.get(other)]
      if (!a || !b) return null
      this.pairs.push([a, b])
      return [a, b]
    }
    for (const one of kept) {
      const pair = add(one.claim, one.other)
      if (pair) this.#before.set(nameOf(pair), one)
    }
    for (const [claim, other] of met) add(claim, other)
  }

  /** Adds all pairs within the events that are grown from all of them. */
  addWhole(claims: readonly BatchClaim[], { actors, weigh }: Growing): void {
    const members = Map.groupBy(claims, ({ linked }) => linked?.event)
    for (const event of this.#whole) {
      const within = (members.get(event) ?? []).map(({ features }) => features)
      for (const pair of meetings(within, [], actors, weigh).pairs) if (!this.#before.has(nameOf(pair))) this.pairs.push(pair)
    }
  }

  /** The event that both claims of a pair were in. */
  eventOf([a, b]: Pair): string | undefined {
    const event = this.#events.get(a.key)
    return event === this.#events.get(b.key) ? event : undefined
  }

  upholds(pair: Pair): boolean {
    return this.#before.get(nameOf(pair))?.upholds === true && !this.#whole.has(this.eventOf(pair) ?? '')
  }

  turnOf({ pair, did }: Turn): PairTurn {
    const was = this.#before.get(nameOf(pair))
    if (was) return { claim: was.claim, other: was.other, did, was }
    const [claim, other] = pair.map(({ key }) => this.#ids.get(key)) as [string, string]
    return { claim, other, did, was: null }
  }
}

/** Grows events until all around them stand. */
export async function growEvents(db: Kysely<Tables>, growing: Growing): Promise<Grown> {
  const { decisions, weigh } = growing
  const loaded = new Surroundings(db, growing)
  const touched = new Set([...growing.touched, ...growing.gone.map(({ event }) => event)])
  // what upheld these may be gone, or decided otherwise: they are grown from all their pairs
  const whole = new Set(touched)
  for (;;) {
    const unsettled = await unsettledOf(db, loaded, growing, touched)
    const inside = new Set(unsettled.map(({ id }) => id))
    const named = [...(await loaded.kept(unsettled)).flatMap(({ claim, other }) => [claim, other]), ...growing.pairs.flat()]
    const around = await loaded.events(await loaded.eventsOf([...new Set(named.filter((id) => !inside.has(id)))]))
    const standing = around.filter(([first]) => first && !inside.has(first.id))
    const claims = [...unsettled, ...standing.flat()]
    const known = new LoadedPairs(claims, await loaded.kept(claims), growing, whole)
    known.addWhole(claims, growing)
    const { clusters, reached, failed, turns } = regrow(
      {
        unsettled: unsettled.map(({ features }) => features),
        around: standing.map((event) => event.map(({ features }) => features)),
        pairs: known.pairs,
        upholds: (pair) => known.upholds(pair),
      },
      weigh,
      decisions,
    )
    for (const pair of failed) whole.add(known.eventOf(pair) as string)
    if (failed.length > 0) continue
    if (reached.length === 0) {
      const settled = turns.map((turn) => known.turnOf(turn)).filter(({ claim, other }) => inside.has(claim) || inside.has(other))
      return { clusters, claims: unsettled, turns: settled }
    }
    const events = new Map([...loaded.claims.values()].flatMap(({ features, linked }) => (linked ? [[features, linked.event]] : [])))
    for (const [first] of reached) if (first) touched.add(events.get(first) as string)
  }
}
