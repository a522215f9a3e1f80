// Forgets what linking keeps ready of claims that are to be met anew.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export async function forgetLinked(db: Kysely<Tables>, claims: readonly string[]): Promise<void> {
  if (claims.length === 0) return
  await sql`delete from linked_claims where claim_id = any(${claims}::uuid[])`.execute(db)
  await sql`delete from candidate_pairs where claim_id = any(${claims}::uuid[]) or other_id = any(${claims}::uuid[])`.execute(db)
  await sql`delete from claim_covers where aggregate_id = any(${claims}::uuid[]) or occurrence_id = any(${claims}::uuid[])`.execute(db)
}
