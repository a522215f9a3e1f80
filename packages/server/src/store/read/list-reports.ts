// Which reports are there, the latest first?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { ReportCursor } from './search-reports.ts'

export interface ListedReport {
  readonly id: string
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly country: string | null
}

/** Stands for a day that is not known: before all others. */
const NO_DAY = '0001-01-01'

export interface ReportList {
  /** The id of an outlet. */
  readonly outlet?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly asOf?: Date | undefined
  readonly after?: ReportCursor | undefined
  readonly limit: number
}

/** Reports by day of publication and id; `day` is the key of the next page. */
export async function listReports(
  db: Kysely<Tables>,
  { outlet, from, to, asOf, after, limit }: ReportList,
): Promise<(ListedReport & ReportCursor)[]> {
  const day = sql<string>`coalesce(r.published_day, ${sql.lit(NO_DAY)}::date)`
  let query = db
    .selectFrom('reports as r')
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .select(['r.id', 'o.name as outlet', 'r.url', 'r.title', 'r.published', 'r.country', day.as('day')])
    .orderBy(day, 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
  if (outlet !== undefined) query = query.where('r.outlet_id', '=', outlet)
  if (from !== undefined) query = query.where('r.published_day', '>=', from)
  if (to !== undefined) query = query.where('r.published_day', '<=', to)
  if (asOf !== undefined) query = query.where('r.recorded_at', '<=', asOf)
  if (after !== undefined) query = query.where(sql<boolean>`(${day}, r.id) < (${after.day}::date, ${after.id}::uuid)`)
  return query.execute()
}
