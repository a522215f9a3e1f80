// How large an event's area is drawn: its radius in kilometres at every zoom, and never so small that it looks like an exact point.
import type { ExpressionSpecification } from 'maplibre-gl'

/** Metres of a pixel at the equator at zoom 0, tiles of 512. */
const METRES = 78_271.517
const KM = 1000
const KM_A_DEGREE = 111.32
/** So that a town in a wide view is seen, and is still an area with a soft edge. */
export const LEAST_PIXELS = 7
const MOST_ZOOM = 16

/** Pixels of an area's radius at zoom 0; each zoom doubles them. */
export const pixelsAtZero = (radiusKm: number, lat: number): number => (radiusKm * KM) / (METRES * Math.cos((lat * Math.PI) / 180))

/** The radius drawn at a zoom. */
export const pixelsAt = (radiusKm: number, lat: number, zoom: number): number =>
  Math.max(LEAST_PIXELS, pixelsAtZero(radiusKm, lat) * 2 ** zoom)

/** West, south, east, north of an area. */
export function boundsAround({
  lat,
  lon,
  radius_km,
}: {
  readonly lat: number
  readonly lon: number
  readonly radius_km: number
}): [number, number, number, number] {
  const high = radius_km / KM_A_DEGREE
  const wide = high / Math.cos((lat * Math.PI) / 180)
  return [lon - wide, lat - high, lon + wide, lat + high]
}

/** The same as an expression of the map, of the property `px`. */
export const areaRadius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  ...Array.from({ length: MOST_ZOOM + 1 }, (_, zoom) => [zoom, ['max', LEAST_PIXELS, ['*', ['get', 'px'], 2 ** zoom]]]).flat(),
] as unknown as ExpressionSpecification
