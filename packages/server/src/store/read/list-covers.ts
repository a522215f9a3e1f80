// Which events does each aggregate cover?
import { sql, type Kysely } from 'kysely'
import type { Claims, Links, Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

/** The events that each of these covers, by id; those that cover none are left out. */
export async function listCovers(
  db: Kysely<Tables>,
  events: readonly string[],
  asOf?: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const moment = momentOf(asOf)
  const rows = await db
    .selectFrom(sql<Links>`links_as_of(${moment})`.as('a'))
    .innerJoin('claim_covers as k', 'k.aggregate_id', 'a.claim_id')
    .innerJoin(sql<Links>`links_as_of(${moment})`.as('o'), 'o.claim_id', 'k.occurrence_id')
    .innerJoin(sql<Claims>`claims_as_of(${moment})`.as('whole'), 'whole.id', 'a.claim_id')
    .innerJoin(sql<Claims>`claims_as_of(${moment})`.as('part'), 'part.id', 'o.claim_id')
    .select(['a.event_id as aggregate', 'o.event_id as occurrence'])
    .where(sql<boolean>`a.event_id = any(${events}::uuid[]) and a.event_id <> o.event_id`)
    .groupBy(['a.event_id', 'o.event_id'])
    .orderBy('o.event_id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ aggregate }) => aggregate as string)].map(([id, all]) => [id, all.map((row) => row.occurrence as string)]),
  )
}
