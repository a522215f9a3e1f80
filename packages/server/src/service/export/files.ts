// Decides which files an export writes, and puts them in their places only when all are whole: the table last.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
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

/** The files of an export bear one name: that of `-o FILE`, or the given one in `-o FOLDER/`. Throws `output/exists` where the table is there already. */
export function exportFiles(output: string, name: string, extension: string): ExportFiles {
  const table = isFolder(output) ? join(output, `${name}.${extension}`) : output
  if (existsSync(table)) throw new Problem('output/exists', table)
  mkdirSync(dirname(table), { recursive: true })
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
