// The user's layer of tables: what stands in it, how it would be checked with a change, and writing a change down whole or not at all.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkKnowledge, type Fault } from '@sijill/engine/knowledge/check.ts'
import { cell, parseTable, type Row, type TableSource } from '@sijill/engine/knowledge/tables.ts'
import { knowledgeTables, tableFiles } from '@sijill/knowledge'
import { userFolders, userKnowledge } from '../folders.ts'
import { editedTable, type Cells } from './edited-table.ts'

/** A change of one table: the rows that go and those that come in their place. */
export interface Change {
  /** Path inside the knowledge folder. */
  readonly file: string
  readonly columns: readonly string[]
  readonly isThis: (cells: Cells) => boolean
  readonly rows: readonly Cells[]
}

/** Rows of the user's tables whose path inside the knowledge folder fits. */
export function ownRows(folder: string, file: RegExp): Row[] {
  return tableFiles(...userFolders(folder))
    .filter((table) => table.own && file.test(table.file))
    .flatMap(({ path, file: name }) => parseTable({ file: name, content: readFileSync(path, 'utf8'), own: true }))
}

/** In which of the user's tables a row of this id stands; null where none has it. */
export const ownFileOf = (folder: string, file: RegExp, id: string): string | null =>
  ownRows(folder, file).find((row) => cell(row, 'id') === id)?.file ?? null

function contentOf(folder: string, file: string): string {
  const path = join(userKnowledge(folder), file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

const edited = (folder: string, { file, columns, isThis, rows }: Change): TableSource => ({
  file,
  content: editedTable(contentOf(folder, file), columns, isThis, rows),
  own: true,
})

const keyOf = ({ file, line, code, column }: Fault): string => `${file}:${line}:${code}:${column}`

/** All tables as they would be with the changes; ours are not touched. */
function tablesWith(folder: string, changed: readonly TableSource[]): TableSource[] {
  const tables = knowledgeTables(...userFolders(folder))
  const names = new Set(changed.map(({ file }) => file))
  return [...tables.filter(({ file, own }) => !own || !names.has(file)), ...changed]
}

/** The faults that changes would bring into the user's layer; what is amiss there already is not told again. */
export function faultsOf(folder: string, changes: readonly Change[]): Fault[] {
  const changed = changes.map((change) => edited(folder, change))
  // a fault stands on a line, and lines move: those of a table that changes are known by what they say
  const before = checkKnowledge(knowledgeTables(...userFolders(folder))).faults.filter(({ own }) => own)
  const known = new Set(before.map((fault) => `${keyOf({ ...fault, line: 0 })}:${fault.message}`))
  return checkKnowledge(tablesWith(folder, changed)).faults.filter(
    (fault) => fault.own && !known.has(`${keyOf({ ...fault, line: 0 })}:${fault.message}`),
  )
}

/** Writes changes down, each table by a file beside it that takes its place. */
export function writeChanges(folder: string, changes: readonly Change[]): void {
  for (const change of changes) {
    const path = join(userKnowledge(folder), change.file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.part`, edited(folder, change).content, { flush: true })
    renameSync(`${path}.part`, path)
  }
}
