// Tests of coders: claims whose values are known come again, as they are or with one wrong value suggested, and nothing tells them from others.
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { ProbeKind } from '../../store/review-tables.ts'
import type { Tables } from '../../store/tables.ts'
import { boundsOf, partOf, withParts, type Field } from './claim-fields.ts'
import { withReview } from './review-claims.ts'
import type { ReviewSettings } from './review-settings.ts'
import { isSampled, lot } from './sampled.ts'

export interface Probe {
  readonly kind: ProbeKind
  /** The claim as it is shown. */
  readonly claim: Claim
  /** The field that is wrong in it. */
  readonly field: Field | null
}

/** Types that a canary suggests in the place of another: wrong to whoever reads the sentence. */
const MISTAKEN = ['peaceful_protest', 'shelling', 'abduction'] as const

/** A claim with one value that is wrong: the dead where they are told, else the type. */
export function withMistake(claim: Claim): { readonly claim: Claim; readonly field: Field } {
  const rows = partOf(claim, 'killed')
  const bounds = boundsOf(rows)
  const [first] = rows
  if (first && bounds) {
    const wrong = (bounds.max ?? bounds.min ?? 0) + 6
    return { claim: withParts(claim, { killed: [{ ...first, min: wrong, max: wrong, best: wrong, of: null }] }), field: 'killed' }
  }
  const type = MISTAKEN.find((one) => one !== claim.type) as string
  return { claim: withParts(claim, { type: { type, subtype: null } }), field: 'type' }
}

/** The tests that come among the next claims of a coder, kept as given to him. */
export async function probesDue(
  db: Kysely<Tables>,
  coder: string,
  among: number,
  { gold_share, canary_share }: ReviewSettings,
): Promise<ReadonlyMap<string, Probe>> {
  const none = new Map<string, Probe>()
  if (among === 0 || gold_share + canary_share === 0) return none
  const { rows } = await sql<{ id: string; report: string; claim: Claim }>`
    select c.id, c.report_id as report, c.claim from review_gold g join claims_in_force f on f.id = g.claim_id join claims c on c.id = g.claim_id
    where g.recorded_by <> ${coder} and not exists (select from review_probes p where p.claim_id = c.id and p.coder = ${coder})
      and not exists (select from codings_in_force() k where k.claim_id = c.id and k.recorded_by = ${coder})
    order by c.id`.execute(db)
  const counted = await sql<{ n: string }>`select (select count(*) from review_codings where recorded_by = ${coder} and kind <> 'withdraw')
    + (select count(*) from review_leases where coder = ${coder}) as n`.execute(db)
  const before = Number(counted.rows[0]?.n ?? 0)
  // one draw for each claim that was given out
  const due = Array.from({ length: among }, (_, at) => before + at).filter((nth) =>
    isSampled(gold_share + canary_share, 'probe', coder, nth),
  )
  const chosen = rows.toSorted((a, b) => lot(coder, a.id) - lot(coder, b.id)).slice(0, due.length)
  const reviewed = await withReview(db, chosen)
  for (const { id, claim } of reviewed) {
    const isCanary = isSampled(canary_share / (gold_share + canary_share), 'canary', coder, id)
    const probe: Probe = isCanary ? { kind: 'canary', ...withMistake(claim) } : { kind: 'gold', claim, field: null }
    await db
      .insertInto('review_probes')
      .values({ claim_id: id, coder, kind: probe.kind, claim: JSON.stringify(probe.claim), field: probe.field })
      .onConflict((conflict) => conflict.columns(['claim_id', 'coder']).doNothing())
      .execute()
    none.set(id, probe)
  }
  return none
}
