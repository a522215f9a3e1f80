// How much is in the record, or was told up to a day?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface RecordCount {
  readonly reports: number
  /** Reports made up for demonstration: their address is one that can be nobody's (RFC 2606). */
  readonly invented: number
  readonly outlets: number
  readonly claims: number
  /** Null of what was told up to a day: decisions are of no day. */
  readonly decisions: number | null
}

/** With `until`, reports published and claims of that day or earlier alone. */
export async function countRecord(db: Kysely<Tables>, until?: string): Promise<RecordCount> {
  const told = until === undefined ? sql`true` : sql`r.published_day <= ${until}::date`
  const happened = until === undefined ? sql`true` : sql`f.day <= ${until}::date`
  const { rows } = await sql<Record<keyof RecordCount, string>>`
    select count(*) as reports,
      count(*) filter (where substring(r.url from '://([^/:?#]+)') ~* '\\.(example|invalid|test)$') as invented,
      count(distinct r.outlet_id) as outlets,
      (select count(*) from claims_in_force f where ${happened}) as claims,
      (select count(*) from decisions) as decisions
    from reports r where ${told}`.execute(db)
  const row = rows[0]
  return {
    reports: Number(row?.reports ?? 0),
    invented: Number(row?.invented ?? 0),
    outlets: Number(row?.outlets ?? 0),
    claims: Number(row?.claims ?? 0),
    decisions: until === undefined ? Number(row?.decisions ?? 0) : null,
  }
}
