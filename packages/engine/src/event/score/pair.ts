// Decides how far two claims tell one event: every ground by name, with its points, and what forbids it.
import type { Features } from '../features.ts'
import { affinityOf } from '../families.ts'
import type { ActorRelations, PairScore, Reason, Veto } from '../types.ts'
import { weighActors } from './actors.ts'
import { weighPlaces } from './place.ts'
import { weighTimes } from './time.ts'
import { weighTolls } from './toll.ts'
import { WEIGHT } from './weights.ts'
import { weighTelling } from './wording.ts'

function weighTypes(a: Features, b: Features): Reason {
  const [x, y] = [a.told.claim, b.told.claim]
  if (x.type === 'other' && y.type === 'other')
    return x.subtype === y.subtype
      ? { code: 'type.same', points: x.subtype === null ? WEIGHT.type.vague : WEIGHT.type.same }
      : { code: 'type.apart', points: WEIGHT.type.apart }
  const affinity = affinityOf(x.type ?? '', y.type ?? '')
  return { code: `type.${affinity}`, points: WEIGHT.type[affinity] }
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
  const reasons = [
    weighTypes(a, b),
    ...place.reasons,
    time.reason,
    ...weighActors(a, b, actors),
    ...weighTolls(a, b),
    ...weighTelling(a, b),
  ]
  return { score: sumOf(reasons), reasons, veto: vetoOf(a, b) ?? place.veto ?? time.veto }
}
