// Exports over the API: every form read back, the table that its manifest names, nothing private unless asked for, each one in the log.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FORM_NAMES, type FormName } from '@sijill/server/service/export/forms.ts'
import { dataFolder } from '@sijill/server/service/folders.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../store/databases.ts'
import { captured, claim, days, reading } from '../store/reports.ts'
import { unzipped } from '../unzipped.ts'
import { alone, type Fixture } from './fixture.ts'

interface Manifest {
  readonly filter: object
  readonly restricted: boolean
  readonly as_of: string | null
  readonly counts: { readonly events: number; readonly rows: number; readonly left_out: object }
  readonly table: { readonly name: string; readonly bytes: number; readonly sha256: string }
}

const csvRows = (body: Buffer): Record<string, string>[] => parse(body, { columns: true, bom: true }) as Record<string, string>[]
const lines = (body: Buffer): Record<string, unknown>[] =>
  body
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const CSV = 'text/csv; charset=utf-8'
/** The media type of each form, and how many rows are in a body of it. */
const READERS: Readonly<Record<FormName, readonly [type: string, name: string, rows: (body: Buffer) => number | Promise<number>]>> = {
  acled: [CSV, 'sijill-acled.csv', (body) => csvRows(body).length],
  ucdp: [CSV, 'sijill-ucdp.csv', (body) => csvRows(body).length],
  csv: [CSV, 'sijill-csv.csv', (body) => csvRows(body).length],
  // the tags are a row
  hxl: [CSV, 'sijill-hxl.csv', (body) => csvRows(body).length - 1],
  plover: ['application/jsonl', 'sijill-plover.jsonl', (body) => lines(body).length],
  jsonl: ['application/jsonl', 'sijill-jsonl.jsonl', (body) => lines(body).length],
  geojson: [
    'application/geo+json',
    'sijill-geojson.geojson',
    (body) => (JSON.parse(body.toString()) as { features: object[] }).features.length,
  ],
  parquet: [
    'application/vnd.apache.parquet',
    'sijill-parquet.parquet',
    async (body) => (await parquetReadObjects({ file: new Uint8Array(body).buffer })).length,
  ],
  xlsx: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'sijill-xlsx.xlsx',
    // the header is a row
    (body) => ((unzipped(body).get('xl/worksheets/sheet1.xml') ?? '').match(/<row /g)?.length ?? 0) - 1,
  ],
}

/** Where an open file lies; nowhere where it was closed meanwhile. */
function targetOf(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}

