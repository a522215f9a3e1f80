// Decides whether a place can lie where the phrase beside it says: in the governorate named, on that side of the city, along the road.
import { groupOf, type Gazetteer, type GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { PlaceExpr, RelationExpr } from '../types.ts'
import { bearingTo, kilometres, kilometresToLine, turn } from './geometry.ts'

/** Readings of each name of an expression that are worth asking; the best first. */
export type Readings = (expr: PlaceExpr) => readonly GazetteerEntry[]

/** Whether an entry lies in another's area, by its district where both tables tell it, else by distance. */
export function liesIn(gazetteer: Gazetteer, inner: GazetteerEntry, outer: GazetteerEntry): boolean {
  if (inner.id === outer.id) return false
  if (outer.kind === 'country') return inner.country === outer.country
  if (inner.admin1 === outer.id || inner.admin2 === outer.id) return true
  if (outer.kind === 'governorate' && inner.admin1 && gazetteer.byId(inner.admin1)?.kind === 'governorate') return false
  if (inner.radiusKm > outer.radiusKm * 1.2) return false
  return kilometres(inner, outer) <= outer.radiusKm * 1.25 + inner.radiusKm
}

/** The governorate that an entry stands for: itself, or the one whose capital it is. */
export function governorateOf(gazetteer: Gazetteer, entry: GazetteerEntry): GazetteerEntry | null {
  if (entry.kind === 'governorate') return entry
  return entry.admin1 && gazetteer.capital(entry.admin1)?.id === entry.id ? gazetteer.byId(entry.admin1) : null
}

/** Farther than this on the right side of a town is no longer told by that town. */
const SIDE_KM = 60
const SIDE_ANGLE = 75

function onSide(gazetteer: Gazetteer, inner: GazetteerEntry, anchor: GazetteerEntry, expr: RelationExpr): boolean {
  const governorate = governorateOf(gazetteer, anchor)
  const origin = anchor.kind === 'governorate' ? (gazetteer.capital(anchor.id) ?? anchor) : anchor
  const km = kilometres(origin, inner)
  const farthest = anchor.kind === 'country' ? 1500 : governorate ? 200 : SIDE_KM
  if (km > farthest) return false
  const side =
    km < origin.radiusKm ||
    expr.bearings.length === 0 ||
    expr.bearings.some((bearing) => bearing === 'centre' || turn(bearingTo(origin, inner), bearing) <= SIDE_ANGLE)
  if (!side) return false
  if (anchor.kind === 'country' || anchor.kind === 'region') return liesIn(gazetteer, inner, anchor)
  return !governorate || !inner.admin1 || inner.admin1 === governorate.id || km <= SIDE_KM
}

function fitsRelation(gazetteer: Gazetteer, inner: GazetteerEntry, expr: RelationExpr, readings: Readings): boolean {
  const anchors = expr.of.flatMap((place) =>
    readings(place)
      .slice(0, 3)
      .map((entry) => ({ entry, place })),
  )
  switch (expr.relation) {
    case 'road':
    case 'between': {
      const [one, other] = expr.of.map((place) => readings(place)[0])
      if (one && other) return kilometresToLine(inner, one, other) <= 25
      return one !== undefined && kilometres(inner, one) <= 120
    }
    case 'countryside':
    case 'direction':
    case 'part':
    case 'desert':
      return anchors.some(({ entry }) => onSide(gazetteer, inner, entry, expr))
    case 'offset':
      return anchors.some(({ entry }) => Math.abs(kilometres(inner, entry) - (expr.km ?? 0)) <= 15 + (expr.km ?? 0) * 0.3)
    case 'border':
    case 'triangle':
      return anchors.some(({ entry }) => liesIn(gazetteer, inner, entry) || kilometres(inner, entry) <= entry.radiusKm * 1.6 + 20)
    default:
      return anchors.some(({ entry }) => liesIn(gazetteer, inner, entry) || kilometres(inner, entry) <= entry.radiusKm * 2 + 15)
  }
}

/** Whether an entry can lie where a neighbouring expression says; null where that says nothing. */
export function fits(gazetteer: Gazetteer, inner: GazetteerEntry, expr: PlaceExpr, readings: Readings): boolean | null {
  if (expr.kind === 'anaphor' || expr.kind === 'unknown' || isRiver(expr, readings)) return null
  if (expr.kind === 'adjective') return readings(expr).some((entry) => liesIn(gazetteer, inner, entry))
  if (expr.kind === 'list') return expr.members.some((member) => fits(gazetteer, inner, member, readings) === true)
  if (expr.kind === 'relation') {
    const told = expr.of.filter((place) => place.kind !== 'anaphor' && place.kind !== 'unknown')
    return told.length === 0 ? null : fitsRelation(gazetteer, inner, { ...expr, of: told }, readings)
  }
  return readings(expr)
    .slice(0, 6)
    .some((entry) => liesIn(gazetteer, inner, entry) || nearCity(inner, entry) || inGovernorateOf(gazetteer, inner, entry))
}

/** «موحسن على الضفة الغربية للفرات»: a river runs everywhere, and says nothing against a town. */
function isRiver(expr: PlaceExpr, readings: Readings): boolean {
  if (expr.kind === 'relation') return expr.of.every((place) => isRiver(place, readings))
  return expr.kind === 'name' && readings(expr)[0]?.kind === 'river'
}

/** «أم قصر بالبصرة»: the name of a provincial capital is also its governorate's. */
function inGovernorateOf(gazetteer: Gazetteer, inner: GazetteerEntry, outer: GazetteerEntry): boolean {
  const governorate = governorateOf(gazetteer, outer)
  return governorate !== null && outer.kind !== 'governorate' && inner.kind !== 'governorate' && liesIn(gazetteer, inner, governorate)
}

/** A quarter or site of a city may lie outside its circle; a village may be told by the town beside it. */
function nearCity(inner: GazetteerEntry, outer: GazetteerEntry): boolean {
  const part = inner.kind === 'quarter' || inner.kind === 'building' || inner.kind === 'camp'
  if (groupOf(outer.kind) !== 'settlement' || outer.radiusKm < inner.radiusKm * (part ? 1 : 1.3)) return false
  const within = part ? 12 : 25
  return kilometres(inner, outer) <= outer.radiusKm + within
}
