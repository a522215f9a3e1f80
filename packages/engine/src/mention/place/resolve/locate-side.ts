// Locates one side, the countryside, the desert or a part of a place.
import type { Gazetteer, GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { Bearing, PlaceExpr, RelationExpr } from '../types.ts'
import { figuresOf } from './figures.ts'
import { governorateOf } from './fit.ts'
import { centroid, kilometres, pointAt } from './geometry.ts'
import { precisionOf, sideName, type Located } from './located.ts'
import { inhabited, sector, type Area } from './sector.ts'

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

/** One side of an area, or of a town: its point and reach. */
function sideOf(expr: RelationExpr, bearing: Bearing, anchor: Located, area: GazetteerEntry | null, gazetteer: Gazetteer): Area {
  const { relation } = expr
  if (bearing === 'centre') return { lat: anchor.lat, lon: anchor.lon, radiusKm: (area ?? anchor).radiusKm * (area ? 0.4 : 0.6) }
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
export function locateSide(
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
  if (expr.relation === 'countryside' && area) return { ...inhabited(gazetteer, area), anchors, precision: 3, relation: base }
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
