// What events that have changed since a time before were looked up, sorted and counted by then: of the record made again in memory.
import type { Kysely } from 'kysely'
import { eventColumns, type EventColumns } from '../store/event-columns.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Tables } from '../store/tables.ts'
import { lastingKnowledge } from './event-records.ts'
import { dataFolder } from './folders.ts'
import { changedSinceThen } from './recorded-events.ts'

/** The columns of the events that answered a filter then and have changed since, by id. */
export async function columnsThen(db: Kysely<Tables>, filter: EventFilter, asOf: Date): Promise<EventColumns[]> {
  const knowledge = lastingKnowledge(dataFolder())
  const columns: EventColumns[] = []
  for await (const { record } of changedSinceThen(db, filter, asOf)) columns.push(eventColumns(record, knowledge))
  return columns
}
