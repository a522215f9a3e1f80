// What people decide of claims takes effect in the record, on both databases, and outlives a later reading of the report.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '@sijill/engine/report/types.ts'
import { eventKnowledge } from '@sijill/server/service/event-records.ts'
import { linkContext, linkNewClaims } from '@sijill/server/service/link-claims.ts'
import { recordDecision, resolvedDecision, type GivenDecision } from '@sijill/server/service/record-decision.ts'
import { codingKnowledge } from '@sijill/server/service/review/coding-knowledge.ts'
import { withReview } from '@sijill/server/service/review/review-claims.ts'
import { recordedEvents } from '@sijill/server/service/recorded-events.ts'
import type { RecordedEvent } from '@sijill/server/service/recorded-event.ts'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { currentEvents } from '@sijill/server/store/read/current-events.ts'
import { listClaims } from '@sijill/server/store/read/list-claims.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { linkAllAnew } from '@sijill/server/store/write/take-reports-to-link.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { actor, captured, claim, days, killed, place, reading } from './reports.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'sijill-review-'))
process.env['SIJILL_DATA'] = FOLDER
const knowledge = eventKnowledge(FOLDER)
const FIRST = { engine: '1', knowledge: 'k' }
const SECOND = { engine: '2', knowledge: 'k' }
const RANA = { who: 'person:rana', mayJudge: false } as const

/** Two outlets that do not repeat each other: shelling of a town killed some; the dead of yesterday's shelling. */
const REPORTS = [
  captured({ outlet: 'وكالة سنديان', text: 'قصف مدفعي على بلدة الشحيل أودى بعدد من الأهالي' }),
  captured({ outlet: 'راديو الرافقة', text: 'قتلى سقطوا أمس حين طالت قذائف الهاون أحياء الشحيل', published: '2026-03-11' }),
]

const town = place(35.095, 40.46, { id: 'sy.deir_ezzor.shuhayl', name_en: 'Shuhayl', admin1: 'Deir ez-Zor' })
const told = (dead: number): Partial<Claim> => ({
  actors: [actor('sdf')],
  place: town,
  time: days('2026-03-10'),
  casualties: [killed(dead, dead)],
})

