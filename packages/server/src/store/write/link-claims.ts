// Says which claims tell of which events; the last word on a claim is in force, and all that was said before is kept.
import { sql, type Kysely } from 'kysely'
import type { Agent } from '../agent.ts'
import type { LinkReasons, Tables } from '../tables.ts'
import { addRows } from './add-rows.ts'
import { inTransaction } from './in-transaction.ts'

export interface Link {
  readonly claim: string
  /** The event it tells of, or null: of none that is known any longer. */
  readonly event: string | null
  readonly score: number | null
  readonly reasons: LinkReasons
}

/** Links claims, all or none of them; ids of events that are new are given out. What is in force already is not said again; gives how many links were added. */
export async function linkClaims(db: Kysely<Tables>, links: readonly Link[], by: Agent): Promise<number> {
  const byClaim = new Map(links.map((link) => [link.claim, link]))
  const claims = [...byClaim.keys()].toSorted()
  if (claims.length === 0) return 0
  return inTransaction(db, async (transaction) => {
    const events = [...new Set(links.flatMap(({ event }) => (event === null ? [] : [event])))].toSorted()
    await addRows(
      transaction,
      'event_ids',
      events.map((id) => ({ id, recorded_by: by })),
      ['id'],
    )
    const rows = claims.map((claim) => {
      const { event, score, reasons } = byClaim.get(claim) as Link
      return { claim_id: claim, event_id: event, score, reasons, recorded_by: by }
    })
    const added = await sql`
      insert into links (report_id, claim_id, event_id, score, reasons, recorded_by)
      select c.report_id, told.claim_id, told.event_id, told.score, told.reasons, told.recorded_by
      from jsonb_populate_recordset(null::links, ${JSON.stringify(rows)}::jsonb) told
      left join claims c on c.id = told.claim_id
      left join lateral (select * from links l where l.claim_id = told.claim_id order by l.seq desc limit 1) last on true
      where (last.event_id, last.score, last.reasons, last.recorded_by)
          is distinct from (told.event_id, told.score, told.reasons, told.recorded_by)
        and not (last.seq is null and told.event_id is null)
      order by told.claim_id`.execute(transaction)
    return Number(added.numAffectedRows ?? 0)
  })
}
