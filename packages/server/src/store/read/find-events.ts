// Which events answer a filter? By their ids, page by page; and how many are there in each week?
import { sql, type Kysely } from 'kysely'
import type { RecordJson } from '../record-json.ts'
import type { Tables } from '../tables.ts'
import { eventConditions, type EventFilter } from './event-filter.ts'

export interface FoundEvent {
  readonly id: string
  readonly record: RecordJson
  readonly changed: Date
}

/** The query of a page; only the events of the page are fetched whole. */
export function eventsQuery(
  db: Kysely<Tables>,
  filter: EventFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
) {
  const { after, limit } = page
  const found = db
    .selectFrom('events_in_force as e')
    .select('e.id')
    .where((where) => where.and(eventConditions(filter)))
    .$if(after !== undefined, (query) => query.where('e.id', '>', after as string))
    .orderBy('e.id')
    .limit(limit)
  return db
    .selectFrom(found.as('f'))
    .innerJoin('events_in_force as w', 'w.id', 'f.id')
    .select(['w.id', 'w.record', 'w.changed'])
    .orderBy('w.id')
}

/** A page of the events as they stand. */
export const findEvents = (
  db: Kysely<Tables>,
  filter: EventFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<FoundEvent[]> => eventsQuery(db, filter, page).execute()

export interface EventWeek {
  /** The Monday it begins with. */
  readonly week: string
  readonly events: number
  /** The sum of the best figures that are known. */
  readonly killed: number
}

export function eventWeeksQuery(db: Kysely<Tables>, filter: EventFilter) {
  return db
    .selectFrom('events_in_force as e')
    .select([
      // the first day of the calendar is a Monday; whole numbers are grouped faster than times
      sql<string>`date '0001-01-01' + 7 * ((e.day_from - date '0001-01-01') / 7)`.as('week'),
      sql<string>`count(*)`.as('events'),
      sql<string>`coalesce(sum(e.killed_best), 0)`.as('killed'),
    ])
    .where((where) => where.and([...eventConditions(filter), sql<boolean>`e.day_from is not null`]))
    .groupBy('week')
    .orderBy('week')
}

/** Events by the week of their first day, weeks without one left out. */
export async function countEventsByWeek(db: Kysely<Tables>, filter: EventFilter): Promise<EventWeek[]> {
  const rows = await eventWeeksQuery(db, filter).execute()
  return rows.map(({ week, events, killed }) => ({ week, events: Number(events), killed: Number(killed) }))
}
