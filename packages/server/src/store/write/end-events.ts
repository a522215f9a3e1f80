// Says what became of the ids of events that linking has no more use for, and takes back into use those that it needs again.
import type { Tombstone } from '@sijill/engine/event/identity.ts'
import { sql, type Kysely } from 'kysely'
import type { Agent } from '../agent.ts'
import { momentOf } from '../read/moment.ts'
import type { EventTombstones, Tables } from '../tables.ts'
import { addRows } from './add-rows.ts'

export interface EndedEvents {
  readonly ended: readonly Tombstone[]
  /** Ids that events have now. */
  readonly used: readonly string[]
}

/** Those of some ids that are out of use. */
async function outOfUse(db: Kysely<Tables>, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom(sql<EventTombstones>`tombstones_as_of(${momentOf(undefined)})`.as('t'))
    .select('t.event_id')
    .where(sql<boolean>`t.event_id = any(${ids}::uuid[])`)
    .execute()
  return rows.map(({ event_id }) => event_id)
}

export async function endEvents(db: Kysely<Tables>, { ended, used }: EndedEvents, by: Agent): Promise<void> {
  const restored = (await outOfUse(db, used)).map((id) => ({
    event_id: id,
    kind: 'restored' as const,
    successors: [] as readonly string[],
    reason: 'linked anew',
    recorded_by: by,
  }))
  const over = ended.map(({ id, is, now }) => ({
    event_id: id,
    // several claims that all went to one event are merged, whatever was left behind
    kind: is,
    successors: now,
    reason: 'linked anew',
    recorded_by: by,
  }))
  await addRows(db, 'event_tombstones', [...restored, ...over], ['event_id'])
}
