// Links the claims of a batch of reports, in one transaction: what they touch is grown anew, and the rest of the record stays as it is.
// The result is that of linking everything at once (engine/event/portions.test.ts holds the engine to it).
import { featuresOf, tellsEvent, type Features } from '@sijill/engine/event/features.ts'
import { reachesOf } from '@sijill/engine/event/ground.ts'
import { eventOf } from '@sijill/engine/event/identity.ts'
import { Decisions } from '@sijill/engine/event/initial.ts'
import type { Weigher } from '@sijill/engine/event/cluster.ts'
import { meetings } from '@sijill/engine/event/meetings.ts'
import { scorePair, weigherOf } from '@sijill/engine/event/score/pair.ts'
import type { Scorer } from '@sijill/engine/event/why.ts'
import { sql, type Kysely } from 'kysely'
import type { Agent } from '../store/agent.ts'
import { keptClaims } from '../store/read/list-event-claims.ts'
import { linkedNear, linkedOfReports, type LinkedClaim } from '../store/read/list-linked-claims.ts'
import { listVersions } from '../store/read/list-reviewed.ts'
import type { Tables } from '../store/tables.ts'
import { forgetLinked } from '../store/write/forget-linked.ts'
import { reportsAreLinked, takeReportsToLink } from '../store/write/take-reports-to-link.ts'
import type { EventKnowledge } from './event-records.ts'
import { growEvents, type Growing } from './grow-events.ts'
import { linkCopies } from './link-copies.ts'
import { carriedDecisions } from './link-decisions.ts'
import type { LinkMemory } from './link-memory.ts'
import { changedByReview, disputedIn, refreshReviewed, reviewIsLinked, withReview } from './review/review-claims.ts'
import { saveLinking, type Linking } from './save-linking.ts'
import { toldClaims } from './told-claims.ts'

/** Reports linked in one transaction: enough that what they touch is shared, few enough to be soon done. */
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

/** A claim of the store that is linked in this batch: new to linking, or of an event that is touched. */
export interface BatchClaim {
  readonly id: string
  readonly features: Features
  /** What was said of it before; null where it is new. */
  readonly linked: LinkedClaim | null
}

/** The claims in force of reports that tell events: all of them by id, and those that are not linked yet. */
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
  const reviewed = await withReview(db, stored)
  const telling = reviewed
    .filter(({ claim, review }) => review?.state !== 'rejected' && tellsEvent(claim))
    .map(({ review, ...one }) => ({ ...one, disputed: disputedIn(review) }))
  const fresh = toldClaims(telling, (report) => sketches.get(report) ?? null)
    .filter(({ id }) => !known.has(id))
    .map(({ id, told }): BatchClaim => ({ id, features: featuresOf(told), linked: null }))
  return { fresh, inForce: new Set(telling.map(({ id }) => id)) }
}

type Met = Pick<Linking, 'covers' | 'ids'> & Pick<Growing, 'pairs'>

/** What new claims meet among themselves and among those that are linked. */
async function meet(
  db: Kysely<Tables>,
  { fresh, gone, weigh }: { readonly fresh: readonly BatchClaim[]; readonly gone: ReadonlySet<string>; readonly weigh: Weigher },
  context: LinkContext,
): Promise<Met> {
  if (fresh.length === 0) return { pairs: [], covers: [], ids: new Map() }
  const claims = fresh.map(({ features }) => features)
  const near = (await linkedNear(db, claims.flatMap(reachesOf))).filter(({ claim }) => !gone.has(claim))
  const features = await context.memory.features(
    db,
    near.map(({ claim }) => claim),
  )
  const { pairs, covers } = meetings(claims, features.values(), context.knowledge.actors, weigh)
  const ids = new Map([
    ...near.map(({ key, claim }) => [key, claim] as const),
    ...fresh.map(({ id, features: { key } }) => [key, id] as const),
  ])
  return { pairs: pairs.map(([a, b]) => [ids.get(a.key) as string, ids.get(b.key) as string]), covers, ids }
}

/** Links the next batch; null where nothing waits to be linked. `saving` is the last that is done in its transaction. */
export function linkBatch(
  db: Kysely<Tables>,
  context: LinkContext,
  saving: (transaction: Kysely<Tables>) => Promise<void> = async () => undefined,
): Promise<LinkedBatch | null> {
  const { knowledge, by, memory } = context
  return db.transaction().execute(async (transaction) => {
    const reports = await takeReportsToLink(transaction, BATCH)
    if (reports.length === 0) return null
    const copies = await linkCopies(transaction, reports, by)
    await refreshReviewed(transaction, reports)
    const { changed, rejected } = await changedByReview(transaction, reports)
    memory.standBy(await listVersions(transaction))
    const known = await linkedOfReports(transaction, reports)
    // a claim that people changed is met anew, as one that was never linked
    await forgetLinked(transaction, [...changed])
    const standing = known.filter(({ claim }) => !changed.has(claim))
    const { fresh, inForce } = await freshClaims(transaction, reports, new Set(standing.map(({ claim }) => claim)), copies.sketches)
    const gone = known.filter(({ claim }) => changed.has(claim) || !inForce.has(claim))
    const weigh = weigherOf(knowledge.actors)
    const met = await meet(transaction, { fresh, gone: new Set(gone.map(({ claim }) => claim)), weigh }, context)
    const carried = await carriedDecisions(transaction)
    const decisions = new Decisions(carried.decisions)
    const score: Scorer = (a, b) => scorePair(a, b, knowledge.actors)
    const touched = known.map(({ event }) => event)
    const grown = await growEvents(transaction, {
      fresh,
      gone,
      touched,
      pairs: met.pairs,
      decisions,
      weigh,
      memory,
      actors: knowledge.actors,
    })
    const events = grown.clusters.map(eventOf)
    await saveLinking(
      transaction,
      {
        covers: met.covers,
        ids: met.ids,
        events,
        claims: grown.claims,
        turns: grown.turns,
        gone,
        rejected,
        decisions,
        weigh,
        score,
        copiesChanged: copies.changed,
      },
      context,
    )
    await reviewIsLinked(transaction, reports)
    await reportsAreLinked(transaction, reports)
    await saving(transaction)
    for (const { id, features } of fresh) memory.add(id, features)
    return { reports: reports.length, claims: fresh.length, lost: carried.lost }
  })
}
