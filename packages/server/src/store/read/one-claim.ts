// Which claim has this id, be it in force or of a reading before?
import type { Claim } from '@sijill/engine/report/types.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface KeptClaim {
  readonly id: string
  readonly report: string
  readonly day: string
  readonly claim: Claim
  readonly engine: string
  readonly knowledge: string
  readonly inForce: boolean
}

export async function oneClaim(db: Kysely<Tables>, id: string): Promise<KeptClaim | null> {
  const row = await db
    .selectFrom('claims as c')
    .innerJoin('extractions as e', (join) => join.onRef('e.report_id', '=', 'c.report_id').onRef('e.seq', '=', 'c.extraction'))
    .leftJoin('claims_in_force as f', 'f.id', 'c.id')
    .select(['c.id', 'c.report_id as report', 'c.day', 'c.claim', 'e.engine', 'e.knowledge', 'f.id as current'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { current, ...claim } = row
  return { ...claim, inForce: current !== null }
}
