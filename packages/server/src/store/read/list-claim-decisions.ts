// What did people decide of the claims of these reports, whichever reading they were of?
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Decisions, Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

export interface DecisionOnClaim {
  readonly id: string
  readonly kind: 'accept' | 'reject' | 'edit'
  readonly by: string
  readonly at: Date
  readonly changes: object | null
  readonly claimId: string
  readonly report: string
  readonly anchor: string
  readonly claim: Claim
}

/** Decisions in force at a time, the first first. */
export async function listClaimDecisions(db: Kysely<Tables>, reports: readonly string[], asOf?: Date): Promise<DecisionOnClaim[]> {
  const rows = await db
    .selectFrom('claims as c')
    .innerJoin(sql<Decisions>`decisions_as_of(${momentOf(asOf)})`.as('d'), 'd.claim_id', 'c.id')
    .select(['d.id', 'd.kind', 'd.recorded_by as by', 'd.recorded_at as at', 'd.changes'])
    .select(['c.id as claimId', 'c.report_id as report', 'c.anchor', 'c.claim'])
    .where(sql<boolean>`c.report_id = any(${reports}::uuid[])`)
    .where('d.kind', 'in', ['accept', 'reject', 'edit'])
    .orderBy('d.seq')
    .execute()
  return rows as unknown as DecisionOnClaim[]
}
