// Feeds on a schedule, on both databases: fetched when it is their turn, asked only for what is new, later and later where they fail.
import { randomUUID } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runWorker } from '@sijill/server/jobs/run-worker.ts'
import { addFeed, feedNamed, hastenFeed, listFeeds, removeFeed } from '@sijill/server/service/feeds/feeds.ts'
import { IntakeTools } from '@sijill/server/service/intake/tools.ts'
import { WebReader } from '@sijill/server/service/intake/web/web-reader.ts'
import { ask, openJobs, type JobQueue } from '@sijill/server/service/job-queue.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'sijill-feeds-'))
/** Only ends what hangs. */
const LIMIT = 900_000
const TEXT = 'قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين بريف إدلب، أمس.' // three civilians killed by shelling of a town yesterday
const MINUTE = 60_000

const rss = (items: number): string =>
  `<rss version="2.0"><channel><title>صحيفة النهر</title>${Array.from({ length: items }, (_, at) => `<item><guid>${at}</guid><pubDate>Tue, 27 Aug 2024 10:00:00 +0300</pubDate><description>${TEXT} ${at}</description></item>`).join('')}</channel></rss>` // an invented paper

let server: Server
let origin = ''
let items = 1
/** What the server was asked for, with the mark that was sent. */
const asked: string[] = []
type Route = (response: ServerResponse, etag: string | undefined) => void
const feed: Route = (response, etag) => {
  const tag = `"${items}"`
  if (etag === tag) response.writeHead(304).end()
  else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(rss(items))
}
const routes: Record<string, Route> = {
  '/feed': feed,
  '/again': feed,
  '/busy': (response) => void response.writeHead(503).end(),
  '/page': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(`<html><body><p>${TEXT}</p></body></html>`),
}

