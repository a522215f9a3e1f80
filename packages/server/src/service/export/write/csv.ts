// Writes rows as CSV, with a row of HXL tags under the header where they are asked for.
import { BYTE_ORDER_MARK, csvLine } from '../../csv.ts'
import { scalarOf, type Column, type Row } from '../row.ts'

export async function* csvText(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name))
  for await (const row of rows) yield csvLine(columns.map(({ name }) => scalarOf(row, name)))
}

/** CSV with the tags of the Humanitarian Exchange Language as second row. A tag begins with # and is no formula. */
export async function* hxlText(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
  const tagged = columns.filter(({ hxl }) => hxl !== undefined)
  yield BYTE_ORDER_MARK + csvLine(tagged.map(({ name }) => name)) + csvLine(tagged.map(({ hxl }) => hxl ?? ''))
  for await (const row of rows) yield csvLine(tagged.map(({ name }) => scalarOf(row, name)))
}
