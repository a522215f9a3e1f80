// The two databases that the contract is held to: the embedded one in a folder of its own, and a schema of its own on a server.
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, storeFolder, type Store, type StoreOptions } from '@sijill/server/store/open-store.ts'
import { migrationNames } from '@sijill/server/store/migrations.ts'
import pg from 'pg'
import { madeOnce } from './made-once.ts'

const SERVER = process.env['SIJILL_TEST_SERVER'] ?? 'postgres://postgres@127.0.0.1:5432/test'
const ROOT = join(import.meta.dirname, '../../../..')
const SOURCE = join(ROOT, 'packages/server/src/store')

/** A database for tests: how it is opened, and how all that it left is removed. */
export interface TestDatabase {
  readonly options: StoreOptions
  remove(): Promise<void>
}

/** An embedded store with the schema and nothing in it, made once for each state of the migrations and copied from then on. */
function template(): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')))
  for (const name of migrationNames()) hash.update(readFileSync(join(SOURCE, 'migrations', `${name}.sql`)))
  const folder = join(ROOT, 'node_modules/.cache/sijill-tests', hash.digest('hex').slice(0, 16))
  return madeOnce(folder, async (made) => (await openStore({ folder: made, url: null })).close())
}

export async function embeddedDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-store-'))
  cpSync(storeFolder(await template()), storeFolder(folder), { recursive: true })
  return { options: { folder, url: null }, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Why there is no server to test on, or null where there is one. */
const noServer: string | null = await onServer('select 1').then(
  () => null,
  (error: unknown) => `no PostgreSQL at ${SERVER}: ${error instanceof Error ? error.message || error.name : String(error)}`,
)

/** An empty schema on the server. */
async function serverDatabase(): Promise<TestDatabase> {
  const schema = `sijill_${randomUUID().replaceAll('-', '')}`
  await onServer(`create schema ${schema}`)
  const url = `${SERVER}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
  return {
    options: { folder: tmpdir(), url, behind: 'migrate' },
    remove: () => onServer(`drop schema ${schema} cascade; drop schema if exists ${schema}_jobs cascade`),
  }
}

export interface Kind {
  readonly name: string
  readonly skipped: boolean
  readonly make: () => Promise<TestDatabase>
}

export const KINDS: readonly Kind[] = [
  { name: 'embedded', skipped: false, make: embeddedDatabase },
  { name: noServer === null ? 'PostgreSQL' : `PostgreSQL (left out: ${noServer})`, skipped: noServer !== null, make: serverDatabase },
]

export type { Store }
