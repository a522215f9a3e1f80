// The embedded database: one owner whom others talk to, one client at a time, what was acknowledged on disk, faults that say what to do.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs, { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { DURABLE_START, DurableFiles } from '@sijill/server/store/embedded/durable-files.ts'
import { forceTreeToDisk } from '@sijill/server/store/embedded/force-to-disk.ts'
import { openEmbedded } from '@sijill/server/store/embedded/open-embedded.ts'
import { takeLock } from '@sijill/server/store/embedded/owner-lock.ts'
import { openStore, storeFolder } from '@sijill/server/store/open-store.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedDatabase, type TestDatabase } from './databases.ts'
import { captured } from './reports.ts'

let database: TestDatabase
const temporary: string[] = []
beforeAll(async () => {
  database = await embeddedDatabase()
})
afterAll(async () => {
  await database.remove()
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-embedded-'))
  temporary.push(folder)
  return folder
}

/** A process that runs some code of the lock's module until it is killed. */
async function holder(folder: string): Promise<ChildProcess> {
  const module = JSON.stringify(join(import.meta.dirname, '../../src/store/embedded/owner-lock.ts'))
  const code = `import { takeLock } from ${module}; globalThis.lock = takeLock(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

describe('the lock', () => {
  it('is held by one process, and dies with it', async () => {
    const folder = newFolder()
    const child = await holder(folder)
    expect(takeLock(folder)).toBeNull()
    await expect(openEmbedded(folder, 200)).rejects.toMatchObject({ code: 'store/locked', message: expect.stringContaining(hostname()) })
    await expect(openEmbedded(folder, 0)).rejects.toThrow(String(child.pid))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const release = takeLock(folder)
    expect(release).not.toBeNull()
    release?.()
  })
})

describe('an embedded store', () => {
  it('is private to its user', async () => {
    const store = await openStore(database.options)
    const folder = storeFolder(database.options.folder)
    expect([statSync(folder).mode & 0o777, statSync(join(folder, '.s.PGSQL.5432')).mode & 0o777]).toEqual([0o700, 0o600])
    await store.close()
  })

  it('is owned by the first and answers the others, until the last of them has gone', async () => {
    const owner = await openStore(database.options)
    const guest = await openStore(database.options)
    const closing = owner.close()
    expect((await saveReports(guest.db, [captured()], 'import:test'))[0]?.isNew).toBe(true)
    await guest.close()
    await closing
    const again = await openStore(database.options)
    expect((await again.db.selectFrom('reports').select('id').execute()).length).toBe(1)
    await again.close()
  })

  it('never mixes the messages of its clients, however long they are, and undoes what a lost client left open', async () => {
    const embedded = await openEmbedded(storeFolder(database.options.folder))
    const connection = { host: embedded.host, user: 'postgres', database: 'postgres' }
    const long = 'x'.repeat(300_000)
    const clients = await Promise.all(
      [0, 1, 2].map(async () => {
        const client = new pg.Client(connection)
        await client.connect()
        return client
      }),
    )
    const wrong: unknown[] = []
    await Promise.all(
      clients.map(async (client, at) => {
        for (let round = 0; round < 20; round++) {
          const text = at === 0 ? `select left($1::text, 9) as v` : `select left($1::text, 9) as v, $2::int as n`
          const { rows } = await client.query(text, at === 0 ? [`${at}.${round}.${long}`] : [`${at}.${round}.${long}`, at])
          const expected = { v: `${at}.${round}.${long}`.slice(0, 9), ...(at === 0 ? {} : { n: at }) }
          if (JSON.stringify(rows[0]) !== JSON.stringify(expected)) wrong.push(rows[0])
        }
      }),
    )
    expect(wrong).toEqual([])
    const lost = new pg.Client(connection)
    lost.on('error', () => undefined)
    await lost.connect()
    await lost.query('begin')
    await lost.query('create table left_open (a int)')
    ;(lost as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
    expect((await clients[0]?.query(`select to_regclass('left_open') as found`))?.rows).toEqual([{ found: null }])
    for (const client of clients) await client.end()
    await embedded.close()
  })

  it('works where its path is too long for a socket', async () => {
    const long = join(newFolder(), 'b'.repeat(120))
    const store = await openEmbedded(long)
    expect(store.host.length).toBeLessThan(90)
    expect(statSync(store.host).mode & 0o777).toBe(0o700)
    await store.close()
  })

  it('says what is wrong with its folder', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    await expect(openStore({ folder: file, url: null })).rejects.toMatchObject({ code: 'store/not-writable' })
    const broken = newFolder()
    mkdirSync(join(storeFolder(broken), 'pg18'), { recursive: true })
    writeFileSync(join(storeFolder(broken), 'pg18', 'PG_VERSION'), '9.6\n')
    await expect(openStore({ folder: broken, url: null })).rejects.toMatchObject({ code: 'store/broken' })
  })

  it("opens after an owner that was killed between making PostgreSQL's own lock and writing it", async () => {
    const lock = join(storeFolder(database.options.folder), 'pg18', 'postmaster.pid')
    await (await openStore(database.options)).close()
    writeFileSync(lock, '')
    const store = await openStore(database.options)
    expect((await checkStore(store)).faults).toEqual([])
    await store.close()
  })

  it.skipIf(process.getuid?.() === 0)('says when its folder may not be written', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o500)
    await expect(openStore({ folder, url: null })).rejects.toMatchObject({ code: 'store/not-writable' })
  })

  it('forces each commit to disk once', async () => {
    const copy = await embeddedDatabase()
    const real = fs.fsyncSync
    let forced = 0
    fs.fsyncSync = (descriptor) => {
      forced++
      real(descriptor)
    }
    syncBuiltinESMExports()
    try {
      const files = new DurableFiles(join(storeFolder(copy.options.folder), 'pg18'))
      const durable = await PGlite.create({ fs: files, startParams: DURABLE_START })
      await durable.exec('create table t (a int)')
      forced = 0
      for (let at = 0; at < 20; at++) await durable.query('insert into t values ($1)', [at])
      expect(forced).toBeGreaterThanOrEqual(20)
      expect(forced).toBeLessThan(30)
      await durable.close()
    } finally {
      fs.fsyncSync = real
      syncBuiltinESMExports()
    }
    await copy.remove()
  })

  it('forces its files to disk', () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'a/b'), { recursive: true })
    writeFileSync(join(folder, 'a/b/c'), 'x')
    expect(() => forceTreeToDisk(folder)).not.toThrow()
    expect(readFileSync(join(folder, 'a/b/c'), 'utf8')).toBe('x')
  })
})

describe('a server that is not there', () => {
  it.each([['postgres://nobody@127.0.0.1:1/none'], ['postgres://nobody@nowhere.invalid/none']])('is told as such: %s', async (url) => {
    await expect(openStore({ folder: '', url })).rejects.toMatchObject({ code: 'store/unreachable' })
  })
})
