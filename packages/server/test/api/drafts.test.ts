// Drafts: what would be taken in is told row by row, and until it is accepted nothing of it is in the record.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Drafts } from '@sijill/server/service/drafts.ts'
import { Imports } from '@sijill/server/service/imports.ts'
import { shownOrigin } from '@sijill/server/service/sent-file.ts'
import { countRecord } from '@sijill/server/store/read/count-record.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alone, type Fixture } from './fixture.ts'

let record: Fixture
beforeAll(async () => {
  record = await alone()
})
afterAll(() => record.remove())

/** A table of a hundred invented reports; three of its rows are none: without text, with a day that is none, with a country that is none. */
const rows = Array.from({ length: 100 }, (_, at) => {
  const n = at + 2
  if (n === 12) return `,2024-05-01,SY,https://nahr.example/${n}`
  if (n === 40) return `خبر ${n},someday,SY,https://nahr.example/${n}` // a piece of news
  if (n === 99) return `خبر ${n},2024-05-01,Syria,https://nahr.example/${n}` // a piece of news
  return `خبر ${n},2024-05-01,SY,https://nahr.example/${n}` // a piece of news
})
const TABLE = ['text,date,country,url', ...rows].join('\n')

interface Draft {
  readonly id: string
  readonly state: string
  readonly check: {
    readonly fresh: number
    readonly known: number
    readonly changed: number
    readonly repeated: number
    readonly failed: number
    readonly faults: readonly { readonly where: string; readonly code: string }[]
    readonly columns: readonly { readonly name: string; readonly field: string | null }[]
  }
}

const send = async (body: string, name = 'table.csv'): Promise<Draft> => {
  const headers = { 'content-type': 'application/octet-stream' }
  const { id } = (await (await record.ask(`/api/v1/drafts?name=${name}`, { method: 'POST', body, headers })).json()) as Draft
  return checked(id)
}
const checked = async (id: string): Promise<Draft> => {
  await record.context.drafts.settled()
  return (await record.ask(`/api/v1/drafts/${id}`)).json() as Promise<Draft>
}

