// Gives each phrase its point, its radius and its precision: the place itself, or what its relation makes of its anchors.
import { groupOf, type Gazetteer, type GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { Bearing, NameExpr, PlaceExpr, RelationExpr } from '../types.ts'
import type { Resolution } from './disambiguate.ts'
import { figuresOf, offsetRadius, REGION_KM } from './figures.ts'
import { governorateOf } from './fit.ts'
import { centroid, kilometres, pointAt, reach, type Point } from './geometry.ts'
import { fitOfClass, SITE_CLASSES } from './kinds.ts'
import { borderOf, sector, type Area } from './sector.ts'

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

const precisionOf = (radiusKm: number, least: 1 | 2 = 2): 1 | 2 | 3 => (radiusKm >= REGION_KM ? 3 : least)

/** Precision of a named place by its kind and reach (codebook §4). */
function namedPrecision(entry: GazetteerEntry, expr: NameExpr): 1 | 2 | 3 {
  const group = groupOf(entry.kind)
  if (group === 'country' || group === 'governorate' || entry.kind === 'region') return 3
  if (entry.kind === 'desert' || group === 'road' || group === 'district') return precisionOf(entry.radiusKm)
  if (expr.placeClass?.kind === 'district' || expr.placeClass?.kind === 'subdistrict') return 2
  return entry.radiusKm > 10 && group === 'terrain' ? precisionOf(entry.radiusKm) : 1
}

function locateName(expr: NameExpr, context: LocateContext): Located | null {
  const best = context.resolution.best(expr)
  if (!best) return null
  const { entry } = best
  const { lat, lon } = entry
  const kind = expr.placeClass?.kind
  const located = { expr, lat, lon, anchors: [] as GazetteerEntry[], members: [], relation: null }
  // «مشفى جنين»: a site that no table has is somewhere in the town it is named for
  if (kind && SITE_CLASSES.has(kind) && fitOfClass(kind, entry.kind) === 0) {
    if (entry.kind === 'country') return null // موقع روسيا اليوم
    return { ...located, entry: null, anchors: [entry], radiusKm: Math.max(entry.radiusKm, 2), precision: entry.radiusKm > 15 ? 2 : 1 }
  }
  const settled = groupOf(entry.kind) === 'settlement' && entry.kind !== 'quarter' && entry.kind !== 'camp'
  if (kind === 'area' && settled)
    return {
      ...located,
      entry: null,
      anchors: [entry],
      relation: 'area',
      radiusKm: figuresOf('area', entry.radiusKm).radiusKm,
      precision: 2,
    }
  return { ...located, entry, radiusKm: entry.radiusKm, precision: namedPrecision(entry, expr) }
}

function meanArea(areas: readonly Area[]): Area {
  const [only] = areas
  if (only && areas.length === 1) return only
  const middle = centroid(areas)
  return { ...middle, radiusKm: Math.max(...areas.map((area) => kilometres(middle, area) + area.radiusKm * 0.7)) }
}

/** A named city that the relation means as its governorate: its countryside, its east; not where it says مدينة. */
function governorateMeant(expr: RelationExpr, place: PlaceExpr, entry: GazetteerEntry, gazetteer: Gazetteer): GazetteerEntry | null {
  const kind = place.kind === 'name' ? place.placeClass?.kind : place.kind === 'anaphor' ? place.to : null
  if (kind === 'city' && expr.relation !== 'countryside') return null
  return governorateOf(gazetteer, entry)
}

const WIDE_RELATIONS = new Set(['direction', 'countryside', 'part', 'desert'])

/** One side of an area, or of a town: its point and reach. */
function sideOf(expr: RelationExpr, bearing: Bearing, anchor: Located, area: GazetteerEntry | null, gazetteer: Gazetteer): Area {
  const { relation } = expr
  if (bearing === 'centre') return { lat: anchor.lat, lon: anchor.lon, radiusKm: anchor.radiusKm * (area ? 0.4 : 0.6) }
  if (area && relation !== 'desert') {
    const capital = area.kind === 'governorate' ? (gazetteer.capital(area.id) ?? area) : area
    return sector(gazetteer, area, capital, bearing)
  }
  const wide = anchor.radiusKm > 10
  const out = wide ? anchor.radiusKm * (relation === 'direction' ? 0.6 : 0.4) : figuresOf(relation, anchor.radiusKm).out
  const radiusKm = wide ? anchor.radiusKm * 0.7 : figuresOf(relation, anchor.radiusKm).radiusKm
  return { ...pointAt(anchor, bearing, out), radiusKm }
}

/** Countryside, direction, desert, part: told of one place, with a side or without. */
function locateSide(
  expr: RelationExpr,
  anchor: Located,
  place: PlaceExpr,
  gazetteer: Gazetteer,
): Omit<Located, 'expr' | 'entry' | 'members'> {
  const entry = anchor.entry
  const area =
    entry && (entry.kind === 'country' || entry.kind === 'governorate' || governorateMeant(expr, place, entry, gazetteer) !== null)
      ? entry.kind === 'country'
        ? entry
        : governorateMeant(expr, place, entry, gazetteer)
      : null
  const base = expr.relation === 'direction' ? 'of' : expr.relation
  // the countryside is the governorate's; a direction is told from the city
  const anchors = area && expr.relation === 'countryside' ? [area] : entry ? [entry] : anchor.anchors
  if (expr.bearings.length > 0) {
    const found = meanArea(expr.bearings.map((bearing) => sideOf(expr, bearing, anchor, area, gazetteer)))
    const precision = entry?.kind === 'country' ? 3 : area ? 2 : precisionOf(found.radiusKm)
    return { ...found, anchors, precision, relation: `${sideName(expr.bearings)}_${base}` }
  }
  if (expr.relation === 'countryside' && area)
    return { lat: area.lat, lon: area.lon, radiusKm: area.radiusKm, anchors, precision: 3, relation: base }
  if (expr.relation === 'desert' && area)
    return {
      lat: area.lat,
      lon: area.lon,
      radiusKm: area.kind === 'country' ? area.radiusKm * 0.4 : Math.min(area.radiusKm, 60),
      anchors: [area],
      precision: area.kind === 'country' ? 3 : 2,
      relation: base,
    }
  const { radiusKm } = figuresOf(expr.relation, anchor.radiusKm)
  return { lat: anchor.lat, lon: anchor.lon, radiusKm, anchors, precision: precisionOf(radiusKm), relation: base }
}

/** Between, road, triangle: told of several places. */
function locateAmong(
  expr: RelationExpr,
  anchors: readonly Located[],
  gazetteer: Gazetteer,
): Area & { precision: 1 | 2 | 3; relation: string } {
  const points: readonly Point[] =
    expr.relation === 'triangle' ? anchors.map((anchor) => (anchor.entry && governorateOf(gazetteer, anchor.entry)) ?? anchor) : anchors
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

function locateBorder(anchors: readonly Located[], context: LocateContext): (Area & { precision: 2 | 3; relation: string }) | null {
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

function locateOffset(expr: RelationExpr, anchor: Located): Area & { precision: 2; relation: string } {
  const km = expr.km ?? 0
  const [bearing] = expr.bearings
  if (bearing === undefined || bearing === 'centre')
    return { lat: anchor.lat, lon: anchor.lon, radiusKm: Math.max(km, 3), precision: 2, relation: 'offset' }
  return { ...pointAt(anchor, bearing, km), radiusKm: offsetRadius(km), precision: 2, relation: `offset_${sideName([bearing])}` }
}

/** The capital of a country, by the English name that the adjective's row has. */
function capitalOf(place: PlaceExpr, gazetteer: Gazetteer): GazetteerEntry | null {
  if (place.kind !== 'adjective' || !place.capital) return null
  const name = place.capital.toLowerCase()
  let best: GazetteerEntry | null = null
  for (const entry of gazetteer.within(place.of)) {
    if (groupOf(entry.kind) === 'settlement' && entry.name_en.toLowerCase() === name && (!best || entry.weight > best.weight)) best = entry
  }
  return best
}

function locateRelation(expr: RelationExpr, context: LocateContext): Located | null {
  const anchors = expr.of.map((place) => locate(place, context))
  const found = anchors.filter((anchor) => anchor !== null)
  const [anchor] = found
  const [place] = expr.of
  if (!anchor || !place || found.length === 0) return null
  const entries = found.flatMap((one) => (one.entry ? [one.entry] : one.anchors))
  const base = { expr, entry: null, anchors: entries, members: [] }
  if (expr.relation === 'capital') {
    const capital = capitalOf(place, context.gazetteer)
    return capital && { ...base, ...capital, expr, entry: capital, anchors: [], precision: 1, relation: null }
  }
  if (expr.relation === 'seat') {
    const capital = anchor.entry && context.gazetteer.capital(anchor.entry.id)
    return capital ? { ...base, ...capital, expr, entry: capital, anchors: [], precision: 1, relation: null } : { ...anchor, expr }
  }
  if (expr.relation === 'inside') {
    const wide = anchor.entry && (anchor.entry.kind === 'country' || anchor.entry.kind === 'region')
    return {
      ...anchor,
      expr,
      relation: wide ? 'centre_of' : 'inside',
      entry: wide ? null : anchor.entry,
      anchors: wide ? entries : anchor.anchors,
      radiusKm: wide ? anchor.radiusKm * 0.5 : anchor.radiusKm,
    }
  }
  if (WIDE_RELATIONS.has(expr.relation)) return { ...base, ...locateSide(expr, anchor, place, context.gazetteer) }
  if (expr.relation === 'between' || expr.relation === 'road' || expr.relation === 'triangle') {
    // with one end unknown a line says no more than near the other
    return { ...base, ...locateAmong(expr, found, context.gazetteer) }
  }
  if (expr.relation === 'border') {
    const border = locateBorder(found, context)
    return border && { ...base, ...border }
  }
  if (expr.relation === 'offset') return { ...base, ...locateOffset(expr, anchor) }
  return { ...base, ...locateAround(expr, anchor) }
}

/** The villages of an area are the area; those of a town lie round it. */
function locateSettlements(anchor: Located): Area & { precision: 2 | 3; relation: string } {
  const radiusKm =
    anchor.entry && groupOf(anchor.entry.kind) === 'settlement' ? figuresOf('settlements', anchor.radiusKm).radiusKm : anchor.radiusKm
  return { lat: anchor.lat, lon: anchor.lon, radiusKm, precision: anchor.precision === 3 ? 3 : 2, relation: 'settlements_of' }
}

/** Near, around, at the edge, a front, quarters: the anchor's point with a radius of their own. */
function locateAround(expr: RelationExpr, anchor: Located): Area & { precision: 1 | 2 | 3; relation: string } {
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

/** Members of a list with a point over them all. */
export function locateList(expr: PlaceExpr, members: readonly Located[]): Located {
  const middle = centroid(members)
  const radiusKm = Math.max(...members.map((member) => kilometres(middle, member) + member.radiusKm * 0.8))
  const entries = members.flatMap((member) => (member.entry ? [member.entry] : member.anchors))
  return { expr, ...middle, radiusKm, precision: precisionOf(radiusKm), entry: null, anchors: entries, relation: 'list', members }
}

/** The point of an expression; null where it has none of its own. */
export function locate(expr: PlaceExpr, context: LocateContext): Located | null {
  switch (expr.kind) {
    case 'name':
      return locateName(expr, context)
    case 'unknown':
      return null
    case 'adjective': {
      const [entry] = context.resolution.readings(expr)
      return entry
        ? { expr, lat: entry.lat, lon: entry.lon, radiusKm: entry.radiusKm, precision: 3, entry, anchors: [], relation: null, members: [] }
        : null
    }
    case 'anaphor': {
      const found = context.antecedent(expr.to)
      return found && { ...found, expr }
    }
    case 'relation':
      return locateRelation(expr, context)
    case 'list': {
      const members = expr.members.map((member) => locate(member, context)).filter((member) => member !== null)
      return members.length > 1 ? locateList(expr, members) : members[0] ? { ...members[0], expr } : null
    }
  }
}
