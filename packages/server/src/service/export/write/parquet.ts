// Writes rows as Parquet: typed and nullable columns, a group of rows at a time.
import { fileWriter, parquetWriteRows } from 'hyparquet-writer'
import { scalarOf, type Column, type Row } from '../row.ts'

const ROWS_A_GROUP = 10_000

type SchemaElement = NonNullable<Parameters<typeof parquetWriteRows>[0]['schema']>[number]

const TYPES: Readonly<Record<Column['type'], Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  integer: { type: 'INT64' },
  decimal: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

function valueOf(row: Row, { name, type }: Column): unknown {
  const value = scalarOf(row, name)
  if (value === null) return null
  if (type === 'integer') return BigInt(value)
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value
}

async function* valuesOf(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<Record<string, unknown>> {
  for await (const row of rows) yield Object.fromEntries(columns.map((column) => [column.name, valueOf(row, column)]))
}

export async function writeParquet(
  rows: AsyncIterable<Row>,
  columns: readonly Column[],
  { path }: { readonly path: string },
): Promise<void> {
  await parquetWriteRows({
    writer: fileWriter(path),
    rows: valuesOf(rows, columns),
    columns: columns.map(({ name }) => ({ name })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[type] })),
    ],
    rowGroupSize: ROWS_A_GROUP,
  })
}
