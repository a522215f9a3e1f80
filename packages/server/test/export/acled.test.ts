// ACLED's rules, each by events made up for it; then the demonstration corpus under the laws that hold for every row.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acled } from '../../src/service/export/acled/code.ts'
import { interactionOf } from '../../src/service/export/acled/actors.ts'
import type { CellValue, Loss, Reason } from '../../src/service/export/row.ts'
import { INTERS } from '../../src/service/export/side.ts'
import { splitOver } from '../../src/service/export/time.ts'
import { demoEvents, eventOf, open, restricted, type Made } from './recorded.ts'

type Values = Record<string, CellValue>

function rowsOf(made: Made | readonly Made[], context = open): Values[] {
  const coded = acled(context).code(eventOf(...(Array.isArray(made) ? (made as readonly Made[]) : [made as Made])))
  if ('leftOut' in coded) throw new Error(`left out: ${coded.leftOut}`)
  return coded.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])))
}
const rowOf = (made: Made | readonly Made[], context = open): Values => rowsOf(made, context)[0] as Values
function leftOut(made: Made): Reason | null {
  const coded = acled(open).code(eventOf(made))
  return 'leftOut' in coded ? coded.leftOut : null
}
const pick = (row: Values, ...names: readonly string[]): CellValue[] => names.map((name) => row[name] ?? null)
const lostBy = (made: Made, column: string): readonly Loss[] => {
  const coded = acled(open).code(eventOf(made))
  return 'rows' in coded ? (coded.rows[0]?.[column]?.lost ?? []) : []
}

const ARMY = 'syrian_government_forces'
const BATTLE: Made = { by: ['isis'], against: [ARMY], killed: [{ count: 3, actor: ARMY }] }

describe('a row', () => {
  it('of a battle, whole', () =>
    expect(rowOf(BATTLE)).toEqual({
      event_id_cnty: 'SYR265295306747019',
      event_date: '2024-03-10',
      year: 2024,
      time_precision: 1,
      disorder_type: 'Political violence',
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
      actor1: 'Islamic State (Syria)',
      assoc_actor_1: null,
      inter1: 'Rebel group',
      actor2: 'Military Forces of Syria (2000-2024)',
      assoc_actor_2: null,
      inter2: 'State forces',
      interaction: 'State forces-Rebel group',
      civilian_targeting: null,
      iso: 760,
      region: 'Middle East',
      country: 'Syria',
      admin1: 'Deir ez-Zor',
      admin2: 'Mayadin',
      admin3: null,
      location: 'Shuhayl',
      latitude: 35.087,
      longitude: 40.452,
      geo_precision: 1,
      source: 'شبكة مخترعة 1', // invented network 1
      source_scale: null,
      notes:
        'Armed clash involving Islamic State (Syria) and Military Forces of Syria (2000-2024) in Shuhayl (Deir ez-Zor) on 10 March 2024. ' +
        '3 people reported killed. Told by one source in one report.',
      fatalities: 3,
      tags: null,
      timestamp: 1795161600,
    }))

  it('has the columns of ACLED in their order', () => {
    const names = acled(open).columns.map(({ name }) => name)
    expect(names.length).toBe(31)
    expect([names[0], names[13], names[28], names[30]]).toEqual(['event_id_cnty', 'interaction', 'fatalities', 'timestamp'])
    expect(Object.keys(rowOf(BATTLE)).toSorted()).toEqual(names.toSorted())
  })
})

