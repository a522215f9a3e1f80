// How many events answer a filter, how many have a place and a day, and how many dead and wounded do they tell of together?
import { sql, type Kysely } from 'kysely'
import type { EventColumns } from '../event-columns.ts'
import type { Tables } from '../tables.ts'
import { countedFilter, type CountedFilter } from './counted-events.ts'
import { eventConditions, type EventFilter } from './event-filter.ts'
import { amongAll, eventsFor, type EventLookup } from './events-for.ts'
import { changedSince } from './settled-events.ts'

/** A sum over events: of the best figures, and of the least that are told. */
export interface TollSum {
  readonly best: number
  readonly least: number
  /** Events that tell none: they are in neither sum. */
  readonly untold: number
}

/** Events with the dead and wounded that they tell of. */
export interface Tolls {
  readonly events: number
  readonly killed: TollSum
  readonly injured: TollSum
}

export interface EventCount extends Tolls {
  readonly placed: number
  readonly unplaced: number
  readonly dated: number
  readonly undated: number
  /** Of single events alone: totals of several would count the same people again. */
  readonly single: Tolls
}

const COUNTED = {
  events: sql`count(*)`,
  placed: sql`count(e.lat)`,
  dated: sql`count(e.day_from)`,
  killed: sql`coalesce(sum(e.killed_best), 0)`,
  killed_least: sql`coalesce(sum(e.killed_least), 0)`,
  killed_told: sql`count(e.killed_best)`,
  injured: sql`coalesce(sum(e.injured_best), 0)`,
  injured_least: sql`coalesce(sum(e.injured_least), 0)`,
  injured_told: sql`count(e.injured_best)`,
}
type Counted = Readonly<Record<keyof typeof COUNTED, number>>

const tollsOf = ({ events, ...told }: Counted): Tolls => ({
  events,
  killed: { best: told.killed, least: told.killed_least, untold: events - told.killed_told },
  injured: { best: told.injured, least: told.injured_least, untold: events - told.injured_told },
})

const countOf = (all: Counted, single: Counted): EventCount => ({
  ...tollsOf(all),
  placed: all.placed,
  unplaced: all.events - all.placed,
  dated: all.dated,
  undated: all.events - all.dated,
  single: tollsOf(single),
})

const isSingle = ({ kind }: Pick<EventColumns, 'kind'>): boolean => kind === 'occurrence'

/** The same sums of the counts kept ready. */
const summed = (name: string) =>
  name === 'dated'
    ? sql<string>`coalesce(sum(e.events) filter (where e.first_day is not null), 0)`
    : sql<string>`coalesce(sum(${sql.ref(`e.${name}`)}), 0)`

/** Asks the events one by one. */
const countQuery = (db: Kysely<Tables>, { table, conditions }: EventLookup) =>
  db
    .selectFrom(table.as('e'))
    .select('e.kind')
    .select(Object.entries(COUNTED).map(([name, value]) => sql<string>`${value}`.as(name)))
    .where((where) => where.and([...conditions]))
    .groupBy('e.kind')

/** Asks the counts kept ready, and one by one the events that are in none of them. */
const summedQuery = (db: Kysely<Tables>, { ready, apart }: CountedFilter) =>
  db
    .selectFrom('event_counts as e')
    .select('e.kind')
    .select(Object.keys(COUNTED).map((name) => summed(name).as(name)))
    .where((where) => where.and([...ready]))
    .groupBy('e.kind')
    .$if(apart !== null, (query) => query.unionAll(countQuery(db, amongAll(apart ?? []))) as typeof query)

async function counted(query: { execute(): Promise<unknown[]> }): Promise<EventCount> {
  const rows = (await query.execute()) as (Readonly<Record<keyof typeof COUNTED, string>> & Pick<EventColumns, 'kind'>)[]
  const sums = (of: typeof rows): Counted =>
    Object.fromEntries(
      (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).map((name) => [name, of.reduce((sum, row) => sum + Number(row[name]), 0)]),
    ) as Counted
  return countOf(sums(rows), sums(rows.filter(isSingle)))
}

/** The events that answer a filter, as they stand; with `asOf`, those that have not changed since. */
export async function countEvents(db: Kysely<Tables>, filter: EventFilter, asOf?: Date): Promise<EventCount> {
  const ready = countedFilter(filter)
  if (ready === null) return counted(countQuery(db, eventsFor(filter, asOf)))
  const all = await counted(summedQuery(db, ready))
  if (asOf === undefined) return all
  // fewer have changed than have not: they are taken off
  return addCounts(all, await counted(countQuery(db, amongAll([...eventConditions(filter), changedSince(asOf)]))), -1)
}

/** The same of events at hand. */
export function countAtHand(events: readonly EventColumns[]): EventCount {
  const counted = (of: readonly EventColumns[]): Counted => {
    const told = (column: keyof EventColumns): number => of.filter((event) => event[column] !== null).length
    const sum = (column: 'killed_best' | 'killed_least' | 'injured_best' | 'injured_least'): number =>
      of.reduce((total, event) => total + (event[column] ?? 0), 0)
    return {
      events: of.length,
      placed: told('lat'),
      dated: told('day_from'),
      killed: sum('killed_best'),
      killed_least: sum('killed_least'),
      killed_told: told('killed_best'),
      injured: sum('injured_best'),
      injured_least: sum('injured_least'),
      injured_told: told('injured_best'),
    }
  }
  return countOf(counted(events), counted(events.filter(isSingle)))
}

const addSums = (a: TollSum, b: TollSum, times: 1 | -1): TollSum => ({
  best: a.best + times * b.best,
  least: a.least + times * b.least,
  untold: a.untold + times * b.untold,
})

const addTolls = (a: Tolls, b: Tolls, times: 1 | -1): Tolls => ({
  events: a.events + times * b.events,
  killed: addSums(a.killed, b.killed, times),
  injured: addSums(a.injured, b.injured, times),
})

/** Two counts as one: of different events, or (`times` -1) of some without those of them that are counted apart. */
export const addCounts = (a: EventCount, b: EventCount, times: 1 | -1 = 1): EventCount => ({
  ...addTolls(a, b, times),
  placed: a.placed + times * b.placed,
  unplaced: a.unplaced + times * b.unplaced,
  dated: a.dated + times * b.dated,
  undated: a.undated + times * b.undated,
  single: addTolls(a.single, b.single, times),
})
