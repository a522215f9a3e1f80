// The conditions that filters of claims and of events are made of.
import { sql, type RawBuilder, type SqlBool } from 'kysely'

export type Condition = RawBuilder<SqlBool>

/** That a column holds one of some values; no condition where none are asked for, one that nothing meets where the list is empty. */
export const isOneOf = (column: string, values: readonly string[] | undefined): Condition[] =>
  values === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} = any(${values}::text[])`]