describe('actors', () => {
  it('of a battle leave its civilians out', () => {
    const made: Made = {
      ...BATTLE,
      against: [ARMY, 'civilians'],
      killed: [
        { count: 3, actor: ARMY },
        { count: 2, actor: 'civilians' },
      ],
    }
    expect(pick(rowOf(made), 'actor2', 'assoc_actor_2', 'civilian_targeting', 'fatalities')).toEqual([
      'Military Forces of Syria (2000-2024)',
      null,
      null,
      5,
    ])
    expect(lostBy(made, 'actor2')).toEqual(['civilians-unlisted'])
  })

  it('of a strike on a military target have civilians as associates', () =>
    expect(
      pick(
        rowOf({ type: 'air_drone_strike', by: ['russia_military'], against: ['isis', 'civilians'] }),
        'actor1',
        'inter1',
        'assoc_actor_2',
      ),
    ).toEqual(['Military Forces of Russia (2000-)', 'External/Other forces', 'Civilians (Syria)']))

  it('of a strike whose target is not told have the civilians it hit', () =>
    expect(
      pick(
        rowOf({ type: 'shelling', killed: [{ count: 1, actor: 'civilians' }] }),
        'actor1',
        'inter1',
        'actor2',
        'civilian_targeting',
        'interaction',
      ),
    ).toEqual([
      'Unidentified Armed Group (Syria)',
      'Political militia',
      'Civilians (Syria)',
      'Civilian targeting',
      'Political militia-Civilians',
    ]))

  it('may be one alone', () =>
    expect(pick(rowOf({ type: 'shelling', by: [ARMY] }), 'actor2', 'inter2', 'interaction')).toEqual([null, null, 'State forces only']))

  it('of violence against civilians have their calling beside them', () =>
    expect(pick(rowOf({ type: 'attack_on_civilians', against: ['journalists'] }), 'actor1', 'actor2', 'assoc_actor_2')).toEqual([
      'Unidentified Armed Group (Syria)',
      'Civilians (Syria)',
      'Journalists (Syria)',
    ]))

  it('of a protest begin with the protesters, whoever broke it up', () =>
    expect(
      pick(
        rowOf({
          type: 'excessive_force_against_protesters',
          by: ['sdf'],
          against: ['protesters'],
          killed: [{ count: 1, actor: 'protesters' }],
        }),
        'actor1',
        'actor2',
        'interaction',
        'civilian_targeting',
        'disorder_type',
        'tags',
      ),
    ).toEqual([
      'Protesters (Syria)',
      'QSD: Syrian Democratic Forces',
      'Rebel group-Protesters',
      'Civilian targeting',
      'Political violence; Demonstrations',
      'crowd size=no report',
    ]))

  it('are one where two units bear one name', () =>
    expect(pick(rowOf({ by: ['isis'], against: ['saa_4th_division', 'saa_17th_division'] }), 'actor2', 'assoc_actor_2')).toEqual([
      'Military Forces of Syria (2000-2024)',
      null,
    ]))

  it('are named by the regime of the day', () =>
    expect(
      pick(rowOf({ by: ['isis'], against: ['syria_transitional_forces'], on: ['2025-02-01', '2025-02-01'] }), 'actor2', 'inter2'),
    ).toEqual(['Military Forces of Syria (2024-)', 'State forces']))

  it('are state forces at home and external ones abroad', () => {
    const inter = (place: Made['place']): CellValue => rowOf({ type: 'air_drone_strike', by: ['turkey_military'], place })['inter1'] ?? null
    expect(inter({})).toBe('External/Other forces')
    expect(inter({ id: null, name_en: 'Hakkari', name_ar: 'هكاري', country: 'TR', admin1: 'Hakkari' })).toBe('State forces') // Hakkari
  })

  it('bear the country where they act, unless ACLED knows them by a name of their own', () => {
    const iraq = { id: null, name_en: 'Hawija', name_ar: 'الحويجة', country: 'IQ', admin1: 'Kirkuk' } // Hawija
    expect(pick(rowOf({ by: ['isis'], against: ['pkk'], place: iraq }), 'actor1', 'actor2')).toEqual([
      'Islamic State (Iraq)',
      'PKK: Kurdistan Workers Party',
    ])
    expect(rowOf({ by: ['suwayda_local_factions'], against: ['isis'] })['actor1']).toBe('Local factions of Suwayda (Syria)')
  })

  it('meet in a pair whose order is fixed', () => {
    expect(interactionOf('Civilians', 'External/Other forces')).toBe('External/Other forces-Civilians')
    expect(interactionOf('External/Other forces', 'Rebel group')).toBe('Rebel group-External/Other forces')
    for (const a of INTERS) for (const b of INTERS) expect(interactionOf(a, b)).toBe(interactionOf(b, a))
  })
})

describe('types', () => {
  it('of several tactics told alike are the highest, of others the one that most tell', () => {
    const clash: Made = { ...BATTLE, type: 'armed_clash' }
    const shelling: Made = { ...BATTLE, type: 'shelling' }
    expect(rowOf([shelling, clash])['event_type']).toBe('Battles')
    expect(rowOf([shelling, clash, shelling])['sub_event_type']).toBe('Shelling/artillery/missile attack')
    expect(
      rowOf([
        { ...BATTLE, type: 'attack_on_civilians' },
        { ...BATTLE, type: 'remote_explosive' },
      ])['event_type'],
    ).toBe('Explosions/Remote violence')
    expect(rowOf([shelling, { ...BATTLE, type: 'air_drone_strike' }])['sub_event_type']).toBe('Air/drone strike')
  })
})

