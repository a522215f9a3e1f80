// Files that wait to be looked at before they are taken in: checked, checked again as a person says how to read them, then taken in or discarded whole.
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { storeFault } from '../store/store-fault.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import type { Announcements } from './announcements.ts'
import { checkDraft, type DraftCheck } from './check-draft.ts'
import { intakeOptionsOf, type GivenOptions } from './given-options.ts'
import type { Imports, ImportState } from './imports.ts'
import { Problem } from './problem.ts'
import { keepAbout, keepSentFile, orLeaveNothing, waitingFile } from './sent-file.ts'

type Person = `person:${string}`

/** What is kept of a draft beside its file. */
interface Kept {
  readonly name: string
  readonly by: Person
  readonly sent: string
  readonly options: GivenOptions
}

export interface DraftState extends Kept {
  readonly id: string
  readonly state: 'checking' | 'checked' | 'failed'
  readonly check: DraftCheck | null
  /** What was wrong with the file as a whole. */
  readonly fault: Problem | null
}

export interface DraftsOptions {
  readonly db: Kysely<Tables>
  readonly folder: string
  readonly imports: Imports
  readonly announcements: Announcements
}

export class Drafts {
  readonly #options: DraftsOptions
  readonly #states = new Map<string, DraftState>()
  #last: Promise<void> = Promise.resolve()

  constructor(options: DraftsOptions) {
    this.#options = options
  }

  /** Takes a file to be looked at. Throws `api/too-large`. */
  async take(name: string, bytes: Readable, by: Person): Promise<DraftState> {
    const id = randomUUID()
    await keepSentFile(this.#folder(id), name, bytes)
    await orLeaveNothing(this.#folder(id), () =>
      recordAudit(this.#options.db, { who: by, act: 'draft.add', subject: id, detail: { name } }),
    )
    return this.#begin(id, { name, by, sent: new Date().toISOString(), options: {} })
  }

  /** Says how a draft is to be read, and checks it again. Throws where there is none, and what `intakeOptionsOf` throws. */
  setOptions(id: string, options: GivenOptions): DraftState {
    const { name, by, sent } = this.#found(id)
    intakeOptionsOf(options, (option) => option)
    return this.#begin(id, { name, by, sent, options })
  }

  /** Hands a draft to the imports; it is no draft from then on. */
  accept(id: string, by: Person): Promise<ImportState> {
    return this.#leave(id, ({ name, options }) => this.#options.imports.takeFile({ name, path: this.#file(id), options, by }))
  }

  /** Removes a draft with its file; nothing of it was in the record. */
  discard(id: string, by: Person): Promise<void> {
    return this.#leave(id, ({ name }) => recordAudit(this.#options.db, { who: by, act: 'draft.discard', subject: id, detail: { name } }))
  }

  list(): readonly DraftState[] {
    return [...this.#states.values()].toSorted((a, b) => (a.sent < b.sent ? 1 : -1))
  }

  find(id: string): DraftState | null {
    return this.#states.get(id) ?? null
  }

  /** Takes up what an earlier start left. */
  resume(): void {
    const drafts = join(this.#options.folder, 'drafts')
    if (!existsSync(drafts)) return
    for (const id of readdirSync(drafts)) {
      const left = waitingFile(this.#folder(id))
      // its file was never whole, or has become an import
      if (!left?.about) rmSync(this.#folder(id), { recursive: true, force: true })
      else this.#begin(id, left.about as Kept)
    }
  }

  /** Ends checks where they stand; the next start begins them again. */
  stop(): void {
    this.#states.clear()
  }

  /** Resolves when every draft has been checked. */
  settled(): Promise<void> {
    return this.#last
  }

  #folder(id: string): string {
    return join(this.#options.folder, 'drafts', id)
  }

  #file(id: string): string {
    const file = waitingFile(this.#folder(id))
    if (!file) throw new Problem('api/not-found', id)
    return file.path
  }

  #found(id: string): DraftState {
    const state = this.#states.get(id)
    if (!state) throw new Problem('api/not-found', id)
    return state
  }

  /** Does what ends a draft. Whoever comes second finds none; where it fails, the draft waits as before. */
  async #leave<T>(id: string, end: (draft: DraftState) => Promise<T>): Promise<T> {
    const draft = this.#found(id)
    this.#states.delete(id)
    const done = await end(draft).catch((error: unknown) => {
      const { name, by, sent, options } = draft
      this.#begin(id, { name, by, sent, options })
      throw error
    })
    rmSync(this.#folder(id), { recursive: true, force: true })
    return done
  }

  #begin(id: string, kept: Kept): DraftState {
    keepAbout(this.#folder(id), kept)
    const state: DraftState = { ...kept, id, state: 'checking', check: null, fault: null }
    this.#states.set(id, state)
    this.#last = this.#last.then(() => this.#check(state))
    return state
  }

  async #check(begun: DraftState): Promise<void> {
    const { id } = begun
    let now = begun
    // what was discarded, or is to be read otherwise, is checked no further
    const isOld = (): boolean => this.#states.get(id) !== now
    const tell = (changes: Partial<DraftState>): void => {
      if (isOld()) return
      now = { ...now, ...changes }
      this.#states.set(id, now)
      this.#options.announcements.tell('draft', { id, state: now.state })
    }
    if (isOld()) return
    try {
      const options = intakeOptionsOf(begun.options, (option) => option)
      const progress = (check: DraftCheck): void => tell({ check })
      tell({ check: await checkDraft(this.#options.db, this.#file(id), { ...options, progress, stopped: isOld }), state: 'checked' })
    } catch (error) {
      const problem = storeFault(error, begun.name)
      tell({ fault: problem instanceof Problem ? problem : new Problem('api/failed', begun.name), state: 'failed' })
    }
  }
}
