// How many of the reports kept since a moment repeat others?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface CopyCount {
  /** Reports with the title and text of another, told by another outlet or at another time. */
  readonly exact: number
  /** Reports whose text is in good part that of another. */
  readonly near: number
}

/** The time by which the database dates what is kept from now on. */
export async function timeOfStore(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ now: string }>`select now()::text as now`.execute(db)
  return rows[0]?.now ?? 'infinity'
}

/** Copies among the reports kept since `moment` (of `timeOfStore`), as far as they are linked. */
export async function countCopies(db: Kysely<Tables>, moment: string): Promise<CopyCount> {
  const { rows } = await sql<Record<keyof CopyCount, string>>`
    select count(*) filter (where r.content_hash = o.content_hash) as exact, count(*) filter (where r.content_hash <> o.content_hash) as near
    from (select distinct on (report_id) report_id, origin_id from copies
      where recorded_at >= ${moment}::timestamptz order by report_id, seq desc) c
    join reports r on r.id = c.report_id and r.recorded_at >= ${moment}::timestamptz
    join reports o on o.id = c.origin_id`.execute(db)
  return { exact: Number(rows[0]?.exact ?? 0), near: Number(rows[0]?.near ?? 0) }
}
