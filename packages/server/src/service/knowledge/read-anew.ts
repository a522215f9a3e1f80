// Reads the reports of the record again with the tables as they are now, once at a time and in turn with what is taken in.
import type { Kysely } from 'kysely'
import { countOlderReadings, type ReadingCount } from '../../store/read/count-older-readings.ts'
import type { Tables } from '../../store/tables.ts'
import { recordAudit } from '../audit.ts'
import type { Imports } from '../imports.ts'
import { readingVersion } from '../reading-version.ts'
import { takeIn } from '../take-in.ts'
import type { Problem } from '../problem.ts'
import { messageOf } from '../message-of.ts'

export const READING_STATES = ['idle', 'waiting', 'reading', 'linking', 'failed'] as const

export interface ReadingState extends ReadingCount {
  readonly state: (typeof READING_STATES)[number]
  /** Reports read since it began. */
  readonly read: number
}

interface AnewOptions {
  readonly db: Kysely<Tables>
  readonly imports: Pick<Imports, 'inTurn'>
  readonly dataFolder: string
}

const NOTHING = { fresh: 0, known: 0, failed: 0, passed: 0 }

export class ReadAnew {
  readonly #options: AnewOptions
  #state: ReadingState['state'] = 'idle'
  #read = 0

  constructor(options: AnewOptions) {
    this.#options = options
  }

  /** How many reports were read with older tables, and how far reading them again is. */
  async state(): Promise<ReadingState> {
    const { db, dataFolder } = this.#options
    return { ...(await countOlderReadings(db, readingVersion(dataFolder))), state: this.#state, read: this.#read }
  }

  /** Begins to read again what was read with older tables; where that is under way it goes on. */
  async start(who: `person:${string}`): Promise<void> {
    if (this.#state !== 'idle' && this.#state !== 'failed') return
    this.#state = 'waiting'
    this.#read = 0
    await recordAudit(this.#options.db, { who, act: 'knowledge.read-anew' })
    void this.#options.imports.inTurn(() => this.#run())
  }

  async #run(): Promise<void> {
    const { db, dataFolder } = this.#options
    this.#state = 'reading'
    try {
      await takeIn(db, () => Promise.resolve(NOTHING), {
        dataFolder,
        complain: ({ message }: Problem) => void process.stderr.write(`sijill: ${message}\n`),
        progress: {
          kept: () => undefined,
          read: ({ read }) => void (this.#read = read),
          linked: () => void (this.#state = 'linking'),
        },
      })
      this.#state = 'idle'
    } catch (error) {
      this.#state = 'failed'
      process.stderr.write(`sijill: ${messageOf(error)}\n`)
    }
  }
}
