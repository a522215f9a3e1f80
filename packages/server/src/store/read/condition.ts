// The conditions that filters of claims and of events are made of.
import { TYPE_FAMILIES } from '@sijill/engine/report/type-families.ts'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { searchQuery } from '../search-words.ts'

export type Condition = RawBuilder<SqlBool>

/** That a column holds one of some values; no condition where none are asked for, one that nothing meets where the list is empty. */
export const isOneOf = (column: string, values: readonly string[] | undefined): Condition[] =>
  values === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} = any(${values}::text[])`]

/** Whether no day lies within bounds: a range that ends before it begins is an error to the database. */
export const areNone = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean =>
  from !== undefined && to !== undefined && from > to

/** Types with those of the families among them: a family (`battle`) stands for its types. */
export const typesOf = (types: readonly string[]): string[] => [
  ...new Set([...types, ...Object.keys(TYPE_FAMILIES).filter((type) => types.includes(TYPE_FAMILIES[type] as string))]),
]

/** Whether a report, by a column of its id, holds words as `search-words.ts` reads them; nothing does where there is no word. */
export function reportHolds(column: string, text: string): Condition {
  const words = searchQuery(text)
  if (words === null) return sql<SqlBool>`false`
  return sql<SqlBool>`${sql.ref(column)} in (select r.id from reports r where r.words @@ ${words}::tsquery)`
}
