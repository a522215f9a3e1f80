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

/** Outlets by id; of one alone where `id` is given; with `until`, by what they published on that day or earlier. */
export async function listOutlets(
  db: Kysely<Tables>,
  page: { readonly id?: string; readonly after?: string | undefined; readonly until?: string | undefined; readonly limit: number },
): Promise<OutletCount[]> {
  // only those of the page are counted
  let query = db
    .selectFrom('outlets as o')
    .innerJoinLateral(
      (nested) =>
        nested
          .selectFrom('reports as r')
          .select([sql<string>`count(*)`.as('reports'), sql<string | null>`min(r.published_day)`.as('first')])
          .select(sql<string | null>`max(r.published_day)`.as('last'))
          .whereRef('r.outlet_id', '=', 'o.id')
          .$if(page.until !== undefined, (counted) => counted.where('r.published_day', '<=', page.until as string))
          .as('c'),
      (join) => join.onTrue(),
    )
    .select(['o.id', 'o.name', 'c.reports', 'c.first', 'c.last'])
    .orderBy(sql`o.id collate "C"`)
    .limit(page.limit)
  if (page.id !== undefined) query = query.where('o.id', '=', page.id)
  if (page.until !== undefined) query = query.where('c.reports', '>', '0')
  if (page.after !== undefined) query = query.where(sql<boolean>`o.id collate "C" > ${page.after}`)
  const rows = await query.execute()
  return rows.map(({ reports, ...outlet }) => ({ ...outlet, reports: Number(reports) }))
}
