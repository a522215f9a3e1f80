// Four workers on one PostgreSQL: two are killed, and every connection is cut, or the server itself restarted, while the others work; each
// report is read once, and all goes on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { noCluster, ownCluster } from './own-cluster.ts'
import { demoLines, ended, run, start } from './processes.ts'

const LIMIT = 1_800_000
/** Each story told by so many outlets: enough that the workers are at it when they are disturbed. */
const TOLD = 4
const NAME = 'sijill-workers-test'

const count = async (store: Store, query: string): Promise<number> =>
  Number((await sql.raw<{ n: string }>(query).execute(store.db)).rows[0]?.n)

interface Disturbed {
  readonly database: TestDatabase
  /** Disturbs the workers and all who are connected. */
  readonly disturb: (store: Store) => Promise<void>
}

interface Disturbance {
  readonly name: string
  readonly skipped: boolean
  readonly make: () => Promise<Disturbed>
}

const server = KINDS.find(({ name }) => name.startsWith('PostgreSQL'))

const DISTURBANCES: readonly Disturbance[] = [
  {
    name: `cut off from ${server?.name}`,
    skipped: server?.skipped ?? true,
    make: async () => ({
      database: (await server?.make()) as TestDatabase,
      disturb: async (store) => {
        const cut = `select count(pg_terminate_backend(pid)) n from pg_stat_activity where application_name = '${NAME}'`
        expect(await count(store, cut)).toBeGreaterThan(0)
      },
    }),
  },
  {
    name:
      noCluster === null ? 'on a PostgreSQL that crashes and is started again' : `on a PostgreSQL of their own (left out: ${noCluster})`,
    skipped: noCluster !== null,
    make: async () => {
      const cluster = await ownCluster()
      return { database: cluster, disturb: async () => cluster.restart() }
    },
  },
]

/** Waits until something is so; a server that does not answer just now is asked again. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition().catch(() => false))) await wait(200)
}

describe.each(DISTURBANCES)('workers $name', ({ skipped, make }) => {
  it.skipIf(skipped)(
    'read each report once, whoever is killed',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'sijill-workers-'))
      const file = join(folder, 'reports.jsonl')
      const lines = demoLines(TOLD)
      writeFileSync(file, lines.join('\n'))
      const { database, disturb } = await make()
      const store = await openStore(database.options)
      const options = { ...database.options, folder, url: `${database.options.url}&application_name=${NAME}` }
      const queued = run(options, 'ingest', '--queue', file)
      expect(queued.status, queued.said).toBe(0)
      const workers = Array.from({ length: 4 }, () => start(options, 'worker', '--workers', '1'))
      const read = (): Promise<number> => count(store, 'select count(*) n from extractions')
      await until(async () => (await read()) > 0)
      workers[0]?.child.kill('SIGKILL')
      await until(async () => (await read()) > lines.length / 4)
      await disturb(store)
      workers[1]?.child.kill('SIGKILL')
      const left = 'select (select count(*) from reports_to_link) + (select count(*) from reports) - (select count(*) from extractions) n'
      expect(await read().catch(read)).toBeLessThan(lines.length)
      await until(async () => (await count(store, left)) === 0)
      for (const { child } of workers.slice(2)) child.kill('SIGTERM')
      await Promise.all(workers.map(({ child }) => ended(child)))
      expect(workers.slice(2).map(({ child, said }) => [child.exitCode, child.exitCode === 0 ? '' : said.join('')])).toEqual([
        [0, ''],
        [0, ''],
      ])
      expect(await read()).toBe(lines.length)
      expect((await checkStore(store)).faults).toEqual([])
      const events = (): Promise<unknown[]> =>
        sql
          .raw('select id, record from events_in_force order by id')
          .execute(store.db)
          .then(({ rows }) => rows)
      const before = await events()
      expect(before.length).toBeGreaterThan(0)
      expect(run(options, 'link', '--anew').status).toBe(0)
      expect(await events()).toEqual(before)
      await store.close()
      await database.remove()
      rmSync(folder, { recursive: true })
    },
    LIMIT,
  )
})
