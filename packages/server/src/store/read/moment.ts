// The time as of which the record is asked.
import { sql, type RawBuilder } from 'kysely'

/** A time for the functions of `0003-states.sql`; without one, everything recorded up to now. */
export const momentOf = (asOf: Date | undefined): RawBuilder<Date> =>
  sql<Date>`${asOf === undefined ? 'infinity' : asOf.toISOString()}::timestamptz`
