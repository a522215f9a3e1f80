// Files that people send: each is kept in the data folder until its reports are in the store and read, one file after the other.
import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { storeFault } from '../store/store-fault.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import type { Announcements } from './announcements.ts'
import { keepReports } from './keep-reports.ts'
import { Problem } from './problem.ts'
import { takeIn } from './take-in.ts'

/** Largest file that is taken, in bytes. */
export const LARGEST_UPLOAD = 1_000_000_000
/** Faults of one file that are told; the rest are counted. */
const TOLD_FAULTS = 1000
/** Imports that are remembered once they have ended. */
const REMEMBERED = 200

export interface ImportState {
  readonly id: string
  readonly name: string
  readonly by: string
  readonly started: Date
  state: 'waiting' | 'keeping' | 'reading' | 'linking' | 'done' | 'failed'
  /** Reports that were not there before, and those that were. */
  fresh: number
  known: number
  /** Reports of the store read since. */
  read: number
  claims: number
  /** New reports that repeat others word for word, and those that are near copies; known once they are linked. */
  exactCopies: number
  nearCopies: number
  failed: number
  readonly faults: Problem[]
}

export interface ImportsOptions {
  readonly db: Kysely<Tables>
  readonly folder: string
  readonly announcements: Announcements
  /** Called when reports were read: events may be new. */
  readonly changed: () => void | Promise<void>
}

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

/** Where something came from, without the place at which a file that was sent waited: `news.jsonl:2`. */
export const shownOrigin = (origin: string, folder: string): string => {
  const uploads = join(folder, 'uploads', sep)
  return origin.startsWith(uploads) ? origin.slice(uploads.length).split(sep).slice(1).join(sep) : origin
}

export class Imports {
  readonly #options: ImportsOptions
  readonly #states = new Map<string, ImportState>()
  #last: Promise<void> = Promise.resolve()

  constructor(options: ImportsOptions) {
    this.#options = options
  }

  /** Takes a file in; its reports are kept and read after those sent before. Throws `api/too-large`. */
  async take(name: string, bytes: Readable, by: `person:${string}`): Promise<ImportState> {
    const { db, folder } = this.#options
    const id = randomUUID()
    const own = join(folder, 'uploads', id)
    const path = join(own, safeName(name) || 'file')
    mkdirSync(own, { recursive: true, mode: 0o700 })
    try {
      await pipeline(bytes, atMost(LARGEST_UPLOAD), createWriteStream(path, { mode: 0o600 }))
      await recordAudit(db, { who: by, act: 'import.start', subject: id, detail: { name } })
    } catch (error) {
      rmSync(own, { recursive: true, force: true })
      throw error
    }
    return this.#enqueue({ id, name, by }, path)
  }

  /** Takes up again what an earlier start took in and did not end. */
  resume(): void {
    const uploads = join(this.#options.folder, 'uploads')
    if (!existsSync(uploads)) return
    for (const id of readdirSync(uploads)) {
      const [name] = readdirSync(join(uploads, id))
      if (name !== undefined) this.#enqueue({ id, name, by: '-' }, join(uploads, id, name))
    }
  }

  /** Imports of this start of the server, the latest first. */
  list(): readonly ImportState[] {
    return [...this.#states.values()].toReversed()
  }

  find(id: string): ImportState | null {
    return this.#states.get(id) ?? null
  }

  /** Resolves when all that was taken in has been dealt with. */
  settled(): Promise<void> {
    return this.#last
  }

  #enqueue(named: Pick<ImportState, 'id' | 'name' | 'by'>, path: string): ImportState {
    const counts = { fresh: 0, known: 0, read: 0, claims: 0, exactCopies: 0, nearCopies: 0, failed: 0 }
    const state: ImportState = { ...named, started: new Date(), state: 'waiting', ...counts, faults: [] }
    this.#states.set(state.id, state)
    if (this.#states.size > REMEMBERED) this.#states.delete(this.#states.keys().next().value as string)
    this.#last = this.#last.then(() => this.#run(state, path))
    return state
  }

  async #run(state: ImportState, path: string): Promise<void> {
    const { db, folder, changed } = this.#options
    const complain = (problem: Problem): void => {
      state.failed++
      if (state.faults.length < TOLD_FAULTS) state.faults.push(problem)
    }
    try {
      this.#step(state, 'keeping')
      const { copies } = await takeIn(db, (progress) => keepReports(db, { paths: [path], given: {}, complain, progress }), {
        dataFolder: folder,
        complain,
        progress: {
          kept: ({ fresh, known }) => this.#step(Object.assign(state, { fresh, known }), 'keeping'),
          read: ({ read, claims }) => this.#step(Object.assign(state, { read, claims }), 'reading'),
          linked: () => this.#step(state, 'linking'),
        },
      })
      Object.assign(state, { exactCopies: copies.exact, nearCopies: copies.near })
      this.#step(state, 'done')
    } catch (error) {
      const problem = storeFault(error, state.name)
      complain(problem instanceof Problem ? problem : new Problem('api/failed', state.name))
      this.#step(state, 'failed')
      // a store that is away comes back: the next start takes it up again
      if (problem instanceof Problem && problem.code === 'store/unreachable') return
    }
    rmSync(dirname(path), { recursive: true, force: true })
    await changed()
  }

  #step(state: ImportState, now: ImportState['state']): void {
    state.state = now
    const { id, fresh, known, read, exactCopies, nearCopies, failed } = state
    const counts = { kept: fresh + known, fresh, known, read, exact_copies: exactCopies, near_copies: nearCopies, failed }
    this.#options.announcements.tell('import', { id, state: now, ...counts })
  }
}
