// Codes protests and riots (codebook §2): by what the protesters did, and by what was done to them.
import type { Frame } from '../frame/types.ts'
import type { Participant } from '../items.ts'
import { involvesProtesters, isHurt, isProtester } from '../incident/protest.ts'
import { leadGroup, type Incident } from '../incident/types.ts'

interface ProtestCoding {
  readonly type: string
  readonly rule: string
}

const isCrowd = ({ actor }: Participant): boolean => actor?.category === 'protesters' || actor?.category === 'rioters'

/** Groups that lead an incident which is of its protesters where there are any. */
const LEADS = new Set(['violence', 'effect', 'clash', 'protest', 'property'])

/** Groups that are of protesters only where they do it: they besiege a building, occupy an airport. */
const DONE_BY_THEM = new Set(['movement', 'territory'])

const doneByThem = (incident: Incident): boolean =>
  incident.frames.some((frame) => DONE_BY_THEM.has(frame.group) && frame.agents.some(isCrowd))

/** What is worse than anything done at a protest, and coded by itself. */
const DEADLIER_MAINS = ['explode', 'airstrike', 'shell']
const DEADLIER_MEANS = [
  'grenade',
  'suicide',
  'suicide_belt',
  'ied',
  'car_bomb',
  'motorcycle_bomb',
  'aircraft',
  'drone',
  'artillery',
  'mortar',
  'rocket',
  'missile',
]

/** Deeds that make rioters of protesters. */
const DEEDS = new Set(['violence', 'property', 'clash', 'effect'])

/** Told of protesters who act: they burn, storm, attack; or fight with police, who do not only repel them. */
function riots(frame: Frame): boolean {
  if (frame.main === 'riot' || frame.main === 'stones') return true
  if (frame.main === 'clash') return !frame.trigger.rows.some((row) => row.includes('repel'))
  const acts = frame.agents.some(isCrowd) && frame.voice !== 'passive'
  return DEEDS.has(frame.group) && (acts || (frame.group === 'property' && frame.agents.length === 0))
}

/** The protest type of an incident, or null where it is none. */
export function codeProtest(incident: Incident, means: ReadonlySet<string>, mains: ReadonlySet<string>): ProtestCoding | null {
  const lead = leadGroup(incident)
  if (lead !== 'protest' && !(LEADS.has(lead) && involvesProtesters(incident)) && !(DONE_BY_THEM.has(lead) && doneByThem(incident)))
    return null
  if (DEADLIER_MAINS.some((name) => mains.has(name)) || DEADLIER_MEANS.some((name) => means.has(name)))
    return lead === 'protest' ? peaceful : null
  const forced = incident.initiators.length > 0 || mains.has('disperse') || mains.has('shoot')
  const atThem = incident.targets.some(isProtester) || mains.has('disperse')
  if (forced && incident.observations.some(isHurt)) return { type: 'excessive_force_against_protesters', rule: 'protesters-hurt' }
  // told of fighting and of no force that began it, the hurt are of a riot
  if (mains.has('mob')) return { type: 'mob_violence', rule: 'mob' }
  if (incident.frames.some(riots)) return { type: 'violent_demonstration', rule: 'riot' }
  if (incident.observations.some(isHurt)) return { type: 'excessive_force_against_protesters', rule: 'protesters-hurt' }
  return atThem && forced ? { type: 'protest_with_intervention', rule: 'dispersed' } : peaceful
}

const peaceful: ProtestCoding = { type: 'peaceful_protest', rule: 'protest' }
