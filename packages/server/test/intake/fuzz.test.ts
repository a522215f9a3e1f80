// Damaged inputs of every form: each ends, and what it does not give it states. SIJILL_FUZZ sets how many of each (2000 takes some minutes).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { readWarc } from '@sijill/server/service/intake/archive/read-warc.ts'
import { readWacz } from '@sijill/server/service/intake/archive/read-wacz.ts'
import { readFeed } from '@sijill/server/service/intake/feed/read-feed.ts'
import { PageReader } from '@sijill/server/service/intake/html/page-reader.ts'
import { pageReport } from '@sijill/server/service/intake/html/page-report.ts'
import { readLines } from '@sijill/server/service/intake/table/read-lines.ts'
import { readTable } from '@sijill/server/service/intake/table/read-table.ts'
import { tableEncoding } from '@sijill/server/service/intake/table/table-text.ts'
import { readExport } from '@sijill/server/service/intake/telegram/read-export.ts'
import { IntakeTools } from '@sijill/server/service/intake/tools.ts'
import type { Captured } from '@sijill/server/service/intake/types.ts'
import { Problem } from '@sijill/server/service/problem.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { packed, record, waczMembers, zipOf } from './archives.ts'
import { collected, inPieces } from './captures.ts'
import { mutated, randomBy } from './mutations.ts'

const COUNT = Number(process.env['SIJILL_FUZZ'] ?? 60)
/** Only ends what hangs. */
const LIMIT = 3_600_000
const tools = new IntakeTools({ pages: new PageReader(10_000) })
const folder = mkdtempSync(join(tmpdir(), 'sijill-fuzz-'))
afterAll(async () => {
  await tools.close()
  rmSync(folder, { recursive: true })
})

