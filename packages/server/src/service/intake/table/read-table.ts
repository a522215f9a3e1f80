// Reads the rows of a table in CSV or TSV, one after the other, each with its line and the text it stands in.
import { parse, CsvError, type Parser } from 'csv-parse'
import { Problem } from '../../problem.ts'
import { LONGEST_TEXT } from '../../report-input.ts'
import { headOf } from '../head-of.ts'
import type { Captured, Header, IntakeOptions } from '../types.ts'
import type { IntakeTools } from '../tools.ts'
import { columnsOf, fieldsOf, impliedHeader } from './columns.ts'
import { rowReport } from './row-report.ts'
import { separatorOf, textIn, type Separator } from './table-text.ts'

/** Longest row in letters: the longest text of a report, and room for the rest. */
const LONGEST_ROW = LONGEST_TEXT * 2
/** What is told of the names of columns, in letters. */
const LONGEST_NAMES = 300
/** Text in which the first line is looked for. */
const HEAD = 64 * 1024

export interface TableRow {
  readonly cells: readonly string[]
  /** As it stands in the file. */
  readonly raw: string
  /** The line it begins on, from 1. */
  readonly line: number
}

interface Parsed {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

/** A parser that hands on each row at once: those before a fault are not lost with it. */
const parserFor = (separator: Separator, onRow: (row: Parsed) => void): Parser =>
  parse({
    delimiter: separator,
    bom: true,
    raw: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    on_record: (row: unknown) => {
      onRow(row as Parsed)
      return null
    },
  })

/** Rows of a table; throws `table/broken` at a row without end, with the line it begins on. */
async function* rowsOf(text: AsyncIterable<string>, separator: Separator, where: string): AsyncGenerator<TableRow> {
  let found: TableRow[] = []
  let line = 1
  const parser = parserFor(separator, ({ record, raw, info }) => {
    found.push({ cells: record, raw: raw.replace(/^\ufeff/, '').replace(/\r?\n$/, ''), line })
    line = info.lines + 1
  })
  const step = (work: (done: (error?: Error | null) => void) => void): Promise<Error | null> =>
    new Promise((resolve) => work((error) => resolve(error ?? null)))
  // each fault is that of a step, too
  parser.on('error', () => undefined)
  const given = function* (fault: Error | null): Generator<TableRow> {
    const rows = found
    found = []
    yield* rows
    if (fault instanceof CsvError) throw new Problem('table/broken', `${where}:${line}`, { code: fault.code })
    if (fault) throw fault
  }
  try {
    for await (const piece of text) yield* given(await step((done) => parser.write(piece, done)))
    yield* given(await step((done) => parser.end(done)))
  } finally {
    parser.destroy()
  }
}

export interface TableSource {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly encoding: string
  /** Name of the file, for faults and origins. */
  readonly where: string
  readonly options: Pick<IntakeOptions, 'columns' | 'onHeader'>
}

/** Reads a table as reports. Throws a `Problem` where no column holds their text, or a row has no end; a row's own fault is told in its place. */
export async function* readTable(tools: IntakeTools, { bytes, encoding, where, options }: TableSource): AsyncGenerator<Captured> {
  const { head, all } = await headOf(
    textIn(bytes, encoding),
    (pieces) => pieces.join('').length >= HEAD || pieces.at(-1)?.includes('\n') === true,
  )
  const separator = separatorOf(head.join(''))
  const mediaType = separator === '\t' ? 'text/tab-separated-values' : 'text/csv'
  let header: Header | null = null
  for await (const { cells, raw, line } of rowsOf(all, separator, where)) {
    const origin = `${where}:${line}`
    if (header === null) {
      const implied = impliedHeader(cells)
      const names = implied ?? cells
      const columns = columnsOf(names, options.columns, where)
      if (!columns.has('text')) throw new Problem('table/no-text', where, { columns: names.join(', ').slice(0, LONGEST_NAMES) })
      header = { names, columns, separator, stands: implied === null }
      options.onHeader?.(header)
      if (header.stands) continue
    }
    try {
      const fields = fieldsOf(cells, header.columns, !header.stands)
      yield { report: rowReport(tools, { fields, bytes: Buffer.from(raw), mediaType, origin }) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      yield { problem: error }
    }
  }
}
