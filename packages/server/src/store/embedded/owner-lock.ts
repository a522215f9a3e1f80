// Decides which process owns an embedded database: a lock of the operating system, which dies with its holder.
import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Who holds the lock, as it wrote itself down. */
export interface Owner {
  readonly host: string
  readonly process: number
}

const LOCK = 'lock.sqlite'
const OWNER = 'owner.json'

/** Lets go of a lock. */
export type Release = () => void

/** Takes the lock of a folder; null where another process has it. SQLite's exclusive transaction is a lock of the file that needs no native package. */
export function takeLock(folder: string): Release | null {
  const lock = new DatabaseSync(join(folder, LOCK), { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && BUSY.has(Number(error.errcode) & 0xff)) return null
    throw error
  }
  writeFileSync(join(folder, OWNER), JSON.stringify({ host: hostname(), process: process.pid } satisfies Owner))
  return () => lock.close()
}

/** SQLite's codes for a lock that another holds: busy, locked. */
const BUSY: ReadonlySet<number> = new Set([5, 6])

/** Who last took the lock of a folder, where it can be told. */
export function ownerOf(folder: string): Owner | null {
  try {
    return JSON.parse(readFileSync(join(folder, OWNER), 'utf8')) as Owner
  } catch {
    return null
  }
}
