// Prints how long a change of filter takes on the embedded store at twenty thousand events: map, counts by week, page of the list. Figures, never a test.
// node bench/events-embedded.ts [events]
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@sijill/server/api/app.ts'
import { localAccess } from '@sijill/server/api/guard/install-token.ts'
import { RateLimit, usualLimits } from '@sijill/server/api/guard/rate-limit.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { sql } from 'kysely'

const EVENTS = Number(process.argv[2] ?? 20_000)
const ROUNDS = 40
const folder = mkdtempSync(join(tmpdir(), 'sijill-bench-'))
writeFileSync(join(folder, 'index.html'), '')
const store = await openStore({ folder, url: null })
const { db } = store

await sql`insert into event_ids (id, recorded_by) select md5('e' || i)::uuid, 'linker:bench' from generate_series(1, ${EVENTS}) i`.execute(
  db,
)
await sql`insert into events_in_force (id, kind, type, grade, day_from, day_to, lat, lon, radius_km, geo_precision, country, admin1, killed_least, killed_best,
    killed_most, places, place_ar, place_en, actors, named, actor, outlets, witnesses, disputed, reports, claims, invented, changed, record)
  select md5('e' || i)::uuid, 'occurrence', (array['shelling', 'armed_clash', 'air_drone_strike', 'arrests', 'abduction'])[1 + i % 5],
    (array['confirmed', 'fair', 'weak', 'weak', 'contested'])[1 + i % 5], d, d, case when i % 10 > 0 then 33 + random() * 4 end,
    case when i % 10 > 0 then 36 + random() * 6 end, 4, 1, 'SY', 'a:' || i % 14, k, k, k, '{}', 'place ' || i % 900, 'place ' || i % 900,
    array['x:' || i % 60], array['x:' || i % 60], 'x:' || i % 60, array['o:' || i % 80], 1 + i % 3, '{}', 1, 1, 1, now(),
    jsonb_build_object('id', md5('e' || i)::uuid, 'kind', 'occurrence', 'type', jsonb_build_object('best', 'shelling'), 'accounts', '[]'::jsonb, 'tolls', '[]'::jsonb,
      'initiators', '[]'::jsonb, 'targets', '[]'::jsonb, 'witnesses', '[]'::jsonb, 'disagreement', '{}'::jsonb, 'graded', jsonb_build_object('grade', 'weak'),
      'place', null, 'time', null, 'subtype', null, 'filler', repeat('x', 2500))
  from generate_series(1, ${EVENTS}) i cross join lateral (select '2022-01-01'::date + i % 1000 as d, nullif(i % 9, 8) as k) x`.execute(db)
await sql`analyze`.execute(db)

const generous = new RateLimit({ burst: 1e9, aMinute: 1e9 })
const app = createApp(
  {
    db,
    pool: store.pool,
    access: localAccess('t'),
    accounts: null,
    limits: { ...usualLimits(), requests: generous },
    origins: () => ['http://127.0.0.1:4600'],
  } as never,
  { token: 't', folder },
)
const ask = async (path: string): Promise<number> => {
  const answer = await app.request(`/api/v1${path}`, { headers: { authorization: 'Bearer t', host: '127.0.0.1:4600' } })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(text)
  return text.length
}

const day = (at: number): string => new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10)
const FILTERS: Readonly<Record<string, () => string>> = {
  everything: () => '',
  'a year': () => `from=${day(randomInt(600))}&to=${day(1000)}`,
  'two types': () => 'types=shelling,arrests',
  'a box of 2°': () =>
    `box=${[37 + Math.random(), 34 + Math.random()].flatMap((at) => [at]).join(',')},${39 + Math.random()},${36 + Math.random()}`,
  'an actor': () => `actors=x:${randomInt(60)}`,
}
const PARTS: Readonly<Record<string, (filter: string) => string>> = {
  map: (filter) => `/events/map?${filter}`,
  weeks: (filter) => `/stats/events?by=week&stack=type&${filter}`,
  list: (filter) => `/events?sort=day&order=desc&limit=100&${filter}`,
}
const line = (name: string, times: readonly number[], bytes: number): void => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(1)
  console.log(`${name.padEnd(34)} p50 ${at(0.5).padStart(7)} ms  p95 ${at(0.95).padStart(7)} ms  ${Math.round(bytes / 1024)} KB`)
}
for (const [name, filterOf] of Object.entries(FILTERS)) {
  const all: number[] = []
  const each = new Map(Object.keys(PARTS).map((part) => [part, { times: [] as number[], bytes: 0 }]))
  for (let round = 0; round < ROUNDS; round++) {
    const filter = filterOf()
    const started = performance.now()
    for (const [part, pathOf] of Object.entries(PARTS)) {
      const begun = performance.now()
      const bytes = await ask(pathOf(filter))
      const kept = each.get(part)
      kept?.times.push(performance.now() - begun)
      if (kept) kept.bytes = bytes
    }
    all.push(performance.now() - started)
  }
  for (const [part, { times, bytes }] of each) line(`${name}: ${part}`, times, bytes)
  line(`${name}: all three`, all, 0)
}
await store.close()
rmSync(folder, { recursive: true })
