// How many events answer a filter, as they stand or as of a time before.
import type { Kysely } from 'kysely'
import { addCounts, countAtHand, countEvents, type EventCount } from '../store/read/count-events.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import { inOneState } from '../store/read/in-one-state.ts'
import type { Tables } from '../store/tables.ts'
import { columnsThen } from './columns-then.ts'

export const countOfEvents = async (db: Kysely<Tables>, filter: EventFilter, asOf?: Date): Promise<EventCount> =>
  asOf === undefined
    ? countEvents(db, filter)
    : inOneState(db, async (state) =>
        addCounts(await countEvents(state, filter, asOf), countAtHand(await columnsThen(state, filter, asOf))),
      )
