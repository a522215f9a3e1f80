// UCDP GED's rules, each by events made up for it; then the demonstration corpus under the laws that hold for every row.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttributionLine } from '@sijill/engine/report/types.ts'
import { originalSpeaker } from '../../src/service/export/speaker.ts'
import { ucdp } from '../../src/service/export/ucdp/code.ts'
import { datePrecision, gridCell } from '../../src/service/export/ucdp/where.ts'
import type { CellValue, Reason } from '../../src/service/export/row.ts'
import { demoEvents, eventOf, open, restricted, type Made } from './recorded.ts'

type Values = Record<string, CellValue>

function rowOf(made: Made | readonly Made[], context = open): Values {
  const coded = ucdp(context).code(eventOf(...(Array.isArray(made) ? (made as readonly Made[]) : [made as Made])))
  if ('leftOut' in coded) throw new Error(`left out: ${coded.leftOut}`)
  return Object.fromEntries(Object.entries(coded.rows[0] ?? {}).map(([name, { value }]) => [name, value]))
}
function leftOut(made: Made): Reason | null {
  const coded = ucdp(open).code(eventOf(made))
  return 'leftOut' in coded ? coded.leftOut : null
}
const pick = (row: Values, ...names: readonly string[]): CellValue[] => names.map((name) => row[name] ?? null)

const ARMY = 'syrian_government_forces'
const BATTLE: Made = {
  by: ['isis'],
  against: [ARMY],
  killed: [
    { count: 3, actor: ARMY },
    { count: 2, actor: 'isis' },
  ],
}
const DEATHS = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'low', 'best', 'high'] as const

describe('a row', () => {
  it('of a battle, whole', () =>
    expect(rowOf(BATTLE)).toEqual({
      id: 265295306747019,
      relid: 'SYR-2024-1-ev_0000000000001',
      year: 2024,
      active_year: null,
      code_status: 'Clear',
      type_of_violence: 1,
      conflict_dset_id: null,
      conflict_new_id: null,
      conflict_name: 'Government of Syria - IS',
      dyad_dset_id: null,
      dyad_new_id: null,
      dyad_name: 'Government of Syria - IS',
      side_a_dset_id: null,
      side_a_new_id: null,
      side_a: 'Government of Syria',
      side_b_dset_id: null,
      side_b_new_id: null,
      side_b: 'IS',
      number_of_sources: 1,
      source_article: '"شبكة مخترعة 1,2024-03-11"', // invented network 1
      source_office: 'شبكة مخترعة 1', // invented network 1
      source_date: '2024-03-11',
      source_headline: null,
      source_original: 'شبكة مخترعة 1', // invented network 1
      where_prec: 1,
      where_coordinates: 'Shuhayl',
      where_description: 'Shuhayl, Mayadin, Deir ez-Zor, Syria',
      adm_1: 'Deir ez-Zor',
      adm_2: 'Mayadin',
      latitude: 35.087,
      longitude: 40.452,
      geom_wkt: 'POINT (40.452 35.087)',
      priogrid_gid: 180441,
      country: 'Syria',
      country_id: 652,
      region: 'Middle East',
      event_clarity: 1,
      date_prec: 1,
      date_start: '2024-03-10',
      date_end: '2024-03-10',
      deaths_a: 3,
      deaths_b: 2,
      deaths_civilians: 0,
      deaths_unknown: 0,
      best: 5,
      high: 5,
      low: 5,
      gwnoa: 652,
      gwnob: null,
    }))

  it('has the columns of GED in their order', () => {
    const names = ucdp(open).columns.map(({ name }) => name)
    expect(names.length).toBe(49)
    expect([names[0], names[5], names[24], names[40], names[44], names[48]]).toEqual([
      'id',
      'type_of_violence',
      'where_prec',
      'deaths_a',
      'best',
      'gwnob',
    ])
    expect(Object.keys(rowOf(BATTLE)).toSorted()).toEqual(names.toSorted())
  })
})

describe('violence', () => {
  it.each<[number, string, Made]>([
    [1, 'Government of Russia (Soviet Union) - IS', { by: ['russia_military'], against: ['isis'], killed: [{ count: 1 }] }],
    [2, 'SDF - IS', { by: ['sdf'], against: ['isis'], killed: [{ count: 1 }] }],
    [3, 'IS - Civilians', { by: ['isis'], against: ['herders'], type: 'attack_on_civilians', killed: [{ count: 1 }] }],
    [3, 'Government of Syria - Civilians', { by: [ARMY], type: 'shelling', killed: [{ count: 1, actor: 'civilians' }] }],
    [3, 'SDF - Civilians', { by: ['sdf'], against: ['protesters'], type: 'excessive_force_against_protesters', killed: [{ count: 1 }] }],
  ])('is of type %i: %s', (type, dyad, made) => expect(pick(rowOf(made), 'type_of_violence', 'dyad_name')).toEqual([type, dyad]))
})

describe('deaths', () => {
  it('stand by their sides, the rest as unknown', () =>
    expect(
      pick(rowOf({ ...BATTLE, killed: [{ count: 3, actor: ARMY }, { count: 4 }, { count: 1, actor: 'civilians' }] }), ...DEATHS),
    ).toEqual([3, 0, 1, 4, 8, 8, 8]))
  it('range over what witnesses end with', () =>
    expect(pick(rowOf([10, 17, 17].map((count) => ({ ...BATTLE, killed: [{ count, actor: ARMY }] }))), 'low', 'best', 'high')).toEqual([
      10, 17, 17,
    ]))
  it('of at least ten are ten, and no more before another account says so', () =>
    expect(pick(rowOf({ ...BATTLE, killed: [{ count: [10, null] }] }), 'low', 'best', 'high')).toEqual([10, 10, 10]))
  it('of dead and wounded told as one number are the least of them', () =>
    expect(pick(rowOf({ ...BATTLE, killed: [{ count: [1, 20] }], combined: 20 }), 'low', 'best', 'high', 'deaths_unknown')).toEqual([
      1, 1, 20, 1,
    ]))
})

