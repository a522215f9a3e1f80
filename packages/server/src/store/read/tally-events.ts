// How many events that answer a filter fall under each day, week, month, area, type, actor, grade or outlet, and of those how many of each type, actor or grade?
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { EventColumns } from '../event-columns.ts'
import type { Tables } from '../tables.ts'
import { eventConditions, type EventFilter } from './event-filter.ts'

export const TALLIES = ['day', 'week', 'month', 'area', 'type', 'actor', 'grade', 'outlet'] as const
export type TallyBy = (typeof TALLIES)[number]

/** What the events of a row are told apart by: each event has one value of these, or none. */
export const STACKS = ['type', 'actor', 'grade'] as const
export type StackBy = (typeof STACKS)[number]

export interface Tallying {
  readonly by: TallyBy
  readonly stack?: StackBy | undefined
  readonly filter: EventFilter
}

/** Events of one key and one part of it; null where the key or the part is not told. */
export interface TallyPart {
  readonly key: string | null
  readonly part: string | null
  readonly events: number
  readonly killed: number
  readonly killedLeast: number
}

interface Key {
  readonly column: RawBuilder<string | null>
  /** The keys of an event at hand: several where several actors have a part in it. */
  readonly of: (event: EventColumns) => readonly (string | null)[]
}

const DAY = 86_400_000

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return new Date(time - sinceMonday * DAY).toISOString().slice(0, 10)
}

const each = (column: 'named' | 'outlets'): Key => ({
  column: sql`k.key`,
  of: (event) => (event[column].length === 0 ? [null] : event[column]),
})

const KEYS: Readonly<Record<TallyBy, Key>> = {
  day: { column: sql`e.day_from`, of: ({ day_from }) => [day_from] },
  // the first day of the calendar is a Monday; whole numbers are grouped faster than times
  week: {
    column: sql`date '0001-01-01' + 7 * ((e.day_from - date '0001-01-01') / 7)`,
    of: ({ day_from }) => [day_from && weekOf(day_from)],
  },
  month: {
    column: sql`e.day_from - (extract(day from e.day_from)::integer - 1)`,
    of: ({ day_from }) => [day_from && `${day_from.slice(0, 8)}01`],
  },
  area: {
    column: sql`e.country || '/' || coalesce(e.admin1, '')`,
    of: ({ country, admin1 }) => [country && `${country}/${admin1 ?? ''}`],
  },
  type: { column: sql`e.type`, of: ({ type }) => [type] },
  actor: each('named'),
  grade: { column: sql`e.grade`, of: ({ grade }) => [grade] },
  outlet: each('outlets'),
}

/** Whether an event may have several keys: then the rows add up to more than the whole. */
export const hasSeveral = (by: TallyBy): boolean => by === 'actor' || by === 'outlet'

export function tallyQuery(db: Kysely<Tables>, { by, stack, filter }: Tallying) {
  const unnested = by === 'outlet' ? sql.ref('e.outlets') : sql.ref('e.named')
  return db
    .selectFrom('events_in_force as e')
    .$if(hasSeveral(by), (query) =>
      query.leftJoinLateral(sql<{ key: string }>`unnest(${unnested})`.as<'k'>(sql`k(key)`), (join) => join.onTrue()),
    )
    .select([
      KEYS[by].column.as('key'),
      (stack ? sql<string | null>`${sql.ref(`e.${stack}`)}` : sql<null>`null::text`).as('part'),
      sql<string>`count(*)`.as('events'),
      sql<string>`coalesce(sum(e.killed_best), 0)`.as('killed'),
      sql<string>`coalesce(sum(e.killed_least), 0)`.as('killedLeast'),
    ])
    .where((where) => where.and(eventConditions(filter)))
    .groupBy(['key', 'part'])
}

/** The parts of all rows, in no order. */
export async function tallyParts(db: Kysely<Tables>, tallying: Tallying): Promise<TallyPart[]> {
  const rows = await tallyQuery(db, tallying).execute()
  return rows.map(({ key, part, events, killed, killedLeast }) => ({
    key,
    part,
    events: Number(events),
    killed: Number(killed),
    killedLeast: Number(killedLeast),
  }))
}

/** The same of events at hand, each a part of its own. */
export const partsAtHand = (events: readonly EventColumns[], { by, stack }: Omit<Tallying, 'filter'>): TallyPart[] =>
  events.flatMap((event) =>
    KEYS[by].of(event).map((key) => ({
      key,
      part: stack ? event[stack] : null,
      events: 1,
      killed: event.killed_best ?? 0,
      killedLeast: event.killed_least ?? 0,
    })),
  )