describe('fatalities', () => {
  const dead = (...counts: readonly Made[]): CellValue => rowOf(counts.map((one) => ({ ...BATTLE, ...one })))['fatalities'] ?? null
  const killed = (count: number | readonly [number, number | null], text?: string): Made => ({
    killed: [{ count, actor: ARMY, ...(text === undefined ? {} : { text }) }],
  })

  it('are the lowest that a witness ends with', () => expect(dead(killed(10), killed(17))).toBe(10))
  it('of dozens are 12, of a number of the same size that number', () => {
    expect(dead(killed([20, null], 'عشرات القتلى'))).toBe(12) // dozens of dead
    expect(dead(killed([20, null], 'بالعشرات'))).toBe(12) // by the dozen
    expect(dead(killed([20, null], 'ما لا يقل عن 20 قتيلاً'))).toBe(20) // no less than 20 dead
  })
  it('of hundreds are 100', () => expect(dead(killed([200, null], 'مئات القتلى'))).toBe(100)) // hundreds of dead
  it('of several are 3, of several among many 10, and say that it may be the other', () => {
    const cellOf = (...counts: readonly Made[]) => {
      const coded = acled(open).code(eventOf(...counts.map((one) => ({ ...BATTLE, ...one }))))
      return 'rows' in coded ? coded.rows[0]?.['fatalities'] : undefined
    }
    const several = killed([3, null], 'عدة جنود') // several soldiers
    expect(cellOf(several)).toMatchObject({ value: 3, rule: 'acled.fatalities.several', lost: ['range', 'three-or-ten'] })
    expect(cellOf(killed([3, null], 'قتلى'), killed(4))).toMatchObject({ value: 3, rule: 'acled.fatalities.several' }) // dead
    expect(cellOf(several, killed(17))).toMatchObject({ value: 10, rule: 'acled.fatalities.several-of-many' })
    expect(cellOf(several, killed(17), killed(6))).toMatchObject({ value: 6, rule: 'acled.fatalities.several-of-many' })
    for (const text of ['ما لا يقل عن ثلاثة جنود', '3 جنود على الأقل'])
      // no less than three, at least 3
      expect(cellOf(killed([3, null], text), killed(17))).toMatchObject({ value: 3, rule: 'acled.fatalities.lowest', lost: ['range'] })
  })
  it('are 0 where only casualties are told, and say why', () => {
    const coded = acled(open).code(eventOf({ by: ['isis'], against: [ARMY], injured: 3 }))
    expect('rows' in coded && coded.rows[0]?.['fatalities']).toMatchObject({ value: 0, rule: 'acled.fatalities.untold' })
  })
  it('move with later news of another death', () =>
    expect(dead(killed(2), { kind: 'update', ...killed(1), published: '2024-03-15' })).toBe(3))
})

describe('days', () => {
  it('that an event filled have a row each, the remainder of the dead on the first', () => {
    const rows = rowsOf({ ...BATTLE, on: ['2024-03-10', '2024-03-12', 2, 'time.from-to'], killed: [{ count: 13, actor: ARMY }] })
    expect(rows.map((row) => pick(row, 'event_date', 'fatalities'))).toEqual([
      ['2024-03-10', 5],
      ['2024-03-11', 4],
      ['2024-03-12', 4],
    ])
    expect(new Set(rows.map((row) => row['event_id_cnty'])).size).toBe(3)
    expect(rows[1]?.['notes']).toContain('13 people reported killed over 3 days, 4 of them counted on this one')
  })
  it('between which it lies give the middle one', () =>
    expect(pick(rowOf({ ...BATTLE, on: ['2024-03-01', '2024-03-07', 2, 'time.part-of-stretch'] }), 'event_date', 'time_precision')).toEqual(
      ['2024-03-04', 2],
    ))
  it('of one night are its first date', () =>
    expect(
      pick(rowOf({ ...BATTLE, on: ['2024-03-09', '2024-03-10', 1, 'time.night-over-two-dates'] }), 'event_date', 'time_precision'),
    ).toEqual(['2024-03-09', 1]))
})

