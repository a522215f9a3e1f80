// Locates what lies between, near, around or so far from places, and borders.
import { groupOf, type Gazetteer } from '../../../knowledge/gazetteer.ts'
import type { GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { RelationExpr } from '../types.ts'
import { figuresOf, offsetRadius, REGION_KM } from './figures.ts'
import { governorateOf } from './fit.ts'
import { centroid, pointAt, reach, type Point } from './geometry.ts'
import { precisionOf, sideName, type LocateContext, type Located } from './located.ts'
import { borderOf, type Area } from './sector.ts'

/** Where three countries meet: المثلث الحدودي بين السودان ومصر وليبيا. */
function tripoint(anchors: readonly Located[], gazetteer: Gazetteer): Area | null {
  const codes = anchors.flatMap(({ entry }) => (entry?.kind === 'country' && entry.country ? [entry.country.toLowerCase()] : []))
  const row = codes.length === 3 ? gazetteer.byId(`tripoint.${codes.toSorted().join('_')}`) : null
  return row && { lat: row.lat, lon: row.lon, radiusKm: row.radiusKm }
}

/** Between, road, triangle: told of several places. */
export function locateAmong(
  expr: RelationExpr,
  anchors: readonly Located[],
  gazetteer: Gazetteer,
): Area & { precision: 1 | 2 | 3; relation: string } {
  const points: readonly Point[] =
    expr.relation === 'triangle' ? anchors.map((anchor) => (anchor.entry && governorateOf(gazetteer, anchor.entry)) ?? anchor) : anchors
  const meeting = tripoint(anchors, gazetteer)
  if (meeting) return { ...meeting, precision: 2, relation: expr.relation }
  const [only] = anchors
  if (only && anchors.length === 1)
    return {
      lat: only.lat,
      lon: only.lon,
      radiusKm: only.radiusKm + 10,
      precision: precisionOf(only.radiusKm + 10),
      relation: expr.relation,
    }
  const middle = centroid(points)
  const radiusKm = Math.max(expr.relation === 'triangle' ? reach(middle, points) * 0.7 : reach(middle, points), 1)
  const relation = expr.relation === 'road' ? 'road_between' : expr.relation
  return { ...middle, radiusKm, precision: expr.relation === 'triangle' ? precisionOf(radiusKm) : 2, relation }
}

export function locateBorder(anchors: readonly Located[], context: LocateContext): (Area & { precision: 2 | 3; relation: string }) | null {
  const entries = anchors.map((anchor) => anchor.entry).filter((entry) => entry !== null)
  const areas = entries.map((entry) => governorateOf(context.gazetteer, entry) ?? entry)
  const home = context.gazetteer.country(context.country)
  const [one, other] = areas.length > 1 ? areas : [home, areas[0]]
  if (!other) return null
  const isSide = (entry: GazetteerEntry | null | undefined): entry is GazetteerEntry =>
    entry !== null && entry !== undefined && entry.id !== other.id
  if (!isSide(one) || (areas.length === 1 && areas[0]?.kind !== 'country'))
    return { lat: other.lat, lon: other.lon, radiusKm: other.radiusKm, precision: other.radiusKm >= REGION_KM ? 3 : 2, relation: 'border' }
  const found = borderOf(context.gazetteer, one, other)
  return { ...found, precision: found.radiusKm >= REGION_KM ? 3 : 2, relation: 'border' }
}

export function locateOffset(expr: RelationExpr, anchor: Located): Area & { precision: 2; relation: string } {
  const km = expr.km ?? 0
  const [bearing] = expr.bearings
  if (bearing === undefined || bearing === 'centre')
    return { lat: anchor.lat, lon: anchor.lon, radiusKm: Math.max(km, 3), precision: 2, relation: 'offset' }
  return { ...pointAt(anchor, bearing, km), radiusKm: offsetRadius(km), precision: 2, relation: `offset_${sideName([bearing])}` }
}

/** The villages of an area are the area; those of a town lie round it. */
function locateSettlements(anchor: Located): Area & { precision: 2 | 3; relation: string } {
  const radiusKm =
    anchor.entry && groupOf(anchor.entry.kind) === 'settlement' ? figuresOf('settlements', anchor.radiusKm).radiusKm : anchor.radiusKm
  return { lat: anchor.lat, lon: anchor.lon, radiusKm, precision: anchor.precision === 3 ? 3 : 2, relation: 'settlements_of' }
}

/** Near, around, at the edge, a front, quarters: the anchor's point with a radius of their own. */
export function locateAround(expr: RelationExpr, anchor: Located): Area & { precision: 1 | 2 | 3; relation: string } {
  if (expr.relation === 'settlements') return locateSettlements(anchor)
  const { out, radiusKm } = figuresOf(expr.relation, anchor.radiusKm)
  const side = expr.bearings[0]
  if (expr.relation === 'quarters' && side === undefined)
    return { lat: anchor.lat, lon: anchor.lon, radiusKm: anchor.radiusKm, precision: 1, relation: 'quarters' }
  const point = side !== undefined && side !== 'centre' ? pointAt(anchor, side, out) : anchor
  const relation = expr.bearings.length > 0 ? `${sideName(expr.bearings)}_${expr.relation}` : expr.relation
  // around a governorate or region is no wider than itself by more than a little
  const bounded = anchor.radiusKm >= 20 ? anchor.radiusKm * 1.1 : radiusKm
  return { lat: point.lat, lon: point.lon, radiusKm: bounded, precision: anchor.precision === 3 ? 3 : precisionOf(bounded), relation }
}
