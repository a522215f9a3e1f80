// The forms an export can have: which codebook codes the events, and how its rows are written.
import { acled } from './acled/code.ts'
import type columnWords from './about/columns.json'
import type { CodeContext } from './code-context.ts'
import { plain } from './plain/code.ts'
import { plover } from './plover/code.ts'
import type { Codebook, Column, Row } from './row.ts'
import { ucdp } from './ucdp/code.ts'
import { whole } from './whole/code.ts'
import { csvText, hxlText } from './write/csv.ts'
import { geoJson, jsonLines } from './write/json.ts'
import { writeParquet } from './write/parquet.ts'
import { writeXlsx } from './write/xlsx.ts'

/** Writes text piece by piece, to a file or to standard output. */
export type TextWriter = (rows: AsyncIterable<Row>, columns: readonly Column[]) => AsyncIterable<string>
/** Writes a file of its own. */
export type FileWriter = (
  rows: AsyncIterable<Row>,
  columns: readonly Column[],
  target: { readonly path: string; readonly rightToLeft: boolean },
) => Promise<void>

export interface Writer {
  readonly extension: string
  readonly text?: TextWriter
  readonly file?: FileWriter
}

const CSV: Writer = { extension: 'csv', text: csvText }
const PARQUET: Writer = { extension: 'parquet', file: writeParquet }
const XLSX: Writer = { extension: 'xlsx', file: writeXlsx }
const JSON_LINES: Writer = { extension: 'jsonl', text: jsonLines }

export interface Form {
  /** Name of its file in a folder, without ending. */
  readonly file: string
  /** Under which name `about/columns.json` has the words of its columns. */
  readonly words: keyof typeof columnWords
  readonly codebook: (context: CodeContext) => Codebook
  /** The first is meant where the file's name does not tell. */
  readonly writers: readonly Writer[]
}

const TABLES: readonly Writer[] = [CSV, PARQUET, XLSX]

export const FORMS = {
  acled: { file: 'acled', words: 'acled', codebook: acled, writers: TABLES },
  ucdp: { file: 'ucdp', words: 'ucdp', codebook: ucdp, writers: TABLES },
  plover: { file: 'plover', words: 'plover', codebook: plover, writers: [JSON_LINES] },
  geojson: { file: 'events', words: 'plain', codebook: plain, writers: [{ extension: 'geojson', text: geoJson }] },
  hxl: { file: 'events', words: 'plain', codebook: plain, writers: [{ extension: 'csv', text: hxlText }] },
  parquet: { file: 'events', words: 'plain', codebook: plain, writers: [PARQUET] },
  xlsx: { file: 'events', words: 'plain', codebook: plain, writers: [XLSX] },
  jsonl: { file: 'events', words: 'whole', codebook: whole, writers: [JSON_LINES] },
  csv: { file: 'events', words: 'plain', codebook: plain, writers: TABLES },
} as const satisfies Record<string, Form>

export type FormName = keyof typeof FORMS
export const FORM_NAMES = Object.keys(FORMS) as FormName[]

/** The writer that a file's name asks for, else the form's own. */
export function writerFor(form: Form, path: string | null): Writer {
  const [own] = form.writers as readonly [Writer, ...Writer[]]
  return form.writers.find(({ extension }) => path?.endsWith(`.${extension}`)) ?? own
}
