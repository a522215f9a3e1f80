// Counts events by day, week, month, area, type, actor, grade or outlet, so that the parts and what has no part add up to the whole.
import type { Kysely } from 'kysely'
import { countEvents } from '../store/read/count-events.ts'
import { hasSeveral, partsAtHand, tallyParts, type StackBy, type TallyPart, type Tallying } from '../store/read/tally-events.ts'
import { inOneState } from '../store/read/in-one-state.ts'
import type { Tables } from '../store/tables.ts'
import { columnsThen } from './columns-then.ts'

export { STACKS, TALLIES } from '../store/read/tally-events.ts'

/** Parts that are told apart: as many as a reader tells by their colours; what is left is one part. */
const MOST_STACKS = 12

export interface TallyRow {
  /** A day (the Monday of a week, the first of a month), `SY/Deir ez-Zor`, or an id. */
  readonly key: string
  readonly events: number
  /** Dead of these events: by the best figures, and the least that is told. */
  readonly killed: number
  readonly killedLeast: number
  /** How many of these events fall under each of the tally's stacks. */
  readonly parts: readonly number[]
}

/** What events of a row are told apart by: a value, all values that are not told apart, or none told. */
export interface Stack {
  readonly is: 'value' | 'rest' | 'untold'
  readonly key: string | null
  /** In all rows together. */
  readonly events: number
}

export interface Tally {
  readonly total: number
  /** Events without a day, a place, an actor …: in no row. */
  readonly untold: number
  /** The most frequent first; none where nothing is told apart. */
  readonly stacks: readonly Stack[]
  readonly rows: readonly TallyRow[]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const eventsIn = (parts: readonly TallyPart[]): number => sum(parts.map(({ events }) => events))

function stacksOf(parts: readonly TallyPart[]): Stack[] {
  const byPart = [...Map.groupBy(parts, ({ part }) => part)].map(([key, of]) => ({ key, events: eventsIn(of) }))
  const values = byPart
    .filter(({ key }) => key !== null)
    .toSorted((a, b) => b.events - a.events || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
  const rest = values.slice(MOST_STACKS)
  const untold = byPart.find(({ key }) => key === null)
  return [
    ...values.slice(0, MOST_STACKS).map((stack) => ({ is: 'value' as const, ...stack })),
    ...(rest.length > 0 ? [{ is: 'rest' as const, key: null, events: sum(rest.map(({ events }) => events)) }] : []),
    ...(untold ? [{ is: 'untold' as const, ...untold }] : []),
  ]
}

/** Which stack a part falls under. */
function stackIndex(stacks: readonly Stack[]): (part: string | null) => number {
  const at = new Map(stacks.map(({ is, key }, index) => [is === 'rest' ? 'rest' : `=${key}`, index]))
  return (part) => at.get(`=${part}`) ?? (at.get('rest') as number)
}

function rowOf(key: string, parts: readonly TallyPart[], stacks: readonly Stack[]): TallyRow {
  const counts = stacks.map(() => 0)
  const indexOf = stackIndex(stacks)
  for (const { part, events } of stacks.length === 0 ? [] : parts) (counts[indexOf(part)] as number) += events
  return {
    key,
    events: eventsIn(parts),
    killed: sum(parts.map(({ killed }) => killed)),
    killedLeast: sum(parts.map(({ killedLeast }) => killedLeast)),
    parts: counts,
  }
}

function tallyOf(parts: readonly TallyPart[], total: number, stack: StackBy | undefined): Tally {
  const byKey = Map.groupBy(parts, ({ key }) => key)
  const untold = eventsIn(byKey.get(null) ?? [])
  const told = parts.filter(({ key }) => key !== null)
  const stacks = stack ? stacksOf(told) : []
  const rows = [...byKey].flatMap(([key, of]) => (key === null ? [] : [rowOf(key, of, stacks)]))
  return { total, untold, stacks, rows: rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)) }
}

/** Counts the events that answer a filter. An aggregate counts its events twice where its parts are counted too: ask for `kinds`. */
export async function tallyEvents(db: Kysely<Tables>, tallying: Tallying): Promise<Tally> {
  const { by, stack, filter, asOf } = tallying
  const totalOf = async (state: Kysely<Tables>, parts: readonly TallyPart[]): Promise<number> =>
    hasSeveral(by) ? (await countEvents(state, filter, asOf)).events : eventsIn(parts)
  if (asOf === undefined) {
    const parts = await tallyParts(db, tallying)
    return tallyOf(parts, await totalOf(db, parts), stack)
  }
  return inOneState(db, async (state) => {
    const settled = await tallyParts(state, tallying)
    const changed = await columnsThen(state, filter, asOf)
    return tallyOf([...settled, ...partsAtHand(changed, tallying)], (await totalOf(state, settled)) + changed.length, stack)
  })
}
