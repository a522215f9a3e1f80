// Claims that people make of words of a report, on both databases: linked and exported like any other, ended by no later reading, taken back by whoever may.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventKnowledge } from '@sijill/server/service/event-records.ts'
import { explainLink } from '@sijill/server/service/explain-link.ts'
import { exportFrom } from '@sijill/server/service/export-record.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { recordDecision } from '@sijill/server/service/record-decision.ts'
import { recordedEvents } from '@sijill/server/service/recorded-events.ts'
import type { RecordedEvent } from '@sijill/server/service/recorded-event.ts'
import { codingKnowledge } from '@sijill/server/service/review/coding-knowledge.ts'
import { makeClaim, personsWords, withdrawClaim, type GivenClaim } from '@sijill/server/service/review/person-claims.ts'
import { readBackup } from '@sijill/server/store/backup/read-backup.ts'
import { writeBackup } from '@sijill/server/store/backup/write-backup.ts'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { listClaims } from '@sijill/server/store/read/list-claims.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { captured, claim, days, killed, place, reading } from './reports.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'sijill-made-'))
process.env['SIJILL_DATA'] = FOLDER
const RANA = { who: 'person:rana', mayJudge: false } as const
const SAMER = { who: 'person:samer', mayJudge: false } as const
const JUDGE = { who: 'person:huda', mayJudge: true } as const
/** One outlet tells of shelling and of a raid on another town; of the raid nothing was read. */
const TEXT = 'قصف مدفعي على بلدة الشحيل أودى بثلاثة. 🏥 وفي الباغوز قتلت غارة جوية أربعة أشخاص'
const RAID = 'وفي الباغوز قتلت غارة جوية أربعة أشخاص' // "and in al-Baghuz an air strike killed four people"
const start = TEXT.indexOf(RAID)