describe('a draft', () => {
  it('tells what is new and which rows are at fault, and leaves the record as it is', async () => {
    const before = await countRecord(record.store.db)
    const { id, state, check } = await send(TABLE)
    expect([state, check.fresh, check.known, check.changed, check.failed]).toEqual(['checked', 97, 0, 0, 3])
    expect(check.faults.map(({ where, code }) => [where, code])).toEqual([
      ['table.csv:12', 'input/not-report'],
      ['table.csv:40', 'input/bad-date'],
      ['table.csv:99', 'input/bad-country'],
    ])
    expect(await countRecord(record.store.db)).toEqual(before)
    expect((await record.ask(`/api/v1/drafts/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect([existsSync(join(record.folder, 'drafts', id)), (await record.ask(`/api/v1/drafts/${id}`)).status]).toEqual([false, 404])
    expect(await countRecord(record.store.db)).toEqual(before)
  })

  it('is read as a person says, and is an import once accepted', async () => {
    const { id, check } = await send('Body,When\nقصف على بلدة,2024-05-02\n') // shelling of a town
    expect([check.fresh, check.failed, check.columns.map(({ field }) => field)]).toEqual([1, 0, ['text', null]])
    const options = { method: 'PUT', body: JSON.stringify({ map: 'published=When', outlet: 'وكالة النهر' }) } // an invented agency
    expect((await record.ask(`/api/v1/drafts/${id}/options`, options)).status).toBe(200)
    expect((await checked(id)).check.columns.map(({ field }) => field)).toEqual(['text', 'published'])
    expect((await record.ask(`/api/v1/drafts/${id}/accept`, { method: 'POST' })).status).toBe(202)
    await record.context.imports.settled()
    const { items } = (await (await record.ask('/api/v1/reports?outlet=وكالة النهر')).json()) as { items: { published: string }[] } // that agency
    expect(items.map(({ published }) => published)).toEqual(['2024-05-02'])
    expect((await record.ask(`/api/v1/drafts/${id}`)).status).toBe(404)
  })

  it('is accepted once: whoever comes second finds none', async () => {
    const { id } = await send('{"text":"خبر يؤخذ مرة"}\n', 'once.jsonl') // a piece of news taken once
    const accept = () => record.ask(`/api/v1/drafts/${id}/accept`, { method: 'POST' })
    const answers = await Promise.all([accept(), accept()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 404])
    await record.context.imports.settled()
    expect(record.context.imports.list().filter(({ name }) => name === 'once.jsonl')).toHaveLength(1)
  })

  it('waits as before where the log cannot be written', async () => {
    const { id } = await send(TABLE)
    const { db, announcements } = record.context
    const options = { folder: record.folder, announcements }
    const imports = new Imports({ ...options, db: db.withSchema('nowhere'), changed: () => undefined })
    const next = new Drafts({ ...options, db, imports })
    next.resume()
    await expect(next.accept(id, 'person:test')).rejects.toThrow()
    await next.settled()
    expect([next.find(id)?.state, next.find(id)?.check?.fresh]).toEqual(['checked', 97])
    expect(readdirSync(join(record.folder, 'uploads'))).toEqual([])
  })

  it('is dropped at a start where its file has become an import', async () => {
    const gone = join(record.folder, 'drafts', '00000000-0000-8000-8000-00000000000b')
    mkdirSync(join(gone, 'file'), { recursive: true })
    writeFileSync(join(gone, 'about.json'), JSON.stringify({ name: 'a.csv', by: 'person:test', sent: '2024-01-01', options: {} }))
    const { db, imports, announcements } = record.context
    const next = new Drafts({ db, folder: record.folder, imports, announcements })
    next.resume()
    await next.settled()
    expect([next.find('00000000-0000-8000-8000-00000000000b'), existsSync(gone)]).toEqual([null, false])
  })

  it('knows what the record has, what has changed at its address, and what it holds twice', async () => {
    const one = (text: string): string => JSON.stringify({ text, url: 'https://nahr.example/same', published: '2024-06-01' })
    const first = await send(`${one('الأول')}\n`, 'a.jsonl') // the first
    await record.ask(`/api/v1/drafts/${first.id}/accept`, { method: 'POST' })
    await record.context.imports.settled()
    const { check } = await send([one('الأول'), one('الثاني'), one('الثاني')].join('\n'), 'b.jsonl') // the first, the second twice
    expect([check.known, check.fresh, check.changed, check.repeated]).toEqual([1, 1, 1, 1])
  })

  it('is found again after a stop', async () => {
    const { id } = await send(TABLE)
    const { db, imports, announcements } = record.context
    const next = new Drafts({ db, folder: record.folder, imports, announcements })
    next.resume()
    await next.settled()
    expect([next.find(id)?.state, next.find(id)?.check?.fresh]).toEqual(['checked', 97])
  })

  it('of a file that is none of ours says so', async () => {
    const draft = await record.context.drafts.take(
      'a.docx',
      Readable.from([Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0xff])]),
      'person:test',
    )
    await record.context.drafts.settled()
    const { check } = (await (await record.ask(`/api/v1/drafts/${draft.id}`)).json()) as Draft
    expect([check.fresh, check.failed]).toEqual([0, 1])
  })
})

describe('where something came from', () => {
  const folder = '/data'
  it.each([
    ['uploads/1/file/news.jsonl:2', 'news.jsonl:2'],
    ['drafts/1/file/table.csv:40', 'table.csv:40'],
    ['uploads/1/news.jsonl:2', 'news.jsonl:2'], // as earlier versions laid it
    ['uploads/1/file', 'file'],
    ['uploads/1/file/feed.xml#https://nahr.example/file/1', 'feed.xml#https://nahr.example/file/1'],
  ])('is told without the place at which the file waited: %s', (within, shown) => {
    expect(shownOrigin(`${folder}/${within}`, folder)).toBe(shown)
  })

  it('is told whole where it is elsewhere', () =>
    expect(shownOrigin('/home/rana/uploads/1/a.csv:2', folder)).toBe('/home/rana/uploads/1/a.csv:2'))
})
