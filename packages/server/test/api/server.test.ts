// The server itself, over a socket: who reaches it, a file sent and read while one looks on, a stop that leaves nothing half done.
import { request } from 'node:http'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer, type Server } from '@sijill/server/api/server.ts'
import { loadDemo } from '@sijill/server/service/load-demo.ts'
import { countRecord } from '@sijill/server/store/read/count-record.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alone, type Fixture, PAGES } from './fixture.ts'

let record: Fixture
let server: Server
let base: string
let token: string
beforeAll(async () => {
  record = await alone()
  const left = join(record.folder, 'uploads', '00000000-0000-8000-8000-00000000000a')
  mkdirSync(join(left, 'file'), { recursive: true })
  const about = { name: 'left.jsonl', by: 'person:test', options: { country: 'SY' } }
  writeFileSync(join(left, 'about.json'), JSON.stringify(about))
  writeFileSync(join(left, 'file', 'left.jsonl'), '{"text":"تقرير من قبل"}\n') // a report from before
  const old = join(record.folder, 'uploads', '00000000-0000-8000-8000-00000000000c')
  mkdirSync(old, { recursive: true })
  writeFileSync(join(old, 'older.jsonl'), '{"text":"تقرير أقدم","outlet":"وكالة الأقدم"}\n') // an older report, an invented agency
  const partial = join(record.folder, 'uploads', '00000000-0000-8000-8000-00000000000d', 'file')
  mkdirSync(partial, { recursive: true })
  writeFileSync(join(partial, 'partial.jsonl'), '{"text":')
  server = await startServer({ store: record.store, dataFolder: record.folder, host: '127.0.0.1', port: 0, team: null, pages: PAGES })
  base = server.url.replace(/\/enter.*/, '')
  token = new URL(server.url).searchParams.get('token') as string
})
afterAll(async () => {
  await server.stop()
  await record.remove()
})

interface Answered {
  readonly status: number | undefined
  readonly text: string
}

