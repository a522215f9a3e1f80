// Says where the socket of an embedded database is: beside its files, or in a folder of the user's own where that path is too long.
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../service/problem.ts'

/** The name PostgreSQL's clients look for. */
const NAME = '.s.PGSQL.5432'
/** Longest path of a socket in bytes: 104 on macOS with its closing zero, 108 on Linux. */
const LONGEST = 103

/** A folder that only this user can enter, made where it is not there; throws where another made it. */
function ownFolder(path: string): string {
  mkdirSync(path, { mode: 0o700, recursive: true })
  const found = lstatSync(path)
  const mine = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0
  if (!mine) throw new Problem('store/not-private', path)
  return path
}

/** The folder of the socket, as clients name it. */
export function socketFolder(folder: string): string {
  if (Buffer.byteLength(join(folder, NAME)) <= LONGEST) return folder
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return ownFolder(join(tmpdir(), `sijill-${process.getuid?.() ?? 'user'}-${name}`))
}

export const socketIn = (folder: string): string => join(folder, NAME)
