// Codes an incident by the codebook: its event type, its subtype, and whether it is one occurrence or several told as one.
import { SIDES } from '../frame/view.ts'
import type { Incident } from '../incident/types.ts'
import { leadGroup } from '../incident/types.ts'
import { codeProtest } from './protest.ts'

/** What the coder asks about actors: who fights, for which state, from where. */
export interface ActorLookup {
  category(id: string): string | null
  root(id: string): string
  country(id: string): string | null
  /** States whose forces reach the place only by air: an untold tool of theirs is an air strike. */
  reachesByAir(id: string, country: string | null): boolean
}

export interface Coding {
  readonly type: string
  readonly subtype: string | null
  readonly rule: string
}

function mainsOf(incident: Incident): Set<string> {
  const mains = new Set<string>()
  for (const frame of incident.frames) {
    mains.add(frame.main)
    for (const name of frame.trigger.classes) mains.add(name)
  }
  return mains
}

const code = (type: string, rule: string, subtype: string | null = null): Coding => ({ type, subtype, rule: `code.${rule}` })

/** Who was hit: fighters, civilians, both or nobody told. */
function victims(incident: Incident): { armed: boolean; civil: boolean } {
  const categories = incident.targets.map((actor) => actor.mention.category)
  const ids = incident.observations.map((row) => row.category ?? (row.actor === 'civilians' ? 'civilians' : null))
  const all = [...categories, ...ids]
  return {
    armed:
      all.some((category) => category !== null && SIDES.has(category)) ||
      incident.targets.some((actor) => actor.mention.category !== 'civilians' && actor.mention.classes.includes('person_armed')) ||
      incident.observations.some((row) => row.category !== 'civilians' && row.traits.includes('officer')),
    civil: all.includes('civilians'),
  }
}

function explosive(means: ReadonlySet<string>, mains: ReadonlySet<string>): Coding | null {
  // a drone that explodes on its target is a drone
  if (!means.has('drone') && (means.has('suicide') || means.has('suicide_belt'))) return code('suicide_bomb', 'suicide')
  if (means.has('chemical') || means.has('sarin') || means.has('chlorine')) return code('chemical_weapon', 'chemical')
  if (means.has('grenade')) return code('grenade', 'grenade')
  // «طائرة مسيّرة مفخخة»: what it carries makes a drone no car bomb
  const laid = means.has('drone') && mains.has('attack') ? [] : ['ied', 'landmine', 'car_bomb', 'motorcycle_bomb']
  for (const name of laid) if (means.has(name)) return code('remote_explosive', 'explosive-means')
  return mains.has('explode') && !means.has('drone') && !mains.has('shell') && !mains.has('airstrike')
    ? code('remote_explosive', 'explosion')
    : null
}

const AIR = ['aircraft', 'helicopter', 'drone', 'barrel_bomb']
const INDIRECT = ['artillery', 'rocket', 'missile', 'mortar', 'shells', 'tank', 'cluster']

function fromDistance(incident: Incident, means: ReadonlySet<string>, mains: ReadonlySet<string>, actors: ActorLookup): Coding | null {
  if (mains.has('airstrike') || AIR.some((name) => means.has(name))) return code('air_drone_strike', 'air-means')
  const shelling = mains.has('shell') || INDIRECT.some((name) => means.has(name))
  const country = incident.places[0]?.country ?? null
  const byAir = incident.initiators.some((actor) => actor.mention.id !== null && actors.reachesByAir(actor.mention.id, country))
  if (incident.initiators.some((actor) => /air_force$/.test(actor.mention.id ?? ''))) return code('air_drone_strike', 'air-force')
  if (byAir && !INDIRECT.some((name) => means.has(name)) && (shelling || mains.has('attack') || mains.has('raid')))
    return code('air_drone_strike', 'only-by-air')
  if (shelling && !mains.has('clash') && !mains.has('raid')) return code('shelling', 'bombardment')
  return shelling && mains.has('shell') ? code('shelling', 'bombardment') : null
}

/** «أصيب فتى خلال الاقتحام»: civilians hurt in a raid that is only named are not told to fight. */
const onlyDuringRaid = (incident: Incident, hit: { armed: boolean; civil: boolean }): boolean =>
  hit.civil &&
  !hit.armed &&
  incident.frames.every((frame) => frame.main !== 'raid' || frame.during || (frame.trigger.pos !== 'verb' && frame.trigger.definite))

function personal(incident: Incident, mains: ReadonlySet<string>): Coding {
  const hit = victims(incident)
  if (mains.has('rape')) return code('sexual_violence', 'sexual-violence')
  if (mains.has('clash') || (mains.has('raid') && !onlyDuringRaid(incident, hit))) return code('armed_clash', 'fighting')
  if (hit.armed) return code('armed_clash', 'fighters-hit')
  if (hit.civil) return code('attack_on_civilians', 'civilians-hit')
  if (['execute', 'assault', 'torture', 'assassinate', 'massacre'].some((name) => mains.has(name)))
    return code('attack_on_civilians', 'personal-violence')
  if (incident.observations.some((row) => row.rule === 'casualty.named')) return code('attack_on_civilians', 'people-named')
  const targetsThing = incident.frames.some((frame) => frame.trigger.classes.has('target_armed'))
  if (targetsThing) return code('armed_clash', 'post-hit')
  return incident.observations.some(
    (row) => row.actor === null && row.category === null && (row.outcome === 'killed' || row.outcome === 'injured'),
  ) && !mains.has('attack')
    ? code('attack_on_civilians', 'people-hit')
    : code('armed_clash', 'attack-untold')
}

