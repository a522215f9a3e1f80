// Keeps what was made of the tables of a data folder until a table of the user's is another, whoever changed it.
import { statSync } from 'node:fs'
import { KnowledgeError } from '@sijill/engine/knowledge/tables.ts'
import { tableFiles } from '@sijill/knowledge'
import { userFolders } from '../folders.ts'

/** A name for the user's tables as they stand: a file that was replaced is another file, or of another time or length. */
function stateOf(folder: string): string {
  const own = tableFiles(...userFolders(folder)).filter((table) => table.own)
  return own
    .map(({ path, file }) => {
      const { ino, size, mtimeMs } = statSync(path)
      return `${file}:${ino}:${size}:${mtimeMs}`
    })
    .join('|')
}

/** How long a look at the tables holds, in milliseconds: one request asks many times. */
const HOLDS = 250

/** Rises with each change that this process makes. */
let changes = 0

/** Says that a table was changed here, so that nobody works on with what was made of the old one. */
export const tablesChanged = (): void => void changes++

/** What is made anew; where a table cannot be read, what was made before holds on, and standard error is told. */
function madeAnew<T>(make: () => T, before: { readonly value: T } | undefined): T {
  try {
    return make()
  } catch (error) {
    if (!before || !(error instanceof KnowledgeError)) throw error
    process.stderr.write(`sijill: ${error.message}\n`)
    return before.value
  }
}

/** What `make` makes of a folder, made again once its tables have changed. */
export function keptForTables<T>(make: (folder: string) => T): (folder: string) => T {
  const kept = new Map<string, { readonly state: string; readonly value: T; looked: number; at: number }>()
  return (folder) => {
    const known = kept.get(folder)
    const now = performance.now()
    if (known && known.at === changes && now - known.looked < HOLDS) return known.value
    const state = stateOf(folder)
    if (known?.state === state) {
      Object.assign(known, { looked: now, at: changes })
      return known.value
    }
    const value = madeAnew(() => make(folder), known)
    kept.set(folder, { state, value, looked: performance.now(), at: changes })
    return value
  }
}
