// Which of some reports the record has, and at which of their addresses it has any.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface KnownReports {
  readonly ids: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
}

export async function knownReports(
  db: Kysely<Tables>,
  asked: readonly { readonly id: string; readonly url: string | null }[],
): Promise<KnownReports> {
  const ids = asked.map(({ id }) => id)
  const urls = asked.flatMap(({ url }) => url ?? [])
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'url'])
    .where(sql<boolean>`id = any(${ids}::uuid[]) or url = any(${urls}::text[])`)
    .execute()
  return { ids: new Set(rows.map(({ id }) => id)), addresses: new Set(rows.flatMap(({ url }) => url ?? [])) }
}
