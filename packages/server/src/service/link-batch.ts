// Links the claims of a batch of reports, in one transaction: what they touch is loaded and linked anew, and the rest of the record stays
// as it is. The result is that of linking everything at once (engine/event/portions.test.ts holds the engine to it).
import { featuresOf, tellsEvent, type Features } from '@sijill/engine/event/features.ts'
import { reachesOf } from '@sijill/engine/event/ground.ts'
import { Linker } from '@sijill/engine/event/linker.ts'
import { meetings } from '@sijill/engine/event/meetings.ts'
import type { Cover, Decision } from '@sijill/engine/event/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Agent } from '../store/agent.ts'
import { keptClaims } from '../store/read/list-event-claims.ts'
import { linkedNear, listPairs, linkedOfNeighbourhoods, linkedOfReports, type LinkedClaim } from '../store/read/list-linked-claims.ts'
import type { Tables } from '../store/tables.ts'
import { reportsAreLinked, takeReportsToLink } from '../store/write/take-reports-to-link.ts'
import type { EventKnowledge } from './event-records.ts'
import { linkCopies } from './link-copies.ts'
import { carriedDecisions } from './link-decisions.ts'
import type { LinkMemory } from './link-memory.ts'
import { saveLinking } from './save-linking.ts'
import { toldClaims } from './told-claims.ts'

/** Reports linked in one transaction: enough that their neighbourhoods are shared, few enough to be soon done. */
const BATCH = 256

export interface LinkContext {
  readonly knowledge: EventKnowledge
  readonly by: Agent
  readonly memory: LinkMemory
}

export interface LinkedBatch {
  readonly reports: number
  /** Claims linked for the first time. */
  readonly claims: number
  /** Decisions on claims that no claim in force tells any longer. */
  readonly lost: readonly string[]
}

/** A claim of the store that is linked in this batch: new to linking, or of a neighbourhood that is touched. */
export interface BatchClaim {
  readonly id: string
  readonly features: Features
  /** What was said of it before; null where it is new. */
  readonly linked: LinkedClaim | null
}

/** The claims in force of reports that tell events and are not linked yet. */
async function freshClaims(
  db: Kysely<Tables>,
  reports: readonly string[],
  known: ReadonlySet<string>,
  sketches: ReadonlyMap<string, Uint32Array>,
): Promise<{ readonly fresh: BatchClaim[]; readonly inForce: ReadonlySet<string> }> {
  const stored = await keptClaims(db)
    .where(sql<boolean>`c.report_id = any(${reports}::uuid[])`)
    .orderBy('c.report_id')
    .orderBy('c.anchor')
    .execute()
  const telling = stored.filter(({ claim }) => tellsEvent(claim))
  const fresh = toldClaims(telling, (report) => sketches.get(report) ?? null)
    .filter(({ id }) => !known.has(id))
    .map(({ id, told }): BatchClaim => ({ id, features: featuresOf(told), linked: null }))
  return { fresh, inForce: new Set(telling.map(({ id }) => id)) }
}

interface Met {
  /** The neighbourhoods that new claims touch. */
  readonly labels: ReadonlySet<string>
  /** Pairs that may be one event, by the keys of claims. */
  readonly pairs: readonly (readonly [string, string])[]
  /** By the keys of claims. */
  readonly covers: readonly Cover[]
  /** Ids in the store of claims that covers may name, by their keys. */
  readonly ids: ReadonlyMap<string, string>
}

/** What new claims meet among those that are linked. */
async function meet(db: Kysely<Tables>, fresh: readonly BatchClaim[], gone: ReadonlySet<string>, context: LinkContext): Promise<Met> {
  if (fresh.length === 0) return { labels: new Set(), pairs: [], covers: [], ids: new Map() }
  const claims = fresh.map(({ features }) => features)
  const near = (await linkedNear(db, claims.flatMap(reachesOf))).filter(({ claim }) => !gone.has(claim))
  const features = await context.memory.features(
    db,
    near.map(({ claim }) => claim),
  )
  const { pairs, covers } = meetings(claims, features.values(), context.knowledge.actors)
  const touched = new Set(pairs.map(([, other]) => other.key))
  const labels = near.filter(({ key }) => touched.has(key)).map(({ neighbourhood }) => neighbourhood)
  const ids = new Map([
    ...near.map(({ key, claim }) => [key, claim] as const),
    ...fresh.map(({ id, features: { key } }) => [key, id] as const),
  ])
  return { labels: new Set(labels), pairs: pairs.map(([a, b]) => [a.key, b.key]), covers, ids }
}

