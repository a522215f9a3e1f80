// Puts a tombstone on the id of an event: it was merged into another, split into several, or is taken back into use.
import { sql, type Kysely } from 'kysely'
import type { Agent } from '../agent.ts'
import { currentEvents } from '../read/current-events.ts'
import type { EventTombstones, Tables } from '../tables.ts'
import { inTransaction } from './in-transaction.ts'

export interface Tombstone {
  readonly event: string
  readonly kind: EventTombstones['kind']
  /** The events that stand in its place: one after a merge, two or more after a split, none where it is restored. */
  readonly successors: readonly string[]
  readonly reason: string
}

/** Fails where a successor is out of use itself, or would lead back to the event. */
export async function endEvent(db: Kysely<Tables>, { event, kind, successors, reason }: Tombstone, by: Agent): Promise<void> {
  await inTransaction(db, async (transaction) => {
    // two merges at once could each lead to the other
    await sql`select pg_advisory_xact_lock(hashtext('sijill/events'))`.execute(transaction)
    for (const successor of successors) {
      const current = await currentEvents(transaction, successor)
      if (current.length !== 1 || current[0] !== successor || successor === event)
        throw new Error(`The event ${successor} cannot stand in the place of ${event}: it is out of use, unknown, or the same.`)
    }
    await transaction
      .insertInto('event_tombstones')
      .values({ event_id: event, kind, successors: sql<string[]>`${successors}::uuid[]`, recorded_by: by, reason })
      .execute()
  })
}
