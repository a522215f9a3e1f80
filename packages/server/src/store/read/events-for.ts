// Where are the events looked up that answer a filter: among all, or, of one actor, in the narrow rows that are kept for it?
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { EventsInForce } from '../tables.ts'
import type { Condition } from './condition.ts'
import { actorsOf, EVENT_ROLES, eventConditions, type EventFilter } from './event-filter.ts'
import { settledSince } from './settled-events.ts'

/** A table, and the conditions on its rows, named `e`. */
export interface EventLookup {
  readonly table: RawBuilder<EventsInForce>
  readonly conditions: readonly Condition[]
}

export const amongAll = (conditions: readonly Condition[]): EventLookup => ({ table: sql`events_in_force`, conditions })

/** Conditions on columns of `actor_events_in_force`. */
const OF_ONE_ACTOR: ReadonlySet<string> = new Set([
  'box',
  'exact',
  'from',
  'to',
  'types',
  'actors',
  'role',
  'countries',
  'admin1',
  'grades',
  'kinds',
  'leastKilled',
  'mostKilled',
  'leastInjured',
] satisfies (keyof EventFilter)[])

/** The actor that a filter asks for alone, and the role; null where it asks for none, for several, or for what is not kept by actor. */
function oneActor(filter: EventFilter): { id: string; role: string | undefined } | null {
  const [actor, another] = actorsOf(filter)
  if (actor === undefined || another !== undefined) return null
  if (!Object.entries(filter).every(([name, value]) => value === undefined || OF_ONE_ACTOR.has(name))) return null
  const role = EVENT_ROLES.find((one) => actor.startsWith(`${one}:`))
  return { id: role === undefined ? actor : actor.slice(role.length + 1), role }
}

/** Where the events that answer a filter are counted and drawn; with `asOf`, those that have not changed since. */
export function eventsFor(filter: EventFilter, asOf?: Date): EventLookup {
  const actor = asOf === undefined ? oneActor(filter) : null
  if (actor === null) return amongAll([...eventConditions(filter), ...settledSince(asOf)])
  const { actors: _, role: __, ...others } = filter
  const conditions: Condition[] = [
    sql`e.actor_id = ${actor.id}`,
    ...(actor.role === undefined ? [] : [sql.ref<boolean>(`e.as_${actor.role}`)]),
    // where its days begin in the index
    ...(filter.to === undefined ? [] : [sql<SqlBool>`e.day_from <= ${filter.to}::date`]),
    ...eventConditions(others),
  ]
  return { table: sql`actor_events_in_force`, conditions }
}
