// Opens the store: a PostgreSQL server where DATABASE_URL names one, else the database embedded in the data folder. One dialect, one driver.
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { Problem } from '../service/problem.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { migrate, schemaState } from './migrations.ts'
import { storeFault } from './store-fault.ts'
import type { Tables } from './tables.ts'

export interface Store {
  readonly db: Kysely<Tables>
  /** The connections beneath `db`, for SQL that is not ours: that of the queue of jobs. */
  readonly pool: pg.Pool
  readonly kind: 'embedded' | 'server'
  /** Where it is, for messages: a folder, or host and database. */
  readonly where: string
  close(): Promise<void>
}

export interface StoreOptions {
  /** The data folder. */
  readonly folder: string
  /** A PostgreSQL server, as `postgres://user@host/database`; null for the embedded database. */
  readonly url: string | null
  /** What to do where the schema is older than the code: change it, refuse, or leave it to the caller. */
  readonly behind?: 'migrate' | 'refuse' | 'leave'
}

/** The oldest PostgreSQL whose SQL is that of the migrations and queries. */
const LEAST_VERSION = 15
/** Connections to a server: enough for one process. An embedded database has one session. */
const CONNECTIONS = 4
const CONNECT_WITHIN = 15_000

const DATE = 1082
// a day is a day, not a time in some zone
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === DATE ? (value: string) => value : (pg.types.getTypeParser(id, format as 'text') as (value: string) => unknown),
}

/** Where a server is, without the password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return host + pathname
  } catch {
    return 'DATABASE_URL'
  }
}

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, types, connectionTimeoutMillis: CONNECT_WITHIN, application_name: 'sijill' })
  // an idle connection that breaks is opened anew; a query that fails tells its caller
  pool.on('error', () => undefined)
  // one that breaks within a transaction tells its query; told to nobody else, it would end the process
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

async function checkVersion(db: Kysely<Tables>, where: string): Promise<void> {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int / 10000 as version`.execute(db)
  const version = rows[0]?.version ?? 0
  if (version < LEAST_VERSION) throw new Problem('store/too-old', where, { version, least: LEAST_VERSION })
}

async function ready(store: Store, behind: NonNullable<StoreOptions['behind']>): Promise<Store> {
  try {
    await checkVersion(store.db, store.where)
    const { missing } = await schemaState(store.db, store.where)
    if (missing.length > 0 && behind === 'refuse') throw new Problem('store/behind', store.where)
    if (missing.length > 0 && behind === 'migrate') await migrate(store.db)
    return store
  } catch (error) {
    await store.close()
    throw storeFault(error, store.where)
  }
}

function serverStore(url: string): Store {
  const pool = poolOf({ connectionString: url, max: CONNECTIONS })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, kind: 'server', where: placeOf(url), close: () => db.destroy() }
}

/** The folder of the embedded database in a data folder. */
export const storeFolder = (folder: string): string => join(folder, 'store')

async function embeddedStore(folder: string): Promise<Store> {
  const where = storeFolder(folder)
  const embedded = await openEmbedded(where)
  // the connection is kept open: as long as it is, its owner does not close the database
  const pool = poolOf({ host: embedded.host, user: 'postgres', database: 'postgres', max: 1, idleTimeoutMillis: 0 })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = async (): Promise<void> => {
    await db.destroy()
    await embedded.close()
  }
  return { db, pool, kind: 'embedded', where, close }
}

/**
 * Opens the store, its schema that of this code. An embedded one is brought up to date by itself; a server, which others use too, only
 * by `sijill db migrate`. Throws a `Problem` that says what to do.
 */
export async function openStore({ folder, url, behind = url === null ? 'migrate' : 'refuse' }: StoreOptions): Promise<Store> {
  return ready(url === null ? await embeddedStore(folder) : serverStore(url), behind)
}

/** The store that the environment names. */
export function storeOptions(folder: string): StoreOptions {
  return { folder, url: process.env['DATABASE_URL'] || null }
}
