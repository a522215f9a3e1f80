// What does a coder need to see of these claims: their reports, and what else is told in them and of the same events?
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface ReviewReport {
  readonly id: string
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
  readonly text: string
  readonly language: string | null
  readonly published: string | null
}

export interface QueuedClaim {
  readonly id: string
  readonly claim: Claim
  readonly report: ReviewReport
  readonly event: string | null
  /** Its event is one whose doer or happening is disputed. */
  readonly contested: boolean
}

export async function queuedClaims(db: Kysely<Tables>, ids: readonly string[]): Promise<QueuedClaim[]> {
  const rows = await db
    .selectFrom('claims as c')
    .innerJoin('reports as r', 'r.id', 'c.report_id')
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .leftJoin('linked_claims as l', 'l.claim_id', 'c.id')
    .leftJoin('events_in_force as e', 'e.id', 'l.event_id')
    .select(['c.id', 'c.claim', 'r.id as report', 'o.name as outlet', 'r.url', 'r.title', 'r.text', 'r.language', 'r.published'])
    .select(['l.event_id as event'])
    .select(
      sql<boolean>`coalesce(e.record->'disagreement'->>'initiator' = 'conflict' or e.record->'disagreement'->>'occurrence' = 'conflict', false)`.as(
        'contested',
      ),
    )
    .where(sql<boolean>`c.id = any(${[...ids]}::uuid[])`)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { claim, event, contested, report, ...rest } = row
    const { outlet, url, title, text, language, published } = rest
    return [{ id, claim, event, contested, report: { id: report, outlet, url, title, text, language, published } }]
  })
}

/** Other claims in force of the same reports and events, by the claim that they stand beside. */
export async function claimsBeside(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const { rows } = await sql<{ id: string; claim: Claim }>`
    select own.id, other.claim from claims own
    join claims_in_force f on f.report_id = own.report_id and f.id <> own.id join claims other on other.id = f.id
    where own.id = any(${[...ids]}::uuid[])
    union all
    select l.claim_id, other.claim from linked_claims l
    join linked_claims b on b.event_id = l.event_id and b.claim_id <> l.claim_id join claims other on other.id = b.claim_id
    where l.claim_id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => [id, of.map(({ claim }) => claim)]))
}
