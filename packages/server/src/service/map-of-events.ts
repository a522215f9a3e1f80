// All events that answer a filter as a map shows them, and how many it cannot show: without a place, or beyond what one answer holds.
import type { Kysely } from 'kysely'
import { countAtHand, countEvents, type EventCount } from '../store/read/count-events.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import { mapColumns, mapEvents, type MapColumns } from '../store/read/map-events.ts'
import type { Tables } from '../store/tables.ts'
import { columnsThen } from './columns-then.ts'

/** Events in one answer: more than can be told apart on a map. */
const MOST = 50_000

export interface EventMap {
  readonly count: EventCount
  /** The events with a place, the latest first. */
  readonly columns: MapColumns
}

const latestFirst = (a: { day_from: string | null; id: string }, b: typeof a): number => {
  const [one, other] = [a.day_from ?? '', b.day_from ?? '']
  if (one !== other) return one > other ? -1 : 1
  return a.id < b.id ? -1 : 1
}

export async function mapOfEvents(db: Kysely<Tables>, filter: EventFilter, asOf?: Date): Promise<EventMap> {
  if (asOf === undefined) return { count: await countEvents(db, filter), columns: await mapEvents(db, filter, MOST) }
  const events = await columnsThen(db, filter, asOf)
  const placed = events.filter(({ lat }) => lat !== null).toSorted(latestFirst)
  return { count: countAtHand(events), columns: mapColumns(placed.slice(0, MOST)) }
}
