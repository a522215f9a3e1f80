// A file that a person sends: written to a folder of the data folder under a name that stays in it, up to a limit.
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from './problem.ts'

/** Largest file that is taken, in bytes. */
const LARGEST_UPLOAD = 1_000_000_000

/** Bytes up to a limit. */
const atMost = (most: number): Transform => {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      done(bytes > most ? new Problem('api/too-large', 'body') : null, chunk)
    },
  })
}

/** A name that stays in its folder, with its ending, by which the kind of file is known. */
const safeName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')
    .slice(-100)

/** Writes what was sent into a new folder; gives the path of the file. Leaves nothing behind where it throws, as `api/too-large`. */
export async function keepSentFile(folder: string, name: string, bytes: Readable): Promise<string> {
  const path = join(folder, safeName(name) || 'file')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    await pipeline(bytes, atMost(LARGEST_UPLOAD), createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return path
}
