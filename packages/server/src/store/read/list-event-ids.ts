// Which ids of events were ever given out?
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

/** A page of the ids given out up to a time, in use or not, in their order. */
export async function listEventIds(
  db: Kysely<Tables>,
  page: { readonly after?: string | undefined; readonly limit: number; readonly asOf?: Date },
): Promise<string[]> {
  const { after, limit, asOf } = page
  const rows = await db
    .selectFrom('event_ids')
    .select('id')
    .where('recorded_at', '<=', momentOf(asOf))
    .$if(after !== undefined, (query) => query.where('id', '>', after as string))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
