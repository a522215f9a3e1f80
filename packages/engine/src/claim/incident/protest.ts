// Decides who stands on which side of a protest: protesters take part in it, or are the target of the force used on them.
import type { ActorMention } from '../../mention/actor/index.ts'
import type { MatchView } from '../../mention/match/index.ts'
import { spanOf } from '../../text/document.ts'
import { namingOf } from '../frame/naming.ts'
import type { Frame } from '../frame/types.ts'
import { tellsRepelling } from '../frame/view.ts'
import type { Participant } from '../items.ts'
import type { Observation } from '../casualty/observations.ts'
import type { Incident, RoleActor } from './types.ts'

const PROTESTERS = 'protesters'

/** Rioters are protesters by what they do; the claim's type says it. */
const CROWDS = new Set([PROTESTERS, 'rioters'])

export const isProtester = (actor: RoleActor): boolean => CROWDS.has(actor.mention.category)

/** People of no arms who hold a protest are its protesters; what kind of people they are stays beside. */
export function asProtester(actor: RoleActor): RoleActor {
  const { mention } = actor
  if (mention.category !== 'civilians' && mention.category !== 'rioters') return actor
  const unit = mention.unit ?? (mention.id === mention.category ? null : mention.id)
  return { ...actor, mention: { ...mention, id: PROTESTERS, category: PROTESTERS, unit } }
}

/** Protesters who did a deed take part in it; told by a death or a wound alone they are those it befell. */
export function protestersAct(incident: Incident): void {
  const protesters = incident.initiators.filter(isProtester)
  if (protesters.length === 0) return
  incident.initiators = incident.initiators.filter((actor) => !protesters.includes(actor))
  if (incident.frames.every((frame) => frame.group === 'effect' || frame.group === 'result')) incident.targets.push(...protesters)
  else incident.participants.push(...protesters)
}

/** Those who protest by their number alone (تظاهر الآلاف), else on the word that tells of their protest. */
function nameless(view: MatchView, frame: Frame): RoleActor {
  const crowd = [...frame.agents, ...frame.patients].find((one) => one.quantity !== null && one.actor === null && one.marker === '')
  const { first, end } = crowd ?? frame.trigger
  const lead = crowd?.quantity?.lead ?? frame.trigger.lead
  const certainty = crowd ? 'asserted' : 'inferred'
  const mention: ActorMention = {
    grammar: 'actor',
    first,
    end,
    lead,
    rule: 'actor.protest-itself',
    id: PROTESTERS,
    unit: null,
    name: spanOf(view.document, first, end, lead).text,
    category: PROTESTERS,
    certainty,
    register: 'neutral',
    head: 'members',
    adjective: false,
    definite: false,
    classes: [],
    nameRange: { first, end: first },
  }
  return { mention, certainty }
}

/** Types of frames that no one can tell without a protest. */
const IMPLIES_PROTESTERS = new Set(['protest', 'gather', 'disperse'])

/** Whether protesters take part in an incident, or are those hit in it. */
export const involvesProtesters = (incident: Incident): boolean =>
  [...incident.participants, ...incident.targets].some(isProtester) || incident.observations.some((row) => row.actor === PROTESTERS)

/** The frame that tells of a protest itself: not one that only dates something else (بعد المظاهرات). */
function protestFrame(view: MatchView, incident: Incident): Frame | undefined {
  return incident.frames.find(
    (frame) =>
      IMPLIES_PROTESTERS.has(frame.main) && namingOf(view, frame.trigger, view.document.sentences[frame.sentence]?.first ?? 0) !== 'after',
  )
}

/** Gives a protest its protesters, and puts them where the codebook wants them: the target where somebody used force on them. */
export function settleProtest(view: MatchView, incident: Incident): void {
  const origin = incident.sameAs ?? incident.partOf
  // another count of the same toll is of the same people
  if (origin && involvesProtesters(origin) && incident.frames.every((frame) => frame.group === 'effect' || frame.group === 'result'))
    incident.targets.push(...[...origin.targets, ...origin.participants].filter(isProtester))
  const told = protestFrame(view, incident)
  if (told && !involvesProtesters(incident)) incident.participants.push(nameless(view, told))
  if (!involvesProtesters(incident)) return
  const hurt = hurtsProtesters(incident)
  if (!hurt && incident.frames.some(riots)) return bothSides(incident)
  const forced = incident.initiators.length > 0 || incident.frames.some((frame) => frame.main === 'disperse')
  if (hurt || forced) asTargets(incident)
}

/** In a riot that is told of both sides neither is told to have begun. */
function bothSides(incident: Incident): void {
  incident.participants.push(...incident.initiators)
  incident.initiators = []
}

/** Protesters on whom force was used are its target; the forces told beside them used it. */
function asTargets(incident: Incident): void {
  const forces = incident.initiators.length > 0 ? [] : incident.participants.filter((actor) => actor.mention.category === 'state_forces')
  const protesters = incident.participants.filter(isProtester)
  incident.initiators.push(...forces)
  incident.participants = incident.participants.filter((actor) => !isProtester(actor) && !forces.includes(actor))
  if (!incident.targets.some(isProtester)) incident.targets.push(...protesters)
  incident.targets = incident.targets.filter((actor) => actor.mention.id !== 'civilians')
  countAsProtesters(incident)
}

/** Deeds that make rioters of protesters. */
const DEEDS = new Set(['violence', 'property', 'clash', 'effect'])

export const isCrowd = ({ actor }: Participant): boolean => actor !== null && CROWDS.has(actor.category)

/** Told of protesters who act: they burn, storm, attack; or fight with police, who do not only repel them. */
export function riots(frame: Frame): boolean {
  if (frame.main === 'riot' || frame.main === 'stones') return true
  if (frame.main === 'clash') return !tellsRepelling(frame.trigger)
  const acts = frame.agents.some(isCrowd) && frame.voice !== 'passive'
  return DEEDS.has(frame.group) && (acts || (frame.group === 'property' && frame.agents.length === 0))
}

const isHurt = (row: Observation): boolean => (row.outcome === 'killed' || row.outcome === 'injured') && (row.max === null || row.max > 0)

/** Whether protesters were killed or wounded; in a riot those of whom nothing more is told may be of either side. */
export function hurtsProtesters(incident: Incident): boolean {
  const riotous = incident.frames.some(riots)
  return incident.observations.some(
    // gas that only chokes breaks a protest up without grave harm
    (row) =>
      isHurt(row) &&
      row.rule !== 'casualty.case' &&
      (row.category === PROTESTERS || row.category === 'civilians' || (row.category === null && !riotous)),
  )
}

const isTaken = (row: Observation): boolean => row.outcome === 'captured'

/** People hurt or taken where protesters were attacked are the protesters, whatever the words for them. */
function countAsProtesters(incident: Incident): void {
  const anew = new Map<Observation, Observation>()
  for (const row of incident.observations) {
    const of = row.of === null ? null : (anew.get(row.of) ?? row.of)
    const whose =
      (row.category === null || row.category === 'civilians') && (isHurt(row) || isTaken(row) || row.max === 0)
        ? { actor: PROTESTERS, category: PROTESTERS }
        : {}
    anew.set(row, { ...row, ...whose, of })
  }
  incident.observations = [...anew.values()]
}
