// Prints how long the store's queries take at a million claims on a PostgreSQL server, and by which indexes: a figure, never a test.
// node bench/store-queries.ts postgres://postgres@127.0.0.1/test [claims]; it works in a schema of its own and removes it.
import { randomInt, randomUUID } from 'node:crypto'
import type { EventFilter } from '@sijill/server/store/read/event-filter.ts'
import { countEvents } from '@sijill/server/store/read/count-events.ts'
import { eventsQuery, findEvents } from '@sijill/server/store/read/find-events.ts'
import { mapEvents } from '@sijill/server/store/read/map-events.ts'
import { tallyParts, tallyQuery } from '@sijill/server/store/read/tally-events.ts'
import type { ClaimFilter } from '@sijill/server/store/read/claim-filter.ts'
import { claimsQuery, listClaims } from '@sijill/server/store/read/list-claims.ts'
import { searchReports, searchReportsQuery } from '@sijill/server/store/read/search-reports.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { searchVector } from '@sijill/server/store/search-words.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { benchReports } from './corpus.ts'
import { percentiles } from './figures.ts'

const [server = 'postgres://postgres@127.0.0.1/test', size = '1000000'] = process.argv.slice(2)
const CLAIMS = Number(size)
const A_REPORT = 4
const REPORTS = CLAIMS / A_REPORT
/** Claims that tell one event, on average. */
const AN_EVENT = 2.5
const EVENTS = Math.floor(CLAIMS / AN_EVENT)
const ROUNDS = 60
/** Texts whose words the reports share out among them. */
const TEXTS = 1000

