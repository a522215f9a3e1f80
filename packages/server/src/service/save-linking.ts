// Writes down what linking has found: who tells of which event and why, what became of ids, and what is kept ready of claims and events.
import { groundOf } from '@sijill/engine/event/ground.ts'
import { tombstones } from '@sijill/engine/event/identity.ts'
import type { Weigher } from '@sijill/engine/event/cluster.ts'
import type { Decisions } from '@sijill/engine/event/initial.ts'
import type { Cover, LinkedEvent } from '@sijill/engine/event/types.ts'
import { besideNearest, type Scorer } from '@sijill/engine/event/why.ts'
import { sql, type Kysely } from 'kysely'
import type { LinkedClaim } from '../store/read/list-linked-claims.ts'
import type { Links, LinkReasons, Tables } from '../store/tables.ts'
import { momentOf } from '../store/read/moment.ts'
import { endEvents } from '../store/write/end-events.ts'
import { linkClaims } from '../store/write/link-claims.ts'
import { putRows } from '../store/write/put-rows.ts'
import type { BatchClaim, LinkContext } from './link-batch.ts'
import type { PairTurn } from './grow-events.ts'
import { publishEvents } from './publish-events.ts'

export interface Linking {
  /** Events that were grown anew, changed or not. */
  readonly events: readonly LinkedEvent[]
  readonly decisions: Decisions
  readonly weigh: Weigher
  readonly score: Scorer
  /** Every claim of these events. */
  readonly claims: readonly BatchClaim[]
  /** Claims of a reading that is no longer in force. */
  readonly gone: readonly LinkedClaim[]
  /** Claims in force that people have refused: they tell no event. */
  readonly rejected: ReadonlySet<string>
  /** What became of the pairs by which these events were grown, by ids. */
  readonly turns: readonly PairTurn[]
  /** What new claims cover or are covered by, by keys, and the ids of those keys. */
  readonly covers: readonly Cover[]
  readonly ids: ReadonlyMap<string, string>
  readonly copiesChanged: readonly string[]
}

/** The events that the record has for claims, by the ids of the claims. */
async function linksBefore(db: Kysely<Tables>, { claims, gone }: Linking): Promise<ReadonlyMap<string, string>> {
  const fresh = claims.filter(({ linked }) => linked === null).map(({ id }) => id)
  const recorded = await db
    .selectFrom(sql<Links>`links_as_of(${momentOf(undefined)})`.as('l'))
    .select(['l.claim_id', 'l.event_id'])
    .where(sql<boolean>`l.claim_id = any(${fresh}::uuid[])`)
    .execute()
  const known = [...gone, ...claims.flatMap(({ linked }) => linked ?? [])]
  return new Map([
    ...known.map(({ claim, event }) => [claim, event] as const),
    ...recorded.map(({ claim_id, event_id }) => [claim_id, event_id as string] as const),
  ])
}

/** Events by what their claims were linked to before, as far as the batch touches them. */
function eventsBefore({ claims, gone }: Linking, before: ReadonlyMap<string, string>): LinkedEvent[] {
  const keys = new Map([
    ...claims.map(({ id, features }) => [id, features.key] as const),
    ...gone.map(({ claim, key }) => [claim, key] as const),
  ])
  const byEvent = Map.groupBy([...before], ([, event]) => event)
  return [...byEvent].map(([id, linked]) => ({
    id,
    kind: 'occurrence',
    claims: [...new Set(linked.flatMap(([claim]) => keys.get(claim) ?? []))],
  }))
}

/** The event of each claim that is linked anew, by its key. */
const eventsByKey = ({ events }: Linking): ReadonlyMap<string, LinkedEvent> =>
  new Map(events.flatMap((event) => event.claims.map((key) => [key, event] as const)))

/** Why a claim is in its event: the claim of it that stands nearest. */
function reasonsOf(claim: BatchClaim, others: readonly BatchClaim[], linking: Linking): { score: number | null; reasons: LinkReasons } {
  const features = others.map((other) => other.features)
  const nearest = besideNearest(claim.features, features, linking)
  if (!nearest) return { score: null, reasons: [] }
  const { joinedBy, score: points, reasons } = nearest
  const beside = others.find((other) => other.features.key === nearest.claim)
  return { score: points, reasons: [{ claim: beside?.id, joinedBy, reasons }] }
}

