// Pairs the rows of two tables that tell one event: near in time and place, of types and actors that go together, each row once.
import { kilometres } from '@sijill/engine/claim/incident/compatible.ts'
import type { Comparable } from './comparable.ts'

export interface Tolerance {
  readonly days: number
  readonly km: number
}

/** Where two rows of a pair differ. */
export type Difference = 'day' | 'place' | 'type' | 'actors' | 'deaths'

export interface Pair<A extends Comparable, B extends Comparable> {
  readonly theirs: A
  readonly ours: B
  /** 0 to 1: how near they are in all that is compared. */
  readonly likeness: number
  readonly days: number
  readonly km: number
  readonly differences: readonly Difference[]
}

export interface Matching<A extends Comparable, B extends Comparable> {
  readonly matched: readonly Pair<A, B>[]
  readonly missing: readonly A[]
  readonly extra: readonly B[]
}

/** Types that two coders may give one event, beside the same one. */
const NEIGHBOURS: ReadonlySet<string> = new Set(
  [
    ['Battles', 'Explosions/Remote violence'],
    ['Battles', 'Violence against civilians'],
    ['Explosions/Remote violence', 'Violence against civilians'],
    ['Protests', 'Riots'],
    ['Riots', 'Violence against civilians'],
    ['1', '3'],
    ['1', '2'],
    ['2', '3'],
  ].flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]),
)

const WEIGHTS = { days: 0.25, km: 0.25, type: 0.2, actors: 0.3 } as const
const NEIGHBOUR_LIKENESS = 0.3
/** Below this the two are taken for two events. */
const LEAST = 0.5

/** Share of words that two names have in common. */
function nameLikeness(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length
  return shared / (new Set([...a, ...b]).size || 1)
}

/** Nobody is told: it may be anyone. */
const isUnknown = (name: readonly string[]): boolean => name.includes('unidentified')
const UNKNOWN_LIKENESS = 0.4
const SAME_ACTORS = 0.6

/** How well the actors of the shorter list are found in the longer one. */
function actorLikeness(a: Comparable['actors'], b: Comparable['actors']): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return UNKNOWN_LIKENESS
  const best = few.map((name) =>
    Math.max(...many.map((other) => (isUnknown(name) !== isUnknown(other) ? UNKNOWN_LIKENESS : nameLikeness(name, other)))),
  )
  return best.reduce((sum, one) => sum + one, 0) / best.length
}

/** How far apart two rows may lie: what is asked for, and by what the looser of them may be off. */
const mostApart = (a: Comparable, b: Comparable, tolerance: Tolerance): Tolerance => ({
  days: tolerance.days + Math.max(a.looseDays, b.looseDays),
  km: tolerance.km + Math.max(a.looseKm, b.looseKm),
})

/** Weighs two rows; null where they cannot be one event. */
export function weigh<A extends Comparable, B extends Comparable>(theirs: A, ours: B, tolerance: Tolerance): Pair<A, B> | null {
  const most = mostApart(theirs, ours, tolerance)
  const isSame = theirs.type === ours.type
  const days = Math.max(0, theirs.from - ours.to, ours.from - theirs.to)
  if (days > most.days || (!isSame && !NEIGHBOURS.has(`${theirs.type}|${ours.type}`))) return null
  const km = kilometres(theirs, ours)
  if (km > most.km) return null
  const actors = actorLikeness(theirs.actors, ours.actors)
  const likeness =
    WEIGHTS.days * (1 - days / (most.days + 1)) +
    WEIGHTS.km * (1 - km / (most.km + 1)) +
    WEIGHTS.type * (isSame ? 1 : NEIGHBOUR_LIKENESS) +
    WEIGHTS.actors * actors
  if (likeness < LEAST) return null
  const differs: Readonly<Record<Difference, boolean>> = {
    day: days > 0,
    place: km > tolerance.km,
    type: !isSame,
    actors: actors < SAME_ACTORS,
    deaths: theirs.deaths !== ours.deaths,
  }
  return { theirs, ours, likeness, days, km, differences: (Object.keys(differs) as Difference[]).filter((field) => differs[field]) }
}

/** Rows by the days on which they may be looked for, so that only near ones are weighed. */
function byDay<T extends Comparable>(rows: readonly T[]): Map<number, T[]> {
  const days = new Map<number, T[]>()
  for (const row of rows)
    for (let day = row.from - row.looseDays; day <= row.to + row.looseDays; day++) {
      const known = days.get(day)
      if (known) known.push(row)
      else days.set(day, [row])
    }
  return days
}

function near<A extends Comparable, B extends Comparable>(theirs: A, days: ReadonlyMap<number, B[]>, { days: more }: Tolerance): Set<B> {
  const found = new Set<B>()
  const reach = theirs.looseDays + more
  for (let day = theirs.from - reach; day <= theirs.to + reach; day++) for (const row of days.get(day) ?? []) found.add(row)
  return found
}

/** Pairs rows, the likest first, each row in one pair at most; the answer does not depend on the order of the rows. */
export function match<A extends Comparable, B extends Comparable>(
  theirs: readonly A[],
  ours: readonly B[],
  tolerance: Tolerance,
): Matching<A, B> {
  const days = byDay(ours)
  const pairs = theirs
    .flatMap((row) => [...near(row, days, tolerance)].flatMap((other) => weigh(row, other, tolerance) ?? []))
    .toSorted((a, b) => b.likeness - a.likeness || (a.theirs.id + a.ours.id < b.theirs.id + b.ours.id ? -1 : 1))
  const [taken, matched] = [new Set<Comparable>(), [] as Pair<A, B>[]]
  for (const pair of pairs) {
    if (taken.has(pair.theirs) || taken.has(pair.ours)) continue
    taken.add(pair.theirs).add(pair.ours)
    matched.push(pair)
  }
  const inOrder = matched.toSorted((a, b) => a.theirs.from - b.theirs.from || (a.theirs.id < b.theirs.id ? -1 : 1))
  return { matched: inOrder, missing: theirs.filter((row) => !taken.has(row)), extra: ours.filter((row) => !taken.has(row)) }
}
