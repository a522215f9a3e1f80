// A page of the events that answer a filter, in the order of their ids.
import type { Kysely } from 'kysely'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Tables } from '../store/tables.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { recordedEvents } from './recorded-events.ts'

export interface EventPageRequest {
  readonly filter: EventFilter
  readonly asOf?: Date | undefined
  /** The id after which it begins. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface EventPage {
  readonly events: readonly RecordedEvent[]
  /** The id after which the next page begins; null where there is none. */
  readonly next: string | null
}

export async function eventPage(db: Kysely<Tables>, { filter, asOf, after, limit }: EventPageRequest): Promise<EventPage> {
  const events: RecordedEvent[] = []
  for await (const event of recordedEvents(db, filter, asOf)) {
    if (after !== undefined && event.record.id <= after) continue
    if (events.length === limit) return { events, next: events.at(-1)?.record.id ?? null }
    events.push(event)
  }
  return { events, next: null }
}
