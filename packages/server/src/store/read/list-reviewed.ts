// What stands of claims in force by what people decided on them?
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { ReviewState } from '../review-tables.ts'
import type { Tables } from '../tables.ts'

export interface ReviewedRow {
  readonly id: string
  readonly state: ReviewState
  /** Null where the reading stands as it is. */
  readonly claim: Claim | null
  readonly decided: object
  readonly differences: readonly string[]
}

/** Those of some claims that people decided on, by their ids. */
export async function listReviewed(db: Kysely<Tables>, claims: readonly string[]): Promise<ReadonlyMap<string, ReviewedRow>> {
  if (claims.length === 0) return new Map()
  const rows = await db
    .selectFrom('reviewed_claims as v')
    .select(['v.claim_id as id', 'v.state', 'v.claim', 'v.decided', 'v.differences'])
    .where(sql<boolean>`v.claim_id = any(${claims}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The name of what linking reads of each claim that is not read as it came. */
export async function listVersions(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('reviewed_claims as v').select(['v.claim_id', 'v.version']).where('v.version', '<>', '').execute()
  return new Map(rows.map(({ claim_id, version }) => [claim_id, version]))
}
