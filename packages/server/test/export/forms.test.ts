// Every form written and read back: by Parquet's reader, by unzipping the workbook, by a parser of CSV, by JSON; nothing private in an open one.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import columnWords from '../../src/service/export/about/columns.json' with { type: 'json' }
import rules from '../../src/service/export/about/rules.json' with { type: 'json' }
import { codeContext } from '../../src/service/export/code-context.ts'
import { dictionaryOf } from '../../src/service/export/dictionary.ts'
import { exportEvents, type ExportRequest } from '../../src/service/export/export-events.ts'
import { FORM_NAMES, FORMS, type Form, type FormName } from '../../src/service/export/forms.ts'
import type { Manifest } from '../../src/service/export/manifest.ts'
import { Problem } from '../../src/service/problem.ts'
import type { RecordedEvent } from '../../src/service/recorded-event.ts'
import { unzipped } from '../unzipped.ts'
import { demoEvents, eventOf, knowledge, open, restricted, type Made } from './recorded.ts'

const folder = mkdtempSync(join(tmpdir(), 'sijill-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

const provenance = { filter: { countries: ['SY'] }, asOf: null, engine: '1', knowledge: '2', made: '2026-11-23T12:00:00.000Z' }

async function* each(events: readonly RecordedEvent[]): AsyncGenerator<RecordedEvent> {
  yield* events
}

let exports = 0
/** A folder of an export of its own. */
async function exported(
  form: FormName,
  {
    events = demoEvents(),
    name = '',
    ...rest
  }: Partial<Omit<ExportRequest, 'events'>> & { readonly events?: readonly RecordedEvent[]; readonly name?: string } = {},
): Promise<{ readonly path: string; readonly manifest: Manifest }> {
  const path = join(folder, String(++exports))
  const output = name ? join(path, name) : `${path}/`
  const manifest = await exportEvents({
    events: each(events),
    form,
    output,
    explain: false,
    language: 'en',
    context: open,
    provenance,
    ...rest,
  })
  return { path, manifest }
}

const textOf = (path: string, file: string): string => readFileSync(join(path, file), 'utf8')
const csvOf = (path: string, file: string): Record<string, string>[] =>
  parse(readFileSync(join(path, file)), { columns: true, bom: true }) as Record<string, string>[]

const BATTLE: Made = { by: ['isis'], against: ['syrian_government_forces'] }

describe('CSV', () => {
  it('of ACLED and UCDP is read back with as many rows as are counted', async () => {
    for (const form of ['acled', 'ucdp'] as const) {
      const { path, manifest } = await exported(form)
      const rows = csvOf(path, `${form}.csv`)
      expect(rows.length).toBe(manifest.counts.rows)
      expect(Object.keys(rows[0] ?? {})).toEqual(FORMS[form].codebook(open).columns.map(({ name }) => name))
    }
  })

  it('keeps Arabic, begins with a mark, and has no cell that is a formula', async () => {
    const names = ['=1+1', '+x', '-x', '@x', '\tx', '\rx', '＝x', '＋x', '－x', '＠x']
    const events = names.map((outlet) => eventOf({ ...BATTLE, outlet, place: { name_ar: '=الشحيل' } })) // Shuhayl after an equals sign
    const { path } = await exported('csv', { events })
    expect(readFileSync(join(path, 'events.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const rows = csvOf(path, 'events.csv')
    expect(rows.map(({ sources }) => sources)).toEqual(names.map((name) => `'${name}`))
    expect(rows[0]?.['place_ar']).toBe("'=الشحيل") // as above
    expect(rows[0]?.['longitude']).toBe('40.452')
  })

  it('leaves what is not told empty, never zero', async () => {
    const { path } = await exported('csv', { events: [eventOf(BATTLE)] })
    expect(csvOf(path, 'events.csv')[0]).toMatchObject({ killed: '', killed_min: '', injured: '', participants: '' })
  })

  it('of HXL has a row of tags under the header', async () => {
    const { path } = await exported('hxl', { events: [eventOf(BATTLE)] })
    const rows = csvOf(path, 'events.csv')
    expect(rows.length).toBe(2)
    expect(Object.values(rows[0] ?? {}).every((tag) => /^#[a-z]+[0-9]?(\+[a-z_0-9]+)*$/.test(tag))).toBe(true)
    expect(rows[0]).toMatchObject({ killed: '#affected+killed', latitude: '#geo+lat', admin1: '#adm1+name' })
  })
})

describe('Parquet', () => {
  it('is typed and nullable, and read back as it was', async () => {
    const { path, manifest } = await exported('parquet')
    const file = await asyncBufferFromFile(join(path, 'events.parquet'))
    const { schema } = await parquetMetadataAsync(file)
    const types = Object.fromEntries(
      schema.slice(1).map(({ name, type, converted_type, repetition_type }) => [name, [type, converted_type, repetition_type]]),
    )
    expect(types).toMatchObject({
      event_id: ['BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      date_start: ['INT32', 'DATE', 'OPTIONAL'],
      latitude: ['DOUBLE', undefined, 'OPTIONAL'],
      killed: ['INT64', undefined, 'OPTIONAL'],
    })
    const rows = await parquetReadObjects({ file })
    expect(rows.length).toBe(manifest.counts.rows)
    const { record } = demoEvents()[0] as RecordedEvent
    expect(rows[0]).toMatchObject({ event_id: record.id, place_ar: record.place?.best.name_ar, killed: record.tolls.get('killed') ?? null })
    expect(rows.some(({ killed }) => typeof killed === 'bigint' && killed > 0n)).toBe(true)
  })

  it('holds no rows where there are none', async () => {
    const { path } = await exported('parquet', { events: [] })
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(join(path, 'events.parquet')) })).toEqual([])
  })

  it('has the columns of ACLED where the name of the file asks for it', async () => {
    const { path } = await exported('acled', { name: 'mine.parquet', events: [eventOf(BATTLE)] })
    const [row] = await parquetReadObjects({ file: await asyncBufferFromFile(join(path, 'mine.parquet')) })
    expect(row).toMatchObject({ actor1: 'Islamic State (Syria)', event_date: new Date('2024-03-10T00:00:00Z'), year: 2024n })
  })
})

describe('a workbook', () => {
  it('runs right to left for readers of Arabic, with a frozen header and texts that are no formulas', async () => {
    const arabic = codeContext({ knowledge, folders: [], restricted: false, language: 'ar' })
    const events = [eventOf({ ...BATTLE, outlet: '=1+1' })]
    const { path } = await exported('xlsx', { events, language: 'ar', context: arabic })
    const files = unzipped(readFileSync(join(path, 'events.xlsx')))
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('rightToLeft="1"')
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).not.toContain('<f>')
    const texts = [...files.values()].join('')
    expect(texts).toContain('الشحيل') // Shuhayl
    expect(texts).toContain('اشتباك مسلح') // armed clash
    expect(texts).toContain('=1+1')
  })

  it('runs left to right for others', async () => {
    const { path } = await exported('xlsx', { events: [eventOf(BATTLE)] })
    expect(unzipped(readFileSync(join(path, 'events.xlsx'))).get('xl/worksheets/sheet1.xml')).not.toContain('rightToLeft="1"')
  })
})

describe('JSON', () => {
  it('of GeoJSON has a feature for each event, without a point where no place is told', async () => {
    const { path, manifest } = await exported('geojson')
    const { type, features } = JSON.parse(textOf(path, 'events.geojson')) as {
      type: string
      features: { geometry: { coordinates: number[] } | null; properties: object }[]
    }
    expect([type, features.length]).toEqual(['FeatureCollection', demoEvents().length])
    expect(features.filter(({ geometry }) => geometry === null).length).toBe(manifest.counts.withoutPoint)
    expect(manifest.counts.withoutPoint).toBeGreaterThan(0)
    // longitude first: all of it is in Syria and around
    for (const { geometry } of features) {
      const [lon, lat] = geometry?.coordinates ?? [33, 31]
      expect([lon! > 32 && lon! < 48, lat! > 30 && lat! < 40]).toEqual([true, true])
    }
    expect(features[0]?.properties).toHaveProperty('radius_km')
  })

  it('of PLOVER has its events and modes, by the means where the type leaves it open', async () => {
    const made: Made = { type: 'air_drone_strike', by: ['turkey_military'], against: ['sdf'], means: ['drone'], killed: [{ count: 2 }] }
    const { path } = await exported('plover', { events: [eventOf(made)] })
    const object = JSON.parse(textOf(path, 'plover.jsonl')) as Record<string, unknown>
    expect(object).toMatchObject({
      event: ['ASSAULT'],
      mode: ['drone'],
      actor: [{ code: 'turkey_military', sector: 'MIL' }],
      recipient: [{ code: 'sdf', sector: 'REB' }],
      size: { dead: 2, injured: null, arrested: null },
      event_loc: { resolved_place: 'Shuhayl', resolution: 1 },
    })
  })

  it('of whole events has the claims with their reports', async () => {
    const { path } = await exported('jsonl')
    const lines = textOf(path, 'events.jsonl').trimEnd().split('\n')
    const events = lines.map((line) => JSON.parse(line) as { id: string; claims: { report: { url: string } }[] })
    expect(events.map(({ id }) => id)).toEqual(demoEvents().map(({ record }) => record.id))
    expect(events.every(({ claims }) => claims.length > 0)).toBe(true)
  })
})

describe('an open export', () => {
  const secret = 'سرّ مخترع' // an invented secret
  const event = eventOf({
    ...BATTLE,
    title: secret,
    killed: [{ count: 1, text: secret }],
    place: { id: null, name_en: 'Invented Quarter', name_ar: 'حي مخترع', lat: 35.08765, lon: 40.45123, radius_km: 0.5 }, // an invented quarter
    from: [{ text: secret, start: 0, end: 9, in: 'text', id: null, name: secret, kind: 'witness', stance: 'asserts', from: null }],
  })

  it.each(FORM_NAMES.filter((form) => !['parquet', 'xlsx'].includes(form)))(
    'as %s holds no quoted word, no private name, no point below a town',
    async (form) => {
      const { path, manifest } = await exported(form, { events: [event], explain: true })
      const all = readdirSync(path)
        .map((file) => textOf(path, file))
        .join('\n')
      expect(manifest.counts.rows).toBe(1)
      expect(all).not.toContain(secret)
      expect(all).not.toContain('35.08765')
      expect(all).not.toContain('"text":')
    },
  )

  it('is the other of a restricted one, which says so', async () => {
    const { path, manifest } = await exported('jsonl', { events: [event], context: restricted })
    const text = textOf(path, 'events.jsonl')
    expect([text.includes(secret), text.includes('35.08765'), manifest.restricted]).toEqual([true, true, true])
    expect(textOf(path, 'events.dictionary.md')).toContain('Restricted export')
  })
})

describe('beside the table', () => {
  it('stand a dictionary and a manifest with the hashes of all files and what was left out', async () => {
    const { path, manifest } = await exported('acled', { explain: true })
    expect(readdirSync(path).toSorted()).toEqual(['acled.csv', 'acled.dictionary.md', 'acled.explain.jsonl', 'acled.manifest.json'])
    expect(JSON.parse(textOf(path, 'acled.manifest.json'))).toEqual(manifest)
    for (const { name, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(readFileSync(join(path, name)))
          .digest('hex'),
      ).toBe(sha256)
    const leftOut = Object.values(manifest.counts.leftOut).reduce((sum, count) => sum + count, 0)
    const lines = textOf(path, 'acled.explain.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { row?: number; event: string })
    expect(lines.filter(({ row }) => row === undefined).length).toBe(leftOut)
    expect(new Set(lines.map(({ event }) => event)).size).toBe(demoEvents().length)
  })

  it('stands for each cell its rule and its claims', async () => {
    const { path } = await exported('acled', { explain: true, events: [eventOf({ ...BATTLE, killed: [{ count: 2 }] })] })
    const { cells } = JSON.parse(textOf(path, 'acled.explain.jsonl')) as { cells: Record<string, unknown> }
    expect(Object.keys(cells).length).toBe(31)
    expect(cells['fatalities']).toEqual({ value: 2, rule: 'acled.fatalities.lowest', claims: ['r1#1'], lost: [] })
  })

  it('is nothing that another export would take the place of', async () => {
    const { path } = await exported('acled', { events: [] })
    const again = exportEvents({
      events: each([]),
      form: 'acled',
      output: `${path}/`,
      explain: false,
      language: 'en',
      context: open,
      provenance,
    })
    await expect(again).rejects.toThrow(Problem)
  })

  it('is refused in words where the place cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const into = exportEvents({
      events: each([]),
      form: 'csv',
      output: `${file}/below/`,
      explain: false,
      language: 'en',
      context: open,
      provenance,
    })
    await expect(into).rejects.toThrow('cannot be written')
  })

  it('is nothing at all where the events fail on the way', async () => {
    async function* broken(): AsyncGenerator<RecordedEvent> {
      yield eventOf(BATTLE)
      throw new Error('the store is gone')
    }
    for (const form of ['csv', 'parquet', 'xlsx'] as const) {
      const output = join(folder, `broken-${form}/`)
      await expect(
        exportEvents({ events: broken(), form, output: `${output}/`, explain: true, language: 'en', context: open, provenance }),
      ).rejects.toThrow('gone')
      expect(readdirSync(output)).toEqual([])
    }
  })
})

describe('the dictionary', () => {
  it.each(FORM_NAMES)('of %s has words for every column in both languages', (name) => {
    const form: Form = FORMS[name]
    const words: Readonly<Record<string, { readonly en: string; readonly ar: string }>> = columnWords[form.words]
    const columns = form.codebook(open).columns.map((column) => column.name)
    expect(Object.keys(words).toSorted()).toEqual(columns.toSorted())
    for (const { en, ar } of Object.values(words)) expect([/[a-z]/i.test(en), /\p{Script=Arabic}/u.test(ar)]).toEqual([true, true])
    expect(dictionaryOf({ form: name, restricted: false, language: 'ar', context: open })).toContain('الأعمدة') // columns
  })

  it('has words for every rule that an explanation of the demonstration corpus names', () => {
    const named = FORM_NAMES.flatMap((name) => {
      const codebook = FORMS[name].codebook(open)
      return demoEvents().flatMap((event) => {
        const coded = codebook.code(event)
        return 'rows' in coded ? coded.rows.flatMap((row) => Object.values(row).flatMap(({ rule }) => rule ?? [])) : []
      })
    })
    expect(new Set(named).size).toBeGreaterThan(15)
    expect([...new Set(named)].filter((rule) => !(rule in rules))).toEqual([])
  })
})
