// Files that people send: each is kept in the data folder until its reports are in the store and read, one file after the other.
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { storeFault } from '../store/store-fault.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import type { Announcements } from './announcements.ts'
import { intakeOptionsOf, type GivenOptions } from './given-options.ts'
import { keepReports } from './keep-reports.ts'
import { Problem } from './problem.ts'
import { keepAbout, keepSentFile, orLeaveNothing, placeForFile, waitingFile } from './sent-file.ts'
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

/** Who sent what an earlier version left, which kept no name. */
const UNKNOWN = '-'

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

export class Imports {
  readonly #options: ImportsOptions
  readonly #states = new Map<string, ImportState>()
  #last: Promise<void> = Promise.resolve()

  constructor(options: ImportsOptions) {
    this.#options = options
  }

  /** Takes a file in; its reports are kept and read after those sent before. Throws `api/too-large`. */
  async take(name: string, bytes: Readable, by: Person): Promise<ImportState> {
    const asked = { id: randomUUID(), name, by, options: {} }
    const path = await keepSentFile(this.#folder(asked.id), name, bytes)
    await this.#note(asked)
    return this.#enqueue(asked, path)
  }

  /** Takes in a file that is there already, as a person said to read it; the file is moved once all else is written down. */
  async takeFile({ path, ...given }: Asked & { readonly path: string }): Promise<ImportState> {
    const asked = { id: randomUUID(), ...given }
    const own = placeForFile(this.#folder(asked.id), basename(path))
    await this.#note(asked)
    renameSync(path, own)
    return this.#enqueue(asked, own)
  }

  /** Takes up again what an earlier start took in and did not end. */
  resume(): void {
    const uploads = join(this.#options.folder, 'uploads')
    if (!existsSync(uploads)) return
    for (const id of readdirSync(uploads)) {
      const left = waitingFile(this.#folder(id))
      // it was not whole, and nobody was told that it was taken
      if (!left) rmSync(this.#folder(id), { recursive: true, force: true })
      else {
        const about = (left.about as Asked | null) ?? { name: basename(left.path), by: UNKNOWN, options: {} }
        this.#enqueue({ id, ...about }, left.path)
      }
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

  /** Does a piece of work after what was taken in before it, and not at the same time. */
  inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work)
    return this.#last
  }

  #folder(id: string): string {
    return join(this.#options.folder, 'uploads', id)
  }

  /** Writes down what is asked, in the log and beside the file. */
  #note({ id, ...about }: Asked & { readonly id: string }): Promise<void> {
    return orLeaveNothing(this.#folder(id), async () => {
      await recordAudit(this.#options.db, { who: about.by, act: 'import.start', subject: id, detail: { name: about.name } })
      keepAbout(this.#folder(id), about)
    })
  }

  #enqueue({ options, ...named }: Pick<ImportState, 'id' | 'name' | 'by'> & Pick<Asked, 'options'>, path: string): ImportState {
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
    rmSync(this.#folder(state.id), { recursive: true, force: true })
    await changed()
  }

  #step(state: ImportState, now: ImportState['state']): void {
    state.state = now
    const { id, fresh, known, read, exactCopies, nearCopies, failed } = state
    const counts = { kept: fresh + known, fresh, known, read, exact_copies: exactCopies, near_copies: nearCopies, failed }
    this.#options.announcements.tell('import', { id, state: now, ...counts })
  }
}
