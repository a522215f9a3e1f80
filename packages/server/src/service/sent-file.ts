// A file that a person sends: it waits in a folder of its own in the data folder, under a name that stays in it, with what is said of it beside it.
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
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

/** Folders of the data folder in which files wait, each in a folder of its own. */
const PLACES = ['uploads', 'drafts'] as const
const FILE = 'file'
const ABOUT = 'about.json'

/** Does what a waiting file needs; where that fails, nothing of its folder is left. */
export async function orLeaveNothing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Where the file of a waiting folder stands; the folder is made. */
export function placeForFile(folder: string, name: string): string {
  mkdirSync(join(folder, FILE), { recursive: true, mode: 0o700 })
  return join(folder, FILE, name)
}

/** Writes what was sent into a new folder; gives the path of the file. Leaves nothing behind where it throws, as `api/too-large`. */
export const keepSentFile = (folder: string, name: string, bytes: Readable): Promise<string> =>
  orLeaveNothing(folder, async () => {
    const path = placeForFile(folder, safeName(name) || 'file')
    await pipeline(bytes, atMost(LARGEST_UPLOAD), createWriteStream(path, { mode: 0o600 }))
    return path
  })

/** Keeps what is said of a file beside it. */
export const keepAbout = (folder: string, about: object): void => writeFileSync(join(folder, ABOUT), JSON.stringify(about), { mode: 0o600 })

/** A file that waits, with what `keepAbout` kept of it: null where an earlier version left it, which laid it right into its folder. */
export interface WaitingFile {
  readonly path: string
  readonly about: unknown
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** The file of a folder; null where it, or what is said of it, is not there: it was never whole, or has gone elsewhere. */
export function waitingFile(folder: string): WaitingFile | null {
  const isOld = !isFolder(join(folder, FILE))
  const own = isOld ? folder : join(folder, FILE)
  const [name] = readdirSync(own)
  const about = join(folder, ABOUT)
  if (name === undefined || (!isOld && !existsSync(about))) return null
  return { path: join(own, name), about: isOld ? null : JSON.parse(readFileSync(about, 'utf8')) }
}

/** Where something came from, without the place at which a file that was sent waited: `news.jsonl:2`. */
export function shownOrigin(origin: string, dataFolder: string): string {
  const place = PLACES.map((name) => join(dataFolder, name, sep)).find((start) => origin.startsWith(start))
  if (place === undefined) return origin
  const [, ...within] = origin.slice(place.length).split(sep)
  return (within.length > 1 && within[0] === FILE ? within.slice(1) : within).join(sep)
}
