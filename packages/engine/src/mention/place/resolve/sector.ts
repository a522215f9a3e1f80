// Decides where one side of a governorate or country lies: where its places on that side are, seen from its chief city or middle.
import type { Gazetteer, GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import { bearingTo, centroid, kilometres, pointAt, turn, type Point } from './geometry.ts'

export interface Area extends Point {
  readonly radiusKm: number
}

/** A side is the quarter circle round its bearing, a little widened: writers call al-Bab (62°) east of Aleppo. */
const HALF_ANGLE = 55
/** Fewer places than this on a side say nothing of where it lies. */
const FEWEST = 4
/** A side of a governorate is at least so wide, and no wider than half the area. */
const NARROWEST_KM = 12
/** Hamlets count too: each place has this weight besides its own, so that one big town does not stand for a whole side. */
const FLOOR_WEIGHT = 8

function sideOf(places: readonly GazetteerEntry[], origin: Point, bearing: number, inner: number): GazetteerEntry[] {
  return places.filter((place) => {
    if (place.kind === 'country' || place.kind === 'governorate' || place.kind === 'quarter' || place.radiusKm > 40) return false
    const km = kilometres(origin, place)
    return km > inner && turn(bearingTo(origin, place), bearing) <= HALF_ANGLE
  })
}

/**
 * One side of an area: the weighted middle of its known places on that side of `origin`, and their spread (root mean square of
 * the distances, so that about two thirds of them lie within). Where too few places are known: half the radius away.
 * The eastern countryside of Deir ez-Zor comes out on the Euphrates below the city, the eastern one of Homs in the desert.
 */
export function sector(gazetteer: Gazetteer, area: GazetteerEntry, origin: GazetteerEntry, bearing: number): Area {
  const key = `sector ${area.id} ${origin.id} ${bearing}`
  const known = gazetteer.memo.get(key) as Area | undefined
  if (known) return known
  const inner = origin === area ? area.radiusKm * 0.15 : origin.radiusKm
  const inside = area.kind === 'country' && area.country ? gazetteer.within(area.country) : gazetteer.within(area.id)
  const places = sideOf(inside, origin, bearing, inner)
  let found: Area
  if (places.length < FEWEST) found = { ...pointAt(origin, bearing, area.radiusKm / 2), radiusKm: area.radiusKm * 0.55 }
  else {
    const weights = places.map((place) => place.weight + FLOOR_WEIGHT)
    const middle = centroid(places, weights)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const spread = Math.sqrt(
      places.reduce((sum, place, index) => sum + ((weights[index] as number) / total) * kilometres(middle, place) ** 2, 0),
    )
    found = { ...middle, radiusKm: Math.max(NARROWEST_KM, Math.min(spread * 1.3, area.radiusKm)) }
  }
  gazetteer.memo.set(key, found)
  return found
}

/** The middle of a governorate's places outside its chief city: where its countryside is lived in, which in Homs is not its desert. */
export function inhabited(gazetteer: Gazetteer, area: GazetteerEntry): Area {
  const key = `inhabited ${area.id}`
  const known = gazetteer.memo.get(key) as Area | undefined
  if (known) return known
  const capital = gazetteer.capital(area.id)
  const places = gazetteer
    .within(area.id)
    .filter((place) => place.radiusKm <= 10 && place.kind !== 'quarter' && (!capital || kilometres(capital, place) > capital.radiusKm))
  const weights = places.map((place) => place.weight + FLOOR_WEIGHT)
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2
  const middle = places.length < FEWEST ? area : centroid([...places, area], [...weights, half])
  const found = { lat: middle.lat, lon: middle.lon, radiusKm: area.radiusKm }
  gazetteer.memo.set(key, found)
  return found
}

/** Where two areas meet: the middle of the places of one that lie nearest to places of the other. */
export function borderOf(gazetteer: Gazetteer, one: GazetteerEntry, other: GazetteerEntry): Area {
  const key = `border ${one.id} ${other.id}`
  const known = gazetteer.memo.get(key) as Area | undefined
  if (known) return known
  const placesOf = (area: GazetteerEntry): readonly GazetteerEntry[] =>
    gazetteer
      .within(area.kind === 'country' && area.country ? area.country : area.id)
      .filter((place) => place.radiusKm <= 10 && place.kind !== 'quarter')
  const [near, far] = [placesOf(one), placesOf(other)]
  const BORDER_KM = 25
  // a grid of half degrees keeps this from comparing every place with every other
  const cells = new Map<string, GazetteerEntry[]>()
  const cell = (lat: number, lon: number): string => `${Math.floor(lat * 2)} ${Math.floor(lon * 2)}`
  for (const place of far) cells.set(cell(place.lat, place.lon), [...(cells.get(cell(place.lat, place.lon)) ?? []), place])
  const meeting = near.filter((place) => {
    for (const dy of [-0.5, 0, 0.5])
      for (const dx of [-0.5, 0, 0.5])
        if (cells.get(cell(place.lat + dy, place.lon + dx))?.some((across) => kilometres(place, across) <= BORDER_KM)) return true
    return false
  })
  let found: Area
  if (meeting.length === 0) {
    const share = one.radiusKm / (one.radiusKm + other.radiusKm)
    found = {
      lat: one.lat + (other.lat - one.lat) * share,
      lon: one.lon + (other.lon - one.lon) * share,
      radiusKm: Math.min(one.radiusKm, other.radiusKm),
    }
  } else {
    const middle = centroid(meeting)
    found = { ...middle, radiusKm: Math.max(15, ...meeting.map((place) => kilometres(middle, place) * 0.8)) }
  }
  gazetteer.memo.set(key, found)
  return found
}
