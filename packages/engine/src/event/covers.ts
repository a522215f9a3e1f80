// Decides which occurrences an aggregate covers: those its report names as parts, and those that lie wholly in what it sums up.
import { kilometres } from '../claim/incident/compatible.ts'
import { affinityOf } from './families.ts'
import type { Features } from './features.ts'
import type { ActorRelations, Cover } from './types.ts'
import { weighActors } from './score/actors.ts'
import { HELD_BY_NAME_KM } from './score/place.ts'

/** Days by which an occurrence may stand outside the stretch: reports of a month are written on its last day or the next. */
const SLACK_DAYS = 1

function sameMatter(aggregate: Features, occurrence: Features): boolean {
  const [x, y] = [aggregate.told.claim, occurrence.told.claim]
  // a toll of all who died covers whatever killed
  if (x.subtype === 'casualty_toll') return y.casualties.some(({ outcome }) => outcome === 'killed')
  const affinity = affinityOf(x.type ?? '', y.type ?? '')
  return affinity === 'same' || affinity === 'family'
}

function holdsTime({ days: whole }: Features, { days: part }: Features): boolean {
  return whole !== null && part !== null && part.from >= whole.from - SLACK_DAYS && part.to <= whole.to + SLACK_DAYS
}

function holdsPlace(aggregate: Features, occurrence: Features): boolean {
  const [whole, part] = [aggregate.told.claim.place, occurrence.told.claim.place]
  if (!whole || !part || part.radius_km > whole.radius_km) return false
  const governorate = whole.radius_km >= HELD_BY_NAME_KM && whole.admin1 !== null && whole.admin1 === part.admin1
  return governorate || kilometres(whole, part) <= whole.radius_km
}

/** No number of the part may pass that of the whole. */
function holdsToll(aggregate: Features, occurrence: Features): boolean {
  for (const [outcome, { max }] of aggregate.tolls) if (max !== null && (occurrence.tolls.get(outcome)?.min ?? 0) > max) return false
  return true
}

/** What a claim says itself: that it is part of a total of its report. */
export function partOf({ told }: Features): Cover[] {
  const { id, part_of } = told.claim
  return part_of === null ? [] : [{ aggregate: part_of, occurrence: id, why: 'told' }]
}

/** Whether an aggregate covers an occurrence of another report; inside one report only what it says itself counts. */
export function coverOf(a: Features, b: Features, actors: ActorRelations): Cover | null {
  if (a.aggregate === b.aggregate || a.told.report.id === b.told.report.id) return null
  const [whole, part] = a.aggregate ? [a, b] : [b, a]
  if (!holdsTime(whole, part) || !sameMatter(whole, part) || !holdsPlace(whole, part) || !holdsToll(whole, part)) return null
  const done = [whole, part].every(({ told }) => told.claim.factuality !== 'planned' && told.claim.factuality !== 'denied')
  if (!done) return null
  if (weighActors(whole, part, actors).some(({ code }) => code.endsWith('.apart'))) return null
  return { aggregate: whole.key, occurrence: part.key, why: 'inferred' }
}
