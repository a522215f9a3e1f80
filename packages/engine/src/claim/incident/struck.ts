// Decides whom a blow hit where only a thing or a base is told: the base's holder, civilians by their houses, shops and crops.
import { isScene, type PlaceMention } from '../../mention/place/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { ReadContext } from '../context.ts'
import type { Frame } from '../frame/types.ts'
import { leadGroup, type Incident, type RoleActor } from './types.ts'

/** Words between a blow and the thing it hit at most. */
const REACH = 10

/** What strikes a thing: a blow, or what is done to property. */
const STRIKES = new Set(['attack', 'shell', 'airstrike', 'explode', 'launch', 'shoot', 'raid', 'burn', 'destroy', 'loot', 'assault'])

/** What aims at a base, even where it falls beside it. */
const AIMED = new Set(['attack', 'shell', 'airstrike', 'launch', 'raid', 'light', 'assault'])

interface Range {
  readonly first: number
  readonly end: number
}

const asTarget = (range: Range, id: string, category: string, name: string): RoleActor => ({
  certainty: 'inferred',
  mention: {
    grammar: 'actor',
    rule: 'actor.struck',
    ...range,
    lead: 0,
    id,
    unit: null,
    name,
    category,
    certainty: 'inferred',
    register: 'neutral',
    head: category === 'civilians' ? 'class' : 'group',
    adjective: false,
    definite: false,
    classes: [],
    nameRange: { first: range.first, end: range.first },
  },
})

/** The base that was aimed at, with whose it was on that day. */
function holderHit({ actors, published, view }: ReadContext, incident: Incident): RoleActor | null {
  if (!incident.frames.some((frame) => AIMED.has(frame.main))) return null
  const day = incident.times.find((time) => time.from !== null)?.from ?? published
  const held = (place: PlaceMention): RoleActor | null => {
    const entry = place.entry ?? place.anchors[0]
    // of a field that holds a base only the base is theirs
    const base = entry && (entry.kind !== 'field' || hitOf(view.tokens[place.first], 'target_armed') !== null)
    const row = isScene(place.role) && base ? actors.holderOf(entry.id, day) : null
    return row && asTarget(place, row.id, row.category, row.name_ar)
  }
  return incident.places.map(held).find((actor) => actor !== null) ?? null
}

/** Words before a thing that say only where something was: في سوق، قرب مدرسة. */
const onlyWhere = (before: Token | undefined): boolean =>
  before !== undefined && (/^[وف]?(?:في|من|الي)$/.test(before.key) || hitOf(before, 'beside', { conj: true }) !== null)

/** Words between a camp and those who live in it at most: مخيم «ترحين» للنازحين. */
const CAMP_REACH = 5

/** «مخيم للنازحين»: a camp of people who fled. */
const isCamp = (tokens: readonly Token[], at: number): boolean =>
  /^مخيم(?:ا|ات|ي|ين)?$/.test(tokens[at]?.key ?? '') &&
  tokens.slice(at + 1, at + 1 + CAMP_REACH).some(({ key }) => /^ل?ل?(?:ال)?(?:نازح|لاجي|مهجر)/.test(key))

/** A house, a shop, a field that the words after a blow name as what it hit. */
function civilThing({ view }: ReadContext, { trigger, main }: Frame): RoleActor | null {
  if (!STRIKES.has(main)) return null
  for (let at = trigger.end; at < trigger.end + REACH; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== trigger.sentence || /^[،؛.:]$/.test(token.key)) return null
    if (isCamp(view.tokens, at) && !onlyWhere(view.tokens[at - 1]))
      return asTarget({ first: at, end: at + 1 }, 'civilians', 'civilians', token.key)
    const hit = hitOf(token, 'civil_property', { conj: true, prep: true })
    if (hit && hit.reading.prep === '' && !onlyWhere(view.tokens[at - 1]))
      return asTarget({ first: at, end: at + 1 }, 'civilians', 'civilians', token.key)
  }
  return null
}

/** «هاجم مستوطنون القرية»: of a village that settlers attack its people are hit. */
function settledUpon({ initiators, places }: Incident): RoleActor | null {
  const [place] = places
  const settlers = initiators.length > 0 && initiators.every(({ mention }) => mention.id !== null && /settlers$/.test(mention.id))
  return settlers && place ? asTarget(place, 'civilians', 'civilians', place.name_ar) : null
}

/** Gives an incident that tells nobody hit the owner of what was hit (codebook §3: inferred). */
export function settleStruck(context: ReadContext, incident: Incident): void {
  const group = leadGroup(incident)
  if ((group !== 'violence' && group !== 'property' && group !== 'light') || incident.participants.length > 0 || incident.series) return
  if (incident.targets.length > 0 || incident.observations.some((row) => row.max === null || row.max > 0)) return
  const holder = holderHit(context, incident)
  const thing =
    holder ?? incident.frames.map((frame) => civilThing(context, frame)).find((actor) => actor !== null) ?? settledUpon(incident)
  if (thing && !incident.initiators.some((actor) => actor.mention.id === thing.mention.id)) incident.targets.push(thing)
}
