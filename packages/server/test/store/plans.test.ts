// Questions are answered by indexes, whatever the size of the record: what PostgreSQL plans for each is looked at, not how long it takes.
import { listClaims, claimsQuery } from '@sijill/server/store/read/list-claims.ts'
import type { ClaimFilter } from '@sijill/server/store/read/claim-filter.ts'
import type { EventFilter } from '@sijill/server/store/read/event-filter.ts'
import { eventsQuery } from '@sijill/server/store/read/find-events.ts'
import { mapQuery } from '@sijill/server/store/read/map-events.ts'
import { countEvents } from '@sijill/server/store/read/count-events.ts'
import { tallyParts, tallyQuery } from '@sijill/server/store/read/tally-events.ts'
import { searchReportsQuery } from '@sijill/server/store/read/search-reports.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'

const REPORTS = 3000
const EVENTS = 12_000

/** Reports with a claim each, and events, spread over three years, a box of 6° by 4°, and 300 actors. */
async function fill({ db }: Store): Promise<void> {
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db)
  await run(`insert into reports (id, content_hash, text, published, published_day, published_from, words, recorded_by)
    select md5('r' || i)::uuid, '\\x00', 'text', d::text, d, '{"how":"given"}', ('''كلمه' || i % 500 || ''':1')::tsvector, 'import:test'
    from generate_series(1, ${REPORTS}) i cross join lateral (select '2024-01-01'::date + i % 1000 as d) x`)
  await run(`insert into extractions (report_id, engine, knowledge, relevant, score, recorded_by)
    select id, '1', 'k', true, 0.9, 'engine:1' from reports`)
  await run(`insert into claims (id, report_id, extraction, number, anchor, day, kind, type, factuality, day_from, day_to, lat, lon, radius_km,
      country, admin1, confidence, claim, recorded_by)
    select md5('c' || e.seq)::uuid, e.report_id, e.seq, 0, 0, d, 'occurrence', 'shelling', 'asserted', d, d, 33 + (e.seq % 400) / 100.0,
      36 + (e.seq % 600) / 100.0, 2, 'SY', 'a:' || e.seq % 14, 0.8, '{}', 'engine:1'
    from extractions e join reports r on r.id = e.report_id cross join lateral (select r.published_day as d) x`)
  await run(`insert into claim_actors (report_id, extraction, number, day, position, claim_id, role, actor_id, recorded_by)
    select report_id, extraction, number, day, 0, id, 'target', 'x:' || extraction % 300, recorded_by from claims`)
  await run(`insert into event_ids (id, recorded_by) select md5('e' || i)::uuid, 'linker:test' from generate_series(1, ${EVENTS}) i`)
  await run(`insert into events_in_force (id, kind, type, grade, day_from, day_to, lat, lon, country, admin1, killed_best, places, place_ar, place_en, actors,
      named, outlets, witnesses, disputed, reports, claims, invented, changed, record)
    select md5('e' || i)::uuid, 'occurrence', (array['shelling', 'arrests', 'abduction', 'grenade'])[1 + i % 4], 'weak', d, d, 33 + (i % 397) / 100.0,
      36 + (i % 599) / 100.0, 'SY', 'a:' || i % 14, i % 9, array['p:' || i % 700], 'place ' || i % 700, 'place ' || i % 700, array['x:' || i % 300, 'target:x:' || i % 300],
      array['x:' || i % 300], array['o:' || i % 80], 1, '{}', 1, 1, 0, now(), '{}'
    from generate_series(1, ${EVENTS}) i cross join lateral (select '2024-01-01'::date + i % 1000 as d) x`)
  await run(`insert into linked_claims (claim_id, report_id, key, event_id, place_level, time_level, lat, lon, middle, class, told)
    select id, report_id, report_id || '#0', md5('e' || extraction)::uuid, 0, 0, lat, lon, 0, 'violence', '{}' from claims`)
  await run('analyze')
}

