// What a located phrase is, and what every way of locating shares: names of sides, precision by reach, rows.
import type { Gazetteer, GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { Bearing, PlaceExpr } from '../types.ts'
import type { Resolution } from './disambiguate.ts'
import { REGION_KM } from './figures.ts'
import { centroid, kilometres } from './geometry.ts'
import type { Area } from './sector.ts'

/** A phrase with its point. */
export interface Located extends Area {
  readonly expr: PlaceExpr
  readonly precision: 1 | 2 | 3
  readonly entry: GazetteerEntry | null
  readonly anchors: readonly GazetteerEntry[]
  readonly relation: string | null
  readonly members: readonly Located[]
}

export interface LocateContext {
  readonly gazetteer: Gazetteer
  readonly resolution: Resolution
  /** Country of the report, for a border told by one side. */
  readonly country: string | null
  /** The place that a class word or pronoun points back to. */
  readonly antecedent: (to: string | null) => Located | null
}

const SIDES: readonly string[] = ['north', 'north_east', 'east', 'south_east', 'south', 'south_west', 'west', 'north_west']

/** `east`, `north_east_and_south`. */
export function sideName(bearings: readonly Bearing[]): string {
  return bearings.map((bearing) => (bearing === 'centre' ? 'centre' : (SIDES[Math.round(bearing / 45) % 8] as string))).join('_and_')
}

export const precisionOf = (radiusKm: number, least: 1 | 2 = 2): 1 | 2 | 3 => (radiusKm >= REGION_KM ? 3 : least)

/** Members of a list with a point over them all. */
export function locateList(expr: PlaceExpr, members: readonly Located[]): Located {
  const middle = centroid(members)
  const radiusKm = Math.max(...members.map((member) => kilometres(middle, member) + member.radiusKm * 0.8))
  const entries = members.flatMap((member) => (member.entry ? [member.entry] : member.anchors))
  const precision = members.some((member) => member.precision === 3) ? 3 : 2
  return { expr, ...middle, radiusKm, precision, entry: null, anchors: entries, relation: 'list', members }
}
