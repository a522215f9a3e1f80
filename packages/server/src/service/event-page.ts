// A page of the events that answer a filter, in an order: what a list shows of each.
import type { EventRecord } from '@sijill/engine/record/types.ts'
import type { Kysely } from 'kysely'
import { eventColumns, type EventColumns } from '../store/event-columns.ts'
import { recordFromJson } from '../store/record-json.ts'
import { countEvents } from '../store/read/count-events.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import { EVENT_SORTS, findEvents, type EventOrder, type EventPosition, type FoundEvent } from '../store/read/find-events.ts'
import { inOneState } from '../store/read/in-one-state.ts'
import type { Tables } from '../store/tables.ts'
import { lastingKnowledge } from './event-records.ts'
import { dataFolder } from './folders.ts'
import { isInventedEvent } from './invented.ts'
import { changedSinceThen } from './recorded-events.ts'

/** What is published of an event, without its claims. */
export interface EventHead {
  readonly record: EventRecord
  /** When what is linked to it last changed, ISO. */
  readonly changed: string
  /** All its reports are made up for demonstration. */
  readonly invented: boolean
}

export interface EventPageRequest extends EventOrder {
  readonly filter: EventFilter
  readonly asOf?: Date | undefined
  /** Where it begins: after this. */
  readonly after?: EventPosition | undefined
  readonly limit: number
}

export interface EventPage {
  readonly events: readonly EventHead[]
  /** How many answer the filter; told with the first page. */
  readonly total: number | null
  /** Where the next page begins; null where there is none. */
  readonly next: EventPosition | null
}

interface Placed {
  readonly head: EventHead
  readonly position: EventPosition
}

/** The head of an event as it stands. */
function headOf({ record: json, changed, invented }: FoundEvent): EventHead {
  const record = recordFromJson(json)
  return { record, changed: changed.toISOString(), invented: invented === record.accounts.length }
}

const placed = (event: FoundEvent): Placed => ({ head: headOf(event), position: { value: event.value, id: event.id } })

const pageOf = (found: readonly Placed[], { limit }: EventPageRequest, total: number | null): EventPage => ({
  events: found.slice(0, limit).map(({ head }) => head),
  total,
  next: found.length > limit ? (found[limit - 1]?.position ?? null) : null,
})

const positionOf = (event: EventColumns, { sort }: EventOrder): EventPosition => ({ value: event[EVENT_SORTS[sort]], id: event.id })

/** The order of the database, of events at hand. */
function compare(a: EventPosition, b: EventPosition, { order }: EventOrder): number {
  if (a.value === null || b.value === null) {
    if (a.value !== b.value) return a.value === null ? 1 : -1
  } else if (a.value !== b.value) return a.value < b.value === (order === 'asc') ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id === (order === 'asc') ? -1 : 1
}

/** A page as of a time before: of the events that stand as they stood then, and of those that have changed since as they were. */
async function pageThen(db: Kysely<Tables>, request: EventPageRequest, asOf: Date): Promise<EventPage> {
  const { filter, after, sort, order, limit } = request
  const knowledge = lastingKnowledge(dataFolder())
  const changed: Placed[] = []
  for await (const { record, claims, changed: at } of changedSinceThen(db, filter, asOf)) {
    const position = positionOf(eventColumns(record, knowledge), request)
    changed.push({ head: { record, changed: at, invented: isInventedEvent({ claims }) }, position })
  }
  const settled = await findEvents(db, filter, { sort, order, after, limit: limit + 1, asOf })
  const following = after ? changed.filter(({ position }) => compare(position, after, request) > 0) : changed
  return pageOf(
    [...settled.map(placed), ...following].toSorted((a, b) => compare(a.position, b.position, request)),
    request,
    after ? null : (await countEvents(db, filter, asOf)).events + changed.length,
  )
}

export async function eventPage(db: Kysely<Tables>, request: EventPageRequest): Promise<EventPage> {
  const { filter, asOf, sort, order, after, limit } = request
  if (asOf !== undefined) return inOneState(db, (state) => pageThen(state, request, asOf))
  const found = await findEvents(db, filter, { sort, order, after, limit: limit + 1 })
  const total = after ? null : (await countEvents(db, filter)).events
  return pageOf(found.map(placed), request, total)
}
