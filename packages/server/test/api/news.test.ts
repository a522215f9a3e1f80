// News: what is told on the stream and what was missed, which events are new, and webhooks told of them until someone takes it.
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Announcements, type Announcement } from '@sijill/server/service/announcements.ts'
import { addSearch, addWebhook } from '@sijill/server/service/saved-searches.ts'
import { EventWatch } from '@sijill/server/service/watch-events.ts'
import { deliverDue } from '@sijill/server/service/webhooks/deliver.ts'
import { isPublic, poster, type Attempt } from '@sijill/server/service/webhooks/post.ts'
import { signatureOf } from '@sijill/server/service/webhooks/sign.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { captured, claim, days, reading } from '../store/reports.ts'
import { alone, type Fixture } from './fixture.ts'
import { dataFolder } from '@sijill/server/service/folders.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'

let record: Fixture
beforeAll(async () => {
  record = await alone()
})
afterAll(() => record.remove())
afterEach(() => sql`delete from saved_searches`.execute(record.store.db))

const now = () => new Date('2026-11-23T08:00:00Z')

/** A report of a grenade, read. */
async function newEvent(day: string): Promise<void> {
  const { db } = record.store
  const [saved] = await saveReports(db, [captured({ published: day })], 'import:test')
  const report = saved?.id as string
  const told = claim({ id: `${report}#1`, type: 'grenade', attribution: [], time: days(day) })
  await saveExtractions(db, [{ report, reading: reading(report, told) }], { engine: '1', knowledge: 'k' })
  await linkWaiting(db, dataFolder())
}

describe('announcements', () => {
  it('are told to who listens, and to who comes back', () => {
    const announcements = new Announcements(100)
    const heard: Announcement[] = []
    announcements.tell('event', { id: 'a', changed: '1' })
    const stop = announcements.listen((one) => heard.push(one))
    announcements.tell('event', { id: 'b', changed: '2' })
    stop()
    announcements.tell('event', { id: 'c', changed: '3' })
    expect(heard.map(({ number }) => number)).toEqual([102])
    expect(announcements.since(101)?.map(({ number }) => number)).toEqual([102, 103])
    expect(announcements.since(103)).toEqual([])
    expect(announcements.since(5)).toBeNull()
  })

  it('are kept for a while only', () => {
    const announcements = new Announcements(0)
    for (let n = 0; n < 2500; n++) announcements.tell('event', { id: 'a', changed: '1' })
    expect(announcements.since(100)).toBeNull()
    expect(announcements.since(2400)?.length).toBe(100)
  })
})

/** The stream as it comes, until a text has come. */
async function readUntil(answer: Response, text: string): Promise<string> {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  let read = ''
  while (!read.includes(text)) {
    const { value, done } = await reader.read()
    if (done) break
    read += Buffer.from(value).toString('utf8')
  }
  await reader.cancel()
  return read
}

describe('the stream', () => {
  it('tells what happens, and first what was missed', async () => {
    const { announcements } = record.context
    announcements.tell('event', { id: 'first', changed: '1' })
    announcements.tell('event', { id: 'missed', changed: '2' })
    const answer = await record.ask('/api/v1/stream', { headers: { 'last-event-id': '1' } })
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    const soon = readUntil(answer, 'later')
    announcements.tell('decision', { id: 'later', kind: 'accept', claim: null, event: null })
    const read = await soon
    expect(read).not.toContain('first')
    expect(read).toMatch(/event: event\ndata: {"id":"missed","changed":"2"}\nid: 2\n/)
    expect(read).toMatch(/event: decision\ndata: {"id":"later",.*}\nid: 3\n/)
  })

  it('says so where too much was missed', async () => {
    const ask = record.with({ announcements: new Announcements(1000) })
    const answer = await ask('/api/v1/stream', { headers: { 'last-event-id': '3' } })
    expect(await readUntil(answer, 'reset')).toContain('event: reset')
  })
})

describe('a look at the record', () => {
  it('tells events that came since, each state once, and nothing of before', async () => {
    const announcements = new Announcements(0)
    const watch = new EventWatch(record.store.db, announcements)
    expect(await watch.look()).toBe(0)
    await newEvent('2024-06-01')
    expect(await watch.look()).toBe(1)
    expect(await watch.look()).toBe(0)
    expect(announcements.since(0)?.map(({ kind }) => kind)).toEqual(['event'])
  })

  it('tells what came while the server was down', async () => {
    await new EventWatch(record.store.db, new Announcements(0)).look()
    await newEvent('2024-06-02')
    expect(await new EventWatch(record.store.db, new Announcements(0)).look()).toBe(1)
  })
})

