// Weighs who: the ones who did it, and those who suffered it; where one report tells sides and another tells who began, both sides together.
import type { Features } from '../features.ts'
import type { ActorRelations, Reason } from '../types.ts'
import { WEIGHT } from './weights.ts'

/** Classes of people: to share one says little, and anybody may be found among them. */
const CLASSES = new Set(['civilians', 'protesters', 'rioters', 'unidentified_armed_group', 'aid_workers', 'journalists'])

type Nearness = 'same' | 'within' | 'related' | 'class' | 'apart' | null
const RANK: readonly Nearness[] = ['same', 'within', 'related', 'class', 'apart']

function nearness(x: string, y: string, actors: ActorRelations): Nearness {
  if (x === y) return CLASSES.has(x) ? 'class' : 'same'
  // unknown gunmen may turn out to be anyone
  if (CLASSES.has(x) || CLASSES.has(y)) return null
  if (actors.isWithin(x, y) || actors.isWithin(y, x)) return 'within'
  return actors.related(x, y) ? 'related' : 'apart'
}

/** The nearest that any two of two sets are; null where nothing can be said. */
function nearest(a: ReadonlySet<string>, b: ReadonlySet<string>, actors: ActorRelations): Nearness {
  let best: Nearness = null
  for (const x of a)
    for (const y of b) {
      const near = nearness(x, y, actors)
      if (near !== null && (best === null || RANK.indexOf(near) < RANK.indexOf(best))) best = near
    }
  return best
}

function reasonOf(role: 'initiator' | 'target' | 'sides', near: Nearness, apart: number): Reason[] {
  if (near === null) return []
  return [{ code: `${role}.${near}`, points: near === 'apart' ? apart : WEIGHT.actor[near] }]
}

/** How many of the fewer sides the other claim has too. */
function sharedSides(a: Features, b: Features, actors: ActorRelations): Reason[] {
  const [few, many] = a.sides.size <= b.sides.size ? [a.sides, b.sides] : [b.sides, a.sides]
  const found = [...few].map((one) => nearest(new Set([one]), many, actors))
  const known = found.filter((near) => near !== null)
  const shared = known.filter((near) => near !== 'apart' && near !== 'class')
  if (shared.length >= 2) return [{ code: 'sides.same', points: WEIGHT.actor.same + WEIGHT.actor.within }]
  if (shared.length === 1) return [{ code: 'sides.partly', points: known.includes('apart') ? WEIGHT.actor.partly : WEIGHT.actor.within }]
  if (known.includes('apart')) return [{ code: 'sides.apart', points: WEIGHT.actor.apart }]
  return known.length > 0 ? [{ code: 'sides.class', points: WEIGHT.actor.class }] : []
}

/** Weighs the actors of two claims. */
export function weighActors(a: Features, b: Features, actors: ActorRelations): Reason[] {
  const told = (one: Features): boolean => one.initiators.size > 0 || one.targets.size > 0
  const fight = [a, b].some((one) => one.sides.size > 0 && !told(one))
  if (fight) return sharedSides(a, b, actors)
  return [
    ...reasonOf('initiator', nearest(a.initiators, b.initiators, actors), WEIGHT.actor.apart),
    ...reasonOf('target', nearest(a.targets, b.targets, actors), WEIGHT.actor.target_apart),
  ]
}
