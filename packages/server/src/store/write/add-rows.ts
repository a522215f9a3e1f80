// Adds rows to a table in one statement: they travel as one JSON value, so that neither their number nor their columns are bounded.
import { sql, type Insertable, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Rows to add, with bytes as `hexOf` writes them. */
type Row<T extends keyof Tables> = { readonly [K in keyof Insertable<Tables[T]>]: unknown }

/** Bytes as PostgreSQL reads them from text. */
export const hexOf = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`

/** Adds rows that are not there yet; gives the columns named of those that were added. All rows have the columns of the first. */
export async function addRows<T extends keyof Tables, K extends keyof Tables[T] & string>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Row<T>[],
  returned: readonly K[],
): Promise<Record<K, string>[]> {
  const [first] = rows
  if (!first) return []
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  const added = await sql<Record<K, string>>`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing
    returning ${sql.join(returned.map((name) => sql.ref(name)))}`.execute(db)
  return added.rows
}
