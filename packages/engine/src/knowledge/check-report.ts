// What a fault of a table is, and how the checks tell one.
import type { Row } from './tables.ts'

export interface Fault {
  readonly file: string
  readonly line: number
  /** In a table of the user's. */
  readonly own: boolean
  readonly code: string
  readonly message: string
  /** The column at fault; null where it is the row as a whole. */
  readonly column: string | null
  /** What the message names, for whoever says it in another language. */
  readonly values: Readonly<Record<string, string | number>>
}

export interface FaultDetails {
  readonly column?: string
  readonly values?: Fault['values']
}

/** Tells a fault of a row. */
export type Report = (row: Pick<Row, 'file' | 'line' | 'own'>, code: string, message: string, details?: FaultDetails) => void

/** A report that adds to a list. */
export const reportInto =
  (faults: Fault[]): Report =>
  (
    { file, line, own = false },
    code,
    message,
    { column = null, values = {} }: { column?: string | null; values?: Fault['values'] } = {},
  ) => {
    faults.push({ file, line, own, code, message, column, values })
  }
