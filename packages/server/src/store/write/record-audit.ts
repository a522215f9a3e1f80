// Adds a line to the audit log: the database chains it to the one before.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface AuditLine {
  readonly who: string
  /** What was done, as `decision.add`. */
  readonly act: string
  /** What it was done to, by its id. */
  readonly subject?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

export async function recordAudit(db: Kysely<Tables>, { who, act, subject, detail = {} }: AuditLine): Promise<void> {
  await db
    .insertInto('audit')
    .values({ recorded_by: who, act, subject: subject ?? null, detail: JSON.stringify(detail) })
    .execute()
}
