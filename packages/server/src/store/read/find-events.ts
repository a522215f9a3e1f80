// Which events answer a filter? Page by page in an order, by where the last one seen stands; those without the value come last either way.
import { sql, type Kysely, type SqlBool } from 'kysely'
import type { EventColumns } from '../event-columns.ts'
import type { RecordJson } from '../record-json.ts'
import type { Tables } from '../tables.ts'
import type { Condition } from './condition.ts'
import { eventConditions, type EventFilter } from './event-filter.ts'
import { settledSince } from './settled-events.ts'

/** What events are sorted by, and the column of it; of events alike in it, by id. */
export const EVENT_SORTS = {
  id: 'id',
  day: 'day_from',
  killed: 'killed_best',
  type: 'type',
  place_ar: 'place_ar',
  place_en: 'place_en',
} as const satisfies Record<string, keyof EventColumns>
export type EventSort = keyof typeof EVENT_SORTS

export interface EventOrder {
  readonly sort: EventSort
  readonly order: 'asc' | 'desc'
}

/** Where an event stands in an order. */
export interface EventPosition {
  /** What it is sorted by; null where that is not told. */
  readonly value: string | number | null
  readonly id: string
}

export interface EventRange extends EventOrder {
  readonly after?: EventPosition | undefined
  readonly limit: number
  /** Only events that have not changed since. */
  readonly asOf?: Date | undefined
}

/** An event as lists show it: what is published of it, without its claims. */
export interface FoundEvent {
  readonly id: string
  readonly value: string | number | null
  readonly record: RecordJson
  readonly changed: Date
  readonly invented: number
}

/** Events that have the value, or those that have it not, from a position on; only the events of the page are fetched whole. */
export function eventsQuery(db: Kysely<Tables>, filter: EventFilter, { sort, order, after, limit, asOf }: EventRange, told: boolean) {
  const column = EVENT_SORTS[sort]
  const [value, past] = [sql.ref(`e.${column}`), sql.raw(order === 'asc' ? '>' : '<')]
  const beyond = (position: EventPosition): Condition =>
    told && sort !== 'id' ? sql`(${value}, e.id) ${past} (${position.value}, ${position.id}::uuid)` : sql`e.id ${past} ${position.id}::uuid`
  const conditions = [
    ...eventConditions(filter),
    ...settledSince(asOf),
    ...(sort === 'id' ? [] : [told ? sql<SqlBool>`${value} is not null` : sql<SqlBool>`${value} is null`]),
    // where the order of days begins, or ends
    ...(sort === 'day' && told && filter.to !== undefined ? [sql<SqlBool>`e.day_from <= ${filter.to}::date`] : []),
    ...(after ? [beyond(after)] : []),
  ]
  const found = db
    .selectFrom('events_in_force as e')
    .select(['e.id', sql<string | number | null>`${value}`.as('value')])
    .where((where) => where.and(conditions))
    .$if(told && sort !== 'id', (query) => query.orderBy(value, order))
    .orderBy('e.id', order)
    .limit(limit)
  return db
    .selectFrom(found.as('f'))
    .innerJoin('events_in_force as w', 'w.id', 'f.id')
    .select(['w.id', 'f.value', 'w.record', 'w.changed', 'w.invented'])
    .orderBy('f.value', order)
    .orderBy('w.id', order)
}

/** A page of the events that answer a filter, as they stand; with `asOf`, of those that have not changed since. */
export async function findEvents(db: Kysely<Tables>, filter: EventFilter, page: EventRange): Promise<FoundEvent[]> {
  const { after, limit } = page
  const told = after && after.value === null ? [] : await eventsQuery(db, filter, page, true).execute()
  if (told.length === limit || page.sort === 'id') return told
  const rest = { ...page, after: after?.value === null ? after : undefined, limit: limit - told.length }
  return [...told, ...(await eventsQuery(db, filter, rest, false).execute())]
}
