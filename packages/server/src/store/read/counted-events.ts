// Which questions are answered by the counts kept ready (`event_counts`), and which are asked of the events one by one?
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { eventConditions, type EventFilter } from './event-filter.ts'
import type { Condition } from './condition.ts'

/** What counts answer of a filter: they have those that meet `ready`; the events that meet `apart` are in none of these. */
export interface CountedFilter {
  readonly ready: readonly Condition[]
  /** Null where there are none. */
  readonly apart: readonly Condition[] | null
}

/** Conditions on what events are counted by. */
const COUNTED_BY: ReadonlySet<string> = new Set(['types', 'countries', 'admin1', 'grades', 'kinds'] satisfies (keyof EventFilter)[])

const DAY = 86_400_000

/** The first day of those of one week that lie in one month, as `0034-event-counts.sql` counts them; days are numbered from 1970-01-01. */
function countedUnder(day: number): number {
  const date = new Date(day * DAY)
  return day - Math.min((date.getUTCDay() + 6) % 7, date.getUTCDate() - 1)
}

const numberOf = (day: string): number => Date.parse(day) / DAY
const dayOf = (number: number): RawBuilder<string> => sql`${new Date(number * DAY).toISOString().slice(0, 10)}::date`

/** From the first to the last of the days within bounds that are counted together and lie within them whole. */
function wholeDays({ from, to }: EventFilter): { first: number | null; last: number | null } {
  let first = from === undefined ? null : numberOf(from)
  while (first !== null && countedUnder(first) !== first) first++
  return { first, last: to === undefined ? null : countedUnder(numberOf(to) + 1) - 1 }
}

/** That an event's first day lies outside of the days counted together, by a condition that indexes answer for each end. */
function firstDayBeside({ from, to }: EventFilter, { first, last }: ReturnType<typeof wholeDays>): Condition | null {
  const beside: Condition[] = []
  if (from !== undefined && first !== null) {
    // one that began before and lasts into the first of the days asked for
    beside.push(sql<SqlBool>`(daterange(e.day_from, e.day_to, '[]') @> ${from}::date and e.day_from < ${from}::date)`)
    if (first > numberOf(from)) beside.push(sql<SqlBool>`(e.day_from >= ${from}::date and e.day_from < ${dayOf(first)})`)
  }
  if (to !== undefined && last !== null && last < numberOf(to))
    beside.push(sql<SqlBool>`(e.day_from > ${dayOf(last)} and e.day_from <= ${to}::date)`)
  return beside.length === 0 ? null : sql<SqlBool>`(${sql.join(beside, sql` or `)})`
}

/**
 * How the counts kept ready answer a filter; null where they do not: it asks for more than what they are kept by, or for days that hold no week
 * whole. They are those of now.
 */
export function countedFilter({ exact: _, from, to, ...filter }: EventFilter): CountedFilter | null {
  if (!Object.entries(filter).every(([name, value]) => value === undefined || COUNTED_BY.has(name))) return null
  const bounds = { from, to }
  const days = wholeDays(bounds)
  const { first, last } = days
  if (first !== null && last !== null && first > last) return null
  const beside = firstDayBeside(bounds, days)
  const conditions = eventConditions(filter)
  return {
    ready: [
      ...conditions,
      ...(first === null ? [] : [sql<SqlBool>`e.first_day >= ${dayOf(first)}`]),
      ...(last === null ? [] : [sql<SqlBool>`e.first_day <= ${dayOf(last)}`]),
    ],
    apart: beside && [...conditions, beside],
  }
}
