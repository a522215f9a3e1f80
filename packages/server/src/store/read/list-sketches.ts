// Which reports may be copies of each other?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { sketchFrom } from './list-linked-claims.ts'

export interface Sketched {
  readonly id: string
  readonly published: string | null
  readonly sketch: Uint32Array
}

function sketches(db: Kysely<Tables>) {
  return db.selectFrom('sketches as s').innerJoin('reports as r', 'r.id', 's.report_id').select(['r.id', 'r.published', 's.sketch'])
}

/** The sketches of reports, of those that have one. */
export async function sketchesOf(db: Kysely<Tables>, reports: readonly string[]): Promise<Sketched[]> {
  const rows = await sketches(db)
    .where(sql<boolean>`s.report_id = any(${reports}::uuid[])`)
    .execute()
  return rows.map((row) => ({ ...row, sketch: sketchFrom(row.sketch) }))
}

/** Reports that share a band with some of these, themselves left out; and with which of them. */
export async function sketchesLike(
  db: Kysely<Tables>,
  reports: readonly string[],
): Promise<(Sketched & { readonly beside: readonly string[] })[]> {
  const beside = sql<{ report_id: string; beside: string[] }>`(
    select n.report_id, array_agg(own.report_id::text) as beside
    from sketches own cross join lateral (select s.report_id from sketches s where s.bands && own.bands) n
    where own.report_id = any(${reports}::uuid[]) and n.report_id <> all(${reports}::uuid[]) group by n.report_id)`
  const rows = await sketches(db).innerJoin(beside.as('b'), 'b.report_id', 's.report_id').select('b.beside').execute()
  return rows.map((row) => ({ ...row, sketch: sketchFrom(row.sketch) }))
}

/** The report that each of these is a copy of, of those that are copies. */
export async function copiesAmong(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('copies as k')
    .distinctOn('k.report_id')
    .select(['k.report_id', 'k.origin_id'])
    .where(sql<boolean>`k.report_id = any(${reports}::uuid[])`)
    .orderBy('k.report_id')
    .orderBy('k.seq', 'desc')
    .execute()
  return new Map(rows.flatMap(({ report_id, origin_id }) => (origin_id === null ? [] : [[report_id, origin_id]])))
}
