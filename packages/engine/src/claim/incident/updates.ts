// Decides which incidents are later news of others, and which attacks of untold kind are of the kind of one told before.
import type { MatchView } from '../../mention/match/index.ts'
import { placeSetsAgree, timesAgree } from './compatible.ts'
import { familyOf, hasClass, leadGroup, type Incident } from './types.ts'

const GENERAL = new Set(['attack', 'event_noun', 'massacre'])

const CAUSES = new Set(['violence', 'clash', 'protest'])

/** Adds what tells the kind of another happening. */
function takeKind(incident: Incident, model: Incident): void {
  incident.frames.push(...model.frames.filter((frame) => CAUSES.has(frame.group)))
  incident.means.push(...model.means)
}

const sharesDoer = (a: Incident, b: Incident): boolean =>
  a.initiators.some(({ mention }) => mention.id !== null && b.initiators.some((other) => other.mention.id === mention.id))

/** «وهذا الهجوم الخامس»، «بهجوم مماثل»: an attack of untold kind that counts or resembles one told before is of its kind. */
export function shareKind(view: MatchView, incidents: readonly Incident[]): void {
  incidents.forEach((incident, index) => {
    const causes = incident.frames.filter(
      (frame) => familyOf(frame.group) === 'violence' && frame.group !== 'effect' && frame.group !== 'result',
    )
    if (incident.sameAs && incident.means.length === 0 && causes.every((frame) => GENERAL.has(frame.main))) {
      takeKind(incident, incident.sameAs)
      return
    }
    if (causes.length === 0 || !causes.every((frame) => GENERAL.has(frame.main)) || incident.means.length > 0) return
    const similar = causes.some((frame) => /^مماثل/.test(view.tokens[frame.trigger.end]?.key ?? '')) // similar
    if (!similar && !(incident.series && !incident.recap)) return
    const models = incidents.slice(0, index).filter((earlier) => familyOf(leadGroup(earlier)) === 'violence')
    // the same doer's, where it tells him: هجوم مماثل نسبه إلى التنظيم
    const model = models.findLast((earlier) => sharesDoer(earlier, incident)) ?? models.at(-1)
    if (model) takeKind(incident, model)
  })
}

/** Whether a death of wounds tells itself how they were come by. */
const tellsCause = (incident: Incident): boolean =>
  incident.frames.some(
    ({ group, trigger }) =>
      (group === 'violence' || group === 'clash' || group === 'protest') && (trigger.pos === 'verb' || !trigger.definite),
  )

/** A later death with a place or cause of its own is of the happening told there. */
const ofOneHappening = (earlier: Incident, death: Incident): boolean =>
  placeSetsAgree(earlier.places, death.places) && timesAgree(earlier.times, death.times)

/** «وكانت تلك المواجهات قد خلّفت …»: told after the death, and pointing to what it was of. */
const pointsTo = (later: Incident, death: Incident): boolean =>
  ofOneHappening(later, death) &&
  later.frames.some(
    ({ main, trigger }) =>
      trigger.pos !== 'verb' && trigger.definite && death.frames.some((frame) => frame.main === main && frame.trigger.definite),
  )

/** Links later deaths to the incident in which the dead were hurt. */
export function linkUpdates(incidents: readonly Incident[]): void {
  incidents.forEach((incident, index) => {
    if (!incident.laterDeath && !hasClass(incident, 'update_mark')) return
    // who died was hurt before, and is counted once
    if (incident.laterDeath && incident.observations.some((row) => row.outcome === 'killed'))
      incident.observations = incident.observations.filter((row) => row.outcome !== 'injured' || row.max !== 1)
    const canHold = (other: Incident): boolean =>
      familyOf(leadGroup(other)) === 'violence' &&
      (other.observations.some((row) => row.outcome === 'injured') || hasClass(other, 'explode'))
    const origin =
      incidents
        .slice(0, index)
        .findLast((earlier) => canHold(earlier) && (!incident.rules.has('casualty.of-wounds') || ofOneHappening(earlier, incident))) ??
      (incident.laterDeath ? incidents.slice(index + 1).find((later) => canHold(later) && pointsTo(later, incident)) : undefined)
    if (!origin) return
    incident.updates = origin
    if (!tellsCause(incident)) takeKind(incident, origin)
    incident.sameAs = null
    // who died is one of those hurt then
    if (incident.targets.every((actor) => actor.mention.id === null)) incident.targets = [...origin.targets]
    incident.observations = incident.observations.filter((row) => row.outcome === 'killed')
  })
}
