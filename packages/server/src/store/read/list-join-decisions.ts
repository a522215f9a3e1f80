// What did people decide about which claims tell one event? With the claims decided on, whether a later reading has replaced them or not.
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Decisions, Tables } from '../tables.ts'
import { claimsOfEventAt } from './list-event-claims.ts'
import { momentOf } from './moment.ts'

/** A claim that a decision names. */
export interface DecidedClaim {
  readonly id: string
  readonly report: string
  readonly anchor: string
  readonly claim: Claim
  /** Whether it is of the reading in force. */
  readonly inForce: boolean
}

export interface JoinDecision {
  readonly id: string
  readonly is: 'must' | 'cannot'
  readonly claim: string
  /** The claims on the other side: one, or those that told the event then, as they were published. */
  readonly others: readonly string[]
}

interface Row {
  readonly id: string
  readonly kind: string
  readonly claim_id: string
  readonly other_claim_id: string | null
  readonly event_id: string | null
  readonly recorded_at: Date
}

/** To join an event is to join the claim that it is named for; to be kept apart from it is to be kept apart from all that told it. */
async function othersOf(db: Kysely<Tables>, { kind, other_claim_id, event_id, recorded_at }: Row): Promise<readonly string[]> {
  if (other_claim_id !== null) return [other_claim_id]
  const told = event_id === null ? [] : await claimsOfEventAt(db, event_id, recorded_at)
  return kind === 'must_link' ? told.slice(0, 1) : told
}

/** Decisions in force that join claims or keep them apart, in the order in which they were made. */
export async function listJoinDecisions(db: Kysely<Tables>): Promise<JoinDecision[]> {
  const rows = await db
    .selectFrom(sql<Decisions>`decisions_as_of(${momentOf(undefined)})`.as('d'))
    .select(['d.id', 'd.kind', 'd.claim_id', 'd.other_claim_id', 'd.event_id', 'd.recorded_at'])
    .where('d.kind', 'in', ['must_link', 'cannot_link'])
    .orderBy('d.seq')
    .execute()
  const decisions: JoinDecision[] = []
  for (const row of rows as Row[])
    decisions.push({
      id: row.id,
      is: row.kind === 'must_link' ? 'must' : 'cannot',
      claim: row.claim_id,
      others: await othersOf(db, row),
    })
  return decisions
}

function decided(db: Kysely<Tables>) {
  return db
    .selectFrom('claims as c')
    .leftJoin('claims_in_force as f', 'f.id', 'c.id')
    .select(['c.id', 'c.report_id as report', 'c.anchor', 'c.claim', sql<boolean>`f.id is not null`.as('inForce')])
}

/** Claims of any reading, by their ids. */
export const listDecidedClaims = (db: Kysely<Tables>, ids: readonly string[]): Promise<DecidedClaim[]> =>
  decided(db)
    .where(sql<boolean>`c.id = any(${ids}::uuid[])`)
    .execute()

/** All claims in force of reports. */
export const listClaimsInForce = (db: Kysely<Tables>, reports: readonly string[]): Promise<DecidedClaim[]> =>
  decided(db)
    .where(sql<boolean>`c.report_id = any(${reports}::uuid[]) and f.id is not null`)
    .orderBy('c.anchor')
    .execute()
