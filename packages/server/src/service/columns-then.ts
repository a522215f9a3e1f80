// What events were looked up, sorted and counted by at a time before: of the record made again in memory, for what the database keeps ready only for now.
import type { Kysely } from 'kysely'
import { eventColumns, type EventColumns } from '../store/event-columns.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Tables } from '../store/tables.ts'
import { eventKnowledge } from './event-records.ts'
import { dataFolder } from './folders.ts'
import { recordedEvents } from './recorded-events.ts'

/** The columns of the events that answered a filter then, by id. */
export async function columnsThen(db: Kysely<Tables>, filter: EventFilter, asOf: Date): Promise<EventColumns[]> {
  const knowledge = eventKnowledge(dataFolder())
  const columns: EventColumns[] = []
  for await (const { record } of recordedEvents(db, filter, asOf)) columns.push(eventColumns(record, knowledge))
  return columns
}
