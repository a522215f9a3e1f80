// The store from the command line: reports in once and read, care for what is kept, faults in both languages.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '@sijill/server/store/open-store.ts'
import { listClaims } from '@sijill/server/store/read/list-claims.ts'
import { searchReports } from '@sijill/server/store/read/search-reports.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedDatabase, KINDS, type TestDatabase } from './databases.ts'

const SIJILL = join(import.meta.dirname, '../../bin/sijill.mjs')
const folder = mkdtempSync(join(tmpdir(), 'sijill-ingest-'))
const cache = join(folder, 'cache')
/** Only ends what hangs, on a busy machine too. */
const LIMIT = 900_000
let database: TestDatabase
beforeAll(async () => {
  database = await embeddedDatabase()
})
afterAll(async () => {
  await database.remove()
  rmSync(folder, { recursive: true })
})

interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function environment({ folder: data, url }: TestDatabase['options']): NodeJS.ProcessEnv {
  return { ...process.env, SIJILL_DATA: data, SIJILL_CACHE: cache, LANG: 'C', DATABASE_URL: url ?? '' }
}

function sijill(args: readonly string[], options = database.options): Run {
  const run = spawnSync(process.execPath, [SIJILL, ...args], { encoding: 'utf8', env: environment(options) })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

const TEXT = 'قُتل ثلاثة مدنيين وأصيب خمسة آخرون بقصف مدفعي على بلدة سرمين بريف إدلب، أمس الاثنين، وفق الدفاع المدني السوري.'
const line = (text: string, more: object = {}): string => JSON.stringify({ text, published: '2019-11-26', country: 'SY', ...more })

/** A folder of inputs: two good lines, three bad ones, a text, a page in windows-1256, a picture. */
function inputs(): string {
  const inside = join(folder, 'in')
  mkdirSync(join(inside, 'pages'), { recursive: true })
  const lines = [
    line(TEXT),
    '',
    'no json',
    // the same words by another outlet
    line(TEXT, { outlet: 'مرصد الضفة' }),
    '{"text":1}',
    // longer than an index can hold
    line(`${TEXT} ث`, { id: randomBytes(9000).toString('hex') }),
  ]
  writeFileSync(join(inside, 'a.jsonl'), lines.join('\n'))
  writeFileSync(join(inside, 'b.txt'), `${TEXT}\nثانٍ`) // a second
  // "shelling" in windows-1256, on a page with its date
  const page = '<html><head><meta property="article:published_time" content="2019-11-26"></head><body><article><p>'
  writeFileSync(
    join(inside, 'pages/c.html'),
    Buffer.concat([Buffer.from(page), Buffer.from([0xde, 0xd5, 0xdd]), Buffer.from('</p></article>')]),
  )
  writeFileSync(join(inside, 'pages/d.png'), Buffer.from([137, 80, 78, 71]))
  return inside
}

describe('ingest', () => {
  it('keeps each report once with its bytes, reads it, and names each fault in its place', async () => {
    const inside = inputs()
    const first = sijill(['ingest', inside])
    expect(first.status).toBe(3)
    expect(first.err).toContain('4 new reports kept, 0 there already, 3 with errors')
    expect(first.err).toContain('1 file of other kinds passed over')
    // b.txt ends in a word of its own
    expect(first.err).toContain('among the new: 1 word-for-word copy, 1 near copy')
    expect(first.err).toContain('4 reports read')
    for (const fault of [
      'a.jsonl:3',
      'not JSON',
      'a.jsonl:5',
      '[input/not-report]',
      'a.jsonl:6',
      '[store/refused]',
      'd.png',
      '[input/unknown-kind]',
    ])
      expect(first.err).toContain(fault)
    const again = sijill(['--lang', 'ar', 'ingest', inside, join(folder, 'absent.txt')])
    expect(again.status).toBe(3)
    // new: no reports; there already: 4; read: no reports
    expect(again.err).toContain('الجديد: لا تقارير، محفوظ من قبل: 4، أخطاء: 4')
    expect(again.err).toContain('من بين الجديد: لا نسخ متطابقة، لا نسخ شبه متطابقة') // among the new: none of either
    expect(again.err).toContain('قُرئ: لا تقارير')
    expect(again.err).toContain('[input/not-found]')
    const store = await openStore(database.options)
    expect((await searchReports(store.db, { words: 'سرمين', limit: 9 })).reports.length).toBe(3) // Sarmin, a town
    expect(
      (await listClaims(store.db, { types: ['shelling'], days: { from: '2019-11-25', to: '2019-11-25' } }, { limit: 9 })).claims.length,
    ).toBe(2)
    const captures = await store.db
      .selectFrom('captures')
      .innerJoin('reports', 'reports.id', 'captures.report_id')
      .select(['captures.origin', 'reports.published_from', 'reports.given_id'])
      .orderBy('captures.origin')
      .execute()
    expect(captures.map(({ origin, published_from }) => [origin.slice(inside.length + 1), published_from?.how])).toEqual([
      ['a.jsonl:1', 'given'],
      ['a.jsonl:4', 'given'],
      ['b.txt', undefined],
      ['pages/c.html', 'metadata'],
    ])
    await store.close()
  })

  it.each(KINDS)(
    'goes on where it was stopped, on $name',
    async ({ skipped, make }) => {
      if (skipped) return
      const other = await make()
      const file = join(folder, 'many.jsonl')
      const count = 1200
      // a day each: that many reports of one raid would be another test
      const day = (at: number): string => new Date(Date.UTC(2016, 0, 1 + at)).toISOString().slice(0, 10)
      writeFileSync(file, Array.from({ length: count }, (_, at) => line(`${TEXT} ${at}`, { published: day(at) })).join('\n'))
      await (await openStore(other.options)).close()
      for (const after of [1500, 3000]) {
        const child = spawn(process.execPath, [SIJILL, 'ingest', file], { env: environment(other.options), stdio: 'ignore' })
        await Promise.race([wait(after), new Promise((resolve) => child.once('exit', resolve))])
        child.kill('SIGKILL')
        await new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve(null) : child.once('exit', resolve)))
      }
      expect(sijill(['ingest', file], other.options).status).toBe(0)
      const store = await openStore(other.options)
      const counted = async (table: 'reports' | 'extractions' | 'claims' | 'claims_in_force'): Promise<number> =>
        Number(
          (
            await store.db
              .selectFrom(table)
              .select(({ fn }) => fn.countAll().as('n'))
              .executeTakeFirstOrThrow()
          ).n,
        )
      expect([await counted('reports'), await counted('extractions')]).toEqual([count, count])
      expect(await counted('claims')).toBe(await counted('claims_in_force'))
      await store.close()
      await other.remove()
    },
    LIMIT,
  )

  it('checks its options', () => {
    expect(sijill(['ingest', 'x.txt', '--published', 'yesterday']).err).toContain('[input/bad-date]')
    expect(sijill(['ingest']).status).toBe(2)
  })
})