const schema = `sijill_bench_${randomUUID().slice(0, 8)}`
const client = new pg.Client(server)
await client.connect()
await client.query(`create schema ${schema}`)
const url = `${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
const store = await openStore({ folder: '', url, behind: 'migrate' })

/** Claims over three years, three of four within two dense areas, one in ten reports read twice. */
async function fill(): Promise<void> {
  const run = (statement: string, values: unknown[] = []) => client.query(statement, values)
  await run(`set search_path = ${schema}`)
  await run('create temp table texts as select (row_number() over ())::int as n, words from jsonb_array_elements_text($1::jsonb) words', [
    JSON.stringify([...benchReports(TEXTS)].map(searchVector)),
  ])
  await run(`insert into reports (id, content_hash, text, published, published_day, published_from, words, recorded_by)
    select md5('r' || i)::uuid, decode(md5('r' || i), 'hex'), 'text ' || i, d::text, d, '{"how":"given"}', t.words::tsvector, 'import:bench'
    from generate_series(1, ${REPORTS}) i cross join lateral (select '2024-01-01'::date + (i % 1000) as d) x join texts t on t.n = 1 + i % ${TEXTS}`)
  for (const [engine, step] of [
    ['1', 1],
    ['2', 10],
  ] as const) {
    await run(`insert into extractions (report_id, engine, knowledge, relevant, score, recorded_by)
      select md5('r' || i)::uuid, '${engine}', 'k', true, 0.9, 'engine:${engine}' from generate_series(1, ${REPORTS}, ${step}) i`)
    await run(`insert into claims (id, report_id, extraction, number, anchor, day, kind, type, factuality, day_from, day_to, lat, lon, radius_km, place_id,
        country, admin1, confidence, claim, recorded_by)
      select md5('${engine}' || e.report_id || n)::uuid, e.report_id, e.seq, n, n, d, 'occurrence',
        (array['shelling', 'armed_clash', 'air_drone_strike', 'attack_on_civilians', 'arrests', 'abduction'])[1 + floor(random() * 6)::int],
        'asserted', d, d, 33 + 4 * y, 36 + 6 * x, 2, 'p:' || floor(random() * 3000)::int, 'SY', 'a:' || floor(x * 14)::int, 0.8,
        jsonb_build_object('id', 'r#' || n, 'kind', 'occurrence', 'evidence', repeat('x', 1500)), 'engine:${engine}'
      from extractions e join reports r on r.id = e.report_id cross join generate_series(0, ${A_REPORT - 1}) n
      cross join lateral (select r.published_day - floor(random() * 3)::int as d,
        case when n < 3 then 0.4 + 0.1 * random() else random() end as x, case when n < 2 then 0.6 + 0.1 * random() else random() end as y) z
      where e.engine = '${engine}'`)
  }
  await run(`insert into claim_actors (report_id, extraction, number, day, position, claim_id, role, actor_id, recorded_by)
    select report_id, extraction, number, day, p, id, (array['initiator', 'target'])[1 + p], 'x:' || floor(300 * random() ^ 3)::int, recorded_by
    from claims cross join generate_series(0, 1) p`)
  await run(`insert into event_ids (id, recorded_by) select md5('e' || i)::uuid, 'linker:bench' from generate_series(1, ${EVENTS}) i`)
  // an event of the days and place of its first claim; each actor with one above it, alone and with its role
  await run(
    `insert into events_in_force (id, kind, type, grade, day_from, day_to, lat, lon, radius_km, place_id, country, admin1,
      killed_least, killed_best, killed_most, places, place_ar, place_en, actors, named, actor, outlets, witnesses, disputed, reports, claims, invented,
      changed, record)
    select md5('e' || n)::uuid, case when n % 12 = 0 then 'aggregate' else 'occurrence' end, c.type,
      (array['confirmed', 'fair', 'weak', 'weak', 'weak', 'contested'])[1 + n % 6], c.day, c.day + (n % 12 = 0)::int * 20, c.lat, c.lon, 2, c.place_id,
      c.country, c.admin1, k, k, k + n % 3, array[c.place_id, c.admin1], c.place_id, c.place_id,
      array[a, 'f:' || h % 20, 'initiator:' || a, 'initiator:f:' || h % 20], array[a], a, array['outlet ' || n % 80], 1 + n % 3, '{}', 1 + n % 3, 1 + n % 4, 0,
      now(), jsonb_build_object('id', n, 'accounts', repeat('x', 2500))
    from (select row_number() over ()::int as n, * from claims where engine_first limit ${EVENTS}) c
    cross join lateral (select (hashtext(c.id::text) & 65535) / 65536.0 as u, (hashtext(c.place_id || c.id) & 65535) / 65536.0 as v) w
    cross join lateral (select floor(300 * u ^ 3)::int as h, nullif(floor(9 * v ^ 2)::int, 8) as k) r
    cross join lateral (select 'x:' || h as a) s`.replace('engine_first', "recorded_by = 'engine:1'"),
  )
  await run(`insert into linked_claims (claim_id, report_id, key, event_id, place_level, time_level, lat, lon, middle, class, told)
    select id, report_id, report_id || '#' || number, md5('e' || 1 + abs(hashtext(id::text)) % ${EVENTS})::uuid, 0, 0, lat, lon, day - date '1970-01-01',
      'violence', jsonb_build_object('claim', repeat('x', 700)) from claims where recorded_by = 'engine:1'`)
  await run('vacuum analyze')
}

async function measure(name: string, query: () => Promise<number>): Promise<void> {
  const times: number[] = []
  let rows = 0
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    rows += await query()
    times.push(performance.now() - started)
  }
  console.log(`${name.padEnd(44)} ${percentiles(times, 1)}  ${Math.round(rows / ROUNDS)} rows`)
}

const day = (from: number): string => new Date(Date.UTC(2024, 0, 1 + from)).toISOString().slice(0, 10)
const days = (length: number): { from: string; to: string } => {
  const from = randomInt(0, 1000 - length)
  return { from: day(from), to: day(from + length - 1) }
}
const box = (degrees: number) => {
  const [west, south] = [36 + Math.random() * (6 - degrees), 33 + Math.random() * (4 - degrees)]
  return { west, south, east: west + degrees, north: south + degrees }
}
const anActor = (): string => `x:${Math.floor(300 * Math.random() ** 3)}`

const FILTERS: Readonly<Record<string, () => ClaimFilter>> = {
  'box 0.5° + a month + actor': () => ({ box: box(0.5), days: days(30), actors: [anActor()] }),
  'box 2° + a year + actor': () => ({ box: box(2), days: days(365), actors: [anActor()] }),
  'box 0.5°, all time': () => ({ box: box(0.5) }),
  'box 2° + a month': () => ({ box: box(2), days: days(30) }),
  'a busy actor, all time': () => ({ actors: ['x:0'] }),
  'governorate + type + a year': () => ({ countries: ['SY'], admin1: ['a:5'], types: ['shelling'], days: days(365) }),
}

const started = performance.now()
await fill()
console.log(`${CLAIMS} claims of ${REPORTS} reports filled in ${((performance.now() - started) / 1000).toFixed(0)} s`)
for (const [name, filter] of Object.entries(FILTERS))
  await measure(`claims: ${name}`, async () => (await listClaims(store.db, filter(), { limit: 100 })).claims.length)
const words = [...benchReports(50)].flatMap(({ text }) => text.match(/[\u0621-\u064a]{4,}/g) ?? [])
const aWord = (): string => words[randomInt(words.length)] as string
for (const count of [1, 2, 3]) {
  const search = () => ({ words: Array.from({ length: count }, aWord).join(' '), limit: 50 })
  await measure(`search: words: ${count}`, async () => (await searchReports(store.db, search())).reports.length)
}

const corners = (degrees: number): NonNullable<EventFilter['box']> => {
  const { west, south, east, north } = box(degrees)
  return [west, south, east, north]
}
const PAGE = { sort: 'id', order: 'asc', limit: 100 } as const
const EVENT_FILTERS: Readonly<Record<string, () => EventFilter>> = {
  'box 0.5° + a month + actor': () => ({ box: corners(0.5), ...days(30), actors: [anActor()] }),
  'box 2° + a year + actor in a role': () => ({ box: corners(2), ...days(365), actors: [anActor()], role: 'initiator' }),
  'box 2° + a month': () => ({ box: corners(2), ...days(30) }),
  'a busy family of actors, all time': () => ({ actors: ['f:0'] }),
  'governorate + type + a year': () => ({ countries: ['SY'], admin1: ['a:5'], types: ['shelling'], ...days(365) }),
  'an outlet + contested': () => ({ outlets: ['outlet 7'], grades: ['contested'] }),
  'words + a month': () => ({ text: aWord(), ...days(30) }),
}
for (const [name, filter] of Object.entries(EVENT_FILTERS)) {
  await measure(`events: ${name}`, async () => (await findEvents(store.db, filter(), PAGE)).length)
  await measure(
    `events by day: ${name}`,
    async () => (await findEvents(store.db, filter(), { ...PAGE, sort: 'day', order: 'desc' })).length,
  )
  await measure(`event weeks: ${name}`, async () => (await tallyParts(store.db, { by: 'week', filter: filter() })).length)
  await measure(`event total: ${name}`, async () => (await countEvents(store.db, filter())).events)
  await measure(`map: ${name}`, async () => (await mapEvents(store.db, filter(), 50_000)).id.length)
}
await measure('event weeks: everything', async () => (await tallyParts(store.db, { by: 'week', filter: {} })).length)
await measure('event weeks by type: everything', async () => (await tallyParts(store.db, { by: 'week', stack: 'type', filter: {} })).length)
await measure('event total: everything', async () => (await countEvents(store.db, {})).events)
for (const sort of ['day', 'killed', 'type', 'place_ar'] as const)
  await measure(`events by ${sort}: everything`, async () => (await findEvents(store.db, {}, { ...PAGE, sort, order: 'desc' })).length)

if (process.argv.includes('--explain')) {
  for (const [name, filter] of Object.entries(EVENT_FILTERS)) {
    console.log(`\nevents: ${name}`)
    for (const row of await eventsQuery(store.db, filter(), PAGE, true).explain('text', sql`analyze`)) console.log(`  ${row['QUERY PLAN']}`)
    for (const row of await tallyQuery(store.db, { by: 'week', filter: filter() }).explain('text', sql`analyze`))
      console.log(`  ${row['QUERY PLAN']}`)
  }
  for (const [name, filter] of Object.entries(FILTERS)) {
    console.log(`\n${name}`)
    for (const row of await claimsQuery(store.db, filter(), { limit: 100 }).explain('text', sql`analyze`))
      console.log(`  ${row['QUERY PLAN']}`)
  }
  for (const row of await searchReportsQuery(store.db, { words: aWord(), limit: 50 }).explain('text', sql`analyze`))
    console.log(`  ${row['QUERY PLAN']}`)
}
await store.close()
if (process.argv.includes('--keep')) console.log(`kept: ${schema}`)
else await client.query(`drop schema ${schema} cascade`)
await client.end()
