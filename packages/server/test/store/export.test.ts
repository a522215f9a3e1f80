// Exports and comparison from the command line, on both databases: reports in, linked, out as a table, and the table against the record.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type TestDatabase } from './databases.ts'

const SIJILL = join(import.meta.dirname, '../../bin/sijill.mjs')
/** Only ends what hangs, on a busy machine too. */
const LIMIT = 900_000

// two invented reports of one shelling, and one that denies another
const REPORTS = [
  { outlet: 'شبكة مخترعة', text: 'قُتل ثلاثة مدنيين وأصيب خمسة آخرون بقصف مدفعي لقوات النظام على بلدة سرمين بريف إدلب، أمس الاثنين.' },
  { outlet: 'وكالة مخترعة', text: 'قُتل أربعة مدنيين بقصف مدفعي نفذته قوات النظام السوري على بلدة سرمين بريف إدلب، يوم الاثنين.' },
  { outlet: 'صحيفة مخترعة', text: 'نفى مصدر عسكري أن تكون قوات النظام قصفت مدينة الباب بريف حلب، أمس الاثنين.' },
]

for (const kind of KINDS)
  describe.skipIf(kind.skipped)(`exports from ${kind.name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'sijill-out-'))
    let database: TestDatabase

    function sijill(...args: readonly string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
      const { folder: data, url } = database.options
      const env = { ...process.env, SIJILL_DATA: data, SIJILL_CACHE: join(folder, 'cache'), LANG: 'C', DATABASE_URL: url ?? '' }
      const run = spawnSync(process.execPath, [SIJILL, ...args], { encoding: 'utf8', env })
      return { status: run.status, out: run.stdout, err: run.stderr }
    }

    beforeAll(async () => {
      database = await kind.make()
      const lines = REPORTS.map((report) => JSON.stringify({ ...report, published: '2019-11-26', country: 'SY', language: 'ar' }))
      writeFileSync(join(folder, 'in.jsonl'), lines.join('\n'))
      sijill('db', 'migrate')
      sijill('ingest', join(folder, 'in.jsonl'))
      sijill('link')
    }, LIMIT)
    afterAll(async () => {
      await database.remove()
      rmSync(folder, { recursive: true })
    })

    it(
      'are whole, count what they leave out, and are never replaced',
      () => {
        const out = join(folder, 'out/')
        const first = sijill('export', '--as', 'acled', '-o', out, '--explain')
        expect([first.status, first.err]).toEqual([0, expect.stringContaining('left out: no source says that it happened')])
        expect(readdirSync(out).toSorted()).toEqual(['acled.csv', 'acled.dictionary.md', 'acled.explain.jsonl', 'acled.manifest.json'])
        const [header = '', row = '', ...more] = readFileSync(join(out, 'acled.csv'), 'utf8').trimEnd().split('\r\n')
        expect([header.split(',').length, more.length]).toEqual([31, 0])
        expect(row).toContain('Shelling/artillery/missile attack,Military Forces of Syria (2000-2024)')
        expect(row).toContain('2019-11-25')
        const again = sijill('export', '--as', 'acled', '-o', out)
        expect([again.status, again.err]).toEqual([3, expect.stringContaining('[output/exists]')])
      },
      LIMIT,
    )

    it(
      'go to standard output, narrowed, in both languages, or as the record stood before',
      () => {
        const geojson = sijill('export', '--as', 'geojson', '--type', 'remote', '--country', 'sy')
        const { features } = JSON.parse(geojson.out) as { features: { properties: { killed_min: number; killed_max: number } }[] }
        expect(features[0]?.properties).toMatchObject({ killed_min: 3, killed_max: 4 })
        expect(sijill('--lang', 'ar', 'export', '--as', 'csv').out).toContain('قصف') // shelling
        expect(JSON.parse(sijill('export', '--as', 'geojson', '--as-of', '2019-01-01').out)).toMatchObject({ features: [] })
        expect(sijill('export', '--as', 'parquet').err).toContain('[export/needs-output]')
      },
      LIMIT,
    )

    it(
      'match the record when they are compared with it',
      () => {
        const table = join(folder, 'out/acled.csv')
        expect(sijill('compare', table, '--as', 'acled').err).toContain('1 in both, 0 only in the file, 0 only in the record')
        const changed = join(folder, 'changed.csv')
        writeFileSync(changed, readFileSync(table, 'utf8').replaceAll('2019-11-25', '2019-10-01'))
        const run = sijill('compare', changed, '--as', 'acled', '--from', '2019-01-01', '--to', '2019-12-31', '--format', 'jsonl')
        expect(
          run.out
            .trimEnd()
            .split('\n')
            .map((line) => (JSON.parse(line) as { is: string }).is),
        ).toEqual(['missing', 'extra'])
        expect(sijill('compare', join(folder, 'in.jsonl'), '--as', 'ucdp').err).toContain('[compare/columns]')
      },
      LIMIT,
    )

    it(
      'stand in the audit log, as what was brought in and the tables of places do',
      async () => {
        const places = '101\tTell Example\tTell Example\tتل المثال\t35.5\t38.5\tP\tPPL\tSY\t\t\t\t\t\t2000\t\t\tAsia/Damascus\t2024-01-01\n' // an invented hill
        writeFileSync(join(folder, 'XA.txt'), places)
        expect(sijill('gazetteer', 'import', join(folder, 'XA.txt')).status).toBe(0)
        const store = await openStore(database.options)
        const lines = (await listAudit(store.db, { limit: 100 })).toReversed()
        expect((await checkStore(store)).faults).toEqual([])
        await store.close()
        expect(new Set(lines.map(({ who }) => who))).toEqual(new Set([`person:${userInfo().username}`]))
        expect(lines[0]).toMatchObject({ act: 'import.start', detail: { sources: [join(folder, 'in.jsonl')] } })
        const table = createHash('sha256')
          .update(readFileSync(join(folder, 'out/acled.csv')))
          .digest('hex')
        const made = lines.filter(({ act }) => act === 'export.make')
        expect(made[0]).toMatchObject({ subject: 'acled', detail: { restricted: false, explain: true, rows: 1, sha256: table } })
        // what goes to standard output is written down before it is given; what was refused is not
        expect(made.map(({ subject }) => subject)).toEqual(['acled', 'geojson', 'csv', 'geojson'])
        expect(lines.at(-1)).toMatchObject({ act: 'gazetteer.import', subject: 'XA.txt', detail: { places: 1 } })
      },
      LIMIT,
    )
  })
