// Puts rows into a table of those kept ready, in the place of what was there under the same key. Tables of the record refuse it.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

type KeptReady = 'sketches' | 'linked_claims' | 'candidate_pairs' | 'claim_covers' | 'events_in_force' | 'reviewed_claims'

/** Adds or replaces rows, all in one statement; all rows have the columns of the first, each key once. */
export async function putRows<T extends KeptReady>(
  db: Kysely<Tables>,
  table: T,
  key: readonly (keyof Tables[T] & string)[],
  rows: readonly { readonly [K in keyof Tables[T]]: unknown }[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const changed = names.filter((name) => !(key as readonly string[]).includes(name))
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.join(key.map((name) => sql.ref(name)))}) do ${
      changed.length === 0
        ? sql`nothing`
        : sql`update set ${sql.join(changed.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}`
    }`.execute(db)
}
