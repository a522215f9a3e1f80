// Decides whether a frame tells of the incident that its sentence is at, or opens another.
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'
import type { Frame } from '../frame/types.ts'
import { incidentsAgree } from './compatible.ts'
import { familyOf, leadGroup, type Incident } from './types.ts'

/** Whether a new subject is opened between two frames (في سياق منفصل). */
function topicBroken(s: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (s.topicBreaks.has(at)) return true
  return false
}

const isEffect = (frame: Frame): boolean => frame.group === 'effect' || frame.group === 'result'

/** Families that may hold each other in one sentence: the first is absorbed by the second when both are told together. */
const ABSORBS: Readonly<Record<string, readonly string[]>> = {
  violence: ['protest', 'property', 'territory', 'remains', 'displacement'],
  protest: ['violence'],
  property: ['violence', 'protest', 'displacement'],
  territory: ['violence'],
  displacement: ['violence', 'property', 'territory'],
  remains: [],
  abduct: [],
}

function familiesMeet(incident: Incident, frame: Frame): boolean {
  const family = familyOf(frame.group)
  const held = new Set(incident.frames.map((one) => familyOf(one.group)))
  if (held.has(family)) return true
  const last = incident.frames.at(-1) as Frame
  // people taken in a raid, or killed after it, are told apart; other effects belong to what is told beside them
  if (isEffect(frame))
    return (
      !held.has('movement') &&
      !held.has('agreement') &&
      !held.has('disruption') &&
      (!held.has('abduct') || frame.main.startsWith('captured')) &&
      (!held.has('detain') || frame.main.startsWith('captured'))
    )
  const effectsOnly = incident.frames.every(isEffect)
  if (effectsOnly && ['protest', 'territory', 'displacement', 'property'].includes(family)) return true
  if (effectsOnly && (family === 'abduct' || family === 'detain')) return incident.observations.every((row) => row.outcome === 'captured')
  if (family === 'property' || family === 'displacement')
    return frame.agents.length === 0 && (ABSORBS[family] ?? []).some((name) => held.has(name))
  const sameClause = last.clause === frame.clause
  return sameClause && (ABSORBS[family] ?? []).some((name) => held.has(name))
}

/** Whether two means of violence told one after another are one attack: an ambush and its clashes, a blast and its car. */
function elaborates(incident: Incident, frame: Frame): boolean {
  const causes = incident.frames.filter((one) => !isEffect(one) && one.group !== 'light')
  if (isEffect(frame) || causes.length === 0) return true
  const last = incident.frames.at(-1) as Frame
  if (last.clause === frame.clause || frame.trigger.definite || frame.trigger.pos !== 'verb') return true
  return frame.agents.length === 0 || incident.initiators.length === 0 || groupOf(frame.trigger.classes)?.main === last.main
}

/** Whether the frame (as an incident of its own, `alone`) belongs to `incident`, told before it in the same sentence. */
export function joins(
  s: SentenceView,
  incident: Incident,
  frame: Frame,
  alone: Incident,
  related: (x: string, y: string) => boolean,
): boolean {
  const last = incident.frames.at(-1) as Frame
  if (topicBroken(s, last.trigger.end, frame.trigger.first)) return false
  if (!incidentsAgree(incident, alone, related)) return false
  if (leadGroup(incident) === 'movement' || leadGroup(incident) === 'agreement')
    return familyOf(frame.group) === familyOf(leadGroup(incident))
  return familiesMeet(incident, frame) && elaborates(incident, frame)
}
