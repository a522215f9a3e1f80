// Counts events by week, area, type, actor, grade or outlet, so that the parts and what has no part add up to the whole.
import type { Kysely } from 'kysely'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Tables } from '../store/tables.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { recordedEvents } from './recorded-events.ts'

export const TALLIES = ['week', 'area', 'type', 'actor', 'grade', 'outlet'] as const
export type TallyBy = (typeof TALLIES)[number]

export interface TallyRow {
  /** A Monday, `SY/Deir ez-Zor`, or an id. */
  readonly key: string
  readonly events: number
  /** Dead of these events: by the best figures, and the least that is told. */
  readonly killed: number
  readonly killedLeast: number
}

export interface Tally {
  readonly total: number
  /** Events without a day, a place, an actor …: in no row. */
  readonly untold: number
  readonly rows: readonly TallyRow[]
}

const DAY = 86_400_000

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return new Date(time - sinceMonday * DAY).toISOString().slice(0, 10)
}

/** The rows that an event counts in: several where several actors have a part in it. */
const KEYS: Readonly<Record<TallyBy, (event: RecordedEvent) => readonly string[]>> = {
  week: ({ record: { time } }) => (time ? [weekOf(time.best.from)] : []),
  area: ({ record: { place } }) => (place?.best.country ? [`${place.best.country}/${place.best.admin1 ?? ''}`] : []),
  type: ({ record: { type } }) => [type.best],
  actor: ({ record: { initiators, targets, participants } }) => [
    ...new Set([...initiators, ...targets, ...participants].map(({ best }) => best)),
  ],
  grade: ({ record: { graded } }) => [graded.grade],
  outlet: ({ claims }) => [...new Set(claims.flatMap(({ report }) => report.outlet ?? []))],
}

/** Counts the events that answer a filter. An aggregate counts its events twice where its parts are counted too: ask for `kinds`. */
export async function tallyEvents(
  db: Kysely<Tables>,
  { by, filter, asOf }: { readonly by: TallyBy; readonly filter: EventFilter; readonly asOf?: Date | undefined },
): Promise<Tally> {
  const rows = new Map<string, { key: string; events: number; killed: number; killedLeast: number }>()
  let [total, untold] = [0, 0]
  for await (const event of recordedEvents(db, filter, asOf)) {
    const keys = KEYS[by](event)
    const toll = event.record.tolls.get('killed')
    total++
    if (keys.length === 0) untold++
    for (const key of keys) {
      const row = rows.get(key) ?? { key, events: 0, killed: 0, killedLeast: 0 }
      row.events++
      row.killed += toll?.best ?? 0
      row.killedLeast += toll?.min ?? 0
      rows.set(key, row)
    }
  }
  return { total, untold, rows: [...rows.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)) }
}
