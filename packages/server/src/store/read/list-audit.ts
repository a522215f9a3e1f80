// Who did what, the latest first?
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface AuditEntry {
  readonly seq: string
  readonly at: Date
  readonly who: string
  readonly act: string
  readonly subject: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export async function listAudit(
  db: Kysely<Tables>,
  page: {
    readonly who?: string | undefined
    readonly subject?: string | undefined
    readonly after?: string | undefined
    readonly limit: number
  },
): Promise<AuditEntry[]> {
  const { who, subject, after, limit } = page
  let query = db
    .selectFrom('audit')
    .select(['seq', 'recorded_at as at', 'recorded_by as who', 'act', 'subject', 'detail'])
    .orderBy('seq', 'desc')
    .limit(limit)
  if (who !== undefined) query = query.where('recorded_by', '=', who)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (after !== undefined) query = query.where('seq', '<', after)
  return query.execute()
}
