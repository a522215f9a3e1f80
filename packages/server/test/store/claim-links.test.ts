// How a claim is linked as a coder sees it, on both databases: its event, events near it with the grounds; of two decisions on a pair the last holds.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventKnowledge } from '@sijill/server/service/event-records.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { recordDecision } from '@sijill/server/service/record-decision.ts'
import { claimLinks, type ClaimLinks } from '@sijill/server/service/review/claim-links.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { actor, captured, claim, days, killed, place, reading } from './reports.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'sijill-links-'))
const knowledge = eventKnowledge(FOLDER)
const DECIDER = { who: 'person:rana', mayJudge: false } as const

describe.each(KINDS)('how a claim is linked, on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  /** Two that tell one shelling, one of a place near by on the day after, one far away. */
  let ids: readonly string[]
  beforeEach(async () => {
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
    const told = [
      { place: place(35, 40), time: days('2026-03-10'), casualties: [killed(3, 3)] },
      { place: place(35, 40), time: days('2026-03-10'), casualties: [killed(3, 3)] },
      { place: place(35.02, 40, { id: 'p:2' }), time: days('2026-03-11'), casualties: [killed(9, 9)] },
      { place: place(33, 36, { id: 'p:3' }), time: days('2026-03-10'), casualties: [killed(3, 3)] },
    ]
    const saved = await saveReports(
      store.db,
      told.map((_, at) => captured({ outlet: `outlet ${at}` })),
      'import:test',
    )
    const read = saved.map(({ id }, at) => ({
      report: id,
      reading: reading(id, claim({ id: `${id}#1`, actors: [actor('sdf')], ...told[at] })),
    }))
    await saveExtractions(store.db, read, { engine: '1', knowledge: 'k' })
    await linkWaiting(store.db, FOLDER)
    const rows = await store.db.selectFrom('claims').select(['id', 'report_id']).execute()
    ids = saved.map(({ id }) => rows.find(({ report_id }) => report_id === id)?.id as string)
  })
  afterEach(async () => {
    await store?.close()
    await database?.remove()
  })

  const linksOf = (at: number): Promise<ClaimLinks> => claimLinks(store.db, ids[at] as string, () => knowledge)
  const decide = async (kind: 'must_link' | 'cannot_link', a: number, b: number): Promise<void> => {
    const decision = { id: randomUUID(), kind, claim: ids[a] as string, otherClaim: ids[b] as string, reason: 'seen' }
    await recordDecision(store.db, decision, DECIDER)
    await linkWaiting(store.db, FOLDER)
  }

  it.skipIf(skipped)('shows its event, the others there, and what is near with its grounds', async () => {
    const { event, beside, near } = await linksOf(0)
    expect(event).toBe((await linksOf(1)).event)
    expect(beside).toMatchObject([{ claim: ids[1], outlet: 'outlet 1', fields: { killed: { min: 3, max: 3 } } }])
    expect(near.map(({ claim: other }) => other)).toEqual([ids[2]])
    expect(near[0]?.weighed.reasons.map(({ code }) => code)).toContain('type.same')
    await expect(claimLinks(store.db, randomUUID(), () => knowledge)).rejects.toMatchObject({ code: 'api/not-found' })
  })

  it.skipIf(skipped)('follows the last decision on two claims', async () => {
    const own = (await linksOf(0)).event
    await decide('cannot_link', 1, 0)
    expect((await linksOf(1)).event).not.toBe(own)
    await decide('must_link', 0, 1)
    expect([(await linksOf(0)).event, (await linksOf(1)).event]).toEqual([own, own])
    await decide('cannot_link', 0, 1)
    expect((await linksOf(0)).event).not.toBe((await linksOf(1)).event)
  })
})
