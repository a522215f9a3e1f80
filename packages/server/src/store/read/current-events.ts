// Which events stand today (or then) for an id that was once given out? Merged and split ids lead on to their successors.
import { sql, type Kysely } from 'kysely'
import type { EventTombstones, Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

/** The ids in use that an id leads to: itself, its successors, or none where it was never given out. */
export async function currentEvents(db: Kysely<Tables>, event: string, asOf?: Date): Promise<string[]> {
  const known = await db.selectFrom('event_ids').select('id').where('id', '=', event).where('recorded_at', '<=', momentOf(asOf)).execute()
  if (known.length === 0) return []
  const ended = await db
    .selectFrom(sql<EventTombstones>`tombstones_as_of(${momentOf(asOf)})`.as('t'))
    .select('t.successors')
    .where('t.event_id', '=', event)
    .execute()
  if (!ended[0]) return [event]
  const led = await Promise.all(ended[0].successors.map((one) => currentEvents(db, one, asOf)))
  return [...new Set(led.flat())].toSorted()
}
