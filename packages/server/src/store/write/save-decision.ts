// Keeps what a person decided, with the reason. The caller gives the id, so that one decision sent twice is one.
import type { Kysely } from 'kysely'
import type { Agent } from '../agent.ts'
import type { DecisionKind, Tables } from '../tables.ts'

export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly claim?: string
  readonly otherClaim?: string
  readonly event?: string
  /** The decision that this one withdraws. */
  readonly withdraws?: string
  /** The fields of an edit, by name. */
  readonly changes?: object
  readonly reason: string
}

/** Keeps a decision; false where it was kept before. */
export async function saveDecision(db: Kysely<Tables>, decision: Decision, by: Extract<Agent, `person:${string}`>): Promise<boolean> {
  const { id, kind, claim, otherClaim, event, withdraws, changes, reason } = decision
  const added = await db
    .insertInto('decisions')
    .values({
      id,
      kind,
      claim_id: claim ?? null,
      other_claim_id: otherClaim ?? null,
      event_id: event ?? null,
      withdraws: withdraws ?? null,
      changes: changes === undefined ? null : JSON.stringify(changes),
      recorded_by: by,
      reason,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return added.length > 0
}
