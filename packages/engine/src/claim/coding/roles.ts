// Decides which actors of an incident its claim names in which role, and who the dead and wounded were where the words do not say.
import { hitOf } from '../../mention/match/index.ts'
import { spanOf } from '../../text/document.ts'
import type { Document, Token } from '../../text/token/types.ts'
import type { ClaimActor, Role } from '../../report/types.ts'
import { actorOf } from '../assemble.ts'
import type { Observation } from '../casualty/observations.ts'
import { SIDES } from '../frame/view.ts'
import { spansStretch } from '../incident/recap.ts'
import type { Incident, RoleActor } from '../incident/types.ts'

/** Types that tell of fighting, where people of no told kind may be of any side. */
const FIGHTING = new Set(['armed_clash', 'government_regains_territory', 'non_state_overtakes_territory', 'other'])

/** Types whose victims are civilians where nothing says that they were not (codebook §3: people with no arms and no office). */
const HITS_PEOPLE = new Set([
  'air_drone_strike',
  'shelling',
  'remote_explosive',
  'suicide_bomb',
  'grenade',
  'chemical_weapon',
  'attack_on_civilians',
  'arrests',
  'abduction',
])

/** Types whose victims are of a side where one is told. */
const SEIZES = new Set(['arrests', 'abduction'])

/** Whether two actors are of one family. */
type Related = (x: string, y: string) => boolean

const isUntold = (actor: RoleActor): boolean => actor.mention.classes.includes('person_any')

/** People told by no more than «شخص»: in a fight anybody, else civilians, which the report leaves to be inferred. */
function whoWasHit(actor: RoleActor, type: string, { sided, open }: { readonly sided: boolean; readonly open: boolean }): RoleActor[] {
  // beside fighters who are named, people of no told kind are they
  if (isUntold(actor) && actor.mention.id === 'civilians' && sided) return []
  if (!isUntold(actor) || (actor.mention.id !== null && actor.mention.id !== 'civilians')) return [actor]
  if (FIGHTING.has(type) || open) return []
  return [{ mention: { ...actor.mention, id: 'civilians', category: 'civilians' }, certainty: 'inferred' }]
}

const isSide = (actor: RoleActor): boolean => actor.mention.category !== 'civilians'

/** A body that the register lacks: a unit by its name, allies. */
const isUnlistedBody = (actor: RoleActor): boolean => actor.mention.id === null && actor.mention.head === 'group'

/** Nameless fighters stand only where nobody is named, soldiers guessed to be the army's where no side is told; bodies that the register lacks have a name. */
function told(actors: readonly RoleActor[]): readonly RoleActor[] {
  const firm = actors.filter((actor) => actor.mention.id !== null && isSide(actor) && actor.mention.certainty !== 'inferred')
  const known = actors.filter(
    (actor) =>
      isUnlistedBody(actor) || (actor.mention.id !== null && !(firm.length > 0 && actor.mention.certainty === 'inferred' && isSide(actor))),
  )
  const sides = known.filter((actor) => actor.mention.id !== 'unidentified_armed_group')
  // «عنصران من قوى الأمن … دورية للشرطة»: police of no told service beside a service are its
  const service = sides.some(({ mention }) => SIDES.has(mention.category) && mention.id !== 'police_unspecified')
  const named = sides.length > 0 ? sides.filter(({ mention }) => !service || mention.id !== 'police_unspecified') : known
  return named.length > 0 ? named : actors.slice(0, 1)
}

const isHurt = (row: Observation): boolean =>
  (row.outcome === 'killed' || row.outcome === 'injured' || row.outcome === 'captured') && (row.max === null || row.max > 0)

const sameOrKin = (incident: Incident, id: string, related: Related): boolean =>
  [...incident.initiators, ...incident.targets, ...incident.participants].some(
    ({ mention }) => mention.id !== null && (mention.id === id || related(mention.id, id)),
  )

/** Sides whose dead, wounded or taken are counted and who are told in no other role: they were hit. */
function hurtSides(incident: Incident, related: Related): RoleActor[] {
  return incident.observations.flatMap(({ mention, ...row }) =>
    mention?.id &&
    isHurt({ mention, ...row }) &&
    mention.category !== 'civilians' &&
    !sameOrKin(incident, mention.id, related) &&
    !incident.targets.some((actor) => actor.mention.first === mention.first)
      ? [{ mention, certainty: mention.certainty }]
      : [],
  )
}

/** Strikes and blasts, which hit fighters as well as others. */
const STRIKES = new Set(['air_drone_strike', 'shelling', 'remote_explosive'])

/** «62 ضربة منذ مطلع العام أودت بحياة 47 شخصاً»: of a total over months the dead may be of any side. */
const ofAnySide = (incident: Incident, type: string): boolean => STRIKES.has(type) && spansStretch(incident)

