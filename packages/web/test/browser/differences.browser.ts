// A later reading says otherwise than a person decided: the decision stands, and someone settles the difference.
import { randomUUID } from 'node:crypto'
import type { Claim } from '@sijill/engine/report/types.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { recordDecision, resolvedDecision } from '@sijill/server/service/record-decision.ts'
import { codingKnowledge } from '@sijill/server/service/review/coding-knowledge.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const DECIDED = ['usa', 'russia']
const READ_LATER = 'sdf'

describe.skipIf(noBrowser !== null)('differences', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
    const { db } = record.store
    const { rows } = await sql<{ id: string; report: string; claim: Claim }>`
      select c.id, c.report_id as report, c.claim from claims c
      join (select report_id from claims group by report_id having count(*) = 1) one on one.report_id = c.report_id
      where c.claim @> '{"kind": "occurrence", "actors": [{"role": "initiator", "id": "isis"}]}' order by c.id limit 2`.execute(db)
    expect(rows).toHaveLength(2)
    for (const [at, { id: claim }] of rows.entries()) {
      const edit = { id: randomUUID(), kind: 'edit', claim, changes: { initiators: [DECIDED[at] as string] }, reason: 'seen' } as const
      const decision = await resolvedDecision(db, edit, () => codingKnowledge(record.folder))
      await recordDecision(db, decision, { who: 'person:rana', mayJudge: true })
    }
    const later = rows.map(({ report, claim }) => {
      const actors = claim.actors.map((actor) => (actor.id === 'isis' ? { ...actor, id: READ_LATER } : actor))
      const reading = { format: 'sijill/1', report, relevant: true, score: 0.9, claims: [{ ...claim, actors }], warnings: [] } as const
      return { report, reading }
    })
    await saveExtractions(db, later, { engine: '99', knowledge: 'later' })
    // as whoever reads anew does: it lays the decisions over the new reading
    await linkWaiting(db, record.folder)
  })
  afterAll(() => record.stop())

  /** Who did it, by the claims with what was decided laid over them. */
  const decidedNow = async (): Promise<string[]> => {
    const { rows } = await sql<{ ids: string[] }>`
      select array(select a->>'id' from jsonb_array_elements(coalesce(v.claim, c.claim)->'actors') a where a->>'role' = 'initiator') as ids
      from reviewed_claims v join claims c on c.id = v.claim_id`.execute(record.store.db)
    return rows.flatMap(({ ids }) => ids).toSorted()
  }

  it.each([
    ['ar', 1440, false],
    ['en', 390, true],
  ] as const)('are told in %s at %d px without a fault (dark: %s)', async (language, width, dark) => {
    const page = await record.open('/review/differences', { language, width, dark })
    await page.locator('tr[data-field="initiators"]').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(record.faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  it('end when the decision is kept, or the new reading taken', async () => {
    expect(await decidedNow()).toEqual(['russia', 'usa'])
    const page = await record.open('/review/differences', { language: 'en' })
    const count = page.getByTestId('differences')
    await count.getByText('2 claims differ').waitFor()
    await page
      .getByRole('button', { name: /^Keep the decision/ })
      .first()
      .click()
    await count.getByText('One claim differs').waitFor()
    expect(await decidedNow()).toEqual(['russia', 'usa'])
    await page.getByRole('button', { name: /^Take the new reading/ }).click()
    await count.getByText('0 claims differ').waitFor()
    const after = await decidedNow()
    expect(after).toHaveLength(2)
    expect(after).toContain(READ_LATER)
  })
})
