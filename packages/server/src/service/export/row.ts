// What an export is made of: columns, rows of cells that know where they come from, and events that a codebook leaves out.
import type { RecordedEvent } from '../recorded-event.ts'
import type losses from './about/losses.json'
import type reasons from './about/reasons.json'

/** What a file can hold: plain values in tables, whole objects in JSON. */
export type CellValue = string | number | null | readonly CellValue[] | { readonly [key: string]: CellValue }

/** What of the record a cell does not show, by code. */
export type Loss = keyof typeof losses

/** A cell with its derivation. */
export interface Cell {
  readonly value: CellValue
  /** The codebook's special rule that made it, as `about/rules.json` has it; null where the column's own words say all. */
  readonly rule: string | null
  /** The claims that it was taken from. */
  readonly claims: readonly string[]
  readonly lost: readonly Loss[]
}

type Derivation = Partial<Omit<Cell, 'value'>>

/** A cell: `cell(4, { rule: 'acled.fatalities.day-split', claims: ['…'] })`. */
export const cell = (value: CellValue, { rule = null, claims = [], lost = [] }: Derivation = {}): Cell => ({ value, rule, claims, lost })

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>

export interface Column {
  readonly name: string
  /** `json` is a whole object, only in files of JSON. */
  readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'json'
  /** Its HXL tag. */
  readonly hxl?: string
}

/** Why a codebook leaves an event out, by code. */
export type Reason = keyof typeof reasons

/** What a codebook makes of an event: one or several rows, or why none. */
export type Coded = { readonly rows: readonly Row[] } | { readonly leftOut: Reason }

/** A codebook: its columns and how it codes an event. */
export interface Codebook {
  readonly columns: readonly Column[]
  readonly code: (event: RecordedEvent) => Coded
}

/** The plain value of a cell; columns of objects are not for tables. */
export function scalarOf(row: Row, column: string): string | number | null {
  const value = row[column]?.value ?? null
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
