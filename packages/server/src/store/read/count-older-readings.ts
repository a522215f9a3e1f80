// How many reports are kept, and how many of them were not read by this engine with these tables?
import { sql, type Kysely } from 'kysely'
import type { ReadingVersion } from '../identity.ts'
import type { Tables } from '../tables.ts'

export interface ReadingCount {
  readonly reports: number
  readonly older: number
}

export async function countOlderReadings(db: Kysely<Tables>, { engine, knowledge }: ReadingVersion): Promise<ReadingCount> {
  const { rows } = await sql<ReadingCount>`
    select count(*)::int as reports, (count(*) filter (where not exists (
      select from extractions e where e.report_id = r.id and e.engine = ${engine} and e.knowledge = ${knowledge}
    )))::int as older
    from reports r`.execute(db)
  return rows[0] as ReadingCount
}
