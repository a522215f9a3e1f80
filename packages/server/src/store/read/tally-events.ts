// How many events that answer a filter fall under each day, week, month, area, type, actor, grade or outlet, and of those how many of each type, actor or grade?
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { EventColumns } from '../event-columns.ts'
import type { Tables } from '../tables.ts'
import { countedFilter, type CountedFilter } from './counted-events.ts'
import { eventConditions, type EventFilter } from './event-filter.ts'
import { amongAll, eventsFor, type EventLookup } from './events-for.ts'
import { settledSince } from './settled-events.ts'

export const TALLIES = ['day', 'week', 'month', 'area', 'type', 'actor', 'grade', 'outlet'] as const
export type TallyBy = (typeof TALLIES)[number]

/** What the events of a row are told apart by: each event has one value of these, or none. */
export const STACKS = ['type', 'actor', 'grade'] as const
export type StackBy = (typeof STACKS)[number]

export interface Tallying {
  readonly by: TallyBy
  readonly stack?: StackBy | undefined
  readonly filter: EventFilter
  /** Only events that have not changed since. */
  readonly asOf?: Date | undefined
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

/** The Monday of a column's week: the first day of the calendar is one. Whole numbers are grouped faster than times. */
const weekColumn = (day: RawBuilder<unknown>): RawBuilder<string | null> => sql`date '0001-01-01' + 7 * ((${day} - date '0001-01-01') / 7)`
const monthColumn = (day: RawBuilder<unknown>): RawBuilder<string | null> => sql`${day} - (extract(day from ${day})::integer - 1)`

const each = (column: 'named' | 'outlets'): Key => ({
  column: sql`k.key`,
  of: (event) => (event[column].length === 0 ? [null] : event[column]),
})

const KEYS: Readonly<Record<TallyBy, Key>> = {
  day: { column: sql`e.day_from`, of: ({ day_from }) => [day_from] },
  week: {
    column: weekColumn(sql`e.day_from`),
    of: ({ day_from }) => [day_from && weekOf(day_from)],
  },
  month: {
    column: monthColumn(sql`e.day_from`),
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

const partColumn = (stack: StackBy | undefined): RawBuilder<string | null> =>
  stack ? sql<string | null>`${sql.ref(`e.${stack}`)}` : sql<null>`null::text`

function partsQuery(db: Kysely<Tables>, { by, stack }: Pick<Tallying, 'by' | 'stack'>, { table, conditions }: EventLookup) {
  const unnested = by === 'outlet' ? sql.ref('e.outlets') : sql.ref('e.named')
  return db
    .selectFrom(table.as('e'))
    .$if(hasSeveral(by), (query) =>
      query.leftJoinLateral(sql<{ key: string }>`unnest(${unnested})`.as<'k'>(sql`k(key)`), (join) => join.onTrue()),
    )
    .select([
      KEYS[by].column.as('key'),
      partColumn(stack).as('part'),
      sql<string>`count(*)`.as('events'),
      sql<string>`coalesce(sum(e.killed_best), 0)`.as('killed'),
      sql<string>`coalesce(sum(e.killed_least), 0)`.as('killedLeast'),
    ])
    .where((where) => where.and([...conditions]))
    .groupBy(['key', 'part'])
}

/** What is kept of an event by actor does not tell the other actors of it, nor the outlets. */
const isAmongAll = ({ by, stack }: Pick<Tallying, 'by' | 'stack'>): boolean => hasSeveral(by) || stack === 'actor'

export const tallyQuery = (db: Kysely<Tables>, { filter, asOf, ...tallied }: Tallying) =>
  partsQuery(db, tallied, isAmongAll(tallied) ? amongAll([...eventConditions(filter), ...settledSince(asOf)]) : eventsFor(filter, asOf))

/** Keys that the counts kept ready have: each lies whole under one week and one month. */
const COUNTED_KEYS: { readonly [K in TallyBy]?: RawBuilder<string | null> } = {
  week: weekColumn(sql`e.first_day`),
  month: monthColumn(sql`e.first_day`),
  area: KEYS.area.column,
  type: KEYS.type.column,
  grade: KEYS.grade.column,
}

/** How the counts kept ready answer; null where they do not. */
const readyFor = ({ by, stack, filter, asOf }: Tallying): CountedFilter | null =>
  asOf === undefined && COUNTED_KEYS[by] !== undefined && stack !== 'actor' ? countedFilter(filter) : null

/** The same of the counts kept ready, and one by one of the events that are in none of them: these are parts of their own. */
const summedTallyQuery = (db: Kysely<Tables>, { by, stack }: Pick<Tallying, 'by' | 'stack'>, { ready, apart }: CountedFilter) =>
  db
    .selectFrom('event_counts as e')
    .select([
      (COUNTED_KEYS[by] as RawBuilder<string | null>).as('key'),
      partColumn(stack).as('part'),
      sql<string>`sum(e.events)`.as('events'),
      sql<string>`sum(e.killed)`.as('killed'),
      sql<string>`sum(e.killed_least)`.as('killedLeast'),
    ])
    .where((where) => where.and([...ready]))
    .groupBy(['key', 'part'])
    .$if(apart !== null, (query) => query.unionAll(partsQuery(db, { by, stack }, amongAll(apart ?? []))))

/** The parts of all rows, in no order. */
export async function tallyParts(db: Kysely<Tables>, tallying: Tallying): Promise<TallyPart[]> {
  const ready = readyFor(tallying)
  const rows = await (ready ? summedTallyQuery(db, tallying, ready) : tallyQuery(db, tallying)).execute()
  return rows.map(({ key, part, events, killed, killedLeast }) => ({
    key,
    part,
    events: Number(events),
    killed: Number(killed),
    killedLeast: Number(killedLeast),
  }))
}

/** The same of events at hand, each a part of its own. */
export const partsAtHand = (events: readonly EventColumns[], { by, stack }: Pick<Tallying, 'by' | 'stack'>): TallyPart[] =>
  events.flatMap((event) =>
    KEYS[by].of(event).map((key) => ({
      key,
      part: stack ? event[stack] : null,
      events: 1,
      killed: event.killed_best ?? 0,
      killedLeast: event.killed_least ?? 0,
    })),
  )