/** Words between a blow and the post that it hit, behind it or before it. */
const POST_REACH = 5

/** «استهدفت مسيرة معسكراً»، «تعرضت نقطة عسكرية لهجوم»: those hurt by a blow on a post are rather its soldiers, whosever it is. */
const hitPost = ({ tokens }: Document, { frames }: Incident): boolean =>
  frames.some(({ trigger, group }) => {
    if (group !== 'violence') return false
    const near = tokens.slice(Math.max(0, trigger.first - POST_REACH), trigger.end + POST_REACH)
    const beside = near.filter(({ index, sentence }) => sentence === trigger.sentence && (index < trigger.first || index >= trigger.end))
    return beside.some(
      (token) => hitOf(token, 'target_armed', { conj: false, det: false, pron: false }) !== null && isArmedThing(tokens, token),
    )
  })

/** A word for a post that may be of anything (موقع، نقطة، آلية) is one by «military» beside it. */
const isArmedThing = (tokens: readonly Token[], token: Token): boolean => {
  const next = tokens[token.index + 1]
  const any = hitOf(token, 'ambiguous', { conj: false, det: false, pron: false }) !== null && !/^معسكر/.test(token.key) // camp
  return !any || /^(?:ال)?(?:عسكري|حربي)(?:ه|ين|تين)?$/.test(next?.key ?? '')
}

/** Counts that make civilians the target: those told as such; in an attack on nobody told, and in a flight, also people of no told kind. */
function civiliansCounted(document: Document, incident: Incident, type: string): Observation | undefined {
  const { observations } = incident
  const told = (row: Observation): boolean => row.actor === 'civilians' && !(row.mention?.classes.includes('person_any') ?? false)
  const untold = (row: Observation): boolean => row.category === null || row.category === 'civilians'
  if (type === 'other') {
    const fled = observations.find((row) => row.outcome === 'displaced' && untold(row) && !incident.targets.some(isSide))
    return fled ?? observations.find((row) => isHurt(row) && told(row))
  }
  if (type === 'armed_clash' && incident.participants.length === 0) return observations.find((row) => isHurt(row) && told(row))
  if (!HITS_PEOPLE.has(type) || (SEIZES.has(type) && incident.targets.some(isSide))) return undefined
  const hurt = observations.filter((row) => isHurt(row) && !row.body)
  // of a total over months the dead may be of any side (62 ضربة أودت بحياة 47 شخصاً)
  const open = incident.targets.some(isSide) || ofAnySide(incident, type) || hitPost(document, incident)
  return hurt.find(told) ?? (open ? undefined : hurt.find((row) => row.actor === null && row.category === null))
}

/** Civilians hurt or driven out, told only as a count (أسفر عن جريحين، بينهم طفلان), as the report's words for them. */
function hurtCivilians(document: Document, incident: Incident, type: string): ClaimActor | null {
  const row = civiliansCounted(document, incident, type)
  if (!row) return null
  const span = spanOf(document, row.first, row.end)
  const certainty = row.actor === null ? 'inferred' : 'asserted'
  return { role: 'target', id: 'civilians', unit: null, name: span.text, category: 'civilians', certainty, ...span }
}

/** Targets of a fight whose sides are told: those sides have their dead themselves, and people without arms hurt beside it were not attacked. */
function hitBeside(incident: Incident): readonly RoleActor[] {
  const fighting = new Set(incident.participants.map((actor) => actor.mention.id))
  if (fighting.size === 0) return incident.targets
  return incident.targets.filter((actor) => isSide(actor) && actor.mention.id !== null && !fighting.has(actor.mention.id))
}

/** Actors of an incident by role, each id once a role. */
export function actorsOf(document: Document, incident: Incident, type: string, related: Related): ClaimActor[] {
  const rows: ClaimActor[] = []
  const put = (row: ClaimActor): void => {
    if (!rows.some((known) => known.role === row.role && known.id === row.id && (row.id !== null || known.name === row.name)))
      rows.push(row)
  }
  const add = (role: Role, actors: readonly RoleActor[]): void => {
    for (const actor of actors) put(actorOf(document, role, actor))
  }
  add(
    'initiator',
    told(incident.initiators).filter((actor) => actor.mention.id !== null || isUnlistedBody(actor)),
  )
  const hit = [...hitBeside(incident), ...hurtSides(incident, related)]
  const sided = hit.some((actor) => isSide(actor) && actor.mention.id !== null)
  add('target', told(hit.flatMap((actor) => whoWasHit(actor, type, { sided, open: ofAnySide(incident, type) }))))
  const fighting = incident.participants.filter((actor) => actor.mention.id !== null)
  add('participant', fighting.length > 0 ? fighting : incident.participants.slice(0, 1))
  const victims = hurtCivilians(document, incident, type)
  if (victims) put(victims)
  return rows
}