/** Asks over the socket; a browser would not let a page choose its Host. */
const ask = (path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const asked = request(`${base}${path}`, { method, headers: { authorization: `Bearer ${token}`, ...headers } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode, text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })

/** What the stream tells, until something of it holds. */
const listen = (until: (read: string) => boolean): Promise<string> =>
  new Promise((resolve, reject) => {
    const asked = request(`${base}/api/v1/stream`, { headers: { authorization: `Bearer ${token}` } }, (answer) => {
      let read = ''
      answer.setEncoding('utf8')
      answer.on('error', () => resolve(read))
      answer.on('data', (chunk: string) => {
        read += chunk
        if (until(read)) {
          resolve(read)
          asked.destroy()
        }
      })
    })
    asked.on('error', (error) => reject(error))
    asked.end()
  })

describe('the server', () => {
  it('answers by its own names only', async () => {
    expect((await ask('/api/v1/session')).status).toBe(200)
    const port = new URL(base).port
    expect((await ask('/api/v1/session', { headers: { host: `localhost:${port}` } })).status).toBe(200)
    expect((await ask('/api/v1/session', { headers: { host: `evil.example:${port}` } })).status).toBe(421)
  })

  it('keeps its secret to its owner', () => {
    expect(statSync(join(record.folder, 'install-token')).mode & 0o077).toBe(0)
    expect(token.length).toBeGreaterThan(40)
  })

  it('takes a file in, reads it, tells how it goes and what is new', async () => {
    let own = ''
    const told = listen((read) => own !== '' && read.includes(`"id":"${own}","state":"done"`) && read.includes('event: event'))
    const line = (text: string, outlet: string): string => JSON.stringify({ text, outlet, published: '2024-08-02', country: 'SY' })
    const shelling = 'قُتل ثلاثة مدنيين في قصف مدفعي على مدينة الرقة أمس.' // three civilians were killed by shelling of Raqqa yesterday
    const body = [line(shelling, 'راديو الرافقة'), line(shelling, 'وكالة سنديان'), '{"text":7}'].join('\n') // a radio and an agency, invented
    const sent = await ask('/api/v1/imports?name=..%2F..%2Fnews.jsonl', { method: 'POST', body })
    expect(sent.status).toBe(202)
    const { id } = JSON.parse(sent.text) as { id: string }
    own = id
    expect(await told).toContain('"state":"reading"')
    const state = JSON.parse((await ask(`/api/v1/imports/${id}`)).text) as { faults: object[] }
    expect(state).toMatchObject({
      state: 'done',
      fresh: 2,
      known: 0,
      exact_copies: 1,
      near_copies: 0,
      failed: 1,
      by: expect.stringMatching(/^person:/),
    })
    expect(state.faults).toEqual([expect.objectContaining({ code: 'input/not-report', where: 'news.jsonl:3' })])
    const { items } = JSON.parse((await ask('/api/v1/events?from=2024-08-01')).text) as { items: { type: string }[] }
    expect(items.map(({ type }) => type)).toEqual(['shelling'])
    const reports = JSON.parse((await ask('/api/v1/reports?from=2024-08-01')).text) as { items: { id: string }[] }
    const report = JSON.parse((await ask(`/api/v1/reports/${reports.items[0]?.id}`)).text) as { captures: object[] }
    expect(report.captures).toEqual([expect.objectContaining({ origin: expect.stringMatching(/^news\.jsonl:[12]$/) })])
  })

  it('took up what an earlier start had left, and keeps no file that is read', async () => {
    const { items } = JSON.parse((await ask('/api/v1/imports')).text) as { items: { name: string; state: string }[] }
    const states = items.map(({ name, state }) => [name, state])
    expect(states).toContainEqual(['left.jsonl', 'done'])
    expect(states).toContainEqual(['older.jsonl', 'done'])
    expect(items.map(({ name }) => name)).not.toContain('partial.jsonl')
    expect(readdirSync(join(record.folder, 'uploads'))).toEqual([])
    const older = JSON.parse((await ask(`/api/v1/reports?outlet=${encodeURIComponent('وكالة الأقدم')}`)).text) as { items: { id: string }[] } // that agency
    const report = JSON.parse((await ask(`/api/v1/reports/${older.items[0]?.id}`)).text) as { captures: object[] }
    expect(report.captures).toEqual([expect.objectContaining({ origin: 'older.jsonl:1' })])
  })

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(base).port)
    const other = startServer({ store: record.store, dataFolder: record.folder, host: '127.0.0.1', port, team: null, pages: PAGES })
    await expect(other).rejects.toMatchObject({ code: 'serve/port-taken' })
  })

  it('of a team is reached by its own address, and gives nobody a way in', async () => {
    const team = { origin: 'https://record.example' }
    const crew = await startServer({ store: record.store, dataFolder: record.folder, host: '127.0.0.1', port: 0, team, pages: PAGES })
    expect(crew.url).toBe('https://record.example')
    expect(existsSync(join(record.folder, 'team-secret'))).toBe(true)
    await crew.stop()
  })

  it('fills only an empty record with what is invented', async () => {
    const before = await countRecord(record.store.db)
    const loaded = await loadDemo(record.store, {
      dataFolder: record.folder,
      complain: () => undefined,
      progress: { kept: () => undefined, read: () => undefined, linked: () => undefined },
    })
    expect([loaded, await countRecord(record.store.db)]).toEqual([false, before])
  })

  it('stops though someone still listens', async () => {
    const other = await startServer({
      store: record.store,
      dataFolder: record.folder,
      host: '127.0.0.1',
      port: 0,
      team: null,
      pages: PAGES,
    })
    const own = new URL(other.url)
    const ended = new Promise<void>((resolve) => {
      const asked = request(`${own.origin}/api/v1/stream`, { headers: { authorization: `Bearer ${token}` } }, (answer) => {
        answer.on('close', resolve)
        answer.resume()
        void other.stop()
      })
      asked.on('error', () => resolve())
      asked.end()
    })
    await ended
  })
})
