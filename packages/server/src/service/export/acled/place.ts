// Decides where ACLED files an event: a named town, the town that stands for a small area, or the capital of a province.
import type { RecordedEvent } from '../../recorded-event.ts'
import type { Places, ShownPlace, Town } from '../place.ts'
import type { Loss, Reason } from '../row.ts'

export interface AcledPlace extends Town {
  readonly precision: 1 | 2 | 3
  readonly country: string
  readonly admin1: string | null
  readonly admin2: string | null
  readonly rule: string
  readonly claim: string
  readonly lost: readonly Loss[]
}

/** How far the town may lie that stands for a small area, beyond the area's own radius, in km. */
const NEAR_KM = 25

function townFor(
  places: Places,
  event: RecordedEvent,
  shown: ShownPlace,
): Omit<AcledPlace, 'country' | 'admin1' | 'admin2' | 'claim'> | null {
  const place = event.record.place?.best
  if (!place) return null
  const { lat, lon, nameEn, coarsened } = shown
  const town = places.townOf(place)
  if (place.geo_precision === 1 && nameEn !== null) {
    const inTown = !coarsened && places.isBelowTown(place) && town !== null && town.name !== nameEn
    const name = inTown ? `${town.name} - ${nameEn}` : nameEn
    return { name, lat, lon, precision: places.precisionOf(place), rule: 'acled.location.named', lost: coarsened ? ['exact-point'] : [] }
  }
  if (place.geo_precision < 3 && town && town.km <= place.radius_km + NEAR_KM)
    return { name: town.name, lat: town.lat, lon: town.lon, precision: 2, rule: 'acled.location.near-town', lost: ['extent'] }
  const capital = places.capitalOf(place)
  return capital && { ...capital, precision: 3, rule: 'acled.location.capital', lost: ['extent'] }
}

/** ACLED's place of an event, or why it has none: nothing wider than a province is coded. */
export function acledPlace(event: RecordedEvent, places: Places): AcledPlace | { readonly leftOut: Reason } {
  const { place } = event.record
  if (place === null || place.best.country === null) return { leftOut: 'no-place' }
  const found =
    places.levelOf(place.best) === 'country' && place.best.geo_precision === 3 ? null : townFor(places, event, places.shown(place.best))
  if (found === null) return { leftOut: 'country-only' }
  const { country, admin1, admin2 } = place.best
  return { ...found, country, admin1, admin2, claim: place.claim }
}
