// Gives events out of the record, as they stand or as of a time before, whole: what is published, the claims, their reports.
import { sql, type Kysely } from 'kysely'
import { eventColumns } from '../store/event-columns.ts'
import { isStoreId } from '../store/identity.ts'
import { recordFromJson } from '../store/record-json.ts'
import { answers, type EventFilter } from '../store/read/event-filter.ts'
import { findEvents, type EventPosition } from '../store/read/find-events.ts'
import { listCovers } from '../store/read/list-covers.ts'
import { listEventClaims, type EventClaim } from '../store/read/list-event-claims.ts'
import { listEventIds } from '../store/read/list-event-ids.ts'
import { eventsUnsettledSince } from '../store/read/settled-events.ts'
import { reportsWithWords } from '../store/read/search-reports.ts'
import type { Tables } from '../store/tables.ts'
import { eventRecord, lastingKnowledge, namedEvent, type EventKnowledge } from './event-records.ts'
import { dataFolder } from './folders.ts'
import type { RecordedEvent, ReportedClaim } from './recorded-event.ts'
import { disputedIn, withReview, type Review } from './review/review-claims.ts'
import { toldClaims } from './told-claims.ts'

/** Events fetched at a time. */
const PAGE = 200

type Head = Pick<RecordedEvent, 'record' | 'changed'>

type ReviewedEventClaim = EventClaim & { readonly review: Review | null }

/** The claims of events with what people decided laid over them. */
export const eventClaims = async (db: Kysely<Tables>, events: readonly string[], asOf?: Date): Promise<ReviewedEventClaim[]> =>
  withReview(db, await listEventClaims(db, events, asOf), asOf)

/** A claim with its report, as it leaves the record. */
export const reportedClaim = ({ id, claim, review, report, outlet, url, title, published, copyOf }: ReviewedEventClaim): ReportedClaim => ({
  id,
  claim,
  review,
  report: { id: report, outlet, url, title, published, copyOf },
})

/** The claims of a record in the order of its accounts. */
function claimsOf({ accounts }: RecordedEvent['record'], claims: readonly ReviewedEventClaim[]): ReportedClaim[] {
  const place = new Map(accounts.map(({ claim }, at) => [claim, at]))
  return claims.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)).map(reportedClaim)
}

async function withClaims(db: Kysely<Tables>, heads: readonly Head[], asOf?: Date): Promise<RecordedEvent[]> {
  const ids = heads.map(({ record }) => record.id)
  const claims = Map.groupBy(await eventClaims(db, ids, asOf), ({ event }) => event)
  const covers = await listCovers(db, ids, asOf)
  return heads.map(({ record, changed }) => ({
    record,
    claims: claimsOf(record, claims.get(record.id) ?? []),
    covers: covers.get(record.id) ?? [],
    changed,
  }))
}

/** The state of one event at a time before, made again of its claims. */
function eventThen(id: string, claims: readonly ReviewedEventClaim[], knowledge: EventKnowledge): Head {
  const copies = new Map(claims.map(({ report, copyOf }) => [report, copyOf]))
  const told = toldClaims(
    claims.map((one) => ({ ...one, disputed: disputedIn(one.review) })),
    () => null,
  )
  const last = Math.max(...claims.map(({ linked }) => linked.getTime()))
  return {
    record: eventRecord(namedEvent(id, told), told, (report) => copies.get(report) ?? null, knowledge),
    changed: new Date(last).toISOString(),
  }
}

/** Those of some events that answered a filter at a time before. */
async function eventsThen(
  db: Kysely<Tables>,
  ids: readonly string[],
  filter: EventFilter,
  asOf: Date,
  knowledge: EventKnowledge,
): Promise<RecordedEvent[]> {
  const claims = await eventClaims(db, ids, asOf)
  const held =
    filter.text === undefined
      ? null
      : await reportsWithWords(
          db,
          filter.text,
          claims.map(({ report }) => report),
        )
  const byEvent = Map.groupBy(claims, ({ event }) => event)
  const heads = [...byEvent]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, of]) => held === null || of.some(({ report }) => held.has(report)))
    .map(([id, of]) => eventThen(id, of, knowledge))
    .filter(({ record }) => answers(eventColumns(record, knowledge), filter))
  return withClaims(db, heads, asOf)
}

async function* then(db: Kysely<Tables>, filter: EventFilter, asOf: Date): AsyncGenerator<RecordedEvent> {
  const knowledge = lastingKnowledge(dataFolder())
  let after: string | undefined
  for (;;) {
    const ids = await listEventIds(db, { after, limit: PAGE, asOf })
    yield* await eventsThen(db, ids, filter, asOf, knowledge)
    if (ids.length < PAGE) return
    after = ids.at(-1)
  }
}

/** Those of all events that answered a filter at a time before which have changed since: the others stand as they stood. */
export async function* changedSinceThen(db: Kysely<Tables>, filter: EventFilter, asOf: Date): AsyncGenerator<RecordedEvent> {
  const knowledge = lastingKnowledge(dataFolder())
  const ids = await eventsUnsettledSince(db, asOf)
  for (let at = 0; at < ids.length; at += PAGE) yield* await eventsThen(db, ids.slice(at, at + PAGE), filter, asOf, knowledge)
}

async function* now(db: Kysely<Tables>, filter: EventFilter): AsyncGenerator<RecordedEvent> {
  let after: EventPosition | undefined
  for (;;) {
    const found = await findEvents(db, filter, { sort: 'id', order: 'asc', after, limit: PAGE })
    yield* await withClaims(
      db,
      found.map(({ record, changed }) => ({ record: recordFromJson(record), changed: changed.toISOString() })),
    )
    if (found.length < PAGE) return
    after = found.at(-1)
  }
}

/** All events that answer a filter, by their ids; with `asOf`, as the record stood then. */
export const recordedEvents = (db: Kysely<Tables>, filter: EventFilter, asOf?: Date): AsyncIterable<RecordedEvent> =>
  asOf === undefined ? now(db, filter) : then(db, filter, asOf)

/** Some events as they stand, in the order of their ids. */
export async function eventsByIds(db: Kysely<Tables>, ids: readonly string[]): Promise<RecordedEvent[]> {
  const found = await db
    .selectFrom('events_in_force')
    .select(['record', 'changed'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .execute()
  return withClaims(
    db,
    found.map(({ record, changed }) => ({ record: recordFromJson(record), changed: changed.toISOString() })),
  )
}

/** One event; null where the id is not one in use (`currentEvents` says what stands in its place). */
export async function recordedEvent(db: Kysely<Tables>, id: string, asOf?: Date): Promise<RecordedEvent | null> {
  if (!isStoreId(id)) return null
  if (asOf !== undefined) return (await eventsThen(db, [id], {}, asOf, lastingKnowledge(dataFolder())))[0] ?? null
  return (await eventsByIds(db, [id]))[0] ?? null
}
