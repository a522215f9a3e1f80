// Codes events one after the other: rows out, the derivation of each cell beside them, and counts of what was left out and why.
import type { RecordedEvent } from '../recorded-event.ts'
import type { Codebook, Reason, Row } from './row.ts'

/** What was counted on the way. */
export interface ExportCounts {
  readonly events: number
  readonly rows: number
  /** Rows without a point on the map. */
  readonly withoutPoint: number
  readonly leftOut: Readonly<Partial<Record<Reason, number>>>
}

/** Takes a line; done when there is room for the next. */
export type Sink = (line: string) => Promise<void>

/** Codes events one by one and counts; explanations go to `explain`. */
export class Coder {
  readonly #codebook: Codebook
  readonly #explain: Sink | null
  readonly #leftOut = new Map<Reason, number>()
  #events = 0
  #rows = 0
  #withoutPoint = 0

  constructor(codebook: Codebook, explain: Sink | null) {
    this.#codebook = codebook
    this.#explain = explain
  }

  async *rows(events: AsyncIterable<RecordedEvent>, progress?: (events: number) => void): AsyncGenerator<Row> {
    for await (const event of events) {
      this.#events++
      progress?.(this.#events)
      const coded = this.#codebook.code(event)
      if ('leftOut' in coded) {
        this.#leftOut.set(coded.leftOut, (this.#leftOut.get(coded.leftOut) ?? 0) + 1)
        await this.#explain?.(JSON.stringify({ event: event.record.id, left_out: coded.leftOut }))
        continue
      }
      for (const row of coded.rows) {
        this.#rows++
        if ('latitude' in row && row['latitude']?.value === null) this.#withoutPoint++
        await this.#explain?.(this.#explanation(event, row))
        yield row
      }
    }
  }

  #explanation(event: RecordedEvent, row: Row): string {
    const cells = this.#codebook.columns.map(({ name, type }) => {
      const { value = null, rule = null, claims = [], lost = [] } = row[name] ?? {}
      return [name, { ...(type === 'json' ? {} : { value }), rule, claims, lost }] as const
    })
    return JSON.stringify({ event: event.record.id, row: this.#rows, cells: Object.fromEntries(cells) })
  }

  get counts(): ExportCounts {
    const leftOut = Object.fromEntries([...this.#leftOut].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    return { events: this.#events, rows: this.#rows, withoutPoint: this.#withoutPoint, leftOut }
  }
}
