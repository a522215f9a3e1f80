// Loads the tables of this folder, and a user's tables laid over them, as text for the engine.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { TableSource } from '@sijill/engine/knowledge/tables.ts'

/** Where the tables of this package stand. */
export const KNOWLEDGE_FOLDER = import.meta.dirname

/** Every table below a folder, its path relative to the folder. */
export function readTables(folder: string): TableSource[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsv'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ file: relative(folder, path).replaceAll('\\', '/'), content: readFileSync(path, 'utf8') }))
}

/** The tables of this package, then those of the user's folders in order. */
export function knowledgeTables(...userFolders: readonly string[]): TableSource[] {
  return [KNOWLEDGE_FOLDER, ...userFolders].flatMap(readTables)
}