const reportOf = (key: string): string => key.slice(0, key.lastIndexOf('#'))

/** The neighbourhoods of claims that a person's decision names together with one of these keys. */
async function decidedWith(db: Kysely<Tables>, keys: ReadonlySet<string>, decisions: readonly Decision[]): Promise<string[]> {
  const partners = new Set(decisions.flatMap(({ a, b }) => (keys.has(a) ? [b] : keys.has(b) ? [a] : [])))
  if (partners.size === 0) return []
  const linked = await linkedOfReports(db, [...new Set([...partners].map(reportOf))])
  return linked.filter(({ key }) => partners.has(key)).map(({ neighbourhood }) => neighbourhood)
}

/** The linked claims of neighbourhoods, those that are gone left out. */
async function members(
  db: Kysely<Tables>,
  labels: ReadonlySet<string>,
  gone: ReadonlySet<string>,
  memory: LinkMemory,
): Promise<BatchClaim[]> {
  const linked = (await linkedOfNeighbourhoods(db, [...labels])).filter(({ claim }) => !gone.has(claim))
  const features = await memory.features(
    db,
    linked.map(({ claim }) => claim),
  )
  return linked.map((one) => ({ id: one.claim, features: features.get(one.claim) as Features, linked: one }))
}

/** Pairs among linked claims that were found before, by their keys. */
async function knownPairs(db: Kysely<Tables>, linked: readonly BatchClaim[]): Promise<(readonly [string, string])[]> {
  const keys = new Map(linked.map(({ id, features }) => [id, features.key]))
  const pairs = await listPairs(db, [...keys.keys()])
  return pairs.map(([a, b]) => [keys.get(a) as string, keys.get(b) as string])
}

/** Links the next batch; null where nothing waits to be linked. */
export function linkBatch(db: Kysely<Tables>, context: LinkContext): Promise<LinkedBatch | null> {
  const { knowledge, by, memory } = context
  return db.transaction().execute(async (transaction) => {
    const reports = await takeReportsToLink(transaction, BATCH)
    if (reports.length === 0) return null
    const copies = await linkCopies(transaction, reports, by)
    const known = await linkedOfReports(transaction, reports)
    const { fresh, inForce } = await freshClaims(transaction, reports, new Set(known.map(({ claim }) => claim)), copies.sketches)
    const gone = known.filter(({ claim }) => !inForce.has(claim))
    const goneIds = new Set(gone.map(({ claim }) => claim))
    const met = await meet(transaction, fresh, goneIds, context)
    const { decisions, lost } = await carriedDecisions(transaction)
    const keys = new Set([...fresh.map(({ features }) => features.key), ...known.map(({ key }) => key)])
    const labels = new Set([
      ...met.labels,
      ...known.map(({ neighbourhood }) => neighbourhood),
      ...(await decidedWith(transaction, keys, decisions)),
    ])
    const linked = await members(transaction, labels, goneIds, memory)
    const claims = [...fresh, ...linked]
    const linker = new Linker(knowledge.actors)
    linker.decide(decisions)
    linker.restore(
      claims.map(({ features }) => features),
      [...met.pairs, ...(await knownPairs(transaction, linked))],
    )
    await saveLinking(transaction, { linker, claims, gone, copiesChanged: copies.changed, ...met }, context)
    await reportsAreLinked(transaction, reports)
    for (const { id, features } of fresh) memory.add(id, features)
    return { reports: reports.length, claims: fresh.length, lost }
  })
}
