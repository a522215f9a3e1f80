// Conditions of the queue that a coder keeps under a name, to come back to: his own, as they stand in an address.
import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { Problem } from '../problem.ts'

export interface KeptFilter {
  readonly id: string
  readonly name: string
  readonly conditions: Readonly<Record<string, string>>
}

export const listFilters = (db: Kysely<Tables>, owner: string): Promise<KeptFilter[]> =>
  db
    .selectFrom('review_filters')
    .select(['id', 'name', 'conditions'])
    .where('owner', '=', owner)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Keeps a filter; one of the same name takes the new conditions. */
export async function keepFilter(db: Kysely<Tables>, { name, conditions }: Omit<KeptFilter, 'id'>, owner: string): Promise<string> {
  const known = (await listFilters(db, owner)).find((one) => one.name === name)
  const values = { id: known?.id ?? randomUUID(), owner, name, conditions: JSON.stringify(conditions) }
  await db
    .insertInto('review_filters')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ conditions: values.conditions }))
    .execute()
  return values.id
}

/** Forgets a filter of one's own. Throws `api/not-found`. */
export async function forgetFilter(db: Kysely<Tables>, id: string, owner: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('review_filters').where('id', '=', id).where('owner', '=', owner).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Problem('api/not-found', id)
}