describe('precision', () => {
  it.each<[number, Made['place']]>([
    [1, {}],
    [2, { geo_precision: 2, radius_km: 10 }],
    [5, { geo_precision: 2, radius_km: 60 }],
    [3, { id: null, geo_precision: 3, radius_km: 30 }],
    [4, { id: 'SY09', geo_precision: 3, radius_km: 90, admin2: null }],
    [6, { id: 'SY', geo_precision: 3, radius_km: 300, admin1: null, admin2: null }],
  ])('of the place is %i', (precision, place) => expect(rowOf({ ...BATTLE, place })['where_prec']).toBe(precision))

  it.each([
    [1, 1],
    [2, 2],
    [6, 2],
    [7, 3],
    [8, 4],
    [31, 4],
    [32, 5],
    [366, 5],
    [367, null],
  ])('of %i days is %s', (length, precision) => expect(datePrecision({ length })).toBe(precision))

  it('has cells of half a degree', () => {
    expect(gridCell(-90, -180)).toBe(1)
    expect(gridCell(-90, -179.5)).toBe(2)
    expect(gridCell(-89.5, -180)).toBe(721)
    expect(gridCell(90, 180)).toBe(259_200)
  })
})

describe('events that are no rows', () => {
  it.each<[Reason, Made]>([
    ['not-lethal', { ...BATTLE, killed: [] }],
    ['not-organised', { ...BATTLE, by: ['unidentified_armed_group'] }],
    ['no-actor', { type: 'remote_explosive', killed: [{ count: 1, actor: 'civilians' }] }],
    ['armed-sides-unknown', { type: 'shelling', by: [ARMY], killed: [{ count: 1 }] }],
    ['denied', { ...BATTLE, factuality: 'denied' }],
    ['no-place', { ...BATTLE, place: null }],
  ])('are counted: %s', (reason, made) => expect(leftOut(made)).toBe(reason))

  it('are totals whose events are rows themselves; a total alone is one, less clear', () => {
    const total = eventOf({ ...BATTLE, kind: 'aggregate' })
    expect(ucdp(open).code({ ...total, covers: ['ev_2'] })).toEqual({ leftOut: 'covers-others' })
    expect(rowOf({ ...BATTLE, kind: 'aggregate' })['event_clarity']).toBe(2)
  })
})

describe('sources', () => {
  const line = (kind: AttributionLine['kind'], name: string | null, from: AttributionLine | null = null): AttributionLine => ({
    id: null,
    name,
    kind,
    stance: 'asserts',
    from,
    text: '',
    start: 0,
    end: 0,
    in: 'text',
  })
  const chain = line('news_outlet', 'agency', line('monitor', 'monitor', line('witness', 'a neighbour')))

  it('are told to the end of the chain, private people only in a restricted export', () => {
    expect([originalSpeaker(chain, open), originalSpeaker(chain, restricted)]).toEqual(['witness', 'a neighbour'])
    expect(originalSpeaker(line('news_outlet', 'agency', line('monitor', 'the monitor')), open)).toBe('the monitor')
  })
  it('have headlines only in a restricted export', () => {
    const made: Made = { ...BATTLE, title: 'an invented headline' }
    expect(JSON.stringify(rowOf(made))).not.toContain('invented headline')
    expect(rowOf(made, restricted)['source_headline']).toBe('an invented headline')
  })
})

describe('laws', () => {
  const check = (row: Values): void => {
    const [a, b, civilians, unknown, low, best, high] = pick(row, ...DEATHS) as number[]
    expect(a! + b! + civilians! + unknown!).toBe(best)
    expect(low).toBeLessThanOrEqual(best!)
    expect(best).toBeLessThanOrEqual(high!)
    expect(best).toBeGreaterThanOrEqual(1)
  }

  it('low <= best <= high, and best is the sum of the parts, whatever witnesses say', () => {
    const count = fc.oneof(
      fc.nat(40),
      fc.tuple(fc.nat(20), fc.nat(20)).map(([min, more]): [number, number] => [min, min + more]),
      fc.nat(20).map((min): [number, null] => [min, null]),
    )
    const dead = fc.record({ count, actor: fc.constantFrom(ARMY, 'isis', 'civilians') })
    const account = fc.record({
      killed: fc.array(dead, { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom('occurrence' as const, 'update' as const),
      published: fc.constantFrom('2024-03-11', '2024-03-12', '2024-03-20'),
    })
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 4 }), (accounts) => {
        const coded = ucdp(open).code(eventOf({ ...BATTLE, killed: [] }, ...accounts.map((one) => ({ ...BATTLE, ...one }))))
        if ('rows' in coded) check(Object.fromEntries(Object.entries(coded.rows[0] ?? {}).map(([name, { value }]) => [name, value])))
        else expect(coded.leftOut).toBe('not-lethal')
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('hold for the demonstration corpus', () => {
    const rows = demoEvents().flatMap((event) => {
      const coded = ucdp(open).code(event)
      return 'rows' in coded
        ? coded.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])))
        : []
    })
    expect(rows.length).toBeGreaterThan(25)
    rows.forEach(check)
  })
})
