// Checks what a person says of an input: its columns, its zone, the handles of its chats.
import { Problem } from '../problem.ts'
import { isZone } from './telegram/local-time.ts'
import { COLUMN_FIELDS, type ColumnField } from './types.ts'

const isField = (name: string): name is ColumnField => (COLUMN_FIELDS as readonly string[]).includes(name)

/** Columns by the fields they are taken as, from `text=Body,published=Date`; throws `table/bad-map`. */
export function checkColumns(value: string, where: string): ReadonlyMap<ColumnField, string> {
  return new Map(
    value.split(',').map((pair) => {
      const [field = '', ...column] = pair.split('=').map((part) => part.trim())
      if (!isField(field) || column.join('=') === '')
        throw new Problem('table/bad-map', where, { value: pair, fields: COLUMN_FIELDS.join(', ') })
      return [field, column.join('=')]
    }),
  )
}

/** A zone that the platform knows; throws `telegram/bad-zone`. */
export function checkZone(value: string, where: string): string {
  if (!isZone(value)) throw new Problem('telegram/bad-zone', where, { value })
  return value
}

/** Handles by their chats, from `HANDLE` for the only chat of a file or `NAME=HANDLE`; throws `telegram/bad-handle`. */
export function checkHandles(values: readonly string[], where: string): ReadonlyMap<string, string> {
  return new Map(
    values.map((value) => {
      const at = value.lastIndexOf('=')
      const handle = value.slice(at + 1).replace(/^@/, '')
      if (!/^[A-Za-z]\w{3,31}$/.test(handle)) throw new Problem('telegram/bad-handle', where, { value })
      return [value.slice(0, Math.max(at, 0)).trim(), handle]
    }),
  )
}
