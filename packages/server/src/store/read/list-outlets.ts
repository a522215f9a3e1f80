// Who publishes, how much, and from when to when?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface OutletCount {
  readonly id: string
  readonly name: string
  readonly reports: number
  /** Days of the first and the last. */
  readonly first: string | null
  readonly last: string | null
}

/** Outlets by id; of one alone where `id` is given. */
export async function listOutlets(
  db: Kysely<Tables>,
  page: { readonly id?: string; readonly after?: string | undefined; readonly limit: number },
): Promise<OutletCount[]> {
  let query = db
    .selectFrom('outlets as o')
    .leftJoin('reports as r', 'r.outlet_id', 'o.id')
    .select(['o.id', 'o.name', sql<string>`count(r.id)`.as('reports')])
    .select([sql<string | null>`min(r.published_day)`.as('first'), sql<string | null>`max(r.published_day)`.as('last')])
    .groupBy(['o.id', 'o.name'])
    .orderBy(sql`o.id collate "C"`)
    .limit(page.limit)
  if (page.id !== undefined) query = query.where('o.id', '=', page.id)
  if (page.after !== undefined) query = query.where(sql<boolean>`o.id collate "C" > ${page.after}`)
  const rows = await query.execute()
  return rows.map(({ reports, ...outlet }) => ({ ...outlet, reports: Number(reports) }))
}
