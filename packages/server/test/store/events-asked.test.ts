// What events are asked in different ways agrees, on both databases: the map, the counts, the pages of a list, and the record of a time before.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { eventKnowledge } from '@sijill/server/service/event-records.ts'
import { countOfEvents } from '@sijill/server/service/count-of-events.ts'
import { eventPage } from '@sijill/server/service/event-page.ts'
import { linkContext, linkNewClaims } from '@sijill/server/service/link-claims.ts'
import { mapOfEvents, type EventMap } from '@sijill/server/service/map-of-events.ts'
import { recordedEvents } from '@sijill/server/service/recorded-events.ts'
import { STACKS, TALLIES, tallyEvents } from '@sijill/server/service/tally-events.ts'
import { eventColumns, type EventColumns } from '@sijill/server/store/event-columns.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { answers, type EventFilter } from '@sijill/server/store/read/event-filter.ts'
import { countAtHand } from '@sijill/server/store/read/count-events.ts'
import { mapColumns } from '@sijill/server/store/read/map-events.ts'
import { eventsUnsettledSince } from '@sijill/server/store/read/settled-events.ts'
import { partsAtHand } from '@sijill/server/store/read/tally-events.ts'
import { EVENT_SORTS, type EventOrder, type EventPosition, type EventSort } from '@sijill/server/store/read/find-events.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { bring, demoReports } from './demo.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'sijill-asked-'))
const demo = demoReports(FOLDER)
const knowledge = eventKnowledge(FOLDER)
const NONE = '00000000-0000-8000-8000-000000000000'
const VERSION = { engine: '1', knowledge: 'k' }
const ORDERS = (Object.keys(EVENT_SORTS) as EventSort[]).flatMap((sort): EventOrder[] => [
  { sort, order: 'asc' },
  { sort, order: 'desc' },
])

/** Filters of values that the events have. */
function filtersOf(columns: readonly EventColumns[]): fc.Arbitrary<EventFilter> {
  const among = <T>(values: readonly (T | null)[]): fc.Arbitrary<T[]> =>
    fc.uniqueArray(fc.constantFrom(...new Set(values.filter((value) => value !== null))), { minLength: 1, maxLength: 3 })
  const days = columns.flatMap(({ day_from }) => day_from ?? []).toSorted()
  const day = fc.constantFrom(...days)
  return fc
    .record(
      {
        box: fc.constantFrom([38, 34, 42, 37], [35, 32, 38, 36], [40, 35, 40.5, 35.5]) as fc.Arbitrary<NonNullable<EventFilter['box']>>,
        from: day,
        to: day,
        types: among(columns.map(({ type }) => type)),
        actors: among(columns.flatMap(({ actors }) => actors)),
        places: among(columns.flatMap(({ places }) => places)),
        outlets: among(columns.flatMap(({ outlets }) => outlets)),
        grades: among(columns.map(({ grade }) => grade)),
        kinds: among(columns.map(({ kind }) => kind)),
        disputed: among(columns.flatMap(({ disputed }) => disputed)) as fc.Arbitrary<NonNullable<EventFilter['disputed']>>,
        untold: fc.uniqueArray(fc.constantFrom('place', 'day', 'actor', 'killed', 'injured'), { minLength: 1, maxLength: 2 }),
        leastWitnesses: fc.integer({ min: 1, max: 3 }),
        leastKilled: fc.integer({ min: 0, max: 5 }),
        mostKilled: fc.integer({ min: 0, max: 9 }),
        leastInjured: fc.integer({ min: 0, max: 5 }),
        text: fc.constantFrom('لغم', 'قصف', 'غارة'), // a mine, shelling, a raid
      },
      // most filters have few conditions: many together let nothing through
      { requiredKeys: [] },
    )
    .map((all) => Object.fromEntries(Object.entries(all).slice(0, 2)))
}

