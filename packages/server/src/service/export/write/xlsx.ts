// Writes rows as a workbook: a frozen header, texts that stay texts, right to left for readers of Arabic.
import { basename } from 'node:path'
import writeWorkbook, { type Cell } from 'write-excel-file/node'
import { Problem } from '../../problem.ts'
import { scalarOf, type Column, type Row } from '../row.ts'

/** Rows of a sheet, its header among them. */
const MOST_ROWS = 1_048_576
const MOST_LETTERS = 32_767
const WIDTH: Readonly<Record<Column['type'], number>> = { text: 24, json: 24, integer: 12, decimal: 12, date: 12 }

function cellOf(row: Row, { name, type }: Column): Cell {
  const value = scalarOf(row, name)
  if (value === null) return null
  if (type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return typeof value === 'number' ? { value, type: Number } : { value: value.slice(0, MOST_LETTERS), type: String }
}

interface SheetOptions {
  readonly path: string
  readonly rightToLeft: boolean
}

/** A workbook is put together in memory. Throws `export/too-many-rows` where a sheet cannot hold them. */
export async function writeXlsx(rows: AsyncIterable<Row>, columns: readonly Column[], { path, rightToLeft }: SheetOptions): Promise<void> {
  const sheet: Cell[][] = [columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' }))]
  for await (const row of rows) {
    if (sheet.length === MOST_ROWS) throw new Problem('export/too-many-rows', basename(path, '.part'), { most: MOST_ROWS - 1 })
    sheet.push(columns.map((column) => cellOf(row, column)))
  }
  const options = { sheet: 'sijill', stickyRowsCount: 1, rightToLeft, columns: columns.map(({ type }) => ({ width: WIDTH[type] })) }
  await writeWorkbook(sheet, options).toFile(path)
}
