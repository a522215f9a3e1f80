// Who did what, the latest first? And is the log what it was when it was written?
import { sql, type Kysely } from 'kysely'
import { AUDIT_BREAKS } from '../check-store.ts'
import type { Tables } from '../tables.ts'

export interface AuditEntry {
  readonly seq: string
  readonly at: Date
  readonly who: string
  readonly act: string
  readonly subject: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AuditFilter {
  readonly who?: string | undefined
  /** What was done, as `export.make`. */
  readonly act?: string | undefined
  readonly subject?: string | undefined
  /** Days, both included, by the clock of Greenwich. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** A page of the log; `after` is the entry before it. */
export async function listAudit(
  db: Kysely<Tables>,
  { who, act, subject, from, to, after, limit }: AuditFilter & { readonly after?: string | undefined; readonly limit: number },
): Promise<AuditEntry[]> {
  let query = db
    .selectFrom('audit')
    .select(['seq', 'recorded_at as at', 'recorded_by as who', 'act', 'subject', 'detail'])
    .orderBy('seq', 'desc')
    .limit(limit)
  if (who !== undefined) query = query.where('recorded_by', '=', who)
  if (act !== undefined) query = query.where('act', '=', act)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (from !== undefined) query = query.where(sql<boolean>`recorded_at >= ${from}::date at time zone 'UTC'`)
  if (to !== undefined) query = query.where(sql<boolean>`recorded_at < (${to}::date + 1) at time zone 'UTC'`)
  if (after !== undefined) query = query.where('seq', '<', after)
  return query.execute()
}

export interface AuditChain {
  readonly entries: number
  /** How many of them, from the first on, hold the hash of the one before and of themselves; all, where nobody has changed anything. */
  readonly unbroken: number
}

/** Goes over the whole chain of the log. */
export async function checkChain(db: Kysely<Tables>): Promise<AuditChain> {
  const { rows } = await sql<AuditChain>`
    with told as (select count(*) as entries from audit),
      broken as (select min(b.where::bigint) as seq from (${sql.raw(AUDIT_BREAKS)}) b)
    select entries::int, case when broken.seq is null then entries else (select count(*) from audit a where a.seq < broken.seq) end::int as unbroken
    from told, broken`.execute(db)
  return rows[0] as AuditChain
}