describe('events', () => {
  const found = (...args: string[]): string[] =>
    sijill(['events', ...args])
      .out.split('\n')
      .filter(Boolean)
  type Line = { event: { id: string }; claims: { id: string }[] }

  it('are what was ingested, linked; a filter that finds none says so', () => {
    const lines = found('--format', 'jsonl').map((one) => JSON.parse(one) as Line)
    // two reports of one shelling; the third has no outlet and is the same text
    expect(lines.map(({ claims }) => claims.length)).toEqual([3])
    expect(found('--type', 'remote', '--killed', '3', '--actor', 'civilians', '--role', 'target')).toHaveLength(3)
    expect(found('--as-of', '2020-01-01')).toEqual([])
    const none = sijill(['events', '--killed', '4'])
    expect([none.status, none.err]).toEqual([1, expect.stringContaining('No events')])
    expect(sijill(['events', '--box', '1,2,3']).err).toContain('[input/bad-box]')
  })

  it('say why each claim is in them, in either language', () => {
    const [line] = found('--format', 'jsonl').map((one) => JSON.parse(one) as Line)
    const [claim, event] = [line?.claims[0]?.id as string, line?.event.id as string]
    const why = sijill(['why', claim, event])
    expect(why.out).toContain('tells of the event')
    expect(why.out).toContain('words in common')
    expect(sijill(['--lang', 'ar', 'why', claim, event]).out).toContain('ألفاظ مشتركة') // words in common
    expect(JSON.parse(sijill(['why', claim, event, '--format', 'json']).out)).toMatchObject({ claim, event, belongs: true })
    expect(sijill(['why', claim, 'none']).err).toContain('[event/unknown]')
    expect(sijill(['why', event, event]).err).toContain('[claim/not-linked]')
  })

  it('are the same when they are linked anew', () => {
    const before = found('--format', 'jsonl').map((one) => JSON.parse(one) as Line)
    expect(sijill(['link', '--anew']).err).toContain('reports linked')
    expect(found('--format', 'jsonl').map((one) => (JSON.parse(one) as Line).event)).toEqual(before.map(({ event }) => event))
    expect(sijill(['db', 'check']).out).toContain('no faults')
  })
})

