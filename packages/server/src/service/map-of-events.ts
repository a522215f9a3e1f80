// All events that answer a filter as a map shows them, and how many it cannot show: without a place, or beyond what one answer holds.
import type { Kysely } from 'kysely'
import { countAtHand, countEvents, type EventCount } from '../store/read/count-events.ts'
import type { EventColumns } from '../store/event-columns.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import { mapColumns, mapEvents, type MapColumns } from '../store/read/map-events.ts'
import type { Tables } from '../store/tables.ts'
import { columnsThen } from './columns-then.ts'

/** Events in one answer: more than can be told apart on a map. */
const MOST = 50_000

export interface EventMap {
  readonly count: EventCount
  /** The events with a place, in no order; the latest where there are too many. */
  readonly columns: MapColumns
}

/** The latest of events, those without a day last. */
const latest = (events: readonly EventColumns[]): EventColumns[] =>
  events.toSorted((a, b) => (b.day_from ?? '').localeCompare(a.day_from ?? '') || a.id.localeCompare(b.id)).slice(0, MOST)

export async function mapOfEvents(db: Kysely<Tables>, filter: EventFilter, asOf?: Date): Promise<EventMap> {
  if (asOf === undefined) {
    const count = await countEvents(db, filter)
    return { count, columns: await mapEvents(db, filter, count.placed > MOST ? MOST : null) }
  }
  const events = await columnsThen(db, filter, asOf)
  return { count: countAtHand(events), columns: mapColumns(latest(events.filter(({ lat }) => lat !== null))) }
}
