// The conditions that filters of claims and of events are made of.
import { sql, type RawBuilder, type SqlBool } from 'kysely'

export type Condition = RawBuilder<SqlBool>

/** That a column holds one of some values; no condition where none are asked for, one that nothing meets where the list is empty. */
export const isOneOf = (column: string, values: readonly string[] | undefined): Condition[] =>
  values === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} = any(${values}::text[])`]

/** Whether no day lies within bounds: a range that ends before it begins is an error to the database. */
export const areNone = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean =>
  from !== undefined && to !== undefined && from > to