describe.each(KINDS)('claims that people make, on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  let reports: string[]
  beforeEach(async () => {
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
    const ones = [captured({ text: TEXT, outlet: 'وكالة سنديان' }), captured({ text: 'غارة جوية على الباغوز', outlet: 'راديو الرافقة' })]
    reports = (await saveReports(store.db, ones, 'import:test')).map(({ id }) => id)
    await read('1')
  })
  afterEach(async () => {
    await store?.close()
    await database?.remove()
  })

  const baghuz = place(34.45, 40.94, { id: 'sy.deir_ezzor.baghuz', name_en: 'Baghuz', admin1: 'Deir ez-Zor' })
  /** Reads both reports: the shelling in the first, the raid in the second alone. */
  async function read(engine: string): Promise<void> {
    const shelling = { place: place(35.095, 40.46), time: days('2026-03-10'), casualties: [killed(3, 3)] }
    const raid = { type: 'air_drone_strike', place: baghuz, time: days('2026-03-10'), casualties: [killed(4, 4)] }
    const readings = reports.map((report, at) => ({
      report,
      reading: reading(report, claim({ id: `${report}#1`, ...(at === 0 ? shelling : raid) })),
    }))
    await saveExtractions(store.db, readings, { engine, knowledge: 'k' })
    await linkWaiting(store.db, FOLDER)
  }

  const given = (more: Partial<GivenClaim> = {}): GivenClaim => ({
    id: randomUUID(),
    report: reports[0] as string,
    kind: 'occurrence',
    evidence: [{ text: RAID, start, end: start + RAID.length, in: 'text' }],
    fields: {
      type: 'air_drone_strike',
      place: { name: 'الباغوز', lat: 34.45, lon: 40.94, radius_km: 2, geo_precision: 1, country: 'SY' }, // al-Baghuz
      time: { from: '2026-03-10', to: '2026-03-10', time_precision: 1 },
      killed: { min: 4, max: 4 },
    },
    reason: 'the reading missed the raid',
    ...more,
  })
  async function made(more: Partial<GivenClaim> = {}): Promise<string> {
    const one = given(more)
    await makeClaim(store.db, one, RANA, () => codingKnowledge(FOLDER))
    await linkWaiting(store.db, FOLDER)
    return one.id
  }
  async function eventsOf(id: string): Promise<RecordedEvent[]> {
    const found: RecordedEvent[] = []
    for await (const event of recordedEvents(store.db, {})) if (event.claims.some((one) => one.id === id)) found.push(event)
    return found
  }

  it.skipIf(skipped)('tell of an event with what others told, accepted by who made them, once however often they are sent', async () => {
    const one = given()
    const knowledge = () => codingKnowledge(FOLDER)
    expect(await makeClaim(store.db, one, RANA, knowledge)).toBe(true)
    expect(await makeClaim(store.db, one, RANA, knowledge)).toBe(false)
    await linkWaiting(store.db, FOLDER)
    const [event] = await eventsOf(one.id)
    expect(new Set(event?.claims.map(({ report }) => report.id))).toEqual(new Set(reports))
    expect(event?.claims.find(({ id }) => id === one.id)).toMatchObject({
      claim: { confidence: 1, rules: ['person'], evidence: [{ text: RAID }], casualties: [{ min: 4, max: 4 }] },
      review: { state: 'accepted' },
    })
    expect((await personsWords(store.db, [one.id])).get(one.id)).toMatchObject({
      made: { by: RANA.who, reason: one.reason },
      withdrawn: null,
    })
    const { why } = await explainLink(store.db, one.id, event?.record.id as string, eventKnowledge(FOLDER))
    expect(why).toMatchObject({ belongs: true, beside: [{ joinedBy: null }] })
    const output = join(mkdtempSync(join(tmpdir(), 'sijill-made-out-')), 'events.jsonl')
    await exportFrom(store.db, { form: 'jsonl', output, explain: false, language: 'en', filter: {}, restricted: true })
    expect(readFileSync(output, 'utf8')).toContain(RAID)
  })

  it.skipIf(skipped)('hold to the words of the report, and to a type', async () => {
    const refused = (more: Partial<GivenClaim>) => makeClaim(store.db, given(more), RANA, () => codingKnowledge(FOLDER))
    const [span] = given().evidence
    await expect(refused({ evidence: [{ ...span, start: start + 1, end: start + 1 + RAID.length } as never] })).rejects.toMatchObject({
      code: 'claim/quote-differs',
    })
    await expect(refused({ evidence: [{ ...span, in: 'title' } as never] })).rejects.toMatchObject({ code: 'claim/quote-differs' })
    await expect(refused({ fields: {} })).rejects.toMatchObject({ code: 'claim/untyped' })
    await expect(refused({ report: randomUUID() })).rejects.toMatchObject({ code: 'api/not-found' })
  })

  it.skipIf(skipped)('stand through later readings, and decisions on what was read are not carried to them', async () => {
    const { claims } = await listClaims(store.db, { report: reports[0] as string }, { limit: 5 })
    await recordDecision(store.db, { id: randomUUID(), kind: 'reject', claim: claims[0]?.id as string, reason: 'misread' }, RANA)
    const [id, second] = [await made(), await made({ evidence: [{ text: RAID, start, end: start + RAID.length, in: 'text' }] })]
    const before = (await eventsOf(id))[0]?.record.id
    await read('2')
    expect((await eventsOf(id))[0]?.record.id).toBe(before)
    const now = await listClaims(store.db, { report: reports[0] as string }, { limit: 5 })
    expect(new Set(now.claims.map((one) => one.id)).size).toBe(3)
    expect(now.claims.map((one) => one.id)).toEqual(expect.arrayContaining([id, second]))
    expect((await eventsOf(id))[0]?.claims.find((one) => one.id === id)?.review?.state).toBe('accepted')
    expect((await checkStore(store)).faults).toEqual([])
  })

  it.skipIf(skipped)('are taken back by who made them or one who judges, and are in the record of before', async () => {
    const id = await made()
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(store.db)
    await expect(withdrawClaim(store.db, id, 'no', SAMER)).rejects.toMatchObject({ code: 'claim/not-yours' })
    expect(await withdrawClaim(store.db, id, 'made twice', JUDGE)).toBe(true)
    expect(await withdrawClaim(store.db, id, 'made twice', RANA)).toBe(false)
    await linkWaiting(store.db, FOLDER)
    expect(await eventsOf(id)).toEqual([])
    expect((await checkStore(store)).faults).toEqual([])
    const then: string[] = []
    for await (const { claims } of recordedEvents(store.db, {}, rows[0]?.now as Date)) then.push(...claims.map((one) => one.id))
    expect(then).toContain(id)
    const [read1] = (await listClaims(store.db, {}, { limit: 1 })).claims
    await expect(withdrawClaim(store.db, read1?.id as string, 'no', RANA)).rejects.toMatchObject({ code: 'api/not-found' })
  })

  it.skipIf(skipped)('go into a backup and come back, withdrawn ones too', async () => {
    const [kept, gone] = [await made(), await made({ reason: 'twice' })]
    await withdrawClaim(store.db, gone, 'made twice', RANA)
    await read('2')
    const file = join(mkdtempSync(join(tmpdir(), 'sijill-made-backup-')), 'record.backup')
    await writeBackup(store, file)
    const other = await make()
    const restored = await openStore(other.options)
    await readBackup(restored, file)
    const { rows } = await sql<{ id: string }>`select id from claims_in_force where id in (${kept}::uuid, ${gone}::uuid)`.execute(
      restored.db,
    )
    expect(rows).toEqual([{ id: kept }])
    expect((await checkStore(restored)).faults).toEqual([])
    await restored.close()
    await other.remove()
  })
})
