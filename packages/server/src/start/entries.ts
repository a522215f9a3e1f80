// Says which files to run for the command and its workers: the sources themselves, or the same code kept as a few files, which
// start in a quarter of the time (docs/decisions/0007). What is kept is used only while every file it was made of is unchanged.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The files that start something, by the name they are kept under. */
export const ENTRIES = {
  main: fileURLToPath(new URL('../cli/main.ts', import.meta.url)),
  worker: fileURLToPath(new URL('../service/extract-worker.ts', import.meta.url)),
} as const

/** How long making the code may take before the sources are run instead (milliseconds). */
const MAKING = 20_000

export type EntryName = keyof typeof ENTRIES

/** A file that kept code was made of, as it was then. */
export type Part = readonly [path: string, size: number, modified: number]

/** What stands beside kept code: the folder it is in, and what it was made of. */
export interface Manifest {
  readonly folder: string
  readonly parts: readonly Part[]
}

/** How a file is now; null where it cannot be read. */
export function partOf(path: string): Part | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? [path, stat.size, stat.mtimeMs] : null
}

/** Where the manifest of this checkout's code is kept: one for each checkout and version of Node. */
export function manifestPath(cache: string): string {
  const name = createHash('sha256').update(`${process.version}\0${ENTRIES.main}`).digest('hex').slice(0, 16)
  return join(cache, 'start', `${name}.json`)
}

function isCurrent({ folder, parts }: Manifest): boolean {
  return (
    existsSync(folder) &&
    parts.every(([path, size, modified]) => {
      const now = partOf(path)
      return now !== null && now[1] === size && now[2] === modified
    })
  )
}

/** The manifest of code that is kept and current, or null. Whatever is wrong with what is kept only makes the start slow. */
export function currentManifest(cache: string): Manifest | null {
  try {
    const manifest = JSON.parse(readFileSync(manifestPath(cache), 'utf8')) as Manifest
    return isCurrent(manifest) ? manifest : null
  } catch {
    return null
  }
}

/** Makes the code to keep in a process of its own, whose bundler takes more memory than all else; null where that fails. */
function madeManifest(cache: string): Manifest | null {
  const maker = fileURLToPath(new URL('./keep-code.ts', import.meta.url))
  return spawnSync(process.execPath, [maker, cache], { stdio: 'ignore', timeout: MAKING }).status === 0 ? currentManifest(cache) : null
}

/** The URL of a file to run: kept code where it is current, or can be made now; else the source. */
export function entryUrl(name: EntryName, cache: string | null): string {
  const source = pathToFileURL(ENTRIES[name]).href
  if (cache === null) return source
  const manifest = currentManifest(cache) ?? madeManifest(cache)
  return manifest ? pathToFileURL(join(manifest.folder, `${name}.mjs`)).href : source
}
