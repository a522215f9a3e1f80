// Decides how far two claims tell one event: every ground by name, with its points, and what forbids it.
import type { Features } from '../features.ts'
import { affinityOf } from '../families.ts'
import type { ActorRelations, PairScore, Reason, Veto, Weighed } from '../types.ts'
import { weighActors } from './actors.ts'
import { weighPlaces } from './place.ts'
import { weighTimes } from './time.ts'
import { weighTolls } from './toll.ts'
import { JOIN, MOST_OF, WEIGHT } from './weights.ts'
import { weighTelling } from './wording.ts'

/** The ground that two types give; null where they are apart. */
function weighTypes({ told: a }: Features, { told: b }: Features): Reason | null {
  const [x, y] = [a.claim.type ?? '', b.claim.type ?? '']
  if (x === 'other' && y === 'other') {
    if (a.claim.subtype !== b.claim.subtype) return null
    return { code: 'type.same', points: a.claim.subtype === null ? WEIGHT.type.vague : WEIGHT.type.same }
  }
  const affinity = affinityOf(x, y)
  return affinity === 'apart' ? null : { code: `type.${affinity}`, points: WEIGHT.type[affinity] }
}

/** Points of one decimal: sums must not depend on the order of adding. */
const sumOf = (reasons: readonly Reason[]): number => Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 100) / 100

/** An aggregate is no occurrence, and what is planned has not happened. */
function vetoOf(a: Features, b: Features): Veto | null {
  if (a.aggregate !== b.aggregate) return 'kind'
  const planned = (one: Features): boolean => one.told.claim.factuality === 'planned'
  return planned(a) === planned(b) ? null : 'planned'
}

/** Weighs two claims. The order of the two does not matter. */
export function scorePair(one: Features, other: Features, actors: ActorRelations): PairScore {
  const [a, b] = one.key < other.key ? [one, other] : [other, one]
  const place = weighPlaces(a.told.claim.place, b.told.claim.place)
  const time = weighTimes(a, b)
  const type = weighTypes(a, b)
  const reasons = [
    ...(type ? [type] : []),
    ...place.reasons,
    time.reason,
    ...weighActors(a, b, actors),
    ...weighTolls(a, b),
    ...weighTelling(a, b),
  ]
  return { score: sumOf(reasons), reasons, veto: vetoOf(a, b) ?? (type ? null : 'type') ?? place.veto ?? time.veto }
}

type Weighing = (a: Features, b: Features) => Weighed
const scorerOf =
  (actors: ActorRelations): Weighing =>
  (a, b) =>
    scorePair(a, b, actors)

/** Rounding of sums, at most. */
const SLIP = 0.05
const MOST_PLACE = WEIGHT.place.within[0][1]

/**
 * Whether two claims are a candidate pair: not refused, and sure enough. The same as weighing them in full, and much quicker for the
 * most of pairs, which type, time and place show to be far from it.
 */
export function isCandidate(a: Features, b: Features, actors: ActorRelations, weigh: Weighing = scorerOf(actors)): boolean {
  if (vetoOf(a, b) !== null) return false
  const type = weighTypes(a, b)
  if (!type) return false
  const time = weighTimes(a, b)
  if (time.veto !== null) return false
  const tolls = Math.max(1, Math.min(a.tolls.size, b.tolls.size)) * MOST_OF.outcome
  const sofar = type.points + time.reason.points + tolls + SLIP
  if (sofar + MOST_OF.actors + MOST_OF.telling + MOST_PLACE < JOIN) return false
  const place = weighPlaces(a.told.claim.place, b.told.claim.place)
  if (place.veto !== null) return false
  const where = place.reasons.reduce((sum, { points }) => sum + points, 0)
  if (sofar + where + MOST_OF.actors + MOST_OF.telling < JOIN) return false
  const rest = [...weighActors(a, b, actors), ...weighTolls(a, b)].reduce((sum, { points }) => sum + points, 0)
  if (sofar - tolls + where + rest + MOST_OF.telling < JOIN) return false
  return weigh(a, b).score >= JOIN
}

/** Weighs pairs and remembers what each came to: of two clusters the same pairs are asked for again and again. */
export function weigherOf(actors: ActorRelations): (a: Features, b: Features) => Weighed {
  const known = new Map<Features, Map<Features, Weighed>>()
  return (a, b) => {
    const [x, y] = a.key < b.key ? [a, b] : [b, a]
    let row = known.get(x)
    if (!row) known.set(x, (row = new Map()))
    let pair = row.get(y)
    if (!pair) {
      const { score, veto } = scorePair(x, y, actors)
      row.set(y, (pair = { score, veto }))
    }
    return pair
  }
}