interface Sent {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** A search with a webhook; gives its secret. */
async function hooked(types: string[], url = 'https://hooks.example/in'): Promise<string> {
  const { id } = await addSearch(record.store.db, { name: 'x', filter: { types } }, 'person:rana')
  return (await addWebhook(record.store.db, { search: id, url }, 'person:rana')).secret
}

const makeDue = () => sql`update webhook_deliveries set next_at = now() where ended_at is null`.execute(record.store.db)
const outcomes = async () =>
  (await record.store.db.selectFrom('webhook_deliveries').select(['attempts', 'outcome', 'ended_at']).execute()).map(
    ({ attempts, outcome, ended_at }) => [attempts, outcome, ended_at !== null],
  )

describe('webhooks', () => {
  it('are told of events that answer their search, signed, and once', async () => {
    const secret = await hooked(['grenade'])
    await hooked(['chemical_weapon'])
    await newEvent('2024-07-01')
    const watch = new EventWatch(record.store.db, new Announcements(0))
    await watch.look()
    const sent: Sent[] = []
    const post = async (url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Attempt> => {
      sent.push({ url, body, headers })
      return { status: 202 }
    }
    expect(await deliverDue(record.store.db, { post, now })).toBe(1)
    await watch.look()
    await new EventWatch(record.store.db, new Announcements(0)).look()
    expect(await deliverDue(record.store.db, { post, now })).toBe(0)
    const { body = '', headers = {}, url } = sent[0] ?? {}
    expect(url).toBe('https://hooks.example/in')
    const [, time, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['Sijill-Signature'] ?? '') ?? []
    expect(time).toBe(String(now().getTime() / 1000))
    expect(mac).toBe(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'))
    expect(JSON.parse(body)).toMatchObject({ kind: 'event', event: { path: expect.stringMatching(/^\/api\/v1\/events\//) } })
    expect(await outcomes()).toEqual([[1, 'delivered', true]])
  })

  it('that do not take it are tried again after longer and longer, and given up in the end', async () => {
    await hooked(['grenade'])
    await newEvent('2024-07-02')
    await new EventWatch(record.store.db, new Announcements(0)).look()
    const answers: Attempt[] = [{ status: 500 }, { fault: 'no answer in time' }, { status: 302 }]
    let attempt = 0
    const post = async (): Promise<Attempt> => answers[attempt++ % answers.length] as Attempt
    expect(await deliverDue(record.store.db, { post, now })).toBe(1)
    expect(await outcomes()).toEqual([[1, 'status 500', false]])
    expect(await deliverDue(record.store.db, { post, now })).toBe(0)
    const pauses: number[] = []
    for (let n = 0; n < 10; n++) {
      await makeDue()
      await deliverDue(record.store.db, { post, now })
      const { rows } = await sql<{
        pause: string
      }>`select extract(epoch from next_at - now())::int as pause from webhook_deliveries`.execute(record.store.db)
      pauses.push(Number(rows[0]?.pause))
    }
    expect(attempt).toBe(8)
    expect(await outcomes()).toEqual([[8, 'no answer in time', true]])
    expect(pauses.slice(0, 7).every((pause, at) => at === 0 || pause > (pauses[at - 1] as number))).toBe(true)
  })

  it('that are removed are told no more', async () => {
    await hooked(['grenade'])
    await newEvent('2024-07-03')
    await new EventWatch(record.store.db, new Announcements(0)).look()
    await sql`delete from saved_searches`.execute(record.store.db)
    expect(await deliverDue(record.store.db, { post: async () => ({ status: 200 }), now })).toBe(0)
  })
})

describe('sending', () => {
  it.each([
    ['8.8.8.8', true],
    ['2001:4860:4860::8888', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['name', false],
  ])('takes %s for public: %s', (address, expected) => expect(isPublic(address)).toBe(expected))

  it('goes inside the network only for one who works alone, and follows nobody elsewhere', async () => {
    const received: { url: string | undefined; headers: IncomingHttpHeaders; body: string }[] = []
    const server = createServer((request, answer) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
      request.on('end', () => {
        received.push({ url: request.url, headers: request.headers, body })
        answer.writeHead(request.url === '/away' ? 302 : 204, request.url === '/away' ? { location: '/other' } : {}).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const post = poster({ inside: true })
    expect(await post(`http://127.0.0.1:${port}/in`, '{"a":"ب"}', { 'X-One': '1' })).toEqual({ status: 204 })
    expect(await post(`http://127.0.0.1:${port}/away`, '', {})).toEqual({ status: 302 })
    expect(received.map(({ url, body }) => [url, body])).toEqual([
      ['/in', '{"a":"ب"}'],
      ['/away', ''],
    ])
    const strict = poster({ inside: false })
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])
      expect([host, await strict(`http://${host}:${port}/in`, '', {})]).toEqual([host, { fault: expect.stringContaining('not public') }])
    expect(received.length).toBe(2)
    await new Promise((resolve) => server.close(resolve))
    expect(await post(`http://127.0.0.1:${port}/in`, '', {})).toEqual({ fault: expect.stringContaining('ECONNREFUSED') })
  })

  it('is signed by time and body', () => {
    expect(signatureOf('a', 'k', now())).not.toBe(signatureOf('a', 'k', new Date(0)))
    expect(signatureOf('a', 'k', now())).not.toBe(signatureOf('b', 'k', now()))
  })
})
