// Intake as a whole: a folder of every form into a store, once however often it comes; previews, faults in a file, feeds on a schedule.
import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchFeed } from '@sijill/server/service/feeds/fetch-feed.ts'
import { IntakeTools } from '@sijill/server/service/intake/tools.ts'
import { checkColumns, checkHandles, checkZone } from '@sijill/server/service/intake/options.ts'
import { WebReader } from '@sijill/server/service/intake/web/web-reader.ts'
import { keepReports, type KeptCount } from '@sijill/server/service/keep-reports.ts'
import { openStore, type Store } from '@sijill/server/store/open-store.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedDatabase, type TestDatabase } from '../store/databases.ts'
import { packed, record, waczMembers, zipOf } from './archives.ts'

const SIJILL = join(import.meta.dirname, '../../bin/sijill.mjs')
const folder = mkdtempSync(join(tmpdir(), 'sijill-intake-'))
const inside = join(folder, 'in')
const TEXT = 'قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين' // three civilians killed by shelling of a town
let database: TestDatabase
let store: Store

/** One file of each form, some with a fault, and one of no form. */
function fillFolder(): void {
  mkdirSync(join(inside, 'below'), { recursive: true })
  const put = (name: string, content: string | Buffer): void => writeFileSync(join(inside, name), content)
  const page = `<html><head><meta property="article:published_time" content="2024-08-27"></head><body><article><p>${TEXT} ص</p></article></body></html>`
  const warc = packed(record({ body: page.replace(' ص', ' ض') }), record({ http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png' }))
  put('a.csv', `العنوان;النص;التاريخ\nخبر;${TEXT} أ;27/08/2024\nخبر;${TEXT};متى\n`)
  put('b.jsonl', `${JSON.stringify({ text: `${TEXT} ب` })}\n{\n`)
  put('c.txt', `${TEXT} ج`)
  put('d.html', page)
  put('e.json', JSON.stringify([{ text: `${TEXT} هـ`, date: '2024-08-27' }]))
  put('f.json', JSON.stringify({ text: `${TEXT} و` }, null, 2))
  put(
    'result.json',
    JSON.stringify({
      name: 'شبكة',
      type: 'public_channel',
      id: 1,
      messages: [
        { id: 1, type: 'message', date_unixtime: '1724742000', text: `${TEXT} ز` },
        { id: 2, type: 'service' },
      ],
    }),
  )
  put(
    'below/feed.xml',
    `<rss version="2.0"><channel><title>النهر</title><item><title>خبر</title><description>${TEXT} ح</description></item></channel></rss>`,
  )
  put('below/g.warc.gz', warc)
  put(
    'below/h.wacz',
    zipOf(waczMembers([{ name: 'archive/i.warc.gz', bytes: packed(record({ url: 'https://nahr.example/2', body: page })) }])),
  )
  put('below/picture.png', Buffer.from([137, 80, 78, 71]))
}

beforeAll(async () => {
  fillFolder()
  database = await embeddedDatabase()
  store = await openStore(database.options)
})
afterAll(async () => {
  await store.close()
  await database.remove()
  rmSync(folder, { recursive: true })
})

const idsIn = async (): Promise<string[]> => (await store.db.selectFrom('reports').select('id').orderBy('id').execute()).map(({ id }) => id)

describe('a folder of every form', () => {
  const keep = async (): Promise<{ readonly count: KeptCount; readonly faults: string[]; readonly passed: string[] }> => {
    const faults: string[] = []
    const passed: string[] = []
    const count = await keepReports(store.db, {
      paths: [inside],
      given: { country: 'SY' },
      complain: ({ where, code }) => faults.push(`${where.slice(inside.length + 1)} ${code}`),
      pass: (why, where) => passed.push(`${where.slice(inside.length + 1)} ${why}`),
    })
    return { count, faults, passed }
  }

  it('is kept once, with what gave no report told, and the same ids every time', async () => {
    const first = await keep()
    expect(first.count).toEqual({ fresh: 10, known: 0, failed: 2, passed: 3 })
    expect(first.faults).toEqual(['a.csv:3 input/bad-date', 'b.jsonl:2 input/not-json'])
    expect(first.passed).toEqual([
      'below/g.warc.gz#https://nahr.example/1 not-a-page',
      'below/picture.png unknown-file',
      'result.json#2 service-message',
    ])
    const ids = await idsIn()
    expect((await keep()).count).toEqual({ fresh: 0, known: 10, failed: 2, passed: 3 })
    expect(await idsIn()).toEqual(ids)
  })

  it('is kept for the days that are asked for; what has no day, too', async () => {
    const passed: string[] = []
    const count = await keepReports(store.db, {
      paths: [inside],
      given: { country: 'SY' },
      from: '2024-08-28',
      to: '2024-09-01',
      complain: () => undefined,
      pass: (why) => passed.push(why),
    })
    expect(count).toMatchObject({ fresh: 0, known: 4, failed: 2 })
    expect(passed.filter((why) => why === 'out-of-range')).toHaveLength(6)
  })

  it('has its links told where they lead nowhere or to a folder', async () => {
    const linked = join(folder, 'linked')
    mkdirSync(linked)
    symlinkSync(join(folder, 'absent.txt'), join(linked, 'a.txt'))
    symlinkSync(linked, join(linked, 'b'))
    symlinkSync(linked, join(linked, 'c.txt'))
    const faults: string[] = []
    const count = await keepReports(store.db, { paths: [linked], given: {}, complain: ({ code }) => faults.push(code) })
    expect([count.failed, faults]).toEqual([3, ['input/not-found', 'input/is-folder', 'input/is-folder']])
  })

  it('stands in the store with its bytes, where they came from and how its day is known', async () => {
    const rows = await store.db
      .selectFrom('captures')
      .innerJoin('reports', 'reports.id', 'captures.report_id')
      .innerJoin('originals', (join_) =>
        join_.onRef('originals.report_id', '=', 'captures.report_id').onRef('originals.sha256', '=', 'captures.sha256'),
      )
      .select(['captures.origin', 'originals.media_type', 'reports.published', 'reports.published_from', 'captures.retrieved_at'])
      .orderBy('captures.origin')
      .execute()
    expect(
      rows.map((row) => [
        row.origin.slice(inside.length + 1),
        row.media_type,
        row.published,
        row.published_from?.how,
        row.retrieved_at !== null,
      ]),
    ).toEqual([
      ['a.csv:2', 'text/csv', '2024-08-27', 'given', false],
      ['b.jsonl:1', 'application/json', null, undefined, false],
      ['below/feed.xml#1', 'application/rss+xml; text=teaser', null, undefined, false],
      ['below/g.warc.gz#https://nahr.example/1', 'text/html', '2024-08-27', 'metadata', true],
      ['below/h.wacz!archive/i.warc.gz#https://nahr.example/2', 'text/html', '2024-08-27', 'metadata', true],
      ['c.txt', 'text/plain', null, undefined, false],
      ['d.html', 'text/html', '2024-08-27', 'metadata', false],
      ['e.json#1', 'application/json', '2024-08-27', 'given', false],
      ['f.json', 'application/json', null, undefined, false],
      ['result.json#1', 'application/json; form=telegram', '2024-08-27T07:00:00+00:00', 'metadata', false],
    ])
  })
})

describe('the command', () => {
  const sijill = (args: readonly string[], input = '') => {
    const env = { ...process.env, SIJILL_DATA: join(folder, 'none'), SIJILL_CACHE: join(folder, 'cache'), DATABASE_URL: '' }
    const run = spawnSync(process.execPath, [SIJILL, ...args], { encoding: 'utf8', env, input })
    return { status: run.status, out: run.stdout, err: run.stderr }
  }

  it('shows how an input would be taken, and keeps nothing', () => {
    const { status, out } = sijill(['ingest', join(inside, 'a.csv'), '--preview', '--outlet', 'صحيفة النهر'])
    expect(status).toBe(0)
    expect(out).toContain('Columns (separated by ;)')
    expect(out).toMatch(/التاريخ⁩ +published/)
    expect(out).toContain('outlet: ⁨صحيفة النهر⁩')
    expect(out).toContain('[input/bad-date]')
    expect(sijill(['--lang', 'ar', 'ingest', join(inside, 'result.json'), '--preview']).out).toContain('رسالة واحدة') // one message
  })

  it('takes in standard input, and writes what it refuses to a file', () => {
    const file = join(folder, 'refused.jsonl')
    const { status, err } = sijill(
      ['ingest', '-', join(inside, 'below'), '--errors', file],
      `${JSON.stringify({ text: `${TEXT} ط` })}\n{"text":7}\n`,
    )
    expect(status).toBe(3)
    expect(err).toContain('4 new reports kept, 0 there already, 1 with errors')
    expect(err).not.toContain('[input/not-report]')
    expect(
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { where: '-:2', code: 'input/not-report', message: expect.stringContaining('"text"') },
      { where: expect.stringContaining('g.warc.gz#'), passed: 'not-a-page' },
      { where: expect.stringContaining('picture.png'), passed: 'unknown-file' },
    ])
  })

  it('reads claims out of every form without a store, and goes on where it stopped', () => {
    const file = join(folder, 'claims.jsonl')
    const lines = (): string[] => readFileSync(file, 'utf8').trim().split('\n')
    const { status, err } = sijill(['extract', inside, '-o', file])
    expect([status, lines().length]).toEqual([3, 10])
    expect(err).toContain('[input/bad-date]')
    const whole = lines()
    writeFileSync(file, `${whole.slice(0, 4).join('\n')}\n{"half`)
    expect(sijill(['extract', inside, '-o', file, '--resume']).err).toContain('4 already there')
    expect(lines()).toEqual(whole)
    expect(sijill(['extract', join(inside, 'absent.jsonl')]).err).toContain('[input/not-found]')
  })

  it('refuses what it cannot follow', () => {
    expect(sijill(['ingest', 'x.csv', '--map', 'body=text']).err).toContain('[table/bad-map]')
    expect(sijill(['ingest', 'x.json', '--zone', 'Damascus']).err).toContain('[telegram/bad-zone]')
    expect(sijill(['ingest', 'x.json', '--handle', 'a b']).err).toContain('[telegram/bad-handle]')
    expect(sijill(['ingest', 'x.json', '--errors', join(folder, 'no/such/file')]).err).toContain('[output/not-writable]')
  })
})

describe('options of intake', () => {
  it('are read', () => {
    expect([...checkColumns('text=Body, published=Date', 'x')]).toEqual([
      ['text', 'Body'],
      ['published', 'Date'],
    ])
    expect([...checkHandles(['@nahr_news', 'شبكة=daffa'], 'x')]).toEqual([
      ['', 'nahr_news'],
      ['شبكة', 'daffa'],
    ])
    expect(checkZone('Asia/Damascus', 'x')).toBe('Asia/Damascus')
  })
})

describe('a feed on a schedule', () => {
  let server: Server
  let items = 1
  let asked: (string | undefined)[] = []
  const feed = (): string =>
    `<rss version="2.0"><channel><title>النهر</title>${Array.from({ length: items }, (_, at) => `<item><guid>${at}</guid><description>${TEXT} ${at}</description></item>`).join('')}</channel></rss>`
  beforeAll(async () => {
    server = createServer(({ url, headers }, response) => {
      if (url !== '/feed') return void response.writeHead(404).end()
      asked.push(headers['if-none-match'])
      const tag = `"${items}"`
      if (headers['if-none-match'] === tag) return void response.writeHead(304).end()
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(feed())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('asks only for what is new, and keeps each item once', async () => {
    const { port } = server.address() as AddressInfo
    const tools = new IntakeTools({ web: new WebReader({ allowance: (host) => host === '127.0.0.1' }) })
    const fetch = (since = {}) =>
      fetchFeed(store.db, `http://127.0.0.1:${port}/feed`, {
        tools,
        since,
        given: { country: 'SY' },
        complain: (problem) => expect(problem).toBeNull(),
      })
    const first = await fetch()
    expect(first).toMatchObject({ changed: true, fresh: 1, known: 0, state: { etag: '"1"' } })
    expect(await fetch(first.state)).toMatchObject({ changed: false, fresh: 0, state: { etag: '"1"' } })
    items = 2
    expect(await fetch(first.state)).toMatchObject({ changed: true, fresh: 1, known: 1, state: { etag: '"2"' } })
    expect(asked).toEqual([undefined, '"1"', '"1"'])
    await tools.close()
  })
})
