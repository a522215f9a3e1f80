// Grows the events that new claims, claims that went and decisions touch: loads what stands around them, and reaches further only where an
// event around does not stand.
import type { Weigher } from '@sijill/engine/event/cluster.ts'
import type { Features } from '@sijill/engine/event/features.ts'
import type { Decisions } from '@sijill/engine/event/initial.ts'
import { toldWith } from '@sijill/engine/event/initial.ts'
import { regrow } from '@sijill/engine/event/regrow.ts'
import type { Kysely } from 'kysely'
import { linkedOfClaims, linkedOfEvents, linkedOfReports, listPairs, type LinkedClaim } from '../store/read/list-linked-claims.ts'
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
}

export interface Grown {
  readonly clusters: readonly (readonly Features[])[]
  /** Every claim of the clusters. */
  readonly claims: readonly BatchClaim[]
}

const reportOf = (key: string): string => key.slice(0, key.lastIndexOf('#'))

/** What is loaded of the record so far. */
class Surroundings {
  readonly #db: Kysely<Tables>
  readonly #growing: Growing
  readonly #gone: ReadonlySet<string>
  /** Claims by their ids; events that stand by theirs. */
  readonly claims = new Map<string, BatchClaim>()
  readonly #events = new Map<string, readonly BatchClaim[]>()
  readonly #pairs = new Map<string, readonly [string, string]>()
  readonly #paired = new Set<string>()

  constructor(db: Kysely<Tables>, growing: Growing) {
    this.#db = db
    this.#growing = growing
    this.#gone = new Set(growing.gone.map(({ claim }) => claim))
    for (const claim of growing.fresh) this.claims.set(claim.id, claim)
    this.#addPairs(growing.pairs)
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

  /** Candidate pairs that claims are in. */
  async pairs(claims: readonly BatchClaim[]): Promise<(readonly [string, string])[]> {
    const missing = claims.filter(({ id, linked }) => linked !== null && !this.#paired.has(id)).map(({ id }) => id)
    for (const id of missing) this.#paired.add(id)
    if (missing.length > 0) this.#addPairs(await listPairs(this.#db, missing))
    const among = new Set(claims.map(({ id }) => id))
    return [...this.#pairs.values()].filter(([a, b]) => (among.has(a) || among.has(b)) && !this.#gone.has(a) && !this.#gone.has(b))
  }

  /** The events of linked claims, by the ids of the claims. */
  async eventsOf(claims: readonly string[]): Promise<string[]> {
    const unknown = claims.filter((id) => !this.claims.has(id))
    const linked = unknown.length === 0 ? [] : await linkedOfClaims(this.#db, unknown)
    return [...claims.flatMap((id) => this.claims.get(id)?.linked?.event ?? []), ...linked.map(({ event }) => event)]
  }

  #addPairs(pairs: readonly (readonly [string, string])[]): void {
    for (const pair of pairs) this.#pairs.set(pair.join(' '), pair)
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

/** Grows events until all around them stand. */
export async function growEvents(db: Kysely<Tables>, growing: Growing): Promise<Grown> {
  const { decisions, weigh } = growing
  const loaded = new Surroundings(db, growing)
  const touched = new Set([...growing.touched, ...growing.gone.map(({ event }) => event)])
  for (;;) {
    const unsettled = await unsettledOf(db, loaded, growing, touched)
    const inside = new Set(unsettled.map(({ id }) => id))
    const beside = (await loaded.pairs(unsettled)).flat().filter((id) => !inside.has(id))
    const around = await loaded.events(await loaded.eventsOf([...new Set(beside)]))
    const standing = around.filter(([first]) => first && !inside.has(first.id))
    const all = new Set([...unsettled, ...standing.flat()].map(({ id }) => id))
    const pairs = (await loaded.pairs([...unsettled, ...standing.flat()])).filter(([a, b]) => all.has(a) && all.has(b))
    const featuresOf = (id: string): Features => (loaded.claims.get(id) as BatchClaim).features
    const { clusters, reached } = regrow(
      {
        unsettled: unsettled.map(({ features }) => features),
        around: standing.map((event) => event.map(({ features }) => features)),
        pairs: pairs.map(([a, b]) => [featuresOf(a), featuresOf(b)]),
      },
      weigh,
      decisions,
    )
    if (reached.length === 0) return { clusters, claims: unsettled }
    const events = new Map([...loaded.claims.values()].flatMap(({ features, linked }) => (linked ? [[features, linked.event]] : [])))
    for (const [first] of reached) if (first) touched.add(events.get(first) as string)
  }
}
