// What the store promises, held to on the embedded database and on a PostgreSQL server alike.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { migrationNames, schemaState } from '@sijill/server/store/migrations.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { currentEvents } from '@sijill/server/store/read/current-events.ts'
import { listClaims } from '@sijill/server/store/read/list-claims.ts'
import { listDecisions } from '@sijill/server/store/read/list-decisions.ts'
import { listEvents } from '@sijill/server/store/read/list-events.ts'
import { listLinks } from '@sijill/server/store/read/list-links.ts'
import { listOrigins } from '@sijill/server/store/read/list-origins.ts'
import { listUnreadReports } from '@sijill/server/store/read/list-unread-reports.ts'
import { searchReports } from '@sijill/server/store/read/search-reports.ts'
import { schemaDump } from '@sijill/server/store/schema-dump.ts'
import { TABLES } from '@sijill/server/store/tables.ts'
import { endEvent } from '@sijill/server/store/write/end-event.ts'
import { linkClaims } from '@sijill/server/store/write/link-claims.ts'
import { recordAudit } from '@sijill/server/store/write/record-audit.ts'
import { saveCopies } from '@sijill/server/store/write/save-copies.ts'
import { saveDecision } from '@sijill/server/store/write/save-decision.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { actor, captured, claim, days, killed, place, reading } from './reports.ts'

const BY = 'import:test'
/** A version of the engine that no other test uses. */
const version = () => ({ engine: randomUUID(), knowledge: 'k' })