async function saveLinks(db: Kysely<Tables>, linking: Linking, before: ReadonlyMap<string, string>, by: LinkContext['by']): Promise<void> {
  const byKey = new Map(linking.claims.map((claim) => [claim.features.key, claim]))
  const links = linking.events.flatMap((event) => {
    const members = event.claims.map((key) => byKey.get(key) as BatchClaim)
    const moved = members.filter(({ id }) => before.get(id) !== event.id)
    return moved.map((claim) => ({
      claim: claim.id,
      event: event.id,
      ...reasonsOf(
        claim,
        members.filter((one) => one !== claim),
        linking,
      ),
    }))
  })
  const refused = linking.gone.filter(({ claim }) => linking.rejected.has(claim))
  const out = refused.map(({ claim }) => ({ claim, event: null, score: null, reasons: [{ joinedBy: 'rejected' }] }))
  await linkClaims(db, [...links, ...out], by)
}

async function keepClaims(db: Kysely<Tables>, linking: Linking): Promise<void> {
  const { claims, gone } = linking
  if (gone.length > 0)
    await db
      .deleteFrom('linked_claims')
      .where(sql<boolean>`claim_id = any(${gone.map(({ claim }) => claim)}::uuid[])`)
      .execute()
  const events = eventsByKey(linking)
  const placed = claims.map(({ id, features, linked }) => ({ id, features, linked, event: (events.get(features.key) as LinkedEvent).id }))
  const changed = placed.filter(({ linked, event }) => linked?.event !== event)
  const rows = changed.map(({ id, features, event }) => {
    const { placeLevel, timeLevel, lat, lon, middle, class: classed } = groundOf(features)
    const { claim, report } = features.told
    return {
      claim_id: id,
      report_id: report.id,
      key: features.key,
      event_id: event,
      place_level: placeLevel,
      time_level: timeLevel,
      lat,
      lon,
      middle,
      class: classed,
      told: { claim, report: { ...report, sketch: null } },
    }
  })
  await putRows(db, 'linked_claims', ['claim_id'], rows)
}

async function keepCovers(db: Kysely<Tables>, { covers, ids }: Linking): Promise<void> {
  const rows = covers.flatMap(({ aggregate, occurrence, why: ground }) => {
    const [whole, part] = [ids.get(aggregate), ids.get(occurrence)]
    return whole === undefined || part === undefined ? [] : [{ aggregate_id: whole, occurrence_id: part, why: ground }]
  })
  // what the report says itself comes first
  const distinct = new Map(rows.toReversed().map((row) => [`${row.aggregate_id} ${row.occurrence_id}`, row]))
  await putRows(db, 'claim_covers', ['aggregate_id', 'occurrence_id'], [...distinct.values()])
}

/** Keeps the pairs that the growth of events turned on; one that found its claims together is kept no longer. */
async function keepPairs(db: Kysely<Tables>, { turns }: Linking): Promise<void> {
  const kept = turns.filter(({ did, was }) => did !== 'together' && was?.upholds !== (did === 'joined'))
  const rows = kept.map(({ claim, other, did }) => ({ claim_id: claim, other_id: other, upholds: did === 'joined' }))
  await putRows(db, 'candidate_pairs', ['claim_id', 'other_id'], rows)
  const idle = turns.filter(({ did, was }) => did === 'together' && was).map(({ claim, other }) => ({ claim, other }))
  if (idle.length > 0)
    await sql`delete from candidate_pairs p using jsonb_to_recordset(${JSON.stringify(idle)}::jsonb) i (claim uuid, other uuid)
      where p.claim_id = i.claim and p.other_id = i.other`.execute(db)
}

/** Events that changed: other claims than before, a new reading of one, or a report of which something else is said. */
function changedEvents({ events, claims, copiesChanged }: Linking, before: readonly LinkedEvent[]): LinkedEvent[] {
  const held = new Map(before.map(({ id, claims: keys }) => [id, new Set(keys)]))
  const fresh = new Set(claims.filter(({ linked }) => linked === null).map(({ features }) => features.key))
  const copied = new Set(copiesChanged)
  const reports = new Map(claims.map(({ features }) => [features.key, features.told.report.id]))
  return events.filter(({ id, claims: keys }) => {
    const known = held.get(id)
    return known?.size !== keys.length || keys.some((key) => !known.has(key) || fresh.has(key) || copied.has(reports.get(key) ?? ''))
  })
}

/** Saves what a batch has found, within its transaction. */
export async function saveLinking(db: Kysely<Tables>, linking: Linking, context: LinkContext): Promise<void> {
  const links = await linksBefore(db, linking)
  const before = eventsBefore(linking, links)
  const used = new Set(linking.events.map(({ id }) => id))
  const ended = tombstones(before, linking.events).filter(({ id }) => !used.has(id))
  await saveLinks(db, linking, links, context.by)
  await endEvents(db, { ended, used: [...used] }, context.by)
  await keepClaims(db, linking)
  await keepPairs(db, linking)
  await keepCovers(db, linking)
  await publishEvents(db, { linking, changed: changedEvents(linking, before), ended: ended.map(({ id }) => id) }, context)
}
