// Puts a row into the text of a table, or takes one out; every other line stays as it is, comments among them.

/** A row by its columns; a column that the table lacks is added where the row has a value for it. */
export type Cells = Readonly<Record<string, string>>

interface Lines {
  readonly head: readonly string[]
  readonly body: readonly string[]
  readonly end: string
}

const BOM = '\ufeff'

function linesOf(content: string, columns: readonly string[]): Lines {
  const end = /\r\n/.test(content) ? '\r\n' : '\n'
  const [first = '', ...body] = content
    .replace(BOM, '')
    .replace(/(?:\r?\n)+$/, '')
    .split(/\r?\n/)
  return { head: first === '' ? columns : first.split('\t'), body, end }
}

/** What would break the line is written as a space. */
const clean = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ').trim()

function cellsOf(line: string, head: readonly string[]): Cells | null {
  if (line === '' || line.startsWith('#')) return null
  const values = line.split('\t')
  return Object.fromEntries(head.map((name, at) => [name, (values[at] ?? '').trim()]))
}

/** The table with the rows for which `isThis` holds left out and `rows` where the first of them stood, else at the end. */
export function editedTable(
  content: string,
  columns: readonly string[],
  isThis: (cells: Cells) => boolean,
  rows: readonly Cells[],
): string {
  const { head, body, end } = linesOf(content, columns)
  const missing = columns.filter((name) => !head.includes(name) && rows.some((row) => (row[name] ?? '') !== ''))
  const names = [...head, ...missing]
  const written = rows.map((row) => names.map((name) => clean(row[name] ?? '')).join('\t'))
  const replaced = body.map((line) => {
    const cells = cellsOf(line, head)
    return cells !== null && isThis(cells)
  })
  const at = replaced.indexOf(true)
  const kept = body.flatMap((line, index) => [...(index === at ? written : []), ...(replaced[index] ? [] : [line])])
  return [names.join('\t'), ...kept, ...(at < 0 ? written : [])].join(end) + end
}
