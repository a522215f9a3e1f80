// Keeps ready what is published of the events that a batch has changed.
import type { LinkedEvent } from '@sijill/engine/event/types.ts'
import type { EventRecord } from '@sijill/engine/record/types.ts'
import { sql, type Kysely } from 'kysely'
import { eventColumns } from '../store/event-columns.ts'
import { linkedOfEvents, linkedOfReports, type LinkedClaim } from '../store/read/list-linked-claims.ts'
import { copiesAmong } from '../store/read/list-sketches.ts'
import { recordToJson } from '../store/record-json.ts'
import type { Tables } from '../store/tables.ts'
import { putRows } from '../store/write/put-rows.ts'
import { eventRecord, namedEvent } from './event-records.ts'
import { isInvented } from './invented.ts'
import type { LinkContext } from './link-batch.ts'
import type { Linking } from './save-linking.ts'
import type { ToldClaim } from './told-claims.ts'

interface Changes {
  readonly linking: Linking
  readonly changed: readonly LinkedEvent[]
  /** Ids of events that are no more. */
  readonly ended: readonly string[]
}

interface Publishable {
  readonly event: LinkedEvent
  readonly claims: readonly ToldClaim[]
}

/** Events of the batch with their claims. */
function ofBatch({ linking, changed }: Changes): Publishable[] {
  const byKey = new Map(linking.claims.map(({ id, features }) => [features.key, { id, key: features.key, told: features.told }]))
  return changed.map((event) => ({ event, claims: event.claims.map((key) => byKey.get(key) as ToldClaim) }))
}

/** Events outside the batch that tell reports of which something else is said: that they are copies, or are none. */
async function ofCopies(db: Kysely<Tables>, { linking }: Changes, { memory }: LinkContext): Promise<Publishable[]> {
  if (linking.copiesChanged.length === 0) return []
  const inBatch = new Set(linking.claims.map(({ id }) => id))
  const others = (await linkedOfReports(db, linking.copiesChanged)).filter(({ claim }) => !inBatch.has(claim))
  const claims = others.length === 0 ? [] : await linkedOfEvents(db, [...new Set(others.map(({ event }) => event))])
  const features = await memory.features(
    db,
    claims.map(({ claim }) => claim),
  )
  const toldOf = ({ claim, key }: LinkedClaim): ToldClaim[] => {
    const found = features.get(claim)
    return found ? [{ id: claim, key, told: found.told }] : []
  }
  return [...Map.groupBy(claims, ({ event }) => event)].map(([id, linked]) => {
    const told = linked.flatMap(toldOf)
    return { event: namedEvent(id, told), claims: told }
  })
}

/** Those of some reports that are made up for demonstration. */
async function inventedAmong(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db
    .selectFrom('reports')
    .select(['id', 'url'])
    .where(sql<boolean>`id = any(${reports}::uuid[]) and url is not null`)
    .execute()
  return new Set(found.filter(({ url }) => isInvented(url)).map(({ id }) => id))
}

/** How many claims of an event are told by reports that are made up. */
const inventedIn = ({ accounts }: EventRecord, madeUp: ReadonlySet<string>): number =>
  accounts.filter(({ report }) => madeUp.has(report)).length

/** The time of the transaction: the database's clock is the only one. */
async function databaseTime(db: Kysely<Tables>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
  return rows[0]?.now as Date
}

/** Puts the records of changed events in the place of those before, and takes away those of events that are no more. */
export async function publishEvents(db: Kysely<Tables>, changes: Changes, context: LinkContext): Promise<void> {
  const { knowledge } = context
  const events = [...ofBatch(changes), ...(await ofCopies(db, changes, context))]
  const reports = [...new Set(events.flatMap(({ claims }) => claims.map(({ told }) => told.report.id)))]
  const copies = await copiesAmong(db, reports)
  const madeUp = await inventedAmong(db, reports)
  const changed = await databaseTime(db)
  const rows = events.map(({ event, claims }) => {
    const record = eventRecord(event, claims, (report) => copies.get(report) ?? null, knowledge)
    return { ...eventColumns(record, knowledge), invented: inventedIn(record, madeUp), changed, record: recordToJson(record) }
  })
  await putRows(db, 'events_in_force', ['id'], rows)
  if (changes.ended.length > 0)
    await db
      .deleteFrom('events_in_force')
      .where(sql<boolean>`id = any(${changes.ended}::uuid[])`)
      .execute()
}
