// All events that answer a filter as a map shows them, and how many it cannot show: without a place, or beyond what one answer holds.
import type { Kysely } from 'kysely'
import { addCounts, countAtHand, countEvents, type EventCount } from '../store/read/count-events.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import { inOneState } from '../store/read/in-one-state.ts'
import { joinColumns, mapColumns, mapEvents, type MapColumns } from '../store/read/map-events.ts'
import type { Tables } from '../store/tables.ts'
import { columnsThen } from './columns-then.ts'

/** Events in one answer: more than can be told apart on a map. */
const MOST = 50_000

export interface EventMap {
  readonly count: EventCount
  /** The events with a place, in no order; the latest where there are too many. */
  readonly columns: MapColumns
}

export async function mapOfEvents(db: Kysely<Tables>, filter: EventFilter, asOf?: Date): Promise<EventMap> {
  if (asOf === undefined) {
    const count = await countEvents(db, filter)
    return { count, columns: await mapEvents(db, filter, count.placed > MOST ? MOST : null) }
  }
  return inOneState(db, async (state) => {
    const settled = await countEvents(state, filter, asOf)
    const columns = await mapEvents(state, filter, settled.placed > MOST ? MOST : null, asOf)
    const changed = await columnsThen(state, filter, asOf)
    return {
      count: addCounts(settled, countAtHand(changed)),
      columns: joinColumns(columns, mapColumns(changed.filter(({ lat }) => lat !== null)), MOST),
    }
  })
}
