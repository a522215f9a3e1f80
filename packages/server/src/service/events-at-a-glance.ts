// The events that a reader is shown first: those whose accounts conflict, and the latest.
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { isInvented } from './invented.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { recordedEvents } from './recorded-events.ts'

export interface Glance {
  /** How many events there are. */
  readonly events: number
  readonly disputed: readonly RecordedEvent[]
  readonly latest: readonly RecordedEvent[]
  readonly invented: 'all' | 'some' | 'none'
}

const conflictsOf = ({ record }: RecordedEvent): number => Object.values(record.disagreement).filter((one) => one === 'conflict').length
const dayOf = ({ record }: RecordedEvent): string => record.time?.best.from ?? ''

/** The first by an order, of a stream that need not be held whole. */
class First {
  readonly #most: number
  readonly #compare: (a: RecordedEvent, b: RecordedEvent) => number
  #kept: RecordedEvent[] = []

  constructor(most: number, compare: (a: RecordedEvent, b: RecordedEvent) => number) {
    this.#most = most
    this.#compare = compare
  }

  offer(event: RecordedEvent): void {
    this.#kept.push(event)
    if (this.#kept.length > this.#most * 8) this.#kept = this.list()
  }

  list(): RecordedEvent[] {
    return this.#kept.toSorted(this.#compare).slice(0, this.#most)
  }
}

export async function eventsAtAGlance(db: Kysely<Tables>, most: { readonly disputed: number; readonly latest: number }): Promise<Glance> {
  const latest = new First(most.latest, (a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
  // those that most witnesses tell are those where a reader sees most
  const disputed = new First(
    most.disputed,
    (a, b) => conflictsOf(b) - conflictsOf(a) || b.record.witnesses.length - a.record.witnesses.length,
  )
  let [events, invented, told] = [0, 0, 0]
  for await (const event of recordedEvents(db, {})) {
    events++
    told += event.claims.length
    invented += event.claims.filter(({ report }) => isInvented(report.url)).length
    latest.offer(event)
    if (conflictsOf(event) > 0) disputed.offer(event)
  }
  const share = invented === 0 ? 'none' : invented === told ? 'all' : 'some'
  return { events, disputed: disputed.list(), latest: latest.list(), invented: share }
}
