// Files that people send: each is kept in the data folder until its reports are in the store and read, one file after the other.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { storeFault } from '../store/store-fault.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import type { Announcements } from './announcements.ts'
import { intakeOptionsOf, type GivenOptions } from './given-options.ts'
import { keepReports } from './keep-reports.ts'
import { Problem } from './problem.ts'
import { keepSentFile } from './sent-file.ts'
import { takeIn } from './take-in.ts'

/** Faults of one file that are told; the rest are counted. */
const TOLD_FAULTS = 1000
/** Imports that are remembered once they have ended. */
const REMEMBERED = 200

type Person = `person:${string}`

/** What is kept of an import beside its file, for a start of the server that takes it up again. */
interface Asked {
  readonly name: string
  readonly by: Person
  readonly options: GivenOptions
}

const ABOUT = 'about.json'

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

/** Where something came from, without the place at which a file that was sent waited: `news.jsonl:2`. */
export const shownOrigin = (origin: string, folder: string): string => {
  const uploads = join(folder, 'uploads', sep)
  return origin.startsWith(uploads) ? origin.slice(uploads.length).split(sep).slice(2).join(sep) : origin
}

export class Imports {
  readonly #options: ImportsOptions
  readonly #states = new Map<string, ImportState>()
  #last: Promise<void> = Promise.resolve()

  constructor(options: ImportsOptions) {
    this.#options = options
  }

  /** Takes a file in; its reports are kept and read after those sent before. Throws `api/too-large`. */
  async take(name: string, bytes: Readable, by: Person): Promise<ImportState> {
    const id = randomUUID()
    return this.#start({ id, name, by, options: {} }, await keepSentFile(this.#fileFolder(id), name, bytes))
  }

  /** Takes in a file that is there already, as a person said to read it; the file is moved. */
  async takeFile({ path, ...asked }: Asked & { readonly path: string }): Promise<ImportState> {
    const id = randomUUID()
    mkdirSync(this.#fileFolder(id), { recursive: true, mode: 0o700 })
    const own = join(this.#fileFolder(id), basename(path))
    renameSync(path, own)
    return this.#start({ id, ...asked }, own)
  }

  /** Takes up again what an earlier start took in and did not end. */
  resume(): void {
    const uploads = join(this.#options.folder, 'uploads')
    if (!existsSync(uploads)) return
    for (const id of readdirSync(uploads)) {
      const about = join(uploads, id, ABOUT)
      const [name] = existsSync(this.#fileFolder(id)) ? readdirSync(this.#fileFolder(id)) : []
      if (name !== undefined && existsSync(about))
        this.#enqueue({ id, ...(JSON.parse(readFileSync(about, 'utf8')) as Asked) }, join(this.#fileFolder(id), name))
      // it was not whole, and nobody was told that it was taken
      else rmSync(join(uploads, id), { recursive: true, force: true })
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

  #fileFolder(id: string): string {
    return join(this.#options.folder, 'uploads', id, 'file')
  }

  async #start(asked: Asked & { readonly id: string }, path: string): Promise<ImportState> {
    const { id, ...about } = asked
    writeFileSync(join(this.#options.folder, 'uploads', id, ABOUT), JSON.stringify(about), { mode: 0o600 })
    await recordAudit(this.#options.db, { who: about.by, act: 'import.start', subject: id, detail: { name: about.name } })
    return this.#enqueue(asked, path)
  }

  #enqueue({ options, ...named }: Asked & { readonly id: string }, path: string): ImportState {
    const counts = { fresh: 0, known: 0, read: 0, claims: 0, exactCopies: 0, nearCopies: 0, failed: 0 }
    const state: ImportState = { ...named, started: new Date(), state: 'waiting', ...counts, faults: [] }
    this.#states.set(state.id, state)
    if (this.#states.size > REMEMBERED) this.#states.delete(this.#states.keys().next().value as string)
    this.#last = this.#last.then(() => this.#run(state, path, options))
    return state
  }

  async #run(state: ImportState, path: string, given: GivenOptions): Promise<void> {
    const { db, folder, changed } = this.#options
    const complain = (problem: Problem): void => {
      state.failed++
      if (state.faults.length < TOLD_FAULTS) state.faults.push(problem)
    }
    try {
      this.#step(state, 'keeping')
      const options = intakeOptionsOf(given, (option) => option)
      const { copies } = await takeIn(db, (progress) => keepReports(db, { ...options, paths: [path], complain, progress }), {
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
    rmSync(join(folder, 'uploads', state.id), { recursive: true, force: true })
    await changed()
  }

  #step(state: ImportState, now: ImportState['state']): void {
    state.state = now
    const { id, fresh, known, read, exactCopies, nearCopies, failed } = state
    const counts = { kept: fresh + known, fresh, known, read, exact_copies: exactCopies, near_copies: nearCopies, failed }
    this.#options.announcements.tell('import', { id, state: now, ...counts })
  }
}
