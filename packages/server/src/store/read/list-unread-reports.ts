// Which reports has a version of the engine not read yet?
import type { Report } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { ReadingVersion } from '../identity.ts'
import type { Tables } from '../tables.ts'

export interface Page {
  /** The id after which the page begins. */
  readonly after?: string | undefined
  readonly limit: number
}

const isUnread = ({ engine, knowledge }: ReadingVersion) => sql<boolean>`not exists (
  select from extractions e where e.report_id = r.id and e.engine = ${engine} and e.knowledge = ${knowledge}
)`

function unread(db: Kysely<Tables>, version: ReadingVersion) {
  return db
    .selectFrom('reports as r')
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .select(['r.id', 'r.text', 'r.title', 'r.url', 'o.name as outlet', 'r.language', 'r.published', 'r.country'])
    .where(isUnread(version))
    .orderBy('r.id')
}

const reportOf = (row: object): Report => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Report

/** A page of reports that were never read by this version, by id. */
export async function listUnreadReports(db: Kysely<Tables>, version: ReadingVersion, { after, limit }: Page): Promise<Report[]> {
  const rows = await unread(db, version)
    .$if(after !== undefined, (query) => query.where('r.id', '>', after as string))
    .limit(limit)
    .execute()
  return rows.map(reportOf)
}

/** Those of some reports that were never read by this version. */
export async function unreadAmong(db: Kysely<Tables>, version: ReadingVersion, reports: readonly string[]): Promise<Report[]> {
  const rows = await unread(db, version)
    .where(sql<boolean>`r.id = any(${reports}::uuid[])`)
    .execute()
  return rows.map(reportOf)
}

/** The ids of a page of reports that were never read by this version. */
export async function listUnreadIds(db: Kysely<Tables>, version: ReadingVersion, { after, limit }: Page): Promise<string[]> {
  const rows = await db
    .selectFrom('reports as r')
    .select('r.id')
    .where(isUnread(version))
    .$if(after !== undefined, (query) => query.where('r.id', '>', after as string))
    .orderBy('r.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