describe('places', () => {
  it('below a town give the town, and the quarter only where the export is restricted', () => {
    const place = { id: null, name_ar: 'حي مخترع', name_en: 'Invented Quarter', lat: 35.0868, lon: 40.4518, radius_km: 1 } // an invented quarter
    expect(pick(rowOf({ ...BATTLE, place }), 'location', 'latitude', 'geo_precision')[0]).toBe('Shuhayl')
    expect(lostBy({ ...BATTLE, place }, 'location')).toEqual(['exact-point'])
    expect(pick(rowOf({ ...BATTLE, place }, restricted), 'location', 'latitude')).toEqual(['Shuhayl - Invented Quarter', 35.0868])
  })
  it('below a town that no table has are rounded to a tenth of a degree', () => {
    const place = {
      id: null,
      name_ar: 'حي مخترع',
      name_en: 'Invented Quarter',
      lat: 60.1234,
      lon: 100.5678,
      radius_km: 0.5,
      country: 'RU',
      admin1: null,
    } // an invented quarter
    expect(pick(rowOf({ ...BATTLE, place }), 'location', 'latitude', 'longitude')).toEqual(['Russia', 60.1, 100.6])
    expect(open.places.shown({ ...place, geo_precision: 1, admin2: null })).toMatchObject({ radiusKm: 8, coarsened: true })
  })
  it('that are small areas give the nearest town', () =>
    expect(
      pick(rowOf({ ...BATTLE, place: { id: null, name_en: 'ريف', geo_precision: 2, radius_km: 10 } }), 'location', 'geo_precision'),
    ).toEqual(['Shuhayl', 2]))
  it('that are a governorate give its capital', () =>
    expect(
      pick(
        rowOf({ ...BATTLE, place: { id: 'SY09', name_en: 'Deir ez-Zor', radius_km: 90, geo_precision: 3, admin2: null } }),
        'location',
        'geo_precision',
      ),
    ).toEqual(['Deir ez-Zor', 3]))
})

describe('events that are no rows', () => {
  it.each<[Reason, Made]>([
    ['aggregate', { ...BATTLE, kind: 'aggregate' }],
    ['denied', { ...BATTLE, factuality: 'denied' }],
    ['only-planned', { ...BATTLE, factuality: 'planned' }],
    ['no-place', { ...BATTLE, place: null }],
    ['country-only', { ...BATTLE, place: { id: 'SY', name_en: 'Syria', admin1: null, admin2: null, geo_precision: 3, radius_km: 300 } }],
    ['no-time', { ...BATTLE, on: null }],
    ['time-too-wide', { ...BATTLE, on: ['2024-01-01', '2024-03-31', 3] }],
    ['no-actor', { type: 'disrupted_weapons_use' }],
    ['no-actor', { type: 'armed_clash' }],
  ])('are counted: %s', (reason, made) => expect(leftOut(made)).toBe(reason))
})

describe('laws', () => {
  it('a toll over days is the sum of its shares, whole and none below zero', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 31 }), (total, days) => {
        const shares = splitOver(total, days)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(total)
        expect(shares.length).toBe(days)
        expect(shares.every((one) => Number.isInteger(one) && one >= 0 && one <= (shares[0] as number))).toBe(true)
      }),
    )
  })

  it('hold for every row of the demonstration corpus', () => {
    const codebook = acled(open)
    const rows = demoEvents().flatMap((event) => {
      const coded = codebook.code(event)
      return 'rows' in coded ? coded.rows : []
    })
    expect(rows.length).toBeGreaterThan(80)
    expect(new Set(rows.map((row) => row['event_id_cnty']?.value)).size).toBe(rows.length)
    for (const row of rows) {
      const value = (name: string): CellValue => row[name]?.value ?? null
      expect(value('event_id_cnty')).toMatch(/^[A-Z]{3}\d+$/)
      expect(value('event_date')).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect([1, 2, 3]).toContain(value('time_precision'))
      expect([1, 2, 3]).toContain(value('geo_precision'))
      expect(INTERS).toContain(value('inter1'))
      expect(value('inter2') === null).toBe(value('actor2') === null)
      expect(Number.isInteger(value('fatalities'))).toBe(true)
      expect(value('location')).toMatch(/\p{Script=Latin}/u)
      // notes are ours: no word of a report is in Arabic letters there
      expect(value('notes')).not.toMatch(/\p{Script=Arabic}/u)
    }
  })
})
