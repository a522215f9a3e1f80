// Decides which files an export writes, and puts them in their places only when all are whole: the table last.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../problem.ts'

export interface ExportFiles {
  readonly table: string
  readonly dictionary: string
  readonly manifest: string
  readonly explanation: string
}

const isFolder = (path: string): boolean => path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())

/** Calls of the system that write: a fault of another (a connection) is not the output's. */
const WRITING: ReadonlySet<unknown> = new Set(['open', 'write', 'writev', 'mkdir', 'mkdtemp', 'rename', 'close'])

/** A fault of writing as a problem that a person can act on; any other as it is. */
export function outputFault(error: unknown, where: string): unknown {
  const isOurs = error instanceof Error && 'syscall' in error && WRITING.has(error.syscall)
  return isOurs ? new Problem('output/not-writable', where, { detail: error.message }) : error
}

/** Makes a folder and those above it, one by one: where the system has no folders (below /proc), making all at once never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    throw outputFault(error, path)
  }
}

/** The files of an export bear one name: that of `-o FILE`, or the given one in `-o FOLDER/`. Throws `output/exists` where the table is there already. */
export function exportFiles(output: string, name: string, extension: string): ExportFiles {
  const table = isFolder(output) ? join(output, `${name}.${extension}`) : output
  if (existsSync(table)) throw new Problem('output/exists', table)
  makeFolder(dirname(table))
  const stem = table.replace(/\.[^./]+$/, '')
  return {
    table,
    dictionary: `${stem}.dictionary.md`,
    manifest: `${stem}.manifest.json`,
    explanation: `${stem}.explain.jsonl`,
  }
}

/** Where a file is written until it is whole. */
export const partOf = (path: string): string => `${path}.part`

/** Writes pieces of text to a file's part. */
export const writeText = (path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(partOf(path)))

/** Lines are written in pieces of this many UTF-16 units. */
const PIECE = 65_536

/** A file's part that takes lines one by one. */
export interface LineFile {
  readonly write: (line: string) => Promise<void>
  /** Writes what is held and closes. */
  readonly close: () => Promise<void>
  /** Closes without more ado. */
  readonly drop: () => Promise<void>
}

/** Opens a file's part for lines. */
export async function openLines(path: string): Promise<LineFile> {
  const file = await open(partOf(path), 'w')
  let held = ''
  const flush = async (): Promise<void> => {
    const piece = held
    held = ''
    await file.writeFile(piece)
  }
  return {
    async write(line) {
      held += `${line}\n`
      if (held.length > PIECE) await flush()
    },
    async close() {
      await flush()
      await file.close()
    },
    drop: () => file.close(),
  }
}

/** A file as the manifest names it. */
export interface WrittenFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** Name, size and hash of a file's part. */
export async function describeFile(path: string): Promise<WrittenFile> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(partOf(path)), hash)
  return { name: basename(path), bytes: statSync(partOf(path)).size, sha256: hash.digest('hex') }
}

/** Gives parts their names, in order. */
export async function putInPlace(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rename(partOf(path), path)
}

/** Removes what is left of parts. */
export async function dropParts(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(partOf(path), { force: true })))
}