describe.each(KINDS)('exports from $name', ({ skipped, make }) => {
  let record: Fixture
  let before: string
  /** Where exports are made, watched by the tests. */
  const making = mkdtempSync(join(tmpdir(), 'sijill-making-'))
  const usual = process.env['TMPDIR']
  beforeAll(async () => {
    before = new Date(Date.now() - 60_000).toISOString()
    if (!skipped) record = await alone(make)
    process.env['TMPDIR'] = making
  })
  afterAll(async () => {
    if (usual === undefined) Reflect.deleteProperty(process.env, 'TMPDIR')
    else process.env['TMPDIR'] = usual
    if (existsSync(making)) rmSync(making, { recursive: true })
    await record?.remove()
  })

  const ask = (path: string, headers: Record<string, string> = {}) => record.ask(`/api/v1/exports/${path}`, { headers })
  const bodyOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())
  const manifestOf = async (path: string): Promise<Manifest> => (await ask(path)).json() as Promise<Manifest>

  it.skipIf(skipped).each(FORM_NAMES)('as %s are the table that its manifest names, with as many rows', async (form) => {
    const [type, name, rows] = READERS[form]
    const answer = await ask(`${form}?from=2024-03-01`)
    const body = await bodyOf(answer)
    const { headers } = answer
    expect([answer.status, headers.get('content-type'), headers.get('content-disposition'), headers.get('content-length')]).toEqual([
      200,
      type,
      `attachment; filename="${name}"`,
      String(body.length),
    ])
    const sha256 = createHash('sha256').update(body).digest('hex')
    expect([headers.get('etag'), headers.get('link')]).toEqual([
      `"${sha256}"`,
      `</api/v1/exports/${form}/manifest?from=2024-03-01>; rel="describedby"`,
    ])
    const { counts, table, filter, restricted } = await manifestOf(`${form}/manifest?from=2024-03-01`)
    expect([await rows(body), filter, restricted, table.name]).toEqual([counts.rows, { from: '2024-03-01' }, false, name])
    expect(counts.events).toBe(2)
    // a workbook tells the time at which it was made
    if (form !== 'xlsx') expect(table).toEqual({ name, bytes: body.length, sha256 })
    expect(readdirSync(making)).toEqual([])
  })

  it.skipIf(skipped)('hold what answers the filter, as the record stands or stood', async () => {
    const types = async (query: string) => csvRows(await bodyOf(await ask(`csv?${query}`))).map((row) => row['type'] ?? '')
    expect(await types('types=shelling')).toEqual(['shelling'])
    expect(await types('least_killed=4&grades=weak')).toEqual([])
    expect((await types('')).toSorted()).toEqual(['air_drone_strike', 'shelling'])
    expect(await types(`as_of=${before}`)).toEqual([])
    expect(await manifestOf(`acled/manifest?as_of=${before}`)).toMatchObject({ as_of: before, counts: { events: 0, rows: 0 } })
    expect((await manifestOf('ucdp/manifest')).counts.left_out).not.toEqual({})
  })

  it.skipIf(skipped)('are not sent again while nothing has changed', async () => {
    const first = await ask('csv')
    await first.arrayBuffer()
    const again = await ask('csv', { 'if-none-match': first.headers.get('etag') as string })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await ask('csv?types=shelling', { 'if-none-match': first.headers.get('etag') as string })
    expect([other.status, (await other.text()).length > 0]).toEqual([200, true])
  })

  it.skipIf(skipped)('say in place of the table where each cell comes from', async () => {
    const answer = await ask('acled?explain=true&types=shelling')
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      'application/jsonl',
      'attachment; filename="sijill-acled.explain.jsonl"',
    ])
    const [row] = lines(await bodyOf(answer)) as { cells: Record<string, { claims: string[] }> }[]
    expect(record.claims).toContain(row?.cells['fatalities']?.claims[0])
  })

  it.skipIf(skipped)('use the words of the language asked for', async () => {
    const header = async (query: string, language: string) =>
      (await bodyOf(await ask(`csv?types=shelling&${query}`, { 'accept-language': language }))).toString()
    const [arabic, english] = [await header('', 'ar'), await header('', 'en')]
    expect(arabic).not.toBe(english)
    expect(await header('lang=ar', 'en')).toBe(arabic)
  })

  it.skipIf(skipped)('name nothing private unless it is asked for by one who may, and each is written down', async () => {
    const acts = async () =>
      (await listAudit(record.store.db, { limit: 100 })).map(({ act, subject, detail }) => ({ act, subject, detail }))
    const already = (await acts()).length
    const open = await ask('jsonl?types=shelling')
    const text = (await bodyOf(open)).toString()
    expect([text.includes('قصف على الشحيل'), text.includes('راعٍ')]).toEqual([false, false]) // a headline, a shepherd
    const whole = await ask('jsonl?types=shelling&restricted=true')
    expect([(await bodyOf(whole)).toString().includes('راعٍ'), whole.headers.get('cache-control')]).toEqual([true, 'no-store']) // a shepherd
    const sha256 = (answer: Response) => answer.headers.get('etag')?.replaceAll('"', '')
    const written = await acts()
    expect(written.slice(0, written.length - already)).toEqual([
      { act: 'export.make', subject: 'jsonl', detail: expect.objectContaining({ restricted: true, rows: 1, sha256: sha256(whole) }) },
      { act: 'restricted.read', subject: '/api/v1/exports/jsonl', detail: expect.anything() },
      { act: 'export.make', subject: 'jsonl', detail: expect.objectContaining({ restricted: false, sha256: sha256(open) }) },
    ])
    const access = {
      mode: 'team' as const,
      identify: async () => ({ who: 'person:x', role: 'viewer', scopes: new Set(['read', 'export']), by: 'token', account: null }) as const,
    }
    const viewer = record.with({ access: access as never })
    for (const path of ['jsonl', 'jsonl/manifest']) {
      expect((await viewer(`/api/v1/exports/${path}?restricted=true`)).status).toBe(403)
      expect((await viewer(`/api/v1/exports/${path}`)).status).toBe(200)
    }
  })

  const OPEN_FILES = '/proc/self/fd'
  it.skipIf(skipped || !existsSync(OPEN_FILES))('leave no file open that nobody reads', async () => {
    const open = (): string[] =>
      readdirSync(OPEN_FILES)
        .map((name) => join(OPEN_FILES, name))
        .filter((path) => targetOf(path).startsWith(making))
    // a small file is read ahead to its end, and closed, whoever asks
    const { db } = record.store
    const [report] = await saveReports(db, [captured({ text: 'سجلّ طويل', published: '2023-06-01' })], 'import:test') // a long record
    const claims = Array.from({ length: 120 }, (_, n) =>
      claim({ id: `${report?.id}#${n}`, attribution: [], type: 'shelling', time: days(`2023-0${1 + (n % 8)}-${10 + Math.floor(n / 8)}`) }),
    )
    await saveExtractions(db, [{ report: report?.id as string, reading: reading(report?.id as string, ...claims) }], {
      engine: '1',
      knowledge: 'k',
    })
    await linkWaiting(db, dataFolder())
    expect((await (await ask('jsonl')).arrayBuffer()).byteLength).toBeGreaterThan(200_000)
    const answers = [
      await record.ask('/api/v1/exports/jsonl', { method: 'HEAD' }),
      await ask('jsonl?text=%00'),
      await ask('jsonl', { 'if-none-match': '*' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 304])
    await expect.poll(open).toEqual([])
  })

  it.skipIf(skipped)('that there is no room for are a problem and no piece of a table', async () => {
    rmSync(making, { recursive: true })
    const answer = await ask('csv')
    expect([answer.status, await answer.json()]).toEqual([507, expect.objectContaining({ code: 'output/not-writable', where: 'csv' })])
  })
})
