// Of which report is each of these a copy?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

/** The origin of each report; its own id where it is no copy. */
export async function listOrigins(db: Kysely<Tables>, reports: readonly string[], asOf?: Date): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom(sql<{ report_id: string; origin_id: string }>`origins_as_of(${momentOf(asOf)})`.as('o'))
    .select(['o.report_id', 'o.origin_id'])
    .where(sql<boolean>`o.report_id = any(${reports}::uuid[])`)
    .execute()
  return new Map(rows.map(({ report_id, origin_id }) => [report_id, origin_id]))
}