describe.each(KINDS)('people’s decisions on claims on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  let reports: string[]
  beforeEach(async () => {
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
    reports = (await saveReports(store.db, REPORTS, 'import:test')).map(({ id }) => id)
    await read([told(3), told(5)], FIRST)
  })
  afterEach(async () => {
    await store?.close()
    await database?.remove()
  })

  /** Reads the reports, the first claim of each; then links. */
  async function read(claims: readonly Partial<Claim>[], version: typeof FIRST): Promise<void> {
    const readings = reports.map((report, at) => ({ report, reading: reading(report, claim({ id: `${report}#1`, ...claims[at] })) }))
    await saveExtractions(store.db, readings, version)
    await link(version)
  }

  const link = async (version = FIRST): Promise<void> => {
    await linkNewClaims(store.db, () => linkContext(version, knowledge), { complain: () => undefined, progress: () => undefined })
  }

  async function events(asOf?: Date): Promise<RecordedEvent[]> {
    const found: RecordedEvent[] = []
    for await (const event of recordedEvents(store.db, {}, asOf)) found.push(event)
    return found
  }

  const claimOf = async (at: number): Promise<string> => {
    const { claims } = await listClaims(store.db, { report: reports[at] as string }, { limit: 5 })
    return claims[0]?.id as string
  }

  async function decide(given: Omit<GivenDecision, 'id' | 'reason'>): Promise<string> {
    const decision = { id: randomUUID(), reason: 'as the text says', ...given }
    await recordDecision(store.db, await resolvedDecision(store.db, decision, () => codingKnowledge(FOLDER)), RANA)
    await link()
    return decision.id
  }

  const now = async (): Promise<Date> => (await sql<{ now: Date }>`select clock_timestamp() as now`.execute(store.db)).rows[0]?.now as Date
  const tolls = (found: readonly RecordedEvent[]): unknown[] =>
    found.map(({ record }) => [record.tolls.get('killed')?.min, record.tolls.get('killed')?.max])
  const reviewOf = async (at: number) => {
    const { claims } = await listClaims(store.db, { report: reports[at] as string }, { limit: 5 })
    return (await withReview(store.db, claims))[0]
  }

  it.skipIf(skipped)(
    'an edit stands in the event, in its claims and in what claims are asked by; before it, the record was as it was',
    async () => {
      expect(tolls(await events())).toEqual([[3, 5]])
      const before = await now()
      await decide({
        kind: 'edit',
        claim: await claimOf(1),
        changes: { killed: { min: 4, max: 4 }, targets: ['civilians'], injured: { min: 2, max: null } },
      })
      const [event] = await events()
      expect(tolls(await events())).toEqual([[3, 4]])
      expect(event?.record.tolls.get('injured')).toMatchObject({ min: 2, max: null })
      const edited = event?.claims.find(({ report }) => report.id === reports[1])
      expect(edited?.claim).toMatchObject({
        casualties: [
          { outcome: 'killed', min: 4 },
          { outcome: 'injured', min: 2 },
        ],
      })
      expect(edited?.review).toMatchObject({ state: 'edited', decided: { killed: { by: 'person:rana', changed: true } }, differences: [] })
      const ofCivilians = await listClaims(store.db, { actors: ['civilians'], role: 'target' }, { limit: 5 })
      expect(ofCivilians.claims.map(({ report }) => report)).toEqual([reports[1]])
      expect(tolls(await events(before))).toEqual([[3, 5]])
      expect(tolls(await events(await now()))).toEqual([[3, 4]])
      expect((await checkStore(store)).faults).toEqual([])
    },
  )

  it.skipIf(skipped)('an edit that moves a claim elsewhere parts it from its event; withdrawn, all is as before', async () => {
    const [before] = await events()
    const id = await decide({ kind: 'edit', claim: await claimOf(1), changes: { place: { id: 'SY09' }, time: null } })
    expect((await reviewOf(1))?.claim.place).toMatchObject({ id: 'SY09' })
    await decide({
      kind: 'edit',
      claim: await claimOf(1),
      changes: { time: { from: '2025-01-01', to: '2025-01-02', time_precision: 1 } },
    })
    expect((await events()).length).toBe(2)
    const second = (await store.db.selectFrom('decisions').select('id').where('id', '<>', id).execute())[0]?.id as string
    await decide({ kind: 'withdraw', withdraws: second })
    await decide({ kind: 'withdraw', withdraws: id })
    const after = await events()
    expect(after.map(({ record }) => record)).toEqual([before?.record])
    expect((await reviewOf(1))?.review).toMatchObject({ state: 'open', decided: {} })
  })

  it.skipIf(skipped)('a claim that is refused leaves its event, and comes back with its id', async () => {
    const [before] = await events()
    const rejects = [await decide({ kind: 'reject', claim: await claimOf(0) }), await decide({ kind: 'reject', claim: await claimOf(1) })]
    expect(await events()).toEqual([])
    expect(await currentEvents(store.db, before?.record.id as string)).toEqual([])
    expect((await checkStore(store)).faults).toEqual([])
    for (const id of rejects) await decide({ kind: 'withdraw', withdraws: id })
    expect((await events()).map(({ record }) => record)).toEqual([before?.record])
  })

  it.skipIf(skipped)('what was decided outlives a later reading, which comes back as differences', async () => {
    await decide({ kind: 'edit', claim: await claimOf(0), changes: { killed: { min: 4, max: 4 } } })
    await decide({ kind: 'accept', claim: await claimOf(0) })
    await read([{ ...told(9), type: 'air_drone_strike' }, told(5)], SECOND)
    expect(tolls(await events())).toEqual([[4, 5]])
    const again = await reviewOf(0)
    expect(again?.claim.type).toBe('shelling')
    expect(again?.review?.differences.toSorted()).toEqual(['killed', 'type'])
    // the new number is taken, the new type is not
    await decide({ kind: 'edit', claim: await claimOf(0), changes: { killed: { min: 9, max: 9 }, type: 'shelling' } })
    expect((await reviewOf(0))?.review?.differences).toEqual([])
    expect(tolls(await events())).toEqual([[5, 9]])
  })

  it.skipIf(skipped)('linking all anew makes the same of it', async () => {
    await decide({ kind: 'edit', claim: await claimOf(0), changes: { killed: { min: 7, max: 8 }, targets: ['civilians'] } })
    await decide({ kind: 'reject', claim: await claimOf(1) })
    const before = (await events()).map(({ record, claims }) => ({ record, claims }))
    await linkAllAnew(store.db)
    await link()
    expect((await events()).map(({ record, claims }) => ({ record, claims }))).toEqual(before)
    expect(tolls(await events())).toEqual([[7, 8]])
  })

  it.skipIf(skipped)('a value that no table has is refused', async () => {
    await expect(decide({ kind: 'edit', claim: await claimOf(0), changes: { type: 'none' } })).rejects.toMatchObject({
      code: 'decision/unknown-value',
    })
    await expect(decide({ kind: 'edit', claim: await claimOf(0), changes: { place: { id: 'none' } } })).rejects.toMatchObject({
      code: 'decision/unknown-value',
    })
  })
})
