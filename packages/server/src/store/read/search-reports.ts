// Which reports hold these words? The latest first, page by page.
import { sql, type Kysely } from 'kysely'
import { searchQuery } from '../search-words.ts'
import type { Tables } from '../tables.ts'

/** Where a page begins: after this report. Reports without a day come last. */
export interface ReportCursor {
  readonly day: string
  readonly id: string
}

export interface FoundReport {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  readonly text: string
}

export interface ReportSearch {
  /** Words in any spelling; between quotation marks, side by side; with `*` at the end, a beginning. */
  readonly words: string
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  readonly after?: ReportCursor
  readonly limit: number
}

/** Stands for a day that is not known: before all others. */
const NO_DAY = '0001-01-01'

export function searchReportsQuery(db: Kysely<Tables>, { words, outlet, from, to, after, limit }: ReportSearch) {
  const day = sql<string>`coalesce(r.published_day, ${sql.lit(NO_DAY)}::date)`
  let query = db
    .selectFrom('reports as r')
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .select(['r.id', 'r.title', 'o.name as outlet', 'r.published', 'r.url', 'r.text', day.as('day')])
    .where(sql<boolean>`r.words @@ ${searchQuery(words)}::tsquery`)
    .orderBy(day, 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
  if (outlet !== undefined) query = query.where('r.outlet_id', '=', outlet)
  if (from !== undefined) query = query.where(day, '>=', from)
  if (to !== undefined) query = query.where(sql<boolean>`${day} between '0001-01-02' and ${to}::date`)
  if (after !== undefined) query = query.where(sql<boolean>`(${day}, r.id) < (${after.day}::date, ${after.id}::uuid)`)
  return query
}

/** A page of reports that hold the words; none where the query has no word in it. */
export async function searchReports(
  db: Kysely<Tables>,
  search: ReportSearch,
): Promise<{ readonly reports: readonly FoundReport[]; readonly next: ReportCursor | null }> {
  if (searchQuery(search.words) === null) return { reports: [], next: null }
  const found = await searchReportsQuery(db, search).execute()
  const page = found.slice(0, search.limit)
  const last = page.at(-1)
  return {
    reports: page.map(({ day: _, ...report }) => report),
    next: found.length > search.limit && last ? { day: last.day, id: last.id } : null,
  }
}

/** Those of some reports that hold the words. */
export async function reportsWithWords(db: Kysely<Tables>, words: string, reports: readonly string[]): Promise<ReadonlySet<string>> {
  const query = searchQuery(words)
  if (query === null) return new Set()
  const rows = await db
    .selectFrom('reports as r')
    .select('r.id')
    .where(sql<boolean>`r.id = any(${reports}::uuid[]) and r.words @@ ${query}::tsquery`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
