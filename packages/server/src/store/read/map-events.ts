// Where do all events lie that answer a filter, and what of each does a map show? One answer, column by column.
import { sql, type Kysely } from 'kysely'
import type { EventColumns } from '../event-columns.ts'
import type { Tables } from '../tables.ts'
import { eventConditions, type EventFilter } from './event-filter.ts'

/** What a map shows of an event. */
const SHOWN = [
  'id',
  'kind',
  'type',
  'grade',
  'day_from',
  'day_to',
  'lat',
  'lon',
  'radius_km',
  'geo_precision',
  'killed_least',
  'killed_best',
  'killed_most',
] as const satisfies (keyof EventColumns)[]

type Shown = (typeof SHOWN)[number]
/** The values of all events in one column, in the same order in each. */
export type MapColumns = { readonly [C in Shown]: readonly EventColumns[C][] }

/** Columns of events at hand, in the order given. */
export const mapColumns = (events: readonly EventColumns[]): MapColumns =>
  Object.fromEntries(SHOWN.map((column) => [column, events.map((event) => event[column])])) as unknown as MapColumns

/** The database writes each column as one value: a row for each event would be read twenty thousand times. */
export function mapQuery(db: Kysely<Tables>, filter: EventFilter, most: number) {
  const found = db
    .selectFrom('events_in_force as e')
    .select(SHOWN.map((column) => `e.${column}` as const))
    .where((where) => where.and([...eventConditions(filter), sql<boolean>`e.lat is not null`]))
    // the latest, where they are more than are given
    .orderBy(sql`e.day_from desc nulls last`)
    .orderBy('e.id')
    .limit(most)
  const columns = SHOWN.map((column) => sql<unknown>`coalesce(json_agg(${sql.ref(`f.${column}`)}), '[]')`.as(column))
  return db.selectFrom(found.as('f')).select(columns)
}

/** The events with a place that answer a filter, the latest first, as they stand; `most` of them. */
export const mapEvents = async (db: Kysely<Tables>, filter: EventFilter, most: number): Promise<MapColumns> =>
  (await mapQuery(db, filter, most).executeTakeFirstOrThrow()) as unknown as MapColumns
