// Brings a database to the schema of this code: numbered files of SQL, each run once, all in one transaction.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { Problem } from '../service/problem.ts'

const FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url))
/** Where Kysely keeps which migrations were run. */
export const MIGRATION_TABLE = 'kysely_migration'

/** Runs some of the migrations where names without a schema are made, and keeps no account of it. */
export async function runMigrations<T>(db: Kysely<T>, names: readonly string[]): Promise<void> {
  for (const name of names) await sql.raw(readFileSync(`${FOLDER}${name}.sql`, 'utf8')).execute(db)
}

/** Names of the migrations there are, in order. */
export const migrationNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -'.sql'.length))
    .toSorted()

async function migrations(): Promise<Record<string, Migration>> {
  return Object.fromEntries(
    migrationNames().map((name) => {
      const up = (db: Kysely<unknown>): Promise<void> => runMigrations(db, [name])
      return [name, { up }]
    }),
  )
}

/** The schema that names without one are made in. */
export async function schemaOf<T>(db: Kysely<T>): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  return rows[0]?.schema ?? 'public'
}

/** Names of the migrations that were run on a database. */
async function migrationsRun<T>(db: Kysely<T>): Promise<string[]> {
  const found = await sql<{ found: string | null }>`select to_regclass(${MIGRATION_TABLE})::text as found`.execute(db)
  if (found.rows[0]?.found == null) return []
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(db)
  return rows.map(({ name }) => name)
}

export interface SchemaState {
  /** The last migration that was run, or null. */
  readonly at: string | null
  /** Migrations still to be run. */
  readonly missing: readonly string[]
}

/** How far a database is; throws `store/newer-schema` where it is further than this code. */
export async function schemaState<T>(db: Kysely<T>, where: string): Promise<SchemaState> {
  const [run, known] = [await migrationsRun(db), migrationNames()]
  const unknown = run.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Problem('store/newer-schema', where, { migration: unknown })
  return { at: run.at(-1) ?? null, missing: known.filter((name) => !run.includes(name)) }
}

/** Runs what is missing; gives the names of what was run. Two processes may do so at once: one waits for the other. */
export async function migrate<T>(db: Kysely<T>): Promise<string[]> {
  const migrator = new Migrator({
    db: db as Kysely<unknown>,
    provider: { getMigrations: migrations },
    migrationTableName: MIGRATION_TABLE,
    migrationTableSchema: await schemaOf(db),
    // the numbers of the record and those of the doors grow side by side
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}
