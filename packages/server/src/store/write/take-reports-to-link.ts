// Takes reports whose claims are to be linked. One linker is at work at a time, on whatever machine: two would not know of each other's events.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Waits until no other links this record; it is let go when the transaction ends. */
async function waitForLinker(transaction: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sijill/link/' || current_schema()))`.execute(transaction)
}

/** Waits for the linker before, then takes reports by the day of publication; they are free again when the transaction ends. */
export async function takeReportsToLink(transaction: Kysely<Tables>, most: number): Promise<string[]> {
  await waitForLinker(transaction)
  const rows = await transaction
    .selectFrom('reports_to_link')
    .select('report_id')
    .orderBy('day')
    .orderBy('report_id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ report_id }) => report_id)
}

/** Says that reports are linked. */
export async function reportsAreLinked(transaction: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  await transaction
    .deleteFrom('reports_to_link')
    .where(sql<boolean>`report_id = any(${reports}::uuid[])`)
    .execute()
}

/** Forgets all that linking has kept ready, and asks for every report to be linked; what was said in the record stays. */
export async function linkAllAnew(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await waitForLinker(transaction)
    await sql`truncate sketches, linked_claims, candidate_pairs, claim_covers, events_in_force, reviewed_claims`.execute(transaction)
    await sql`select ask_to_link(array(select report_id from readings_in_force))`.execute(transaction)
  })
}
