// Keeps a claim that a person makes of words of a report, and that it is taken back: beside the reading in force, never in its place.
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import { personAnchor } from '../anchor.ts'
import { claimColumns } from '../claim-columns.ts'
import type { Tables } from '../tables.ts'
import { addRows } from './add-rows.ts'

export interface PersonClaim {
  readonly id: string
  readonly report: string
  readonly claim: Claim
  readonly by: `person:${string}`
  readonly reason: string
}

/** Persons' claims are numbered after all that a reading can hold. */
const FIRST = 1_000_000

interface Beside {
  readonly extraction: string
  /** The day that claims without one are filed under. */
  readonly filed: string
}

/** The reading in force that it stands beside; null where the report was not read. */
async function readingOf(db: Kysely<Tables>, report: string): Promise<Beside | null> {
  const found = await db
    .selectFrom('readings_in_force as f')
    .innerJoin('reports as r', 'r.id', 'f.report_id')
    .select(['f.extraction', 'r.published_day as day'])
    .where('f.report_id', '=', report)
    .forUpdate('f')
    .executeTakeFirst()
  return found ? { extraction: found.extraction, filed: found.day ?? new Date().toISOString().slice(0, 10) } : null
}

/** Keeps a claim within a transaction; false where its report was not read yet. */
export async function savePersonClaim(db: Kysely<Tables>, { id, report, claim, by, reason }: PersonClaim): Promise<boolean> {
  const beside = await readingOf(db, report)
  if (!beside) return false
  const before = await db
    .selectFrom('claims')
    .select(['number', 'anchor'])
    .where('report_id', '=', report)
    .where(sql<boolean>`recorded_by like 'person:%'`)
    .execute()
  const number = Math.max(FIRST - 1, ...before.map((one) => one.number)) + 1
  const anchor = personAnchor(
    claim,
    before.map((one) => Number(one.anchor)),
  )
  const { extraction, filed } = beside
  const row = { id, report_id: report, extraction, number, anchor, ...claimColumns(claim, filed), recorded_by: by }
  await addRows(db, 'claims', [row], ['id'])
  const actors = claim.actors.map(({ role, id: actor_id }, position) => {
    const { day } = row
    return { report_id: report, extraction, number, day, position, claim_id: id, role, actor_id, recorded_by: by }
  })
  await addRows(db, 'claim_actors', actors, ['claim_id'])
  await db.insertInto('claims_of_people').values({ claim_id: id, kind: 'make', recorded_by: by, reason }).execute()
  return true
}

/** Keeps that a claim is taken back. */
export async function saveWithdrawnClaim(db: Kysely<Tables>, claim: string, by: PersonClaim['by'], reason: string): Promise<void> {
  await db.insertInto('claims_of_people').values({ claim_id: claim, kind: 'withdraw', recorded_by: by, reason }).execute()
}
