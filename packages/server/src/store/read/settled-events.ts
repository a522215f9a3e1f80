// Which events stand as they stood at a time before, and which have changed since? What stands is asked of what is kept ready; only what
// has changed is made again of the record.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

/** That an event, `e`, has not changed since a time; no condition where none is given. */
export const settledSince = (asOf: Date | undefined): RawBuilder<SqlBool>[] =>
  asOf === undefined ? [] : [sql<SqlBool>`e.changed <= ${momentOf(asOf)}`]

/** That an event, `e`, has changed since a time. */
export const changedSince = (asOf: Date): RawBuilder<SqlBool> => sql<SqlBool>`e.changed > ${momentOf(asOf)}`

/** Ids given out up to a time, of events that have changed since, or are no more, or wait to be made again; in their order. */
export async function eventsUnsettledSince(db: Kysely<Tables>, asOf: Date): Promise<string[]> {
  const moment = momentOf(asOf)
  const { rows } = await sql<{ id: string }>`
    select i.id from event_ids i
    where i.recorded_at <= ${moment} and i.id in (
      select e.id from events_in_force e where e.changed > ${moment}
      union select t.event_id from event_tombstones t where t.recorded_at > ${moment}
      union select l.event_id from reports_to_link w join links l on l.report_id = w.report_id
        where l.recorded_at <= ${moment} and l.event_id is not null
    ) and not exists (select from events_in_force e where e.id = i.id and e.changed <= ${moment})
    order by i.id`.execute(db)
  return rows.map(({ id }) => id)
}
