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
import { percentiles } from './figures.ts'
import { fillEvents } from './many-events.ts'

const EVENTS = Number(process.argv[2] ?? 20_000)
const ROUNDS = 40
const folder = mkdtempSync(join(tmpdir(), 'sijill-bench-'))
writeFileSync(join(folder, 'index.html'), '')
const store = await openStore({ folder, url: null })
const { db } = store
await fillEvents(store, EVENTS)

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
const line = (name: string, times: readonly number[], bytes: number): void =>
  console.log(`${name.padEnd(34)} ${percentiles(times, 1)}  ${Math.round(bytes / 1024)} KB`)
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