describe.each(KINDS)('events on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  let columns: EventColumns[]
  let earlier: Date
  beforeAll(async () => {
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
    const { db } = store
    const take = async (reports: typeof demo): Promise<void> => {
      await bring(db, reports, VERSION)
      await linkNewClaims(db, () => linkContext(VERSION, knowledge), { complain: () => undefined, progress: () => undefined })
    }
    // every third report comes after a time as of which is asked
    await take(demo.filter((_, at) => at % 3 > 0))
    await wait(20)
    earlier = new Date()
    await wait(20)
    await take(demo.filter((_, at) => at % 3 === 0))
    columns = await reference({})
  })
  afterAll(async () => {
    await store?.close()
    await database?.remove()
  })

  /** What answers, one event after the other. */
  async function reference(filter: EventFilter, asOf?: Date): Promise<EventColumns[]> {
    const found: EventColumns[] = []
    for await (const { record } of recordedEvents(store.db, filter, asOf)) found.push(eventColumns(record, knowledge))
    return found
  }

  /** All pages of an order; the total told with the first. */
  async function pages(filter: EventFilter, order: EventOrder, asOf?: Date): Promise<{ ids: string[]; total: number | null }> {
    const ids: string[] = []
    let total: number | null = null
    let after: EventPosition | undefined
    for (;;) {
      const page = await eventPage(store.db, { filter, ...order, asOf, after, limit: 37 })
      ids.push(...page.events.map(({ record }) => record.id))
      total ??= page.total
      if (!page.next) return { ids, total }
      after = page.next
    }
  }

  /** What a map shows, by the ids: it comes in no order. */
  const inOrder = ({ count, columns: shown }: EventMap): unknown => [
    count,
    shown.id
      .map((id, at) => [id, ...Object.values(shown).map((values) => values[at])])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ]

  /** What is asked of the events of a filter in every way, if not in every order. */
  async function asked(filter: EventFilter, asOf?: Date): Promise<unknown> {
    const { db } = store
    const page = (order: EventOrder) => eventPage(db, { filter, ...order, asOf, limit: 1000 })
    return {
      map: inOrder(await mapOfEvents(db, filter, asOf)),
      count: await countOfEvents(db, filter, asOf),
      weeks: await tallyEvents(db, { by: 'week', stack: 'actor', filter, asOf }),
      outlets: await tallyEvents(db, { by: 'outlet', stack: 'grade', filter, asOf }),
      byPlace: (await page({ sort: 'place_ar', order: 'desc' })).events.map(({ record }) => record.id),
      after: await eventPage(db, { filter, sort: 'day', order: 'desc', asOf, after: { value: '2024-06-01', id: NONE }, limit: 5 }).then(
        ({ next, total, events }) => [next, total, events.map(({ record, invented }) => [record.id, invented])],
      ),
    }
  }

  it.skipIf(skipped)('are as many on the map, in the counts and in the list, whatever is asked', async () => {
    let answered = 0
    await fc.assert(
      fc.asyncProperty(filtersOf(columns), fc.constantFrom(...TALLIES), fc.constantFrom(...STACKS), async (filter, by, stack) => {
        const found = await reference(filter)
        const { db } = store
        const count = await countOfEvents(db, filter)
        const map = await mapOfEvents(db, filter)
        const placed = found.filter(({ lat }) => lat !== null)
        expect(count).toMatchObject({ events: found.length, placed: placed.length, unplaced: found.length - placed.length })
        expect(map.count).toEqual(count)
        expect(map.columns.id.toSorted()).toEqual(placed.map(({ id }) => id))
        const tally = await tallyEvents(db, { by, stack, filter })
        expect(tally.total).toBe(found.length)
        for (const row of tally.rows) expect(row.parts.reduce((sum, part) => sum + part, 0)).toBe(row.events)
        const inRows = tally.rows.reduce((sum, row) => sum + row.events, tally.untold)
        if (by === 'actor' || by === 'outlet') expect(inRows).toBeGreaterThanOrEqual(found.length)
        else expect(inRows).toBe(found.length)
        const days = await tallyEvents(db, { by: 'day', filter })
        expect([days.untold, days.rows.reduce((sum, { killed }) => sum + killed, 0)]).toEqual([
          count.undated,
          found.reduce((sum, { day_from, killed_best }) => sum + (day_from === null ? 0 : (killed_best ?? 0)), 0),
        ])
        for (const order of ORDERS) {
          const { ids, total } = await pages(filter, order)
          expect([total, ids.toSorted()]).toEqual([found.length, found.map(({ id }) => id)])
        }
        answered += found.length
      }),
      { numRuns: 12 },
    )
    expect(answered).toBeGreaterThan(0)
  })

  it.skipIf(skipped)(
    'of any days are counted as they are one by one, whether the days are whole weeks, lie within one, or have no end',
    async () => {
      const { db } = store
      const days = columns.flatMap(({ day_from, day_to }) => [day_from, day_to].flatMap((day) => day ?? [])).toSorted()
      // days at, before and after the ends of weeks and months, around what was told
      const day = fc
        .tuple(fc.constantFrom(...days), fc.integer({ min: -40, max: 40 }))
        .map(([told, by]) => new Date(Date.parse(told) + by * 86_400_000).toISOString().slice(0, 10))
      const bounds = fc.record({ from: day, to: day }, { requiredKeys: [] })
      const beside = fc.constantFrom<EventFilter>({}, { kinds: ['occurrence'] }, { types: ['shelling'], grades: ['weak', 'fair'] })
      const by = fc.constantFrom('week', 'month', 'area', 'type', 'grade')
      const seen = { ranges: 0, lasting: 0 }
      await fc.assert(
        fc.asyncProperty(bounds, beside, by, fc.constantFrom('type', 'grade'), async (within, other, key, stack) => {
          const filter = { ...within, ...other }
          const found = columns.filter((event) => answers(event, filter))
          expect(await countOfEvents(db, filter)).toEqual(countAtHand(found))
          const tally = await tallyEvents(db, { by: key, stack, filter })
          const parts = partsAtHand(found, { by: key, stack })
          const sums = [...Map.groupBy(parts, (part) => part.key)].map(([name, of]) => [
            name,
            of.length,
            of.reduce((sum, { killed }) => sum + killed, 0),
          ])
          const rows = tally.rows.map((row) => [row.key, row.events, row.killed])
          expect(rows).toEqual(sums.filter(([name]) => name !== null).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
          expect(tally.total).toBe(found.length)
          if (found.length > 0 && found.length < columns.length) seen.ranges++
          if (found.some(({ day_from }) => day_from !== null && within.from !== undefined && day_from < within.from)) seen.lasting++
        }),
        { numRuns: 150 },
      )
      expect(seen.ranges).toBeGreaterThan(20)
      expect(seen.lasting).toBeGreaterThan(0)
    },
  )

  it.skipIf(skipped)('of an actor, in any role or one, are told as they are one by one', async () => {
    const { db } = store
    const actors = [...new Set(columns.flatMap((event) => event.actors))]
    expect(actors.some((actor) => actor.startsWith('target:'))).toBe(true)
    const [from, to] = ['2024-02-01', '2024-06-30']
    for (const actor of actors) {
      for (const filter of [
        { actors: [actor] },
        { actors: [actor], role: 'target' },
        { actors: [actor], from, to, kinds: ['occurrence'] as const },
      ]) {
        const found = columns.filter((event) => answers(event, filter))
        const map = await mapOfEvents(db, filter)
        expect(map.count).toEqual(countAtHand(found))
        expect(inOrder(map)).toEqual(inOrder({ count: countAtHand(found), columns: mapColumns(found.filter(({ lat }) => lat !== null)) }))
        for (const by of ['month', 'actor'] as const) {
          const { total, untold, rows } = await tallyEvents(db, { by, stack: 'type', filter })
          const keys = partsAtHand(found, { by }).filter(({ key }) => key !== null)
          expect([total, untold >= 0, rows.reduce((sum, { events }) => sum + events, 0)]).toEqual([found.length, true, keys.length])
        }
      }
    }
  })

  it.skipIf(skipped)('are kept by actor and counted as they are, whatever becomes of them', async () => {
    const wrong = async (db: Store['db']): Promise<number> => {
      const { rows } = await sql<{ wrong: string }>`select (
        (select count(*) from (table actor_events_in_force except table actor_events_anew) a)
        + (select count(*) from (table actor_events_anew except table actor_events_in_force) b)
        + (select count(*) from (table event_counts except table event_counts_anew) c)) as wrong`.execute(db)
      return Number(rows[0]?.wrong)
    }
    const kept = async (db: Store['db']): Promise<number> =>
      Number((await sql<{ n: string }>`select count(*) as n from actor_events_in_force`.execute(db)).rows[0]?.n)
    const undone = new Error('undone')
    const changes = store.db.transaction().execute(async (db) => {
      const all = await kept(db)
      expect([all > 0, await wrong(db)]).toEqual([true, 0])
      // an actor who is left out, one who comes in another role, another day and toll, none of these
      await sql`update events_in_force set actors = actors[1:1] where cardinality(actors) > 2 and day_from < '2024-04-01'`.execute(db)
      expect([(await kept(db)) < all, await wrong(db)]).toEqual([true, 0])
      await sql`update events_in_force set actors = array['someone', 'participant:someone'], day_from = null, day_to = null, killed_best = 7
        where day_from >= '2024-04-01'`.execute(db)
      expect(await wrong(db)).toBe(0)
      await sql`update events_in_force set witnesses = witnesses + 1`.execute(db)
      expect(await wrong(db)).toBe(0)
      await sql`delete from events_in_force where day_from is null`.execute(db)
      expect(await wrong(db)).toBe(0)
      await sql`truncate events_in_force`.execute(db)
      expect([await kept(db), await wrong(db)]).toEqual([0, 0])
      throw undone
    })
    await expect(changes).rejects.toBe(undone)
  })

  it.skipIf(skipped)('come in their order, those without the value last either way', async () => {
    const byId = new Map(columns.map((one) => [one.id, one]))
    for (const order of ORDERS) {
      const values = (await pages({}, order)).ids.map((id) => byId.get(id)?.[EVENT_SORTS[order.sort]] ?? null)
      const told = values.filter((value) => value !== null)
      expect(values.slice(0, told.length)).toEqual(told)
      const sorted = told.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      expect(told).toEqual(order.order === 'asc' ? sorted : sorted.toReversed())
    }
    expect(columns.some(({ killed_best }) => killed_best === null) && columns.some(({ place_ar }) => place_ar === null)).toBe(true)
  })

  it.skipIf(skipped)('are those of the record made again in memory', async () => {
    const now = new Date(Date.now() + 3_600_000)
    const filter: EventFilter = { mostKilled: 4, text: 'قصف' } // shelling
    expect(await asked(filter, now)).toEqual(await asked(filter))
    expect(await countOfEvents(store.db, {}, now)).toEqual(await countOfEvents(store.db, {}))
  })

  it.skipIf(skipped)('of a time before are those that the record told then, changed since or not', async () => {
    const { db } = store
    const changed = await eventsUnsettledSince(db, earlier)
    const all = await reference({}, earlier)
    // some events stand as they stood, some have changed, some are new since
    expect(changed.length).toBeGreaterThan(3)
    expect(all.length).toBeGreaterThan(changed.length + 3)
    expect(columns.length).toBeGreaterThan(all.length)
    const told = all.flatMap(({ day_from }) => day_from ?? []).toSorted()
    const days = { from: told[Math.floor(told.length / 4)] as string, to: told[Math.floor((told.length * 3) / 4)] as string }
    const asks: [EventFilter, ...EventOrder[]][] = [
      [{}, { sort: 'day', order: 'desc' }],
      [
        { mostKilled: 4, text: 'قصف' },
        { sort: 'place_ar', order: 'asc' },
      ], // shelling
      [{ box: [38, 34, 42, 37] }, { sort: 'killed', order: 'desc' }, { sort: 'id', order: 'asc' }],
      [days, { sort: 'day', order: 'asc' }],
    ]
    for (const [filter, ...orders] of asks) {
      const found = await reference(filter, earlier)
      expect(found.length).toBeGreaterThan(0)
      expect(await countOfEvents(db, filter, earlier)).toEqual(countAtHand(found))
      const map = await mapOfEvents(db, filter, earlier)
      const placed = mapColumns(found.filter(({ lat }) => lat !== null))
      expect(inOrder(map)).toEqual(inOrder({ count: countAtHand(found), columns: placed }))
      for (const order of orders) {
        const { ids, total } = await pages(filter, order, earlier)
        expect([total, ids.toSorted()]).toEqual([found.length, found.map(({ id }) => id).toSorted()])
        const at = new Map(found.map((one) => [one.id, one[EVENT_SORTS[order.sort]]]))
        const values = ids.map((id) => at.get(id) ?? null).filter((value) => value !== null)
        const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        expect(values).toEqual(order.order === 'asc' ? sorted : sorted.toReversed())
      }
      for (const by of ['week', 'outlet'] as const) {
        const tally = await tallyEvents(db, { by, stack: 'grade', filter, asOf: earlier })
        expect(tally.total).toBe(found.length)
        const keys = partsAtHand(found, { by, stack: 'grade' }).filter(({ key }) => key !== null)
        const killed = (rows: readonly { readonly killed: number }[]): number => rows.reduce((sum, row) => sum + row.killed, 0)
        expect([tally.rows.reduce((sum, { events }) => sum + events, 0), killed(tally.rows)]).toEqual([keys.length, killed(keys)])
      }
    }
  })

  it.skipIf(skipped)('of a time before make only those again that have changed since', async () => {
    const { db } = store
    const after = new Date(Date.now() + 3_600_000)
    expect(await eventsUnsettledSince(db, after)).toEqual([])
    const known = (await reference({}, earlier)).map(({ id }) => id)
    const changed = await eventsUnsettledSince(db, earlier)
    const standing = await eventPage(db, { filter: {}, sort: 'id', order: 'asc', limit: 1000 })
    const settled = standing.events.filter(({ changed: at }) => new Date(at) <= earlier).map(({ record }) => record.id)
    expect([...changed, ...settled].filter((id) => known.includes(id)).toSorted()).toEqual(known.toSorted())
  })
})
