// How many claims are filed under each week?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { claimsFor, conditionsOf, type ClaimFilter } from './claim-filter.ts'

export interface WeekCount {
  /** The Monday it begins with. */
  readonly week: string
  readonly claims: number
}

export function weeksQuery(db: Kysely<Tables>, filter: ClaimFilter) {
  return db
    .selectFrom(claimsFor(filter).as('c'))
    .select([
      // the first day of the calendar is a Monday; whole numbers are grouped faster than times
      sql<string>`date '0001-01-01' + 7 * ((c.day - date '0001-01-01') / 7)`.as('week'),
      sql<string>`count(*)`.as('claims'),
    ])
    .where((where) => where.and(conditionsOf(filter)))
    .groupBy('week')
    .orderBy('week')
}

/** Counts by week, weeks without a claim left out. */
export async function countByWeek(db: Kysely<Tables>, filter: ClaimFilter): Promise<WeekCount[]> {
  const rows = await weeksQuery(db, filter).execute()
  return rows.map(({ week, claims }) => ({ week, claims: Number(claims) }))
}
