// Finds and loads the tables of this folder, and a user's tables laid over them, as text for the engine.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { TableSource } from '@sijill/engine/knowledge/tables.ts'

/** Where the tables of this package stand. */
export const KNOWLEDGE_FOLDER = import.meta.dirname

/** A table not yet read: its path, and its path inside its knowledge folder. */
export interface TableFile {
  readonly path: string
  readonly file: string
  /** In a folder of the user's. */
  readonly own: boolean
}

/** The tables of this package, then those of the user's folders in order. */
export function tableFiles(...userFolders: readonly string[]): TableFile[] {
  return [KNOWLEDGE_FOLDER, ...userFolders].flatMap((folder) => tablesBelow(folder, folder !== KNOWLEDGE_FOLDER))
}

/** Every table below a folder. */
function tablesBelow(folder: string, own: boolean): TableFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsv'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, file: relative(folder, path).replaceAll('\\', '/'), own }))
}

function readTable({ path, file, own }: TableFile): TableSource {
  return { file, content: readFileSync(path, 'utf8'), ...(own ? { own } : {}) }
}

/** Every table below a folder, its path relative to the folder. */
export function readTables(folder: string): TableSource[] {
  return tablesBelow(folder, false).map(readTable)
}

/** The tables of this package, then those of the user's folders in order. */
export function knowledgeTables(...userFolders: readonly string[]): TableSource[] {
  return tableFiles(...userFolders).map(readTable)
}

/** Only the tables of these paths inside their folders, those of the user's folders after ours. */
export function tablesNamed(names: readonly string[], ...userFolders: readonly string[]): TableSource[] {
  return [KNOWLEDGE_FOLDER, ...userFolders].flatMap((folder) =>
    names
      .map((file) => ({ path: join(folder, file), file, own: folder !== KNOWLEDGE_FOLDER }))
      .filter(({ path }) => existsSync(path))
      .map(readTable),
  )
}
