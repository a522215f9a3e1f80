// Decides how near two event types are: what one coder calls a clash, another calls an attack or names by its bomb.
import { TYPE_FAMILIES } from '../report/type-families.ts'

/** The family of an event type; strategic developments are each a family of their own. */
export const familyOf = (type: string): string => TYPE_FAMILIES[type] ?? type

/** Families and types that reports of one event are coded by side by side (codebook §2 draws the line by what is told). */
export const NEIGHBOURS: readonly (readonly [string, string])[] = [
  ['battle', 'civilians'], // a fighter under a settlement or a civilian; a convoy or its passengers
  ['battle', 'remote'], // a patrol ambushed, or a bomb under it
  ['remote', 'civilians'], // the tool told or not
  ['civilians', 'looting_property_destruction'], // robbed, or attacked and robbed
  ['remote', 'looting_property_destruction'], // an object hit
  ['civilians', 'arrests'], // taken by whom: authorities or others
  ['battle', 'change_to_group'], // an incursion with or without a fight
  ['battle', 'non_violent_transfer_of_territory'],
  ['change_to_group', 'non_violent_transfer_of_territory'],
  ['remote', 'disrupted_weapons_use'], // shot at, or shot down
  ['protest', 'riot'],
]

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
const NEAR = new Set(NEIGHBOURS.map(([a, b]) => pairKey(a, b)))

export type Affinity = 'same' | 'family' | 'near' | 'apart'

function compareTypes(a: string, b: string): Affinity {
  if (a === b) return 'same'
  const [x, y] = [familyOf(a), familyOf(b)]
  if (x === y) return 'family'
  return NEAR.has(pairKey(x, y)) ? 'near' : 'apart'
}

/** Affinities of the types of the codebook, both ways: asked for with every pair of claims. */
const TYPES = [...Object.keys(TYPE_FAMILIES), ...new Set(NEIGHBOURS.flat())]
const KNOWN = new Map(TYPES.map((a) => [a, new Map(TYPES.map((b) => [b, compareTypes(a, b)]))]))

/** How near two types are. `affinityOf('armed_clash', 'attack_on_civilians') === 'near'` */
export function affinityOf(a: string, b: string): Affinity {
  return a === b ? 'same' : (KNOWN.get(a)?.get(b) ?? compareTypes(a, b))
}

/** Broad classes: types of different classes are never near, so that blocks without place or time can be kept apart by them. */
export function classOf(type: string): string {
  const family = familyOf(type)
  if (family === 'protest' || family === 'riot') return 'protest'
  return ['battle', 'remote', 'civilians'].includes(family) || NEIGHBOURS.some((pair) => pair.includes(family)) ? 'violence' : family
}