const TEXT = 'قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين، وأصيب آخرون.' // three civilians killed by shelling of a town
const PAGE = `<!doctype html><html lang="ar"><head><title>خبر</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-08-27"}</script></head><body><nav><a href="/">س</a></nav><article><h1>خبر</h1>${`<p>${TEXT}</p>`.repeat(6)}</article></body></html>`
const ITEM = `<item><title>خبر</title><link>https://nahr.example/1</link><guid>1</guid><pubDate>Tue, 27 Aug 2024 10:00:00 +0300</pubDate><description><![CDATA[<p>${TEXT}</p>]]></description></item>`
const FEED = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>النهر</title>${ITEM.repeat(4)}</channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>النهر</title>${`<entry><id>1</id><title>خبر</title><link href="https://nahr.example/1"/><updated>2024-08-27T10:00:00Z</updated><content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry>`.repeat(3)}</feed>`
const TABLE = `id,title,text,date\n${`1,خبر,"${TEXT}",2024-08-27\n`.repeat(8)}`
const message = (id: number): object => ({
  id,
  type: 'message',
  date: '2024-08-27T10:00:00',
  date_unixtime: '1724742000',
  from_id: 'channel1',
  text: [TEXT, { type: 'bold', text: 'خبر' }],
  photo: 'a.jpg',
})
const chat = { name: 'شبكة', type: 'public_channel', id: 1, messages: [1, 2, 3, 5].map(message) }
const EXPORT = JSON.stringify({ about: 'x', contacts: { list: [{ phone_number: 'x' }] }, chats: { list: [chat, chat] } }, null, 1)
const RECORDS = [record({ body: PAGE }), record({ type: 'revisit', http: '' }), record({ url: 'https://nahr.example/2', body: PAGE })]
const WACZ = zipOf(waczMembers([{ name: 'archive/a.warc.gz', bytes: packed(...RECORDS) }]))

const inFile = (name: string, bytes: Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const warc = (bytes: Buffer, isPacked: boolean): AsyncIterable<Captured> =>
  readWarc(tools, { bytes: Readable.from([bytes]), packed: isPacked, where: 'x' })

async function* page(bytes: Buffer): AsyncGenerator<Captured> {
  yield { report: await pageReport(tools, bytes, { origin: 'x' }) }
}

async function* table(bytes: Buffer): AsyncGenerator<Captured> {
  yield* readTable(tools, { bytes: inPieces(bytes, 1000), encoding: await tableEncoding(inFile('a.csv', bytes)), where: 'x', options: {} })
}

const FORMS: readonly (readonly [form: string, whole: Buffer, read: (bytes: Buffer) => AsyncIterable<Captured>])[] = [
  ['page', Buffer.from(PAGE), page],
  ['feed in RSS', Buffer.from(FEED), (bytes) => readFeed(tools, bytes, { where: 'x' })],
  ['feed in Atom', Buffer.from(ATOM), (bytes) => readFeed(tools, bytes, { where: 'x' })],
  ['table', Buffer.from(TABLE), table],
  [
    'JSON Lines',
    Buffer.from(`${JSON.stringify({ text: TEXT, published: '2024-08-27' })}\n`.repeat(5)),
    (bytes) => readLines(tools, { bytes: inPieces(bytes, 1000), where: 'x' }),
  ],
  ['Telegram export', Buffer.from(EXPORT), (bytes) => readExport(inPieces(bytes, 1000), 'x', { given: {} })],
  ['WARC', Buffer.concat(RECORDS), (bytes) => warc(bytes, false)],
  ['compressed WARC', packed(...RECORDS), (bytes) => warc(bytes, true)],
  ['WACZ', WACZ, (bytes) => readWacz(tools, inFile('a.wacz', bytes))],
]

/** What a damaged input comes to: something given, or what is wrong stated; nothing at all would be a fault of ours. */
async function outcome(read: AsyncIterable<Captured>): Promise<'given' | 'stated' | 'nothing'> {
  try {
    const { reports, problems, passed } = await collected(read)
    expect(reports.filter(({ report }) => report.text.trim() === '')).toEqual([])
    if (problems.length > 0) return 'stated'
    return reports.length + passed.length > 0 ? 'given' : 'nothing'
  } catch (error) {
    if (error instanceof Problem) return 'stated'
    throw error
  }
}

describe('damaged inputs', () => {
  it.each(FORMS)('%s: whole, it is given without a fault', async (_, whole, read) => expect(await outcome(read(whole))).toBe('given'))

  it.each(FORMS)(
    `%s: ${COUNT} damaged ones end, and state what is wrong`,
    async (form, whole, read) => {
      const counts = { given: 0, stated: 0, nothing: 0 }
      for (let seed = 1; seed <= COUNT; seed++) {
        const bytes = mutated(whole, seed)
        counts[
          await outcome(read(bytes)).catch((error: unknown) => {
            throw new Error(`seed ${seed} of ${form}`, { cause: error })
          })
        ]++
      }
      if (COUNT > 100) process.stderr.write(`${form}: ${JSON.stringify(counts)}\n`)
      expect([counts.given + counts.stated, counts.nothing]).toEqual([COUNT, 0])
      expect(counts.stated).toBeGreaterThan(0)
    },
    LIMIT,
  )

  it('are the same for the same seed', () => {
    expect(mutated(WACZ, 7)).toEqual(mutated(WACZ, 7))
    expect(mutated(WACZ, 7)).not.toEqual(mutated(WACZ, 8))
    expect(randomBy(1)()).toBe(randomBy(1)())
  })
})

describe('inputs without measure', () => {
  const MEGABYTE = 1024 * 1024
  const piece = Buffer.alloc(MEGABYTE, 'x')
  let most = 0
  /** A head, a gigabyte of one letter, and an end; the memory held while it is read is noted. */
  async function* gigabyte(head: string, end: string): AsyncGenerator<Buffer> {
    most = 0
    yield Buffer.from(head)
    for (let at = 0; at < 1024; at++) {
      yield piece
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      most = Math.max(most, heapUsed + arrayBuffers)
    }
    yield Buffer.from(end)
  }
  const row = JSON.stringify({ text: TEXT })

  it.each<[string, () => AsyncIterable<Captured>, string, number]>([
    ['a line of JSON', () => readLines(tools, { bytes: gigabyte('{"text":"', `"}\n${row}\n`), where: 'x' }), 'input/line-too-long', 1],
    [
      'a message',
      () => readExport(gigabyte('{"messages":[{"id":1,"text":"', `"},${JSON.stringify(message(2))}]}`), 'x', { given: {} }),
      'telegram/too-long',
      1,
    ],
    [
      'what is passed over in an account',
      () => readExport(gigabyte('{"contacts":{"list":["', `"]},"chats":{"list":[${JSON.stringify(chat)}]}}`), 'x', { given: {} }),
      '',
      4,
    ],
    ['a key', () => readExport(gigabyte('{"', '":1,"messages":[]}'), 'x', { given: {} }), 'telegram/none', 0],
    [
      'a cell',
      () => readTable(tools, { bytes: gigabyte(`text\n${TEXT}\n"`, '"\n'), encoding: 'utf-8', where: 'x', options: {} }),
      'table/broken',
      0,
    ],
    ['a first line', () => readTable(tools, { bytes: gigabyte('', '\n'), encoding: 'utf-8', where: 'x', options: {} }), 'table/broken', 0],
  ])(
    '%s of a gigabyte is passed over or refused, and not held',
    async (_, read, code, reports) => {
      const before = process.memoryUsage()
      const given = await collected(read()).catch((error: unknown) => {
        if (error instanceof Problem) return { reports: [], problems: [[error.code, error.where] as const] }
        throw error
      })
      expect([given.problems.map(([one]) => one), given.reports.length]).toEqual([code === '' ? [] : [code], reports])
      expect(most - before.heapUsed - before.arrayBuffers).toBeLessThan(300 * MEGABYTE)
    },
    LIMIT,
  )
})
