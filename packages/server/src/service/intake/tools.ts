// What the forms of intake work with. Each is made when it is first needed: a table of plain text starts no thread for pages.
import type { Engine } from '@sijill/engine/engine.ts'
import { engineFor } from '../engine-for.ts'
import { dataFolder } from '../folders.ts'
import { dayInWords, type DayInWords } from './day-in-words.ts'
import { isoTime } from './iso-time.ts'
import { PageReader } from './html/page-reader.ts'
import type { WebReader } from './web/web-reader.ts'

/** Longest date in words, in letters. */
const LONGEST_DATE = 120

/** What tests put in the place of the internet. */
export interface GivenTools {
  readonly pages?: PageReader
  readonly web?: WebReader
}

export class IntakeTools {
  readonly pages: PageReader
  #web: WebReader | null
  #engine: Engine | null = null

  constructor({ pages = new PageReader(), web }: GivenTools = {}) {
    this.pages = pages
    this.#web = web ?? null
  }

  /** The reader of the web, which takes a library that is long to load. */
  async web(): Promise<WebReader> {
    if (this.#web === null) {
      const { WebReader: Reader } = await import('./web/web-reader.ts')
      this.#web = new Reader()
    }
    return this.#web
  }

  /** A whole date in words among some lines, or null. */
  dayIn(lines: readonly string[]): DayInWords | null {
    if (lines.length === 0) return null
    this.#engine ??= engineFor(dataFolder())
    return dayInWords(lines, this.#engine)
  }

  /** A time as it was written, as ISO: in figures, or a day in words; null where it is neither. */
  timeOf(written: string): string | null {
    return isoTime(written) ?? (written.length > LONGEST_DATE ? null : (this.dayIn([written])?.day ?? null))
  }

  async close(): Promise<void> {
    await Promise.all([this.pages.close(), this.#web?.close()])
  }
}
