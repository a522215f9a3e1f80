// What did people decide about a claim or an event, and has not been withdrawn?
import { sql, type Kysely } from 'kysely'
import type { DecisionKind, Decisions, Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

export interface DecisionInForce {
  readonly id: string
  readonly kind: DecisionKind
  readonly claim: string | null
  readonly otherClaim: string | null
  readonly event: string | null
  readonly changes: object | null
  readonly by: string
  readonly at: Date
  readonly reason: string
}

/** Decisions about one claim (on either side) or event, or about some of several claims; about any where none is named. */
export async function listDecisions(
  db: Kysely<Tables>,
  about: { readonly claim?: string; readonly claims?: readonly string[]; readonly event?: string; readonly asOf?: Date } = {},
): Promise<DecisionInForce[]> {
  const { claim, claims, event, asOf } = about
  let query = db
    .selectFrom(sql<Decisions>`decisions_as_of(${momentOf(asOf)})`.as('d'))
    .select(['d.id', 'd.kind', 'd.claim_id as claim', 'd.other_claim_id as otherClaim', 'd.event_id as event'])
    .select(['d.changes', 'd.recorded_by as by', 'd.recorded_at as at', 'd.reason'])
    .orderBy('d.seq')
  if (claim !== undefined)
    query = query.where((where) => where.or([where('d.claim_id', '=', claim), where('d.other_claim_id', '=', claim)]))
  if (claims !== undefined)
    query = query.where(sql<boolean>`(d.claim_id = any(${claims}::uuid[]) or d.other_claim_id = any(${claims}::uuid[]))`)
  if (event !== undefined) query = query.where('d.event_id', '=', event)
  return query.execute() as unknown as Promise<DecisionInForce[]>
}
