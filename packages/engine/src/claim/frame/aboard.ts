// Decides whose the people of a vehicle are: the driver and those aboard a side's vehicle are that side's.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Participant } from '../items.ts'
import { SIDES } from './view.ts'

/** Words between a vehicle and whose it is at most: سيارة زيل للفرقة. */
const OWNER_REACH = 4

/** «سائقها», «اثنان من ركابها»: people of the vehicle told before. */
const ofVehicle = (view: MatchView, { first, end, actor }: Participant): boolean =>
  actor?.category === 'civilians' &&
  view.tokens
    .slice(first, end)
    .some(
      (token) => hitOf(token, 'aboard_person', { conj: true, prep: true, det: false, where: (_, reading) => reading.pron !== '' }) !== null,
    )

const isVehicle = (view: MatchView, at: number): boolean => {
  const token = view.tokens[at]
  return hitOf(token, 'vehicle', { conj: true, prep: true }) !== null
}

/** A vehicle told by whose it is: سيارة للفرقة، آلية تابعة لقسد. */
const isSidesVehicle = (view: MatchView, { first, end, actor }: Participant): boolean =>
  actor !== null &&
  actor.id !== null &&
  SIDES.has(actor.category) &&
  Array.from({ length: end - first + OWNER_REACH }, (_, index) => first - OWNER_REACH + index).some((at) => isVehicle(view, at))

/** Gives the driver and the passengers of a side's vehicle, told after it, that side. */
export function withCrews(view: MatchView, ordered: readonly Participant[]): Participant[] {
  return ordered.map((participant, index) => {
    if (!ofVehicle(view, participant)) return participant
    const owner = ordered.slice(0, index).findLast((one) => isSidesVehicle(view, one))?.actor
    if (!owner || !participant.actor) return participant
    const actor = { ...participant.actor, id: owner.id, unit: owner.unit, category: owner.category, classes: [] }
    return { ...participant, actor, actors: [actor] }
  })
}
