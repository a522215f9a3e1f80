// Where a later reading says something else than people decided: field by field, to be taken or refused.
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import type { Field } from './claim-fields.ts'
import { plainFields } from './plain-fields.ts'
import type { Decided } from './reviewed-claim.ts'

export interface Difference {
  readonly claim: string
  readonly report: string
  readonly title: string | null
  readonly evidence: Claim['evidence']
  readonly fields: readonly {
    readonly field: Field
    readonly decided: unknown
    readonly read: unknown
    readonly by: string
    readonly at: string
  }[]
}

export async function differences(db: Kysely<Tables>, limit: number): Promise<{ items: Difference[]; total: number }> {
  const rows = await db
    .selectFrom('reviewed_claims as v')
    .innerJoin('claims as c', 'c.id', 'v.claim_id')
    .innerJoin('reports as r', 'r.id', 'v.report_id')
    .select(['v.claim_id as id', 'v.report_id as report', 'r.title', 'c.claim as read', 'v.claim as laid', 'v.decided', 'v.differences'])
    .select(sql<string>`count(*) over ()`.as('total'))
    .where(sql<boolean>`v.differences <> '{}' and v.state <> 'rejected'`)
    .orderBy('v.claim_id')
    .limit(limit)
    .execute()
  const items = rows.map(({ id, report, title, read, laid, decided, differences: apart }): Difference => {
    const [before, now] = [plainFields(laid ?? read), plainFields(read)]
    const by = decided as Record<string, Decided>
    return {
      claim: id,
      report,
      title,
      evidence: read.evidence,
      fields: (apart as Field[]).map((field) => ({
        field,
        decided: before[field],
        read: now[field],
        by: by[field]?.by ?? '',
        at: by[field]?.at ?? '',
      })),
    }
  })
  return { items, total: Number(rows[0]?.total ?? 0) }
}
