// Gives each phrase its point, its radius and its precision: the place itself, or what its relation makes of its anchors.
import { groupOf, type Gazetteer, type GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { PlaceExpr, RelationExpr } from '../types.ts'
import { locateAmong, locateAround, locateBorder, locateOffset } from './locate-among.ts'
import { locateName } from './locate-name.ts'
import { locateSide } from './locate-side.ts'
import { locateList, type LocateContext, type Located } from './located.ts'

const WIDE_RELATIONS = new Set(['direction', 'countryside', 'part', 'desert'])

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
  if (expr.relation === 'throughout') return { ...anchor, expr }
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
