// Reads the tables of knowledge: tab-separated rows with a header, every fault named with its file and line.

/** A row by column name, with where it stands. */
export interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** In a table of the user's. */
  readonly own?: boolean
}

/** A table as text: its path inside the knowledge folder, its content. */
export interface TableSource {
  readonly file: string
  readonly content: string
  /** Of the user's layer, which lies over the project's: a row of it may stand in the place of one of ours. */
  readonly own?: boolean
}

/** Raised when a table cannot be read at all; the message says which file and line, and what to do. */
export class KnowledgeError extends Error {
  readonly code = 'knowledge/unreadable'
}

/** Rows of a table. Lines that begin with # and empty lines are left out. */
export function parseTable(source: TableSource): Row[] {
  const lines = source.content.replace(/^\ufeff/, '').split(/\r?\n/)
  const header = lines[0]?.split('\t') ?? []
  const rows: Row[] = []
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as string
    if (line === '' || line.startsWith('#')) continue
    const values = line.split('\t')
    if (values.length > header.length) {
      throw new KnowledgeError(`${source.file}:${index + 1} has ${values.length} cells, its header ${header.length}. Remove the extra tab.`)
    }
    const cells: Record<string, string> = {}
    header.forEach((name, column) => (cells[name] = (values[column] ?? '').trim()))
    rows.push({ file: source.file, line: index + 1, cells, ...(source.own ? { own: true } : {}) })
  }
  return rows
}

/** A cell, empty where the column is missing. */
export function cell(row: Row, column: string): string {
  return row.cells[column] ?? ''
}

/** A cell that holds a list. */
export function listCell(row: Row, column: string): string[] {
  return cell(row, column)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A cell that holds a number; null when empty or not a number. */
export function numberCell(row: Row, column: string): number | null {
  const text = cell(row, column)
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text)
}
