// Which events are there, and what do the claims linked to each tell together?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

/** What the claims linked to one id tell: bounds, not yet a judgement. */
export interface EventSummary {
  readonly id: string
  readonly claims: number
  readonly reports: number
  /** Reports that are no copies of each other. */
  readonly origins: number
  readonly types: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly killed: readonly [least: number | null, most: number | null]
  readonly injured: readonly [least: number | null, most: number | null]
  readonly lastChange: Date
}

interface EventRow {
  readonly id: string
  readonly claims: string
  readonly reports: string
  readonly origins: string
  readonly types: readonly string[] | null
  readonly day_from: string | null
  readonly day_to: string | null
  readonly killed_least: number | null
  readonly killed_most: number | null
  readonly injured_least: number | null
  readonly injured_most: number | null
  readonly last_change: Date
}

const summaryOf = (row: EventRow): EventSummary => ({
  id: row.id,
  claims: Number(row.claims),
  reports: Number(row.reports),
  origins: Number(row.origins),
  types: row.types ?? [],
  from: row.day_from,
  to: row.day_to,
  killed: [row.killed_least, row.killed_most],
  injured: [row.injured_least, row.injured_most],
  lastChange: row.last_change,
})

/** A page of events by id. */
export async function listEvents(
  db: Kysely<Tables>,
  page: { readonly asOf?: Date; readonly after?: string; readonly limit: number },
): Promise<EventSummary[]> {
  const { asOf, after, limit } = page
  const rows = await db
    .selectFrom(sql<EventRow>`events_as_of(${momentOf(asOf)})`.as('e'))
    .selectAll()
    .$if(after !== undefined, (query) => query.where('e.id', '>', after as string))
    .orderBy('e.id')
    .limit(limit)
    .execute()
  return rows.map(summaryOf)
}