const EVENT_PLANS: readonly (readonly [string, EventFilter, RegExp])[] = [
  [
    'a box, days and an actor',
    { box: [37, 34, 37.5, 34.5], from: '2025-03-01', to: '2025-03-31', actors: ['x:7'] },
    /by_(?:cell|actor|days?)\b/,
  ],
  ['a box', { box: [37, 34, 37.3, 34.3] }, /events_in_force_by_cell/],
  ['days', { from: '2025-03-01', to: '2025-03-03' }, /events_in_force_by_days?/],
  ['an actor in a role', { actors: ['x:7'], role: 'target' }, /events_in_force_by_actor/],
  ['a place', { places: ['p:7'] }, /events_in_force_by_places/],
  ['an outlet', { outlets: ['o:7'] }, /events_in_force_by_outlet/],
  ['a governorate and days', { countries: ['SY'], admin1: ['a:5'], to: '2024-02-01' }, /events_in_force_by_(?:area|day)/],
  ['words', { text: 'كلمة7' }, /reports_by_words/], // a word
]
const CLAIM_PLANS: readonly (readonly [string, ClaimFilter, RegExp])[] = [
  ['an actor', { actors: ['x:7'] }, /actor_claims_in_force_by_actor/],
  [
    'a box and days',
    { box: { west: 36.5, south: 33.5, east: 38.5, north: 35.5 }, days: { from: '2025-03-01', to: '2025-03-31' } },
    /by_(?:cell|day)/,
  ],
]