beforeAll(async () => {
  process.env['SIJILL_DATA'] = FOLDER
  server = createServer(({ url = '', headers }, response) => {
    if (url !== '/robots.txt') asked.push(`${url} ${headers['if-none-match'] ?? '-'}`)
    const route = routes[url]
    if (route) route(response, headers['if-none-match'])
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  Reflect.deleteProperty(process.env, 'SIJILL_DATA')
  server.closeAllConnections()
  server.close()
})

describe.each(KINDS)('feeds on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  let queue: JobQueue
  beforeAll(async () => {
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
    queue = await openJobs(store)
    items = 1
    asked.length = 0
  }, LIMIT)
  afterAll(async () => {
    await queue?.close()
    await store?.close()
    await database?.remove()
  })

  /** A feed of the loopback server, which no door would take. */
  async function feedAt(path: string): Promise<string> {
    const id = randomUUID()
    await store.db
      .insertInto('feeds')
      .values({ id, url: `${origin}${path}`, every_minutes: 60, country: 'SY', outlet: null, added_by: 'person:test' } as never)
      .execute()
    return id
  }
  const work = (signal = new AbortController().signal, untilDone = true): Promise<void> =>
    runWorker({
      store,
      threads: 1,
      tools: new IntakeTools({ web: new WebReader({ allowance: (host) => host === '127.0.0.1', gap: 0 }) }),
      untilDone,
      signal,
      complain: () => undefined,
      log: (line) => expect(line).toBeNull(),
      done: () => undefined,
    })
  const last = async (id: string) => (await feedNamed(store.db, id)).last
  /** Minutes between a fetch and the next one. */
  async function pause(id: string): Promise<number> {
    const { last: before, next } = await feedNamed(store.db, id)
    return Math.round((next.getTime() - (before?.at.getTime() ?? 0)) / MINUTE)
  }

  it.skipIf(skipped)(
    'are fetched, kept and read when it is their turn, and asked only for what is new',
    async () => {
      const id = await feedAt('/feed')
      expect(await last(id)).toBeNull()
      await work()
      expect(await last(id)).toMatchObject({ outcome: 'kept', fresh: 1, known: 0, refused: 0, fault: null })
      expect(await pause(id)).toBe(60)
      // not its turn yet
      await work()
      await hastenFeed(store.db, id, 'person:rana')
      await work()
      expect(await last(id)).toMatchObject({ outcome: 'unchanged', fresh: 0 })
      items = 2
      await hastenFeed(store.db, id, 'person:rana')
      await work()
      expect(await last(id)).toMatchObject({ outcome: 'kept', fresh: 1, known: 1 })
      expect(asked).toEqual(['/feed -', '/feed "1"', '/feed "1"'])
      const reports = await store.db.selectFrom('reports').select(['country', 'outlet_id', 'recorded_by']).execute()
      expect(reports).toEqual(
        [1, 2].map(() => ({ country: 'SY', outlet_id: expect.stringContaining('النهر'), recorded_by: 'import:feed' })), // the paper's name
      )
      expect(await store.db.selectFrom('extractions').select('report_id').execute()).toHaveLength(2)
    },
    LIMIT,
  )

  it.skipIf(skipped)(
    'that fail wait twice as long each time, say why, and are as before once they answer',
    async () => {
      const id = await feedAt('/busy')
      const pauses: number[] = []
      for (let time = 0; time < 3; time++) {
        await hastenFeed(store.db, id, 'person:rana')
        await work()
        pauses.push(await pause(id))
      }
      expect(pauses).toEqual([120, 240, 480])
      expect(await last(id)).toMatchObject({
        outcome: 'failed',
        failures: 3,
        fault: { code: 'web/busy', en: expect.stringContaining('503') },
      })
      await sql`update feeds set failures = 40 where id = ${id}`.execute(store.db)
      await hastenFeed(store.db, id, 'person:rana')
      await work()
      expect(await pause(id)).toBe(1440)
      const answer = routes['/busy']
      routes['/busy'] = (response) => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(0))
      await hastenFeed(store.db, id, 'person:rana')
      await work()
      if (answer) routes['/busy'] = answer
      expect(await last(id)).toMatchObject({ outcome: 'kept', failures: 0, fault: null })
      expect(await pause(id)).toBe(60)
    },
    LIMIT,
  )

  it.skipIf(skipped)(
    'that are pages give nothing, and say so',
    async () => {
      const before = (await store.db.selectFrom('reports').select('id').execute()).length
      const id = await feedAt('/page')
      await work()
      expect(await last(id)).toMatchObject({ outcome: 'failed', fault: { code: 'feed/none' } })
      expect((await store.db.selectFrom('reports').select('id').execute()).length).toBe(before)
    },
    LIMIT,
  )

  it.skipIf(skipped)('are added once, listed, removed, by whom is in the log; addresses that may not be asked are refused', async () => {
    const { id, url } = await addFeed(store.db, { url: 'https://nahr.example/feed.xml', everyMinutes: 30 }, 'person:rana')
    await expect(addFeed(store.db, { url }, 'person:rana')).rejects.toMatchObject({ code: 'feed/there' })
    for (const [bad, code] of [
      ['http://127.0.0.1/feed', 'web/not-public'],
      ['http://169.254.169.254/', 'web/not-public'],
      ['file:///etc/passwd', 'web/no-address'],
      ['https://a:b@nahr.example/', 'web/credentials'],
    ])
      await expect(addFeed(store.db, { url: bad as string }, 'person:rana')).rejects.toMatchObject({ code })
    await expect(addFeed(store.db, { url: 'https://nahr.example/2', everyMinutes: 1 }, 'person:rana')).rejects.toMatchObject({
      code: 'feed/bad-every',
    })
    expect((await listFeeds(store.db)).at(-1)).toMatchObject({ id, everyMinutes: 30, last: null })
    await removeFeed(store.db, 'https://NAHR.example/feed.xml', 'person:rana')
    await expect(feedNamed(store.db, id)).rejects.toMatchObject({ code: 'api/not-found' })
    const written = (await listAudit(store.db, { limit: 100 })).filter(({ subject }) => subject === id)
    expect(written.map(({ act }) => act).toSorted()).toEqual(['feed.add', 'feed.remove'])
  })

  it.skipIf(skipped)(
    'come round by the clock of the database, though nobody asks',
    async () => {
      const id = await feedAt('/again')
      const controller = new AbortController()
      const working = work(controller.signal, false)
      while ((await last(id)) === null) await wait(200)
      const first = (await last(id))?.at.getTime()
      await sql`update feeds set next_at = now() where id = ${id}`.execute(store.db)
      while ((await last(id))?.at.getTime() === first) await wait(500)
      controller.abort()
      await working
      expect(await last(id)).toMatchObject({ outcome: 'unchanged' })
    },
    LIMIT,
  )

  it.skipIf(skipped)('are asked for once, however many workers look', async () => {
    const id = await feedAt('/gone')
    await ask(queue, 'feeds', {})
    await ask(queue, 'feeds', {})
    expect((await queue.counts()).find(({ name }) => name === 'feeds')).toMatchObject({ waiting: 1 })
    asked.length = 0
    await work()
    expect(asked).toEqual(['/gone -'])
    expect(await last(id)).toMatchObject({ outcome: 'failed', fault: { code: 'web/status' } })
  })
})
