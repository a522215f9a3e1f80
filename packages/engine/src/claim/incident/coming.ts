// Decides what coming upon people or a place only leads up to: the raid in which people are taken, the assault in which houses are
// burnt, the attack by which ground is taken. Both are one happening, of the kind of what was done there.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Group } from '../frame/groups.ts'
import type { Frame } from '../frame/types.ts'
import { SIDES } from '../frame/view.ts'
import type { Incident } from './types.ts'

/** A word of coming upon: اقتحم، داهم، هاجم، توغل. */
export const isComing = ({ trigger, group }: Frame): boolean =>
  COMES.has(group) && trigger.entries.some((entry) => entry.classes.includes('coming'))

/** Groups that words of coming can have. */
const COMES: ReadonlySet<Group> = new Set<Group>(['violence', 'detain', 'movement', 'territory', 'disruption'])

/** Groups of what people come for. */
const AIMS: ReadonlySet<Group> = new Set<Group>(['detain', 'abduct', 'property', 'territory'])

const isFormal = ({ group }: Frame): boolean => group === 'light' || group === 'result'

/** Rows of verbs that tell who has the ground after the fight; to advance or to enter may be told before it. */
const HAS_GROUND = /^v\.advance\.(?:control|liberate|occupy|regain|seize|take|wrest)/

const takesGround = ({ trigger, group, begun }: Frame): boolean =>
  group === 'territory' &&
  (begun || (trigger.pos === 'verb' && trigger.tense === 'past')) &&
  trigger.rows.some((row) => HAS_GROUND.test(row))

/** The fight for the ground and what came of it, with the fire that only goes with it (مدعومين بالقصف المدفعي). */
const isOfFight = ({ group, trigger }: Frame): boolean =>
  group === 'clash' || group === 'effect' || group === 'territory' || (group === 'violence' && trigger.pos !== 'verb' && trigger.definite)

/** People taken, but for fighters taken in a fight. */
export const takesPeople = ({ group, trigger }: Frame): boolean =>
  (group === 'detain' || group === 'abduct') && !trigger.classes.has('capture')

const harms = (incident: Incident): boolean =>
  incident.observations.some((row) => (row.outcome === 'killed' || row.outcome === 'injured') && row.max !== 0)

/** A post, a convoy or the fighters in it: an attack on them is a fight, whatever is burnt. */
const meetsArms = (incident: Incident): boolean =>
  incident.targets.some(({ mention }) => SIDES.has(mention.category) || mention.classes.includes('person_armed')) ||
  incident.frames.some((frame) => frame.trigger.classes.has('target_armed'))

/** Whether a frame has no doer but those of the incident: the same words, or the same side named again. */
export const sameDoer = (incident: Incident, frame: Frame): boolean =>
  frame.agents.every((agent) =>
    incident.frames.some((one) =>
      one.agents.some(
        (other) => other === agent || (agent.actor !== null && agent.actor.id !== null && other.actor?.id === agent.actor.id),
      ),
    ),
  )

/** A noun of coming under a word of time or cause: عقب مداهمة منازلهم، خلال اقتحام المخيم، بعد توغل قوة. */
function onlyDates(view: MatchView, { trigger }: Frame): boolean {
  const before = view.tokens[trigger.first - 1]
  return (
    trigger.pos !== 'verb' &&
    before !== undefined &&
    before.sentence === trigger.sentence &&
    (hitOf(before, 'circumstance', { conj: true }) !== null || hitOf(before, 'after_event', { conj: true, det: false }) !== null)
  )
}

const unhurt = (incident: Incident): boolean => !harms(incident) && !meetsArms(incident)

/** What was come for, told after the coming by the same people. */
function isAim(incident: Incident, frame: Frame): boolean {
  const came = incident.frames.every((one) => isComing(one) || isFormal(one)) && incident.frames.some(isComing)
  if (came && (takesPeople(frame) || frame.group === 'property')) return unhurt(incident) && sameDoer(incident, frame)
  // «تمشيط القرية ونزع الألغام منها»
  if (frame.group === 'disruption' && incident.frames.every((one) => one.main === 'sweep' || isFormal(one)))
    return sameDoer(incident, frame)
  // «توغلت قوة فتصدى لها مسلحون»: the fight is what came of it
  const moved = came && incident.frames.every((one) => one.group === 'movement' || isFormal(one))
  if (moved && frame.group === 'clash') return frame.trigger.conj === 'ف'
  const fought = incident.frames.every((one) => isComing(one) || isOfFight(one) || isFormal(one))
  return fought && takesGround(frame) && sameDoer(incident, frame)
}

/** Groups of a coming and of what it can lead to. */
const MEETS: ReadonlySet<Group> = new Set<Group>([...COMES, ...AIMS, 'clash'])

/** Whether a frame told after an incident is what the coming led to, or the coming that led to it. */
export function isOfComing(view: MatchView, incident: Incident, frame: Frame): boolean {
  // a headline that names a raid and an arrest sums up two as often as one
  if ((incident.headline && frame.trigger.pos !== 'verb') || !MEETS.has(frame.group)) return false
  if (isAim(incident, frame)) return true
  if (!onlyDates(view, frame)) return false
  // «سيطرت على القرية، بعد معارك مع …»
  if ((frame.group === 'clash' || isComing(frame)) && incident.frames.some((one) => one.group === 'territory')) return true
  const done = incident.frames.some(takesPeople) || incident.frames.some((one) => one.group === 'clash')
  return isComing(frame) && done && sameDoer(incident, frame)
}

/** The group of what was come for; null where nobody is told to have come, or people were harmed by it. */
export function aimOf(incident: Incident): Group | null {
  if (incident.frames.length < 2 || !incident.frames.some((frame) => AIMS.has(frame.group))) return null
  const rest = incident.frames.filter((frame) => !isComing(frame) && !isFormal(frame))
  if (rest.some(takesGround) && rest.every(isOfFight))
    return rest.length > 0 && incident.frames.some((frame) => isComing(frame) || frame.group === 'clash') ? 'territory' : null
  if (rest.length === 0 || rest.length === incident.frames.length || harms(incident)) return null
  if (rest.some(takesPeople) && rest.every((frame) => takesPeople(frame) || frame.group === 'disruption'))
    return rest.some((frame) => frame.group === 'abduct') ? 'abduct' : 'detain'
  return rest.every((frame) => frame.group === 'property') && !meetsArms(incident) ? 'property' : null
}

/** Whether a later incident tells who was taken by those who only came: «نفذت قوة إنزالاً … . وقال شهود إن القوة اقتادت رجلاً». */
export const cameToTake = (earlier: Incident, later: Incident): boolean =>
  !earlier.headline &&
  onlyComes(earlier) &&
  later.frames.some(takesPeople) &&
  later.frames.every((frame) => takesPeople(frame) || isComing(frame) || isFormal(frame)) &&
  later.places.length === 0 &&
  unhurt(later)

/** Whether an incident tells no more than that somebody came. */
export const onlyComes = (incident: Incident): boolean => incident.frames.every((frame) => isComing(frame) || isFormal(frame))