describe.each(KINDS)('the store on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
  })
  afterAll(async () => {
    await store?.close()
    await database?.remove()
  })

  const count = async (table: (typeof TABLES)[number]): Promise<number> =>
    Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(store.db)).rows[0]?.n)
  /** The database's own time, after everything before and before everything after. */
  const moment = async (): Promise<Date> => {
    await wait(5)
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(store.db)
    await wait(5)
    return rows[0]?.now as Date
  }
  const saveOne = async (...given: Parameters<typeof captured>): Promise<string> =>
    (await saveReports(store.db, [captured(...given)], BY))[0]?.id as string
  /** A report with claims that one version read in it; gives the ids of the claims. */
  const saveRead = async (...claims: Parameters<typeof claim>[0][]): Promise<{ report: string; claims: string[] }> => {
    const report = await saveOne()
    await saveExtractions(store.db, [{ report, reading: reading(report, ...claims.map(claim)) }], version())
    const rows = await store.db.selectFrom('claims').select('id').where('report_id', '=', report).orderBy('number').execute()
    return { report, claims: rows.map(({ id }) => id) }
  }

  describe.skipIf(skipped)('schema', () => {
    it('is the one written down', async () => {
      const written = readFileSync(join(import.meta.dirname, '../../src/store/schema.sql'), 'utf8')
      expect(await schemaDump(store.db)).toBe(written)
    })

    it('is known to be complete, behind, or newer than the code', async () => {
      expect((await schemaState(store.db, 'here')).missing).toEqual([])
      const rollback = new Error('undone')
      const inTransaction = (work: Parameters<ReturnType<typeof store.db.transaction>['execute']>[0]): Promise<unknown> =>
        store.db
          .transaction()
          .execute(async (transaction) => {
            await work(transaction)
            throw rollback
          })
          .catch((error: unknown) => expect(error).toBe(rollback))
      await inTransaction(async (transaction) => {
        const [before, last] = migrationNames().slice(-2)
        await sql`delete from kysely_migration where name = ${last}`.execute(transaction)
        expect(await schemaState(transaction, 'here')).toEqual({ at: before, missing: [last] })
      })
      await inTransaction(async (transaction) => {
        await sql`insert into kysely_migration values ('9999-later', '2030')`.execute(transaction)
        await expect(schemaState(transaction, 'here')).rejects.toMatchObject({ code: 'store/newer-schema' })
      })
    })
  })

  describe.skipIf(skipped)('reports', () => {
    it('are kept once, however often they come', async () => {
      const one = captured({ title: 'عنوان' }) // a title
      const [first] = await saveReports(store.db, [one], BY)
      const before = await Promise.all([count('reports'), count('originals'), count('captures')])
      const again = await saveReports(store.db, [one, one], BY)
      expect(first?.isNew).toBe(true)
      expect(again).toEqual([
        { id: first?.id, isNew: false },
        { id: first?.id, isNew: false },
      ])
      expect(await Promise.all([count('reports'), count('originals'), count('captures')])).toEqual(before)
    })

    it('keep each place they came from, and each form of their bytes', async () => {
      const one = captured()
      const id = (await saveReports(store.db, [one, { ...one, origin: 'elsewhere.jsonl:9' }], BY))[0]?.id as string
      await saveReports(store.db, [{ ...one, bytes: Buffer.from([0, 255, 10]), mediaType: 'text/html' }], BY)
      const originals = await store.db.selectFrom('originals').selectAll().where('report_id', '=', id).execute()
      expect(originals.map(({ bytes }) => [...bytes]).toSorted((a, b) => a.length - b.length)[0]).toEqual([0, 255, 10])
      const captures = await store.db.selectFrom('captures').select('origin').where('report_id', '=', id).execute()
      expect(captures.map(({ origin }) => origin).toSorted()).toEqual(['elsewhere.jsonl:9', 'reports.jsonl:1', 'reports.jsonl:1'])
    })

    it('are other reports by another outlet, day or address; spellings of an outlet are one', async () => {
      const text = 'اشتباكات في ريف المدينة' // clashes in the countryside of the city
      const ids = await Promise.all([
        saveOne({ text }),
        saveOne({ text, outlet: 'وكالة الساحل' }),
        saveOne({ text, published: '2026-03-11' }),
        saveOne({ text, url: 'https://a.invalid/1' }),
        saveOne({ text, outlet: 'مرصد  الضفه' }),
      ])
      expect(new Set(ids).size).toBe(4)
      expect(ids[4]).toBe(ids[0])
    })

    it('are kept whatever is in their text, letters in their places', async () => {
      const text = `a\0b\ud800c ${'ا'.repeat(3)}😀`
      const id = await saveOne({ text })
      const [report] = await listUnreadReports(store.db, version(), { after: undefined, limit: 1000 }).then((all) =>
        all.filter((one) => one.id === id),
      )
      expect(report?.text).toBe(`a\ufffdb\ufffdc ${'ا'.repeat(3)}😀`)
      expect(report?.text.length).toBe(text.length)
    })

    it('of the greatest length are kept and found', async () => {
      const words = Array.from({ length: 60_000 }, (_, at) => `ك${at}`).join(' ')
      const id = await saveOne({ text: `زلزلة ${words}`.slice(0, 300_000) }) // an earthquake
      expect((await searchReports(store.db, { words: 'زلزلة', limit: 9 })).reports.map((one) => one.id)).toContain(id)
    })

    it('by two writers at once are one report', async () => {
      const other = await openStore(database.options)
      const many = Array.from({ length: 40 }, () => captured())
      const both = await Promise.all([saveReports(store.db, many, BY), saveReports(other.db, many.toReversed(), BY)])
      await other.close()
      const [mine, theirs] = [both[0], both[1].toReversed()]
      expect(mine.map(({ id }) => id)).toEqual(theirs.map(({ id }) => id))
      expect(mine.filter(({ isNew }, at) => isNew !== theirs[at]?.isNew).length).toBe(40)
    })

    it('that share their content have one origin; near copies are told, and taken back', async () => {
      const text = `خبر منقول ${randomUUID()}` // a report passed on
      const [first, exact, near] = await Promise.all([
        saveOne({ text, published: '2026-01-01' }),
        saveOne({ text, outlet: 'ب', published: '2026-01-02' }),
        saveOne({ text: `${text} كما ورد` }), // as it came
      ])
      await saveCopies(store.db, [{ report: near, origin: first, score: 0.9, reasons: ['words'] }], 'linker:1')
      const before = await moment()
      await saveCopies(store.db, [{ report: near, origin: null, score: null, reasons: [] }], 'linker:2')
      const all = [first, exact, near]
      expect(all.map((id) => [id, first])).toEqual(
        [...(await listOrigins(store.db, all, before))].toSorted((a, b) => all.indexOf(a[0]) - all.indexOf(b[0])),
      )
      expect((await listOrigins(store.db, [near])).get(near)).toBe(near)
    })
  })

  describe.skipIf(skipped)('search', () => {
    it('finds words in any spelling, with and without what is written before them', async () => {
      const id = await saveOne({ title: 'أنباء', text: 'وبالقذائفِ استُهدِفت مدرسةٌ في الإسكندرونة', published: '2026-02-02' }) // news; with shells a school was hit in Iskenderun
      const found = async (words: string): Promise<boolean> =>
        (await searchReports(store.db, { words, limit: 50 })).reports.some((one) => one.id === id)
      // shells, the shells, school (folded), Iskenderun (folded), a beginning, side by side, news
      for (const words of ['قذائف', 'القذائف', 'مدرسه', 'اسكندرونة', 'اسكندر*', '"مدرسة في"', 'أنباء مدرسة'])
        expect([words, await found(words)]).toEqual([words, true])
      // side by side in the other order; a word that is not there; no word at all
      for (const words of ['"في مدرسة"', 'مدرسة مستشفى', '؟!']) expect([words, await found(words)]).toEqual([words, false])
    })

    it('gives pages, the latest first, those without a day last', async () => {
      const mark = `علامة${Date.now()}` // a mark
      const dates = ['2026-01-05', undefined, '2026-01-07', '2026-01-05', '2026-01-06']
      const ids = await Promise.all(dates.map((published, at) => saveOne({ text: `${mark} ${at}`, published })))
      const seen: string[] = []
      let after: Parameters<typeof searchReports>[1]['after']
      for (;;) {
        const page = await searchReports(store.db, { words: mark, limit: 2, ...(after ? { after } : {}) })
        seen.push(...page.reports.map(({ id }) => id))
        if (!page.next) break
        after = page.next
      }
      expect(seen.length).toBe(5)
      expect([seen[0], seen[1], seen[4]]).toEqual([ids[2], ids[4], ids[1]])
      const within = await searchReports(store.db, { words: mark, from: '2026-01-06', to: '2026-01-06', outlet: 'مرصد الضفه', limit: 9 })
      expect(within.reports.map(({ id }) => id)).toEqual([ids[4]])
    })
  })

  describe.skipIf(skipped)('extractions', () => {
    it('are kept once for a version, faults too, and what is unread is known', async () => {
      const v = version()
      const ids = await Promise.all([saveOne(), saveOne(), saveOne()])
      const unread = async (): Promise<string[]> =>
        (await listUnreadReports(store.db, v, { limit: 10_000 })).map(({ id }) => id).filter((id) => ids.includes(id))
      expect((await unread()).toSorted()).toEqual(ids.toSorted())
      const [a, b] = ids as [string, string, string]
      const both = [
        { report: a, reading: reading(a, claim()) },
        { report: b, fault: 'engine/failed' },
      ]
      expect(await saveExtractions(store.db, both, v)).toEqual(new Set([a, b]))
      const before = [await count('claims'), await count('extractions')]
      expect(await saveExtractions(store.db, both, v)).toEqual(new Set())
      expect([await count('claims'), await count('extractions')]).toEqual(before)
      expect(await unread()).toEqual([ids[2]])
    })

    it('by two workers at once are one', async () => {
      const v = version()
      const other = await openStore(database.options)
      const ids = await Promise.all(Array.from({ length: 20 }, () => saveOne()))
      const given = ids.map((report) => ({ report, reading: reading(report, claim()) }))
      const both = await Promise.all([saveExtractions(store.db, given, v), saveExtractions(other.db, given.toReversed(), v)])
      await other.close()
      expect(both[0].size + both[1].size).toBe(20)
      const rows = await store.db.selectFrom('claims').select('id').where('report_id', 'in', ids).execute()
      expect(rows.length).toBe(20)
    })

    it('by two versions at once leave one of them in force', async () => {
      const other = await openStore(database.options)
      const ids = await Promise.all(Array.from({ length: 20 }, () => saveOne()))
      const given = (type: string) => ids.map((report) => ({ report, reading: reading(report, claim({ type }), claim({ type })) }))
      await Promise.all([
        saveExtractions(store.db, given('grenade'), version()),
        saveExtractions(other.db, given('arrests').toReversed(), version()),
      ])
      await other.close()
      for (const report of ids) {
        const now = (await listClaims(store.db, { report }, { limit: 9 })).claims.map(({ id }) => id)
        const then = (await listClaims(store.db, { report, asOf: new Date(Date.now() + 60_000) }, { limit: 9 })).claims.map(({ id }) => id)
        expect([now.length, now]).toEqual([2, then])
      }
    })

    it('with one claim that cannot be kept are not kept at all', async () => {
      const v = version()
      const [a, b] = [await saveOne(), await saveOne()]
      const bad = claim({ time: { ...days('2026-01-01'), from: 'not a day' } })
      const both = [
        { report: a, reading: reading(a, claim()) },
        { report: b, reading: reading(b, bad) },
      ]
      await expect(saveExtractions(store.db, both, v)).rejects.toThrow(/date/)
      expect(await store.db.selectFrom('extractions').select('seq').where('report_id', 'in', [a, b]).execute()).toEqual([])
    })

    it('take over from earlier ones, which stay as they were known', async () => {
      const report = await saveOne()
      await saveExtractions(store.db, [{ report, reading: reading(report, claim(), claim({ type: 'grenade' })) }], version())
      const then = await moment()
      await saveExtractions(store.db, [{ report, reading: reading(report, claim({ type: 'armed_clash' })) }], version())
      await saveExtractions(store.db, [{ report, fault: 'engine/failed' }], version())
      const types = async (asOf?: Date): Promise<string[]> =>
        (await listClaims(store.db, { report, ...(asOf ? { asOf } : {}) }, { limit: 9 })).claims
          .map((one) => one.claim.type ?? '')
          .toSorted()
      expect(await types()).toEqual(['armed_clash'])
      expect(await types(then)).toEqual(['grenade', 'shelling'])
      expect(await types(new Date('2020-01-01'))).toEqual([])
    })
  })

  describe.skipIf(skipped)('claims', () => {
    it('are found by box, days, actor, type and area', async () => {
      const admin1 = `a:${randomUUID()}`
      const { report } = await saveRead(
        { place: place(35, 40, { admin1 }), time: days('2026-01-10', '2026-01-20'), actors: [actor('x:one'), actor('x:two', 'target')] },
        { place: place(36, 41, { admin1 }), time: days('2026-02-01'), actors: [actor('x:two')], type: 'grenade' },
        { actors: [actor(null)] },
      )
      const numbers = async (filter: Parameters<typeof listClaims>[1]): Promise<string[]> => {
        const { claims } = await listClaims(store.db, { report, ...filter }, { limit: 9 })
        return claims.map((one) => one.claim.type ?? '')
      }
      const box = { west: 39, south: 34, east: 40.5, north: 35.5 }
      expect(await numbers({ box })).toEqual(['shelling'])
      expect(await numbers({ box, asOf: new Date(Date.now() + 60_000) })).toEqual(['shelling'])
      expect(await numbers({ box: { west: -180, south: -90, east: 180, north: 90 } })).toEqual(['shelling', 'grenade'])
      expect(await numbers({ box: { west: 40, south: 35, east: 41, north: 36 } })).toEqual(['shelling', 'grenade'])
      expect(await numbers({ during: { from: '2026-01-15', to: '2026-01-16' } })).toEqual(['shelling'])
      expect(await numbers({ days: { from: '2026-01-15', to: '2026-01-16' } })).toEqual([])
      expect(await numbers({ box, days: { from: '2026-01-10', to: '2026-01-10' } })).toEqual(['shelling'])
      expect(await numbers({ days: { from: '2026-01-10', to: '2026-02-01' } })).toEqual(['shelling', 'grenade'])
      expect(await numbers({ days: { to: '2026-01-09' } })).toEqual([])
      expect(await numbers({ during: { from: '2026-01-20', to: '2026-03-01' } })).toEqual(['shelling', 'grenade'])
      expect(await numbers({ actors: ['x:two'] })).toEqual(['shelling', 'grenade'])
      expect(await numbers({ actors: ['x:two'], role: 'initiator' })).toEqual(['grenade'])
      expect(await numbers({ actors: ['x:one', 'x:two'], role: 'target' })).toEqual(['shelling'])
      expect(await numbers({ actors: ['x:two'], box, days: { from: '2026-01-01', to: '2026-01-31' } })).toEqual(['shelling'])
      expect(await numbers({ actors: ['x:two'], asOf: new Date(Date.now() + 60_000) })).toEqual(['shelling', 'grenade'])
      expect(await numbers({ box, actors: ['x:three'] })).toEqual([])
      expect(await numbers({ countries: ['SY'], admin1: [admin1], types: ['grenade'], kinds: ['occurrence'], place: 'p:1' })).toEqual([
        'grenade',
      ])
      // filed under the day of publication, having none of its own
      expect((await listClaims(store.db, { report }, { limit: 9 })).claims.map(({ day }) => day)).toEqual([
        '2026-01-10',
        '2026-02-01',
        '2026-03-10',
      ])
    })

    it('are given page by page, each once', async () => {
      const { report, claims } = await saveRead(...Array.from({ length: 7 }, (_, at) => ({ time: days(`2026-01-0${(at % 3) + 1}`) })))
      const seen: string[] = []
      let after: { day: string; id: string } | null = null
      do {
        const page: Awaited<ReturnType<typeof listClaims>> = await listClaims(
          store.db,
          { report },
          { limit: 3, ...(after ? { after } : {}) },
        )
        seen.push(...page.claims.map(({ id }) => id))
        after = page.next
      } while (after)
      expect(seen.toSorted()).toEqual(claims.toSorted())
    })

    it('keep their toll: wholes without their parts, open ends open, great numbers whole in the claim', async () => {
      const { report } = await saveRead(
        { casualties: [killed(3, 5), killed(1, 1, 0), killed(2, null)] },
        { casualties: [killed(5e9, 5e9)] },
      )
      const rows = await store.db
        .selectFrom('claims')
        .select(['killed_min', 'killed_max', 'injured_min', 'claim'])
        .where('report_id', '=', report)
        .orderBy('number')
        .execute()
      expect(rows.map((row) => [row.killed_min, row.killed_max, row.injured_min])).toEqual([
        [5, null, null],
        [2_147_483_647, 2_147_483_647, null],
      ])
      expect(rows[1]?.claim.casualties[0]?.min).toBe(5e9)
    })
  })

  describe.skipIf(skipped)('events', () => {
    it('are what is linked; the last word is in force, and the same is not said twice', async () => {
      const [one, two] = [
        await saveRead({ time: days('2026-01-02'), casualties: [killed(2, 2)] }),
        await saveRead({ time: days('2026-01-03'), casualties: [killed(4, 6)] }),
      ]
      const [a, b] = [one.claims[0] as string, two.claims[0] as string]
      const [event, other] = [randomUUID(), randomUUID()]
      const links = [a, b].map((id) => ({ claim: id, event, score: 0.93, reasons: [{ feature: 'day', weight: 1.5 }] }))
      expect(await linkClaims(store.db, links, 'linker:1')).toBe(2)
      expect(await linkClaims(store.db, links, 'linker:1')).toBe(0)
      const then = await moment()
      await linkClaims(store.db, [{ claim: b, event: other, score: 0.5, reasons: [] }], 'linker:2')
      const after = await moment()
      await linkClaims(store.db, [{ claim: b, event: null, score: null, reasons: ['no event'] }], 'person:rana')
      const find = async (id: string, asOf?: Date) =>
        (await listEvents(store.db, { limit: 10_000, ...(asOf ? { asOf } : {}) })).find((row) => row.id === id)
      expect(await find(event, then)).toMatchObject({
        claims: 2,
        reports: 2,
        origins: 2,
        types: ['shelling'],
        from: '2026-01-02',
        to: '2026-01-03',
        killed: [2, 6],
      })
      expect(await find(event)).toMatchObject({ claims: 1, killed: [2, 2] })
      expect([(await find(other, then))?.claims, (await find(other, after))?.claims, (await find(other))?.claims]).toEqual([
        undefined,
        1,
        undefined,
      ])
      expect(await listLinks(store.db, event, then)).toMatchObject(
        [a, b].toSorted().map((id) => ({ claim: id, reasons: [{ feature: 'day', weight: 1.5 }], by: 'linker:1' })),
      )
    })

    it('count copies as one origin', async () => {
      const text = `نص واحد ${randomUUID()}` // one text
      const ids = await Promise.all([saveOne({ text }), saveOne({ text, outlet: 'ج' })])
      const v = version()
      await saveExtractions(
        store.db,
        ids.map((report) => ({ report, reading: reading(report, claim()) })),
        v,
      )
      const rows = await store.db.selectFrom('claims').select('id').where('report_id', 'in', ids).execute()
      const event = randomUUID()
      await linkClaims(
        store.db,
        rows.map(({ id }) => ({ claim: id, event, score: 1, reasons: [] })),
        'linker:1',
      )
      expect((await listEvents(store.db, { limit: 10_000 })).find(({ id }) => id === event)).toMatchObject({ reports: 2, origins: 1 })
    })

    it('leave tombstones: ids lead on to what stands in their place, as of any time', async () => {
      const { claims } = await saveRead({}, {}, {}, {})
      const [a, b, c, d] = claims.map(() => randomUUID()) as [string, string, string, string]
      await linkClaims(
        store.db,
        claims.map((id, at) => ({ claim: id, event: [a, b, c, d][at] as string, score: null, reasons: [] })),
        'linker:1',
      )
      const start = await moment()
      await endEvent(store.db, { event: a, kind: 'merged', successors: [b], reason: 'one occurrence' }, 'person:rana')
      await endEvent(store.db, { event: b, kind: 'split', successors: [c, d], reason: 'two places' }, 'person:rana')
      const split = await moment()
      await endEvent(store.db, { event: b, kind: 'restored', successors: [], reason: 'a slip' }, 'person:rana')
      expect(await currentEvents(store.db, a, start)).toEqual([a])
      expect(await currentEvents(store.db, a, split)).toEqual([c, d].toSorted())
      expect(await currentEvents(store.db, a)).toEqual([b])
      expect(await currentEvents(store.db, randomUUID())).toEqual([])
      await expect(endEvent(store.db, { event: b, kind: 'merged', successors: [a], reason: 'x' }, 'person:rana')).rejects.toThrow(
        'out of use',
      )
      await expect(endEvent(store.db, { event: c, kind: 'split', successors: [d], reason: 'x' }, 'person:rana')).rejects.toThrow(
        'as_many_successors',
      )
    })
  })

  describe.skipIf(skipped)('decisions', () => {
    it('are kept once with their reason, and stand until they are withdrawn', async () => {
      const [one, other] = (await saveRead({}, {})).claims as [string, string]
      const decision = { id: randomUUID(), kind: 'cannot_link', claim: one, otherClaim: other, reason: 'two villages of one name' } as const
      expect(await saveDecision(store.db, decision, 'person:rana')).toBe(true)
      expect(await saveDecision(store.db, decision, 'person:rana')).toBe(false)
      const then = await moment()
      await saveDecision(
        store.db,
        { id: randomUUID(), kind: 'withdraw', withdraws: decision.id, reason: 'the same after all' },
        'person:omar',
      )
      await saveDecision(
        store.db,
        { id: randomUUID(), kind: 'edit', claim: one, changes: { type: 'grenade' }, reason: 'as the text says' },
        'person:omar',
      )
      expect(await listDecisions(store.db, { claim: other, asOf: then })).toMatchObject([
        { kind: 'cannot_link', claim: one, by: 'person:rana' },
      ])
      expect(await listDecisions(store.db, { claim: other })).toEqual([])
      expect(await listDecisions(store.db, { claim: one })).toMatchObject([{ kind: 'edit', changes: { type: 'grenade' } }])
    })

    it('without a reason, a matter or a person are refused', async () => {
      const [one] = (await saveRead({})).claims as [string]
      const save = (more: object, by = 'person:rana') =>
        saveDecision(store.db, { id: randomUUID(), kind: 'accept', claim: one, reason: 'seen', ...more }, by as 'person:rana')
      await expect(save({ reason: '' })).rejects.toThrow('reason')
      await expect(save({ kind: 'must_link' })).rejects.toThrow('says_about_what')
      await expect(save({}, 'engine:1')).rejects.toThrow('recorded_by')
      await expect(save({ claim: randomUUID() })).rejects.toThrow('foreign key')
    })
  })

  describe.skipIf(skipped)('the audit log', () => {
    it('chains the lines of several writers one after the other', async () => {
      const other = await openStore(database.options)
      const lines = Array.from({ length: 30 }, (_, n) => ({ who: 'person:rana', act: `act.${n}`, detail: { n, text: 'نص' } })) // a text
      await Promise.all(lines.flatMap((line) => [recordAudit(store.db, line), recordAudit(other.db, line)]))
      await other.close()
      expect((await checkStore(store)).faults).toEqual([])
      const entries = await listAudit(store.db, { limit: 100, who: 'person:rana' })
      expect(entries.length).toBe(60)
      const rest = await listAudit(store.db, { limit: 100, after: entries[9]?.seq, who: 'person:rana' })
      expect(rest.map(({ seq }) => seq)).toEqual(entries.slice(10).map(({ seq }) => seq))
    })

    it('numbers its lines without gaps, what is undone leaves none', async () => {
      const before = await count('audit')
      const undone = store.db.transaction().execute(async (transaction) => {
        await recordAudit(transaction, { who: 'person:rana', act: 'undone' })
        throw new Error('undone')
      })
      await expect(undone).rejects.toThrow('undone')
      await recordAudit(store.db, { who: 'person:rana', act: 'done' })
      expect([(await listAudit(store.db, { limit: 1 }))[0]?.seq, (await checkStore(store)).faults]).toEqual([String(before + 1), []])
    })
  })

  describe.skipIf(skipped)('the past', () => {
    beforeAll(async () => {
      const [id, claimed] = [randomUUID(), sql`(select id from claims order by id limit 1)`]
      await sql`insert into review_codings (id, kind, claim_id, fields, changed, blind, seconds, decisions, recorded_by, reason)
        values (${id}, 'accept', ${claimed}, '{}', '{}', false, '{}', '{}', 'person:rana', '')`.execute(store.db)
      await sql`insert into review_adjudications (id, claim_id, first_coding, verdicts, decisions, recorded_by, reason)
        values (${randomUUID()}, ${claimed}, ${id}, '{}', '{}', 'person:samer', '')`.execute(store.db)
      await sql`insert into claims_of_people (claim_id, kind, recorded_by, reason) values (${claimed}, 'make', 'person:rana', 'x')`.execute(
        store.db,
      )
    })

    it.each(TABLES.map((name) => [name]))('of %s cannot be changed or removed', async (name) => {
      const [one] = (await saveRead({ actors: [actor('x:one')] })).claims as [string]
      const event = randomUUID()
      await linkClaims(store.db, [{ claim: one, event, score: 1, reasons: [] }], 'linker:1')
      await endEvent(store.db, { event, kind: 'restored', successors: [], reason: 'x' }, 'person:rana')
      await saveDecision(store.db, { id: randomUUID(), kind: 'accept', claim: one, reason: 'x' }, 'person:rana')
      await recordAudit(store.db, { who: 'person:rana', act: 'decision.add' })
      await saveCopies(store.db, [{ report: await saveOne(), origin: null, score: null, reasons: [] }], 'linker:1')
      const before = await count(name)
      expect(before).toBeGreaterThan(0)
      for (const statement of ['update {} set recorded_by = recorded_by', 'delete from {}', 'truncate {} cascade'])
        await expect(sql.raw(statement.replace('{}', name)).execute(store.db)).rejects.toMatchObject({ code: 'SJ001' })
      expect(await count(name)).toBe(before)
    })
  })
})
