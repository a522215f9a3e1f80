// Brings rows of an older schema up to date on their way in: they are put into a schema of their own, the migrations since are run over
// them there, as they would have been over the store they came from, and what comes out is moved over.
import { sql, type Transaction } from 'kysely'
import { migrationNames, runMigrations, schemaOf } from '../migrations.ts'
import type { Tables } from '../tables.ts'
import { BACKED_UP, NUMBERED, type TableName } from './backup-format.ts'

/** Tables of which a row refers to others of its table, or is chained to the one before. */
const IN_ORDER: ReadonlySet<TableName> = new Set(['decisions', 'audit'])

async function columnsOf(transaction: Transaction<Tables>, schema: string, table: TableName): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = ${schema} and table_name = ${table} order by ordinal_position`.execute(transaction)
  return rows.map(({ name }) => name)
}

async function moveOver(transaction: Transaction<Tables>, from: string, to: string): Promise<void> {
  for (const table of BACKED_UP) {
    const columns = sql.join((await columnsOf(transaction, from, table)).map((name) => sql.ref(name)))
    const numbered = NUMBERED.has(table) ? sql`overriding system value` : sql``
    const order = NUMBERED.has(table) || IN_ORDER.has(table) ? sql`order by seq` : sql``
    await sql`insert into ${sql.id(to, table)} (${columns}) ${numbered} select ${columns} from ${sql.id(from, table)} ${order}`.execute(
      transaction,
    )
  }
}

/** Has `read` add rows as the schema up to a migration has them, and brings them into that of this code; gives what `read` gives. */
export async function broughtUpToDate<T>(transaction: Transaction<Tables>, migration: string, read: () => Promise<T>): Promise<T> {
  const to = await schemaOf(transaction)
  const from = `${to}_restored`
  const names = migrationNames()
  const look = (schema: string): Promise<unknown> => sql`set local search_path to ${sql.id(schema)}`.execute(transaction)
  await sql`create schema ${sql.id(from)}`.execute(transaction)
  await look(from)
  await runMigrations(
    transaction,
    names.filter((name) => name <= migration),
  )
  const result = await read()
  await runMigrations(
    transaction,
    names.filter((name) => name > migration),
  )
  await look(to)
  await moveOver(transaction, from, to)
  await sql`drop schema ${sql.id(from)} cascade`.execute(transaction)
  return result
}