/** A fight that is told first is the happening, whatever was fired in it; an exchange of shelling is shelling by both. */
function beginsAsFight(incident: Incident): boolean {
  const first = incident.frames.find((frame) => frame.group === 'violence' || frame.group === 'clash')
  return first?.main === 'clash' && !first.trigger.classes.has('shell')
}

/** «هاجموا حافلة للجيش بالرشاشات وقذائف آر بي جي»: fired at fighters who are seen, it is an attack, not a bombardment (codebook §2). */
function isDirectFire(incident: Incident): boolean {
  const hit = victims(incident)
  const guns = incident.means.some((one) => one.id === 'small_arms')
  const bombards = incident.frames.some(({ trigger }) => trigger.rows.includes('v.shell'))
  const aimed = incident.means.some((one) => one.aimed)
  const fromAfar = incident.means.some(({ id }) => INDIRECT.includes(id) && !AT_SIGHT.has(id))
  return hit.armed && !hit.civil && !bombards && !fromAfar && (guns || aimed)
}

/** What is fired beside guns in an attack: rockets and shells of the hand. */
const AT_SIGHT = new Set(['rocket', 'shells'])

function violent(incident: Incident, means: ReadonlySet<string>, mains: ReadonlySet<string>, actors: ActorLookup): Coding {
  if (mains.has('shoot_down')) return code('armed_clash', 'aircraft-shot-down')
  const blast = explosive(means, mains)
  // blasts inside a battle or an ambush are among its means
  if (blast && !(mains.has('clash') && blast.rule === 'code.explosion')) return blast
  const remote = fromDistance(incident, means, mains, actors)
  if (remote?.type === 'shelling' && isDirectFire(incident)) return personal(incident, mains)
  return remote && !(remote.type === 'shelling' && beginsAsFight(incident)) ? remote : personal(incident, mains)
}

function territory(incident: Incident, mains: ReadonlySet<string>, actors: ActorLookup): Coding {
  const taker = incident.initiators[0]?.mention
  const state = taker?.id
    ? actors.category(taker.id) === 'state_forces' || actors.category(taker.id) === 'external_forces'
    : taker?.category === 'state_forces'
  if (mains.has('handover')) return code('non_violent_transfer_of_territory', 'handover')
  return state ? code('government_regains_territory', 'taken-by-state') : code('non_state_overtakes_territory', 'taken-by-non-state')
}

/** Taken by a foreign force, or held (احتجاز) by one that is no state, is abduction; else arrest by who rules the place. */
function detained(incident: Incident): Coding {
  const foreign = incident.initiators[0]?.mention.category === 'external_forces'
  const state = incident.initiators.some((actor) => actor.mention.category === 'state_forces')
  const held = incident.frames.every((frame) => frame.group !== 'detain' || frame.trigger.rows.some((row) => row.includes('hold')))
  return foreign || (held && !state) ? code('abduction', 'held-by-non-state') : code('arrests', 'arrests')
}

/** «نسف مبنى تتحصن فيه القوات وقتل عشرين»: a building blown up with those in it. */
const blowsUp = (incident: Incident): boolean =>
  incident.frames.some(
    ({ trigger, main }) => trigger.rows.includes('v.destroy.blast') || (main === 'destroy' && trigger.classes.has('explode')),
  ) && incident.observations.some((row) => row.outcome === 'killed' && (row.max === null || row.max > 0))

/** «عُثر على جثث … وعليها آثار تعذيب»: bodies found tell of no attack, whatever they show. */
function onlyBodies(incident: Incident): boolean {
  const killed = incident.observations.filter((row) => row.outcome === 'killed' && row.of === null)
  const found = incident.frames.some((frame) => frame.group === 'remains')
  return found && killed.length > 0 && killed.every((row) => row.body) && incident.frames.every(({ main }) => !ATTACKS.has(main))
}

const ATTACKS = new Set(['airstrike', 'shell', 'explode', 'clash', 'raid', 'attack', 'shoot', 'execute'])

/** The codebook's type for an incident. Codebook §2: the deadliest means that the report makes the main one. */
export function codeIncident(incident: Incident, actors: ActorLookup): Coding {
  if (incident.recap) return code('other', 'recap', 'casualty_toll')
  const means = new Set(incident.means.map((one) => one.id))
  const mains = mainsOf(incident)
  const protest = codeProtest(incident, means, mains)
  if (protest) return code(protest.type, protest.rule)
  if (onlyBodies(incident)) return code('other', 'remains', 'remains_found')
  switch (leadGroup(incident)) {
    case 'abduct':
      return code('abduction', 'abduction')
    case 'detain':
      return detained(incident)
    case 'territory':
      // forces that will come in are not told to fight for it
      if (incident.factuality === 'planned') return code('change_to_group', 'entry-planned')
      return territory(incident, mains, actors)
    case 'property':
      if (blowsUp(incident)) return code('remote_explosive', 'blown-up')
      // دمرت مسيرة آلية: what was destroyed from a distance was struck
      return fromDistance(incident, means, mains, actors) ?? code('looting_property_destruction', 'property')
    case 'remains':
      return code('other', 'remains', 'remains_found')
    case 'displacement':
      return code('other', 'displacement', 'displacement')
    case 'disruption':
      return code('disrupted_weapons_use', 'weapons-disrupted')
    case 'agreement':
    case 'release':
      return code('agreement', 'agreement')
    case 'movement':
      return mains.has('build_base') ? code('base_established', 'base') : code('change_to_group', 'movement')
    case 'effect':
      return incident.observations.some((row) => row.body)
        ? code('other', 'bodies', 'remains_found')
        : violent(incident, means, mains, actors)
    case 'result':
      return code('other', 'toll', 'casualty_toll')
    default:
      return violent(incident, means, mains, actors)
  }
}
