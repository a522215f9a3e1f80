// What is kept of one report: its text, where it came from, what it copies, how it was read, what it claims?
import type { Claim, Issue } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Claims, Extractions, Tables } from '../tables.ts'
import { listOrigins } from './list-origins.ts'
import type { ListedReport } from './list-reports.ts'
import { momentOf } from './moment.ts'

export interface WholeReport extends ListedReport {
  readonly text: string
  readonly language: string | null
  readonly recorded: Date
  /** The report that it copies, or null. */
  readonly copyOf: string | null
  readonly captures: readonly { readonly origin: string; readonly sha256: string; readonly retrieved: Date | null }[]
  /** The reading in force; null where it was not read yet. */
  readonly reading: {
    readonly engine: string
    readonly knowledge: string
    readonly relevant: boolean
    readonly score: number
    readonly warnings: readonly Issue[]
  } | null
  readonly claims: readonly { readonly id: string; readonly day: string; readonly claim: Claim }[]
}

/** A report with all of it, or null where there was none of this id then. */
export async function wholeReport(db: Kysely<Tables>, id: string, asOf?: Date): Promise<WholeReport | null> {
  const report = await db
    .selectFrom('reports as r')
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .select([
      'r.id',
      'o.name as outlet',
      'r.url',
      'r.title',
      'r.text',
      'r.published',
      'r.country',
      'r.language',
      'r.recorded_at as recorded',
    ])
    .where('r.id', '=', id)
    .where('r.recorded_at', '<=', momentOf(asOf))
    .executeTakeFirst()
  if (!report) return null
  const captures = await db
    .selectFrom('captures')
    .select(['origin', sql<string>`encode(sha256, 'hex')`.as('sha256'), 'retrieved_at as retrieved'])
    .where('report_id', '=', id)
    .where('recorded_at', '<=', momentOf(asOf))
    .orderBy('recorded_at')
    .orderBy('origin')
    .execute()
  const reading = await db
    .selectFrom(sql<Extractions>`extractions_as_of(${momentOf(asOf)})`.as('e'))
    .select(['e.engine', 'e.knowledge', 'e.relevant', 'e.score', 'e.warnings'])
    .where('e.report_id', '=', id)
    .executeTakeFirst()
  const claims = await db
    .selectFrom(sql<Claims>`claims_as_of(${momentOf(asOf)})`.as('c'))
    .select(['c.id', 'c.day', 'c.claim'])
    .where('c.report_id', '=', id)
    .orderBy('c.number')
    .execute()
  const origin = (await listOrigins(db, [id], asOf)).get(id)
  return {
    ...report,
    copyOf: origin === undefined || origin === id ? null : origin,
    captures,
    reading: reading ?? null,
    claims,
  } as WholeReport
}
