// What events can be asked for: as conditions that indexes answer, and the same conditions on an event at hand.
import type { Field, Grade } from '@sijill/engine/record/types.ts'
import { sql, type SqlBool } from 'kysely'
import { coarsePoint } from '../coarse-point.ts'
import type { EventColumns } from '../event-columns.ts'
import { outletId } from '../identity.ts'
import { searchQuery } from '../search-words.ts'
import { areNone, isOneOf, typesOf, type Condition } from './condition.ts'
import { inBox, inCells, isShownIn, widened, type Box } from './map-box.ts'

/** What may not be told of an event, by the column that is empty then. */
const EMPTY = { place: 'lat', day: 'day_from', actor: 'actor', killed: 'killed_best', injured: 'injured_best' } as const
export type Untold = keyof typeof EMPTY

/** The values that conditions choose from, in the order in which they are offered. */
export const UNTOLD = ['place', 'day', 'actor', 'killed', 'injured'] as const satisfies Untold[]
export const GRADES = ['confirmed', 'fair', 'weak', 'contested'] as const satisfies Grade[]
export const EVENT_KINDS = ['occurrence', 'aggregate'] as const
export const EVENT_FIELDS = ['type', 'place', 'time', 'initiator', 'target', 'killed', 'injured', 'occurrence'] as const satisfies Field[]

/** Conditions, all of which hold; one that is absent is none, an empty list lets nothing through. */
export interface EventFilter {
  readonly box?: readonly [west: number, south: number, east: number, north: number]
  /** Whether the box is held against points as exact as they are kept, and not as they are shown to all. */
  readonly exact?: boolean
  /** ISO days; events of which some day lies within, both ends included. */
  readonly from?: string
  readonly to?: string
  /** Event type ids; a type stands for its subtypes, a family (`battle`) for its types. */
  readonly types?: readonly string[]
  /** Actor ids, members of them included, in any role or in one of its own: `initiator:isis`. */
  readonly actors?: readonly string[]
  /** The role of those actors that come without one. */
  readonly role?: string
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[]
  readonly admin1?: readonly string[]
  /** Ids of the gazetteer; what lies in them is included. */
  readonly places?: readonly string[]
  /** Names of outlets, in any spelling. */
  readonly outlets?: readonly string[]
  readonly grades?: readonly Grade[]
  readonly kinds?: readonly (typeof EVENT_KINDS)[number][]
  /** Fields, in one of which accounts conflict. */
  readonly disputed?: readonly Field[]
  /** What is not told of it, each of these. */
  readonly untold?: readonly Untold[]
  /** Independent witnesses. */
  readonly leastWitnesses?: number
  /** By the best figure; where none is told, neither bound is met: unknown is not zero. */
  readonly leastKilled?: number
  readonly mostKilled?: number
  readonly leastInjured?: number
  /** Words in any of its reports, as `search-words.ts` reads them. */
  readonly text?: string
}

const boxOf = ([west, south, east, north]: NonNullable<EventFilter['box']>): Box => ({ west, south, east, north })

export const EVENT_ROLES = ['initiator', 'target', 'participant'] as const

const hasRole = (actor: string): boolean => EVENT_ROLES.some((role) => actor.startsWith(`${role}:`))

/** Actors as `events_in_force.actors` writes them. */
export const actorsOf = ({ actors = [], role }: EventFilter): string[] =>
  actors.map((actor) => (role === undefined || hasRole(actor) ? actor : `${role}:${actor}`))

/** Bounds of numbers by their columns: what is not told meets none. */
const boundsOf = ({ leastWitnesses, leastKilled, mostKilled, leastInjured }: EventFilter) =>
  [
    ['witnesses', leastWitnesses, undefined],
    ['killed_best', leastKilled, mostKilled],
    ['injured_best', leastInjured, undefined],
  ] as const

function within([column, least, most]: ReturnType<typeof boundsOf>[number]): Condition[] {
  const number = sql.ref(`e.${column}`)
  return [
    ...(least === undefined ? [] : [sql<SqlBool>`${number} >= ${least}`]),
    ...(most === undefined ? [] : [sql<SqlBool>`${number} <= ${most}`]),
  ]
}