describe('feeds', () => {
  it(
    'are added, listed with how they went, fetched and removed, in either language',
    () => {
      const url = 'https://nahr.invalid/feed.xml'
      const added = sijill(['feeds', 'add', url, '--every', '30m', '--outlet', 'صحيفة النهر', '--country', 'sy']) // an invented paper
      expect([added.status, added.err, added.out]).toEqual([0, '', expect.stringContaining('not fetched yet')])
      expect(sijill(['feeds', 'add', url]).err).toContain('[feed/there]')
      expect(sijill(['feeds', 'add', 'http://10.0.0.1/feed']).err).toContain('[web/not-public]')
      expect(sijill(['--lang', 'ar', 'feeds', 'add', url, '--every', '2w'])).toMatchObject({
        status: 2,
        err: expect.stringContaining('مدة مثل 30m أو 6h أو 1d'), // a time such as these
      })
      const fetched = sijill(['feeds', 'fetch', url])
      expect([fetched.status, fetched.err]).toEqual([3, expect.stringContaining('[web/unreachable]')])
      expect(fetched.err).toContain('0 new reports kept, 0 there already, 1 with errors')
      const list = sijill(['feeds', 'list']).out
      for (const part of ['30m', 'SY', 'صحيفة النهر', 'failed, 1 time running', '[web/unreachable]', 'next: ']) expect(list).toContain(part)
      expect(sijill(['--lang', 'ar', 'feeds', 'list']).out).toContain('تعذّر الجلب، مرة واحدة') // failed once
      expect(sijill(['feeds', 'remove', url]).out).toContain('is no longer fetched')
      expect([sijill(['feeds', 'list']).out, sijill(['feeds', 'remove', url]).err]).toEqual([
        '',
        expect.stringContaining('[api/not-found]'),
      ])
    },
    LIMIT,
  )
})

describe('db', () => {
  it('looks over, backs up and restores', async () => {
    const empty = await embeddedDatabase()
    const file = join(folder, 'backup.sijill')
    const check = sijill(['db', 'check'])
    expect([check.status, check.out]).toEqual([0, expect.stringContaining('no faults')])
    expect(check.out).toMatch(/ {9}4 {2}reports/)
    expect(sijill(['--lang', 'ar', 'db', 'check']).out).toContain('الأخطاء: لا شيء') // faults: none
    expect(sijill(['db', 'backup', file]).err).toContain(`rows written to ${file}`)
    expect(sijill(['db', 'backup', file]).err).toContain('[output/exists]')
    expect(sijill(['--lang', 'ar', 'db', 'restore', file], empty.options).err).toContain('استُرجع') // restored
    expect(sijill(['db', 'check'], empty.options).out).toMatch(/ {9}4 {2}reports/)
    const refused = sijill(['db', 'restore', file])
    expect([refused.status, refused.err]).toEqual([3, expect.stringContaining('[backup/store-not-empty]')])
    await empty.remove()
  })

  it.each(KINDS.filter(({ name, skipped }) => name === 'PostgreSQL' && !skipped))(
    'changes the schema of a server only when asked to',
    async ({ make }) => {
      const server = await make()
      const before = sijill(['ingest', 'x.txt'], server.options)
      expect([before.status, before.err]).toEqual([3, expect.stringContaining('[store/behind]')])
      expect(sijill(['db', 'check'], server.options).out).toContain('[schema-behind]')
      expect(sijill(['db', 'migrate'], server.options).out).toContain('0001-record\n')
      expect(sijill(['--lang', 'ar', 'db', 'migrate'], server.options).out).toContain('البنية محدّثة') // the schema is up to date
      expect(sijill(['db', 'check'], server.options).status).toBe(0)
      await server.remove()
    },
  )

  it('says in either language that a server does not answer', () => {
    const options = { ...database.options, url: 'postgres://nobody@127.0.0.1:1/none' }
    expect(sijill(['db', 'check'], options).err).toContain('The database does not answer')
    expect(sijill(['--lang', 'ar', 'db', 'check'], options).err).toContain('قاعدة البيانات لا تجيب') // the database does not answer
  })
})