describe.each(KINDS.filter(({ name }) => name.startsWith('PostgreSQL')))('plans on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
    await fill(store)
  }, 300_000)
  afterAll(async () => {
    await store?.close()
    await database?.remove()
  })

  const planOf = async (query: { explain(format: 'text'): Promise<unknown[]> }): Promise<string> =>
    ((await query.explain('text')) as { 'QUERY PLAN': string }[]).map((row) => row['QUERY PLAN']).join('\n')

  it.skipIf(skipped).each(EVENT_PLANS)('events by %s', async (_, filter, index) => {
    const { db } = store
    const asked = [
      eventsQuery(db, filter, { sort: 'id', order: 'asc', limit: 50 }, true),
      tallyQuery(db, { by: 'week', stack: 'type', filter }),
      mapQuery(db, filter, 1000),
    ]
    for (const query of asked) {
      const plan = await planOf(query)
      expect(plan).toMatch(index)
      expect(plan).not.toContain('Seq Scan on events_in_force')
      expect(plan).not.toContain('Seq Scan on reports')
    }
  })

  it.skipIf(skipped).each(['day', 'killed', 'type', 'place_ar', 'place_en'] as const)('events in the order of %s', async (sort) => {
    for (const order of ['asc', 'desc'] as const) {
      const after = { value: sort === 'day' ? '2025-01-01' : sort === 'killed' ? 4 : 'm', id: '00000000-0000-8000-8000-000000000000' }
      const plan = await planOf(eventsQuery(store.db, {}, { sort, order, after, limit: 50 }, true))
      expect(plan).toMatch(/events_in_force_by_(?:day|killed|type_order|place_ar|place_en)\b/)
      expect(plan).not.toContain('Seq Scan')
      // what comes out of the index is in order already, whatever share of the events is of one value
      expect(plan).not.toContain('Incremental Sort')
    }
  })

  it.skipIf(skipped).each(CLAIM_PLANS)('claims by %s', async (_, filter, index) => {
    const plan = await planOf(claimsQuery(store.db, filter, { limit: 50 }))
    expect(plan).toMatch(index)
    expect(plan).not.toMatch(/Seq Scan on (?:actor_)?claims_in_force/)
    // no claim is fetched whole to learn how exactly it is shown
    expect(plan).not.toContain('SubPlan')
    expect((await listClaims(store.db, filter, { limit: 5 })).claims.length).toBeGreaterThan(0)
  })

  it.skipIf(skipped)('counts of everything, of types and of areas are read where they are kept ready', async () => {
    const filters: EventFilter[] = [{}, { types: ['shelling'], grades: ['weak'] }, { countries: ['SY'], admin1: ['a:5'] }]
    const read = async (db: Store['db']) => {
      const asked = filters.flatMap((filter) => [
        tallyParts(db, { by: 'week', stack: 'type', filter }).then((parts) => parts.length),
        tallyParts(db, { by: 'month', filter }).then((parts) => parts.length),
        countEvents(db, filter).then(({ events }) => events),
      ])
      return Promise.all(asked)
    }
    expect((await read(store.db)).every((count) => count > 0)).toBe(true)
    const undone = new Error('undone')
    const emptied = store.db.transaction().execute(async (transaction) => {
      await sql`delete from event_counts`.execute(transaction)
      expect(new Set(await read(transaction))).toEqual(new Set([0]))
      // one by one, the events are all there
      expect((await countEvents(transaction, { leastWitnesses: 1 })).events).toBe(EVENTS)
      throw undone
    })
    await expect(emptied).rejects.toBe(undone)
  })

  it.skipIf(skipped)('what is counted and drawn of an actor is read of an index alone', async () => {
    await sql`vacuum analyze actor_events_in_force`.execute(store.db)
    for (const filter of [
      { actors: ['x:7'] },
      { actors: ['x:7'], role: 'target', box: [36.5, 33.2, 41.5, 36.8], exact: true, to: '2025-03-01' },
    ] as EventFilter[]) {
      for (const query of [tallyQuery(store.db, { by: 'week', stack: 'type', filter }), mapQuery(store.db, filter, 1000)]) {
        const plan = await planOf(query)
        expect(plan).toContain('Index Only Scan using actor_events_in_force_by_actor')
        expect(plan).not.toMatch(/ on events_in_force/)
      }
      expect((await countEvents(store.db, filter)).events).toBeGreaterThan(0)
    }
  })

  it.skipIf(skipped)(
    'which events the reports with a word tell, and which events lie in some days, is read of one index each',
    async () => {
      await sql`vacuum analyze linked_claims`.execute(store.db)
      const ofWord = await planOf(tallyQuery(store.db, { by: 'week', filter: { text: 'كلمة7' } })) // a word
      expect(ofWord).toContain('Index Only Scan using linked_claims_by_report')
      const ofDays = await planOf(mapQuery(store.db, { from: '2025-03-01', to: '2025-03-30' }, 1000))
      expect(ofDays).toContain('events_in_force_by_days')
      expect(ofDays).not.toContain('BitmapAnd')
    },
  )

  it.skipIf(skipped)('of days, only those beside whole weeks are counted one by one', async () => {
    // from the first of a month to a Sunday; to a Wednesday; from a Wednesday to a Wednesday
    const filters: EventFilter[] = [
      { from: '2024-03-01', to: '2025-03-30' },
      { to: '2026-03-04' },
      { from: '2024-04-03', to: '2026-03-04' },
    ]
    const count = (db: Store['db']) => Promise.all(filters.map((filter) => countEvents(db, filter).then(({ events }) => events)))
    const aDay = EVENTS / 1000
    expect(await count(store.db)).toEqual([395 * aDay, 794 * aDay, 701 * aDay])
    const undone = new Error('undone')
    const emptied = store.db.transaction().execute(async (transaction) => {
      await sql`delete from event_counts`.execute(transaction)
      expect(await count(transaction)).toEqual([0, 3 * aDay, 8 * aDay])
      throw undone
    })
    await expect(emptied).rejects.toBe(undone)
  })

  it.skipIf(skipped)('reports by their words', async () => {
    const plan = await planOf(searchReportsQuery(store.db, { words: 'كلمة7', limit: 20 })) // a word
    expect(plan).toContain('reports_by_words')
    expect(plan).not.toContain('Seq Scan on reports')
  })

  it.skipIf(skipped)('would be told from one that reads everything', async () => {
    const everything = store.db.selectFrom('events_in_force as e').select('e.id').where('e.witnesses', '=', 1)
    expect(await planOf(everything)).toContain('Seq Scan on events_in_force')
  })
})