function during({ from, to, box, types, countries, admin1 }: EventFilter): Condition[] {
  if (from === undefined && to === undefined) return []
  if (areNone({ from, to })) return [sql<SqlBool>`false`]
  const days = sql<SqlBool>`daterange(e.day_from, e.day_to, '[]') && daterange(${from ?? null}::date, ${to ?? null}::date, '[]')`
  // the first day once more: an event without days would lie in any, and indexes hold it beside what else is asked for; where nothing else is, half
  // of one would be read beside that of days
  const isBeside = from === undefined || box || types || countries || admin1
  const first = to !== undefined && isBeside ? sql<SqlBool>`e.day_from <= ${to}::date` : sql<SqlBool>`e.day_from is not null`
  return [days, first]
}

function holdsWords(text: string): Condition {
  const words = searchQuery(text)
  if (words === null) return sql<SqlBool>`false`
  return sql<SqlBool>`e.id in (
    select l.event_id from reports r join linked_claims l on l.report_id = r.id where r.words @@ ${words}::tsquery)`
}

/** Whether the point is in a box: as it is kept, or as it is shown. */
const pointIn = (box: Box, exact: boolean): Condition[] =>
  exact ? [inBox(box, 'e'), ...inCells(box, 'e')] : [isShownIn(box, 'e', sql.ref('e.radius_km')), ...inCells(widened(box), 'e')]

/** The conditions of a filter on `events_in_force` named `e`. */
export function eventConditions(filter: EventFilter): Condition[] {
  const { box, exact = false, types, actors, countries, admin1, places, outlets, grades, kinds, disputed, untold = [], text } = filter
  return [
    ...(box ? pointIn(boxOf(box), exact) : []),
    ...during(filter),
    ...(types ? [sql<SqlBool>`(e.type = any(${typesOf(types)}::text[]) or e.subtype = any(${types}::text[]))`] : []),
    ...(actors ? [sql<SqlBool>`e.actors && ${actorsOf(filter)}::text[]`] : []),
    ...isOneOf('e.country', countries),
    ...isOneOf('e.admin1', admin1),
    ...(places ? [sql<SqlBool>`e.places && ${places}::text[]`] : []),
    ...(outlets ? [sql<SqlBool>`e.outlets && ${outlets.map(outletId)}::text[]`] : []),
    ...isOneOf('e.grade', grades),
    ...isOneOf('e.kind', kinds),
    ...(disputed ? [sql<SqlBool>`e.disputed && ${disputed}::text[]`] : []),
    ...untold.map((what) => sql<SqlBool>`${sql.ref(`e.${EMPTY[what]}`)} is null`),
    ...boundsOf(filter).flatMap(within),
    ...(text === undefined ? [] : [holdsWords(text)]),
  ]
}

const among = (values: readonly string[] | undefined, value: string | null): boolean =>
  values === undefined || (value !== null && values.includes(value))

const meet = (held: readonly string[], asked: readonly string[] | undefined): boolean =>
  asked === undefined || asked.some((one) => held.includes(one))

function inside(
  [west, south, east, north]: NonNullable<EventFilter['box']>,
  { lat, lon, radius_km }: EventColumns,
  exact: boolean,
): boolean {
  if (lat === null || lon === null || radius_km === null) return false
  const point = { lat, lon, radius_km }
  const shown = exact ? point : coarsePoint(point)
  return shown.lat >= south && shown.lat <= north && shown.lon >= west && shown.lon <= east
}

/** Whether an event at hand answers a filter, words in its reports apart: what `eventConditions` asks of the database. */
export function answers(event: EventColumns, filter: EventFilter): boolean {
  const { box, exact = false, from, to, types, actors, countries, admin1, places, outlets, grades, kinds, disputed, untold = [] } = filter
  const { day_from, day_to } = event
  return (
    (!box || inside(box, event, exact)) &&
    !areNone({ from, to }) &&
    (from === undefined || (day_to !== null && day_to >= from)) &&
    (to === undefined || (day_from !== null && day_from <= to)) &&
    (!types || typesOf(types).includes(event.type) || (event.subtype !== null && types.includes(event.subtype))) &&
    meet(event.actors, actors && actorsOf(filter)) &&
    among(countries, event.country) &&
    among(admin1, event.admin1) &&
    meet(event.places, places) &&
    meet(event.outlets, outlets?.map(outletId)) &&
    among(grades, event.grade) &&
    among(kinds, event.kind) &&
    meet(event.disputed, disputed) &&
    untold.every((what) => event[EMPTY[what]] === null) &&
    boundsOf(filter).every(([column, least = -Infinity, most = Infinity]) => {
      const told = event[column]
      return (least === -Infinity && most === Infinity) || (told !== null && told >= least && told <= most)
    })
  )
}
