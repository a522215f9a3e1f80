// What a worker reads and links with: the engine's threads and what linking knows, of the user's tables as they stand. Where a table has
// changed, the next job takes what is made of the new one; what the jobs at hand use ends with the last of them.
import { eventKnowledge } from '../service/event-records.ts'
import type { ExtractPool } from '../service/extract-pool.ts'
import { keptForTables } from '../service/knowledge/kept-for-tables.ts'
import type { LinkContext } from '../service/link-batch.ts'
import { linkContext } from '../service/link-claims.ts'
import { readingPool } from '../service/read-kept-reports.ts'
import { readingVersion } from '../service/reading-version.ts'
import type { ReadingVersion } from '../store/identity.ts'

/** Threads and knowledge are made when they are asked for. */
export interface Reader {
  readonly version: ReadingVersion
  readonly pool: () => ExtractPool
  readonly linking: () => LinkContext
}

class MadeReader implements Reader {
  readonly version: ReadingVersion
  readonly #folder: string
  readonly #threads: number
  #pool: ExtractPool | undefined
  #linking: LinkContext | undefined
  /** Jobs at hand. */
  jobs = 0

  constructor(folder: string, threads: number) {
    this.version = readingVersion(folder)
    this.#folder = folder
    this.#threads = threads
  }

  readonly pool = (): ExtractPool => (this.#pool ??= readingPool(this.#threads, this.#folder))
  readonly linking = (): LinkContext => (this.#linking ??= linkContext(this.version, eventKnowledge(this.#folder)))

  async close(): Promise<void> {
    await this.#pool?.close()
  }
}

export class Readers {
  readonly #folder: string
  readonly #now: (folder: string) => MadeReader
  readonly #made = new Set<MadeReader>()

  constructor(folder: string, threads: number) {
    this.#folder = folder
    this.#now = keptForTables((of) => {
      const made = new MadeReader(of, threads)
      this.#made.add(made)
      return made
    })
  }

  /** Does a job with the reader of the tables as they stand when it begins. */
  readonly using = async <T>(job: (reader: Reader) => Promise<T>): Promise<T> => {
    const reader = this.#now(this.#folder)
    reader.jobs++
    try {
      return await job(reader)
    } finally {
      reader.jobs--
      await this.#closeOld()
    }
  }

  /** Ends what no job uses and no job will take. */
  async #closeOld(): Promise<void> {
    const now = this.#now(this.#folder)
    for (const reader of this.#made) {
      if (reader === now || reader.jobs > 0) continue
      this.#made.delete(reader)
      await reader.close()
    }
  }

  /** Ends all, once no job is at hand. */
  async close(): Promise<void> {
    await Promise.all([...this.#made].map((reader) => reader.close()))
  }
}
