// Which reports has a version of the engine not read yet?
import type { Report } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { ReadingVersion } from '../identity.ts'
import type { Tables } from '../tables.ts'

export interface Page {
  /** The id after which the page begins. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of reports that were never read by this version, by id. */
export async function listUnreadReports(db: Kysely<Tables>, version: ReadingVersion, { after, limit }: Page): Promise<Report[]> {
  let query = db
    .selectFrom('reports as r')
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .select(['r.id', 'r.text', 'r.title', 'r.url', 'o.name as outlet', 'r.language', 'r.published', 'r.country'])
    .where(
      sql<boolean>`not exists (
        select from extractions e where e.report_id = r.id and e.engine = ${version.engine} and e.knowledge = ${version.knowledge}
      )`,
    )
    .orderBy('r.id')
    .limit(limit)
  if (after !== undefined) query = query.where('r.id', '>', after)
  const rows = await query.execute()
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Report)
}
