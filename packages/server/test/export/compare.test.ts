// A user's own table against the record: our own export of the demonstration corpus, changed by hand, and pairs made up for each tolerance.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { comparableOf, wordsOfName, type Comparable } from '../../src/service/compare/comparable.ts'
import { filterFor, ownRows } from '../../src/service/compare/compare-record.ts'
import { match, weigh } from '../../src/service/compare/match.ts'
import { readTable } from '../../src/service/compare/read-table.ts'
import { FORMS } from '../../src/service/export/forms.ts'
import { csvText } from '../../src/service/export/write/csv.ts'
import { Problem } from '../../src/service/problem.ts'
import { demoEvents, open } from './recorded.ts'

const folder = mkdtempSync(join(tmpdir(), 'sijill-compare-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TOLERANCE = { days: 1, km: 10 }

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function* demo(): AsyncGenerator<ReturnType<typeof demoEvents>[number]> {
  yield* demoEvents()
}

/** Our own export as a file. */
async function exported(form: 'acled' | 'ucdp'): Promise<string> {
  const codebook = FORMS[form].codebook(open)
  async function* rows() {
    for (const event of demoEvents()) {
      const coded = codebook.code(event)
      if ('rows' in coded) yield* coded.rows
    }
  }
  let text = ''
  for await (const piece of csvText(rows(), codebook.columns)) text += piece
  return text
}

const ROW = {
  event_id_cnty: 'SYR1',
  event_date: '2024-03-10',
  time_precision: '1',
  event_type: 'Battles',
  actor1: 'Islamic State (Syria)',
  actor2: 'Military Forces of Syria (2000-2024)',
  iso: '760',
  location: 'Shuhayl',
  latitude: '35.087',
  longitude: '40.452',
  geo_precision: '1',
  fatalities: '3',
}
const row = (changes: Partial<typeof ROW> = {}): Comparable => comparableOf('acled', { ...ROW, ...changes }) as Comparable
const differences = (changes: Partial<typeof ROW>): readonly string[] | null => weigh(row(), row(changes), TOLERANCE)?.differences ?? null

describe('two rows', () => {
  it('that are alike differ in nothing', () => expect(differences({})).toEqual([]))
  it.each<[string, Partial<typeof ROW>, readonly string[] | null]>([
    ['a day apart', { event_date: '2024-03-11' }, ['day']],
    ['two days apart', { event_date: '2024-03-12' }, null],
    ['three days apart, where one is told by the week', { event_date: '2024-03-13', time_precision: '2' }, ['day']],
    ['12 km apart', { latitude: '35.195' }, ['place']],
    ['30 km apart', { latitude: '35.357' }, null],
    ['30 km apart, where one is a province', { latitude: '35.357', geo_precision: '3' }, ['place']],
    ['of neighbouring types', { event_type: 'Explosions/Remote violence' }, ['type']],
    ['of types that do not go together', { event_type: 'Protests' }, null],
    ['of an attacker not told', { actor1: 'Unidentified Armed Group (Syria)' }, []],
    ['of another army', { actor2: 'Police Forces of Turkey (2014-)' }, ['actors']],
    ['of other dead', { fatalities: '5' }, ['deaths']],
  ])('%s', (_, changes, expected) => expect(differences(changes)).toEqual(expected))

  it('have names without years and brackets', () =>
    expect(wordsOfName("Hay'at Tahrir al-Sham (Syria)")).toEqual(['hayat', 'tahrir', 'sham']))
})

describe('tables', () => {
  it.each(['acled', 'ucdp'] as const)('that are our own export match in every row: %s', async (form) => {
    const { rows, unreadable } = readTable(fileOf(`${form}.csv`, await exported(form)), form)
    const { matched, missing, extra } = match(rows, await ownRows(demo(), form, open), TOLERANCE)
    expect([missing.length, extra.length, unreadable]).toEqual([0, 0, []])
    expect(matched.every(({ differences: fields }) => fields.length === 0)).toBe(true)
    expect(matched.length).toBeGreaterThan(25)
  })

  it('that lack a row and have one of their own tell both', async () => {
    const lines = (await exported('acled')).split('\r\n').filter((line) => line !== '')
    const [header = '', first = '', ...rest] = lines
    const own = header
      .split(',')
      .map((name) => ({ ...ROW, event_date: '2024-12-01' } as Record<string, string>)[name.replace('\ufeff', '')] ?? '')
      .join(',')
    const { rows } = readTable(fileOf('changed.csv', [header, ...rest, own].join('\n')), 'acled')
    const { missing, extra } = match(rows, await ownRows(demo(), 'acled', open), TOLERANCE)
    expect(missing.map(({ id }) => id)).toEqual(['SYR1'])
    expect(extra.map(({ id }) => id)).toEqual([first.split(',')[0]])
  })

  it('pair the likest first, each row once, whatever the order', () => {
    const places = fc.record({
      event_date: fc.constantFrom('2024-03-10', '2024-03-11', '2024-03-12'),
      latitude: fc.constantFrom('35.087', '35.1', '35.15'),
      fatalities: fc.constantFrom('1', '3'),
    })
    const rows = (prefix: string) =>
      fc.array(places, { maxLength: 6 }).map((all) => all.map((changes, at) => row({ ...changes, event_id_cnty: `${prefix}${at}` })))
    fc.assert(
      fc.property(rows('a'), rows('b'), (theirs, ours) => {
        const one = match(theirs, ours, TOLERANCE)
        const other = match(theirs.toReversed(), ours.toReversed(), TOLERANCE)
        const ids = (result: typeof one): string[] => result.matched.map((pair) => `${pair.theirs.id} ${pair.ours.id}`).toSorted()
        expect(ids(one)).toEqual(ids(other))
        expect([one.matched.length + one.missing.length, one.matched.length + one.extra.length]).toEqual([theirs.length, ours.length])
      }),
      { seed: 11 },
    )
  })

  it('may be separated by semicolons, in an old encoding, with lines that say nothing', () => {
    const names = Object.keys(ROW)
    const text = [names.join(';'), Object.values({ ...ROW, location: 'Deir é' }).join(';'), names.map(() => '').join(';')].join('\r\n')
    const { rows, unreadable } = readTable(fileOf('old.csv', Buffer.from(text, 'latin1')), 'acled')
    expect([rows.length, unreadable]).toEqual([1, [3]])
  })

  it('of another kind are refused with what they lack', () => {
    const file = fileOf('other.csv', 'event_date,actor1\n2024-01-01,x\n')
    expect(() => readTable(file, 'acled')).toThrow(Problem)
    expect(() => readTable(file, 'acled')).toThrow('event_id_cnty, event_type, latitude, longitude')
  })

  it('are compared with their own countries and days of the record', () => {
    expect(filterFor([row(), row({ event_date: '2024-05-01' })], 'acled', open)).toEqual({
      from: '2024-03-10',
      to: '2024-05-01',
      countries: ['SY'],
    })
    expect(filterFor([], 'acled', open)).toEqual({})
  })
})
