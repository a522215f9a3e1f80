// Reads a user's own ACLED or UCDP table for comparison: CSV in any usual encoding, its columns known by their names.
import { parse } from 'csv-parse/sync'
import { decode } from '../decode.ts'
import { bytesOfFile } from '../input-file.ts'
import { Problem } from '../problem.ts'
import { comparableOf, type Cells, type Comparable, type ComparedForm } from './comparable.ts'

/** Columns without which a row cannot be compared. */
const NEEDED: Readonly<Record<ComparedForm, readonly string[]>> = {
  acled: ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'latitude', 'longitude'],
  ucdp: ['id', 'type_of_violence', 'side_a', 'side_b', 'latitude', 'longitude', 'date_start', 'date_end'],
}

const SEPARATORS = [',', ';', '\t']

/** A table's rows, and the lines that could not be read. */
export interface ReadTable {
  readonly rows: readonly Comparable[]
  readonly unreadable: readonly number[]
}

const headerOf = (text: string, delimiter: string): string[] =>
  (text.split(/\r?\n/, 1)[0] ?? '').split(delimiter).map((name) => name.replaceAll('"', '').trim().toLowerCase())

/** Reads a file. Throws what opening it does, `compare/columns` where it is no such table, `compare/not-csv` where its cells cannot be told apart. */
export function readTable(file: string, form: ComparedForm): ReadTable {
  const text = decode(bytesOfFile(file), file).text.replace(/^\ufeff/, '')
  const delimiter = SEPARATORS.find((one) => NEEDED[form].every((name) => headerOf(text, one).includes(name)))
  if (delimiter === undefined) {
    const header = headerOf(text, ',')
    throw new Problem('compare/columns', file, { columns: NEEDED[form].filter((name) => !header.includes(name)).join(', ') })
  }
  const lines = parsed(text, delimiter, file)
  const rows = lines.map(({ record }) => comparableOf(form, record))
  return {
    rows: rows.filter((row) => row !== null),
    unreadable: lines.flatMap(({ info }, at) => (rows[at] === null ? [info.lines] : [])),
  }
}

interface Line {
  readonly record: Cells
  readonly info: { readonly lines: number }
}

function parsed(text: string, delimiter: string, file: string): Line[] {
  try {
    const columns = (header: string[]): string[] => header.map((name) => name.trim().toLowerCase())
    return parse(text, { columns, delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as Line[]
  } catch (error) {
    throw new Problem('compare/not-csv', file, { detail: error instanceof Error ? error.message : 'unreadable' })
  }
}
