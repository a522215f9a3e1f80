// What events can be asked for: as conditions that indexes answer, and the same conditions on an event at hand.
import type { Grade } from '@sijill/engine/record/types.ts'
import { TYPE_FAMILIES } from '@sijill/engine/report/type-families.ts'
import { sql, type SqlBool } from 'kysely'
import type { EventColumns } from '../event-columns.ts'
import { outletId } from '../identity.ts'
import { searchQuery } from '../search-words.ts'
import { isOneOf, type Condition } from './condition.ts'
import { inBox, inCells, type Box } from './map-box.ts'

/** Conditions, all of which hold; one that is absent is none, an empty list lets nothing through. */
export interface EventFilter {
  readonly box?: readonly [west: number, south: number, east: number, north: number]
  /** ISO days; events of which some day lies within, both ends included. */
  readonly from?: string
  readonly to?: string
  /** Event type ids; a type stands for its subtypes, a family (`battle`) for its types. */
  readonly types?: readonly string[]
  /** Actor ids, in any role, members of them included. */
  readonly actors?: readonly string[]
  readonly role?: string
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[]
  readonly admin1?: readonly string[]
  /** Names of outlets, in any spelling. */
  readonly outlets?: readonly string[]
  readonly grades?: readonly Grade[]
  readonly kinds?: readonly ('occurrence' | 'aggregate')[]
  /** By the best figure. */
  readonly leastKilled?: number
  /** Words in any of its reports, as `search-words.ts` reads them. */
  readonly text?: string
}

const boxOf = ([west, south, east, north]: NonNullable<EventFilter['box']>): Box => ({ west, south, east, north })

const typesOf = (types: readonly string[]): string[] => [
  ...new Set([...types, ...Object.keys(TYPE_FAMILIES).filter((type) => types.includes(TYPE_FAMILIES[type] as string))]),
]

/** Actors as `events_in_force.actors` writes them. */
const actorsOf = ({ actors = [], role }: EventFilter): string[] => actors.map((id) => (role === undefined ? id : `${role}:${id}`))

function during({ from, to }: EventFilter): Condition[] {
  if (from === undefined && to === undefined) return []
  const days = sql<SqlBool>`daterange(e.day_from, e.day_to, '[]') && daterange(${from ?? null}::date, ${to ?? null}::date, '[]')`
  // said once more, for the indexes that hold the first day
  const first = to === undefined ? sql<SqlBool>`e.day_from is not null` : sql<SqlBool>`e.day_from <= ${to}::date`
  return [days, first]
}

function holdsWords(text: string): Condition {
  const words = searchQuery(text)
  if (words === null) return sql<SqlBool>`false`
  return sql<SqlBool>`e.id in (
    select l.event_id from reports r join linked_claims l on l.report_id = r.id where r.words @@ ${words}::tsquery)`
}

/** The conditions of a filter on `events_in_force` named `e`. */
export function eventConditions(filter: EventFilter): Condition[] {
  const { box, types, actors, countries, admin1, outlets, grades, kinds, leastKilled, text } = filter
  return [
    ...(box ? [inBox(boxOf(box), 'e'), ...inCells(boxOf(box), 'e')] : []),
    ...during(filter),
    ...(types ? [sql<SqlBool>`(e.type = any(${typesOf(types)}::text[]) or e.subtype = any(${types}::text[]))`] : []),
    ...(actors ? [sql<SqlBool>`e.actors && ${actorsOf(filter)}::text[]`] : []),
    ...isOneOf('e.country', countries),
    ...isOneOf('e.admin1', admin1),
    ...(outlets ? [sql<SqlBool>`e.outlets && ${outlets.map(outletId)}::text[]`] : []),
    ...isOneOf('e.grade', grades),
    ...isOneOf('e.kind', kinds),
    ...(leastKilled === undefined ? [] : [sql<SqlBool>`e.killed_best >= ${leastKilled}`]),
    ...(text === undefined ? [] : [holdsWords(text)]),
  ]
}

const among = (values: readonly string[] | undefined, value: string | null): boolean =>
  values === undefined || (value !== null && values.includes(value))

const inside = ([west, south, east, north]: NonNullable<EventFilter['box']>, { lat, lon }: EventColumns): boolean =>
  lat !== null && lon !== null && lat >= south && lat <= north && lon >= west && lon <= east

/** Whether an event at hand answers a filter, words in its reports apart: what `eventConditions` asks of the database. */
export function answers(event: EventColumns, filter: EventFilter): boolean {
  const { box, from, to, types, actors, countries, admin1, outlets, grades, kinds, leastKilled } = filter
  const { day_from, day_to } = event
  return (
    (!box || inside(box, event)) &&
    (from === undefined || (day_to !== null && day_to >= from)) &&
    (to === undefined || (day_from !== null && day_from <= to)) &&
    (!types || typesOf(types).includes(event.type) || (event.subtype !== null && types.includes(event.subtype))) &&
    (!actors || actorsOf(filter).some((one) => event.actors.includes(one))) &&
    among(countries, event.country) &&
    among(admin1, event.admin1) &&
    (!outlets || outlets.map(outletId).some((one) => event.outlets.includes(one))) &&
    among(grades, event.grade) &&
    among(kinds, event.kind) &&
    (leastKilled === undefined || (event.killed_best !== null && event.killed_best >= leastKilled))
  )
}
