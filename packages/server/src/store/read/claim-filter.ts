// What claims can be asked for, and how each condition is put so that an index answers it.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { ClaimsInForce } from '../tables.ts'
import { areNone, isOneOf, reportHolds, typesOf, type Condition } from './condition.ts'
import { inBox, inCells, isShownIn, widened, type Box } from './map-box.ts'
import { momentOf } from './moment.ts'

/** Days, both included; one that is absent leaves that end open. */
export interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Conditions, all of which hold; one that is absent is none. */
export interface ClaimFilter {
  /** The claim's point lies in it. */
  readonly box?: Box
  /** Whether the box is held against points as exact as they are kept, and not as they are shown to all. */
  readonly exact?: boolean
  /** It is filed under one of these days: its first day, else that of publication. */
  readonly days?: Days
  /** It goes on, in whole or in part, within these days. */
  readonly during?: Days
  /** One of these actors has a part in it, in `role` where that is given. */
  readonly actors?: readonly string[]
  readonly role?: string
  /** Types; a family of them stands for its types. */
  readonly types?: readonly string[]
  readonly kinds?: readonly string[]
  readonly countries?: readonly string[]
  readonly admin1?: readonly string[]
  readonly place?: string
  /** It is told to have happened at one of these. */
  readonly places?: readonly string[]
  /** Ids of outlets, one of which its report is of. */
  readonly outlets?: readonly string[]
  /** Words in its report. */
  readonly text?: string
  readonly report?: string
  /** The state of the record at this time. */
  readonly asOf?: Date
}

const overlapping = ({ from, to }: Days): Condition =>
  areNone({ from, to })
    ? sql`false`
    : sql`daterange(c.day, greatest(c.day, c.day_to), '[]') && daterange(${from ?? null}::date, ${to ?? null}::date, '[]')`

/** Whether a column of days lies within some. */
const within = (column: string, { from, to }: Days): Condition[] => [
  ...(from === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} >= ${from}::date`]),
  ...(to === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} <= ${to}::date`]),
]

/** Whether one of several actors has a part, or any at a time before: one actor now is asked of its own table. */
function hasActor({ actors = [], role, days = {} }: ClaimFilter): Condition {
  const conditions = [
    sql<SqlBool>`a.actor_id = any(${actors}::text[])`,
    ...within('a.day', days),
    ...(role === undefined ? [] : [sql<SqlBool>`a.role = ${role}`]),
  ]
  return sql`c.id in (select a.claim_id from claim_actors a where ${sql.join(conditions, sql` and `)})`
}

function actorConditions(filter: ClaimFilter): Condition[] {
  const { actors, role } = filter
  if (actors === undefined) return []
  if (!isOfOneActor(filter)) return [hasActor(filter)]
  return [sql<SqlBool>`c.actor_id = ${actors[0]}`, ...(role === undefined ? [] : [sql<SqlBool>`${role} = any(c.roles)`])]
}

const isOfOneActor = ({ actors, asOf }: ClaimFilter): boolean => actors?.length === 1 && asOf === undefined

/** Whether it is asked of `claims_in_force`. */
const isKeptReady = (filter: ClaimFilter): boolean => filter.asOf === undefined && !isOfOneActor(filter)

/** Where claims that may answer a filter are looked up: now, in the tables kept ready for it; at a time before, in the record. */
export function claimsFor(filter: ClaimFilter): RawBuilder<ClaimsInForce> {
  if (isOfOneActor(filter)) return sql<ClaimsInForce>`actor_claims_in_force`
  return filter.asOf === undefined ? sql<ClaimsInForce>`claims_in_force` : sql<ClaimsInForce>`claims_as_of(${momentOf(filter.asOf)})`
}

const is = (column: string, value: string | undefined): Condition[] =>
  value === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} = ${value}`]

/** The conditions of a filter on claims named `c`. */
export function conditionsOf(filter: ClaimFilter): Condition[] {
  const { box, exact = false, days, during, types, kinds, countries, admin1, place, places, outlets, report, text } = filter
  return [
    ...(box ? [exact ? inBox(box, 'c') : isShownIn(box, 'c', sql.ref('c.radius_km'))] : []),
    ...(days ? within('c.day', days) : []),
    ...(box && isKeptReady(filter) ? inCells(exact ? box : widened(box), 'c') : []),
    ...(during ? [overlapping(during)] : []),
    ...actorConditions(filter),
    ...isOneOf('c.type', types && typesOf(types)),
    ...isOneOf('c.kind', kinds),
    ...isOneOf('c.country', countries),
    ...isOneOf('c.admin1', admin1),
    ...is('c.place_id', place),
    ...isOneOf('c.place_id', places),
    ...(outlets ? [sql<SqlBool>`c.report_id in (select r.id from reports r where r.outlet_id = any(${outlets}::text[]))`] : []),
    ...is('c.report_id', report),
    ...(text === undefined ? [] : [reportHolds('c.report_id', text)]),
  ]
}
