// Which events changed last, and which since?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { eventConditions, type EventFilter } from './event-filter.ts'

export interface ChangedEvent {
  readonly id: string
  readonly changed: Date
}

const found = (db: Kysely<Tables>, filter: EventFilter) =>
  db
    .selectFrom('events_in_force as e')
    .select(['e.id', 'e.changed'])
    .where((where) => where.and(eventConditions(filter)))

/** Those that answer a filter and changed after a time, in the order of their change. */
export const eventsChangedSince = (db: Kysely<Tables>, filter: EventFilter, since: string): Promise<ChangedEvent[]> =>
  found(db, filter)
    .where(sql<boolean>`e.changed > ${since}::timestamptz`)
    .orderBy('e.changed')
    .orderBy('e.id')
    .execute()

/** Those that answer a filter, the last changed first. */
export const lastChangedEvents = (db: Kysely<Tables>, filter: EventFilter, most: number): Promise<ChangedEvent[]> =>
  found(db, filter).orderBy('e.changed', 'desc').orderBy('e.id', 'desc').limit(most).execute()
