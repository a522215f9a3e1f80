// Codes protests and riots (codebook §2): by what the protesters did, and by what was done to them.
import { hurtsProtesters, involvesProtesters, isCrowd, isProtester, riots } from '../incident/protest.ts'
import { leadGroup, type Incident } from '../incident/types.ts'

interface ProtestCoding {
  readonly type: string
  readonly rule: string
}

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

/** The protest type of an incident, or null where it is none. */
export function codeProtest(incident: Incident, means: ReadonlySet<string>, mains: ReadonlySet<string>): ProtestCoding | null {
  const lead = leadGroup(incident)
  if (lead !== 'protest' && !(LEADS.has(lead) && involvesProtesters(incident)) && !(DONE_BY_THEM.has(lead) && doneByThem(incident)))
    return null
  if (DEADLIER_MAINS.some((name) => mains.has(name)) || DEADLIER_MEANS.some((name) => means.has(name)))
    return lead === 'protest' ? peaceful : null
  if (mains.has('mob')) return { type: 'mob_violence', rule: 'mob' }
  if (hurtsProtesters(incident)) return { type: 'excessive_force_against_protesters', rule: 'protesters-hurt' }
  if (incident.frames.some(riots)) return { type: 'violent_demonstration', rule: 'riot' }
  const gassed = means.has('tear_gas')
  const forced = incident.initiators.length > 0 || mains.has('disperse') || mains.has('shoot') || gassed
  return forced && (incident.targets.some(isProtester) || mains.has('disperse') || gassed)
    ? { type: 'protest_with_intervention', rule: 'dispersed' }
    : peaceful
}

const peaceful: ProtestCoding = { type: 'peaceful_protest', rule: 'protest' }
