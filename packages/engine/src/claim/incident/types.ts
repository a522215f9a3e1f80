// What an incident is: the frames, people, places, days and counts that tell of one happening in one report.
import type { ActorMention } from '../../mention/actor/index.ts'
import type { AttributionMention } from '../../mention/attribution/index.ts'
import type { PlaceMention } from '../../mention/place/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import type { Certainty, Factuality } from '../../report/types.ts'
import type { Observation } from '../casualty/observations.ts'
import type { Opener } from '../clause/matters.ts'
import type { Group } from '../frame/groups.ts'
import type { Frame } from '../frame/types.ts'
import { aimOf, takesPeople } from './coming.ts'

export interface RoleActor {
  readonly mention: ActorMention
  readonly certainty: Certainty
}

export interface MeansMention {
  readonly id: string
  /** Fired by sight at one aim: a rocket-propelled grenade. */
  readonly aimed?: boolean
  readonly first: number
  readonly end: number
}

/** Grows while the report is read; becomes one claim, or two where sources differ. */
export interface Incident {
  frames: Frame[]
  sentences: Set<number>
  headline: boolean
  initiators: RoleActor[]
  targets: RoleActor[]
  participants: RoleActor[]
  observations: Observation[]
  places: PlaceMention[]
  times: TimeMention[]
  means: MeansMention[]
  attributions: AttributionMention[]
  factuality: Factuality
  /** Counted or plural happenings, happenings in several places, totals over a stretch of time. */
  plural: boolean
  /** A word such as منفصلة says that it sums separate incidents. */
  separate: boolean
  /** One of a series or a share of a toll: never merged with another. */
  series: boolean
  /** A total over a stretch of time with no single occurrence. */
  recap: boolean
  /** Names a fight only to say that it is to be stopped: tells who fights, and is no happening of its own. */
  hint: boolean
  /** The death of one hurt in a happening told before. */
  laterDeath: boolean
  /** Told as another one beside what was told before it (`matter.ts`): never merged into that. */
  another: boolean
  /** What opened the matter in which it is told first. */
  opener: Opener
  sameAs: Incident | null
  partOf: Incident | null
  updates: Incident | null
  rules: Set<string>
}

/** Whether some word of an incident is of a class. */
export const hasClass = (incident: Incident, name: string): boolean => incident.frames.some((frame) => frame.trigger.classes.has(name))

/** Groups whose finite verb or announced masdar is the news when it is told first, whatever led to it. */
const LEADS_WHEN_FIRST: ReadonlySet<Group> = new Set<Group>(['territory', 'displacement'])

/** People driven out by attacks that are only named (القصف يهجّر الآلاف، نزحوا جراء الغارات): the displacement is the news. */
function isDisplacement(incident: Incident): boolean {
  return (
    incident.frames.some((frame) => frame.group === 'displacement' && frame.trigger.pos === 'verb') &&
    incident.frames.every(
      (frame) =>
        frame.group === 'displacement' ||
        ((frame.group === 'violence' || frame.group === 'clash') && frame.trigger.pos !== 'verb' && frame.trigger.definite),
    )
  )
}

/** «قتلت 31 من أهلها ونهبت السوق»: the killing leads, whatever was taken or burnt with it. */
function killsAndLoots(incident: Incident): boolean {
  return (
    incident.frames.some((frame) => frame.main === 'kill' && frame.voice === 'active' && frame.patients.length > 0) &&
    incident.frames.every((frame) => ['effect', 'property', 'result', 'light'].includes(frame.group))
  )
}

/** «اقتحموا الحي واعتقلوا شابين»: the taking leads, the raid is how it was done; not where somebody was hurt in it. */
function takenInRaid(incident: Incident): Group | null {
  const taking = incident.frames.some(takesPeople)
  const plain = incident.frames.every((frame) => frame.main === 'raid' || ['detain', 'abduct', 'release', 'light'].includes(frame.group))
  return taking && plain ? (incident.frames.some((frame) => frame.group === 'abduct') ? 'abduct' : 'detain') : null
}

/** Groups by what leads what when they are told together, the first before the later. */
const LEADING: readonly Group[] = [
  'violence',
  'clash',
  'abduct',
  'remains',
  'protest',
  'detain',
  'territory',
  'disruption',
  'property',
  'agreement',
  'movement',
  'displacement',
  'release',
  'effect',
  'light',
  'result',
]
const RANK = new Map(LEADING.map((group, rank) => [group, rank]))

/** The group that leads an incident: what its claim is of. */
export function leadGroup(incident: Incident): Group {
  const aim = aimOf(incident)
  if (aim) return aim
  const first = incident.frames.find((frame) => frame.group !== 'effect' && frame.group !== 'result')
  if (first && LEADS_WHEN_FIRST.has(first.group) && !first.trigger.definite && (first.agents.length > 0 || first.patients.length > 0))
    return first.group
  if (isDisplacement(incident)) return 'displacement'
  if (killsAndLoots(incident)) return 'effect'
  const taking = takenInRaid(incident)
  if (taking) return taking
  let best = LEADING.length
  for (const { group } of incident.frames) best = Math.min(best, RANK.get(group) ?? best)
  return LEADING[best] ?? 'effect'
}

/** Families within which frames of one sentence or two tell of one happening. */
const FAMILY: Readonly<Record<Group, string>> = {
  effect: 'violence',
  violence: 'violence',
  clash: 'violence',
  result: 'violence',
  light: 'violence',
  abduct: 'abduct',
  detain: 'detain',
  release: 'release',
  territory: 'territory',
  movement: 'movement',
  protest: 'protest',
  property: 'property',
  remains: 'remains',
  displacement: 'displacement',
  disruption: 'disruption',
  agreement: 'agreement',
  act: 'act',
  trend: 'trend',
}

export function familyOf(group: Group): string {
  return FAMILY[group]
}
