// Trends on both databases: what is counted in each stretch of days, and what a claim of a rise comes to.
import { randomUUID } from 'node:crypto'
import type { Claim } from '@sijill/engine/report/types.ts'
import { compareRates, dayBefore, lengthOf } from '@sijill/server/service/compare-rates.ts'
import { dataFolder } from '@sijill/server/service/folders.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { refreshReviewed } from '@sijill/server/service/review/review-claims.ts'
import { checkTrends, trendFilter } from '@sijill/server/service/trend-claims.ts'
import { openStore, type Store } from '@sijill/server/store/open-store.ts'
import { saveDecision } from '@sijill/server/store/write/save-decision.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedDatabase, type TestDatabase } from './databases.ts'
import { actor, captured, claim, days, place, reading } from './reports.ts'

const town = (at: number) => place(35 + at / 10, 40, { id: `town${at}`, name_ar: `بلدة ${at}`, radius_km: 2, admin1: 'Deir ez-Zor' }) // a town

/** Shellings of towns by one side: two in March, six in April; and a claim of April that they rose. */
const DAYS = ['2024-03-05', '2024-03-20', '2024-04-02', '2024-04-06', '2024-04-10', '2024-04-14', '2024-04-18', '2024-04-22']

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await embeddedDatabase()
  store = await openStore(database.options)
  const reports = await saveReports(
    store.db,
    [...DAYS, '2024-05-01'].map((published, at) => captured({ text: `خبر ${at}`, published, outlet: `وسيلة ${at % 3}` })), // a piece of news, an outlet
    'import:test',
  )
  const told = (at: number): Partial<Claim> =>
    at < DAYS.length
      ? { type: 'shelling', actors: [actor('sdf')], place: town(at), time: days(DAYS[at] as string) }
      : {
          kind: 'trend',
          type: 'shelling',
          direction: 'up',
          actors: [actor('sdf')],
          place: place(35.3, 40, { id: 'SY09', geo_precision: 3, relation: null, admin1: 'Deir ez-Zor', radius_km: 100 }),
          time: { ...days('2024-04-01'), to: '2024-04-30' },
        }
  await saveExtractions(
    store.db,
    reports.map(({ id }, at) => ({ report: id, reading: reading(id, claim({ id: `${id}#1`, ...told(at) })) })),
    { engine: '1', knowledge: 'k' },
  )
  await linkWaiting(store.db, dataFolder())
})
afterAll(async () => {
  await store.close()
  await database.remove()
})

describe('stretches of days', () => {
  const april = { from: '2024-04-01', to: '2024-04-30' }
  it('are as long before', () => expect([lengthOf(april), dayBefore(april)]).toEqual([30, { from: '2024-03-02', to: '2024-03-31' }]))

  it('count events, reports and outlets', async () => {
    const windows = { now: april, before: dayBefore(april) }
    const { now, before, byDays, vague, verdict } = await compareRates(store.db, { types: ['shelling'] }, windows)
    expect([now.events, now.reports, now.outlets, before.events, before.reports, vague]).toEqual([6, 6, 3, 2, 2, 0])
    expect([byDays.ratio, verdict]).toEqual([3, 'unclear'])
  })
})

describe('a trend that is claimed', () => {
  it('is held against the record, and said to be no clearer than it is', async () => {
    const { trends } = await checkTrends(store.db, {}, { limit: 10 })
    const [trend] = trends
    expect([trends.length, trend?.comparison?.now.events, trend?.comparison?.before.events, trend?.finding]).toEqual([1, 6, 2, 'unclear'])
    expect(trend?.asked).toEqual({ types: ['shelling'], actors: ['initiator:sdf'], countries: ['SY'], admin1: ['Deir ez-Zor'] })
  })

  it('is not checked against a time of which nothing was read', async () => {
    const before = { now: { from: '2024-03-01', to: '2024-03-31' }, before: { from: '2023-03-01', to: '2023-03-31' } }
    const compared = await compareRates(store.db, {}, before)
    expect([compared.before.reports, compared.verdict]).toEqual([0, 'unread'])
  })

  it('is told with what people made of it', async () => {
    const open = await checkTrends(store.db, {}, { limit: 1 })
    const claim = open.trends[0]?.found.id as string
    await saveDecision(store.db, { id: randomUUID(), kind: 'accept', claim, reason: 'read again' }, 'person:rana')
    await refreshReviewed(store.db, [open.trends[0]?.found.report as string])
    const { trends } = await checkTrends(store.db, {}, { limit: 1 })
    expect([open, { trends }].map((page) => page.trends[0]?.found.review?.state ?? null)).toEqual([null, 'accepted'])
  })

  it('of an area that is no governorate asks for a box that gives no point away', () => {
    const { box } = trendFilter(claim({ kind: 'trend', place: place(35.123, 40.456, { relation: 'near', radius_km: 5 }) }))
    expect(box).toEqual([40.4, 35, 40.6, 35.2])
  })
})
