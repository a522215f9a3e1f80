// Claims whose values are known and with which coders are tested: an adjudicator says which.
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import { listAccepted, listGold } from '../../store/read/list-gold.ts'
import { oneClaim } from '../../store/read/one-claim.ts'
import type { Tables } from '../../store/tables.ts'
import { recordAudit } from '../audit.ts'
import { Problem } from '../problem.ts'
import { plainFields, type PlainFields } from './plain-fields.ts'
import { withReview } from './review-claims.ts'

/** Says that the values of a claim as they stand are known. Throws `api/not-found`, `review/not-settled`. */
export async function markGold(db: Kysely<Tables>, claim: string, who: string): Promise<void> {
  const kept = await oneClaim(db, claim)
  if (!kept) throw new Problem('api/not-found', claim)
  const [reviewed] = await withReview(db, [kept])
  if (reviewed?.review?.state !== 'accepted') throw new Problem('review/not-settled', claim)
  await db.transaction().execute(async (transaction) => {
    const fields = JSON.stringify(plainFields(reviewed.claim))
    await sql`insert into review_gold (claim_id, fields, recorded_by) values (${claim}::uuid, ${fields}::jsonb, ${who})
      on conflict (claim_id) do update set fields = excluded.fields, recorded_by = excluded.recorded_by`.execute(transaction)
    await recordAudit(transaction, { who, act: 'review.gold', subject: claim })
  })
}

/** Takes a claim out of the tests; what was coded stays. */
export async function unmarkGold(db: Kysely<Tables>, claim: string, who: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('review_gold').where('claim_id', '=', claim).execute()
    await recordAudit(transaction, { who, act: 'review.not-gold', subject: claim })
  })
}

export interface KnownClaim {
  readonly claim: string
  readonly report: string
  readonly title: string | null
  readonly evidence: Claim['evidence']
  readonly fields: PlainFields
}

export interface GoldClaims {
  readonly known: readonly (KnownClaim & { readonly by: string; readonly at: string })[]
  readonly accepted: readonly KnownClaim[]
}

/** Enough to choose from. */
const MOST = 50

/** The claims that coders are tested with, and those accepted last that they could be. */
export async function goldClaims(db: Kysely<Tables>): Promise<GoldClaims> {
  const [known, accepted] = [await listGold(db), await listAccepted(db, MOST)]
  const shown = ({ id, report, title, claim }: Pick<(typeof accepted)[number], 'id' | 'report' | 'title' | 'claim'>) => ({
    claim: id,
    report,
    title,
    evidence: claim.evidence,
  })
  return {
    known: known.map((one) => ({ ...shown(one), fields: one.fields as PlainFields, by: one.by, at: one.at.toISOString() })),
    accepted: accepted.map((one) => ({ ...shown(one), fields: plainFields(one.laid ?? one.claim) })),
  }
}
