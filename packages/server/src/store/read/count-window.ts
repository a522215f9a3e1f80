// How much happened, and how much was published, in two stretches of days?
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Tables } from '../tables.ts'
import type { EventFilter } from './event-filter.ts'
import { eventsFor } from './events-for.ts'

/** ISO days, both included. */
export interface Window {
  readonly from: string
  readonly to: string
}

export interface Windows {
  readonly now: Window
  readonly before: Window
}

/** The longest stretch of days that an event may be known by and still be counted under its first. */
const WITHIN_DAYS = 14

const inWindow = (column: string, { from, to }: Window): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} between ${from}::date and ${to}::date`

/**
 * Events that answer a filter, by their first day: single ones only, for a total counts what is counted by itself. Those known only to lie
 * within a longer time are counted apart, as `vague`, where they touch either stretch.
 */
export async function countInWindows(db: Kysely<Tables>, filter: EventFilter, { now, before }: Windows) {
  const isDated = sql<boolean>`e.day_to - e.day_from < ${WITHIN_DAYS}::integer`
  const touches = sql<boolean>`e.day_from <= greatest(${now.to}::date, ${before.to}::date) and e.day_to >= least(${now.from}::date, ${before.from}::date)`
  const { table, conditions } = eventsFor({ ...filter, kinds: ['occurrence'] })
  const row = await db
    .selectFrom(table.as('e'))
    .select([
      sql<string>`count(*) filter (where ${isDated} and ${inWindow('e.day_from', now)})`.as('now'),
      sql<string>`count(*) filter (where ${isDated} and ${inWindow('e.day_from', before)})`.as('before'),
      sql<string>`count(*) filter (where not ${isDated} and ${touches})`.as('vague'),
    ])
    .where((where) => where.and([...conditions]))
    .where(touches)
    .executeTakeFirstOrThrow()
  return { now: Number(row.now), before: Number(row.before), vague: Number(row.vague) }
}

/** Reports published in each stretch, and the outlets that published them. */
export async function countPublished(db: Kysely<Tables>, { now, before }: Windows) {
  const count = async (window: Window) => {
    const row = await db
      .selectFrom('reports as r')
      .select([sql<string>`count(*)`.as('reports'), sql<string>`count(distinct r.outlet_id)`.as('outlets')])
      .where(sql<boolean>`coalesce(r.published_day, '0001-01-01'::date) between ${window.from}::date and ${window.to}::date`)
      .executeTakeFirstOrThrow()
    return { reports: Number(row.reports), outlets: Number(row.outlets) }
  }
  return { now: await count(now), before: await count(before) }
}
