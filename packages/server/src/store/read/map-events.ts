// Where do all events lie that answer a filter, and what of each does a map show? One answer, column by column.
import { sql, type Expression, type Kysely } from 'kysely'
import type { EventColumns } from '../event-columns.ts'
import type { Tables } from '../tables.ts'
import type { EventFilter } from './event-filter.ts'
import { eventsFor } from './events-for.ts'

/** What a map shows of an event: words, days, numbers. */
const WORDS = ['id', 'kind', 'type', 'grade'] as const satisfies (keyof EventColumns)[]
const DAYS = ['day_from', 'day_to'] as const satisfies (keyof EventColumns)[]
const PLACES = ['lat', 'lon', 'radius_km', 'geo_precision'] as const satisfies (keyof EventColumns)[]
const TOLLS = ['killed_least', 'killed_best', 'killed_most'] as const satisfies (keyof EventColumns)[]

/** The values of all events in one column, in the same order in each; days are those since 1970-01-01. */
export type MapColumns = {
  readonly [C in (typeof WORDS)[number]]: readonly EventColumns[C][]
} & { readonly [C in (typeof PLACES)[number]]: readonly number[] } & {
  readonly [C in (typeof DAYS)[number] | (typeof TOLLS)[number]]: readonly (number | null)[]
}

const DAY_MS = 86_400_000
const dayNumber = (day: string | null): number | null => (day === null ? null : Date.parse(day) / DAY_MS)

/** Columns of events at hand that have a place, in the order given. */
export const mapColumns = (events: readonly EventColumns[]): MapColumns =>
  Object.fromEntries([
    ...[...WORDS, ...PLACES].map((column) => [column, events.map((event) => event[column])]),
    ...DAYS.map((column) => [column, events.map((event) => dayNumber(event[column]))]),
    ...TOLLS.map((column) => [column, events.map((event) => event[column])]),
  ]) as unknown as MapColumns

/** Between the values of a column, none of which has it in it: ids, codes and numbers. */
const BETWEEN = ','

/** One text a column: a row for each event would be read twenty thousand times, and JSON takes the database half as long again. */
export function mapQuery(db: Kysely<Tables>, filter: EventFilter, most: number | null, asOf?: Date) {
  const values: readonly (readonly [column: string, value: Expression<unknown>])[] = [
    ...[...WORDS, ...PLACES, ...TOLLS].map((column) => [column, sql.ref(`e.${column}`)] as const),
    ...DAYS.map((column) => [column, sql`${sql.ref(`e.${column}`)} - date '1970-01-01'`] as const),
  ]
  const { table, conditions } = eventsFor(filter, asOf)
  const found = db.selectFrom(table.as('e')).where((where) => where.and([...conditions, sql<boolean>`e.lat is not null`]))
  const given =
    most === null
      ? found
      : found
          .orderBy(sql`e.day_from desc nulls last`)
          .orderBy('e.id')
          .limit(most)
  const rows = given.select(values.map(([column, value]) => sql<unknown>`${value}`.as(column)))
  return db
    .selectFrom(rows.as('f'))
    .select(values.map(([column]) => sql<string | null>`string_agg(coalesce(${sql.ref(`f.${column}`)}::text, ''), ${BETWEEN})`.as(column)))
}

/**
 * The events with a place that answer a filter, as they stand, in no order; of more than `most` the latest, where that is given. With `asOf`, those
 * that have not changed since.
 */
export async function mapEvents(db: Kysely<Tables>, filter: EventFilter, most: number | null, asOf?: Date): Promise<MapColumns> {
  const row = (await mapQuery(db, filter, most, asOf).executeTakeFirstOrThrow()) as Readonly<Record<string, string | null>>
  const words = (column: string): string[] => row[column]?.split(BETWEEN) ?? []
  const numbers = (column: string): (number | null)[] => words(column).map((text) => (text === '' ? null : Number(text)))
  return Object.fromEntries([
    ...WORDS.map((column) => [column, words(column)]),
    ...[...PLACES, ...DAYS, ...TOLLS].map((column) => [column, numbers(column)]),
  ]) as unknown as MapColumns
}

/** The columns of different events together; of more than `most` the latest, those without a day last. */
export function joinColumns(a: MapColumns, b: MapColumns, most: number): MapColumns {
  const names = Object.keys(a) as (keyof MapColumns)[]
  const joined = Object.fromEntries(names.map((name) => [name, [...a[name], ...b[name]]])) as unknown as MapColumns
  if (joined.id.length <= most) return joined
  const latest = joined.day_from
    .map((day, at) => ({ day: day ?? -Infinity, id: joined.id[at] as string, at }))
    .toSorted((one, other) => other.day - one.day || (one.id < other.id ? -1 : 1))
    .slice(0, most)
  return Object.fromEntries(names.map((name) => [name, latest.map(({ at }) => joined[name][at])])) as unknown as MapColumns
}
