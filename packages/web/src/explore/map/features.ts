// The events of an answer as features of the map.
import type { EventMap } from '../asked.ts'
import { pixelsAtZero } from './area.ts'

export interface PlacedEvent {
  readonly id: string
  readonly type: string
  readonly grade: string
  readonly from: number | null
  readonly to: number | null
  readonly killed: { readonly min: number | null; readonly max: number | null }
}

/** What a row of the answer tells. */
export function placedEvent({ columns, types, grades }: EventMap, at: number): PlacedEvent {
  return {
    id: columns.id[at] as string,
    type: types[columns.type[at] as number] as string,
    grade: grades[columns.grade[at] as number] as string,
    from: columns.from[at] ?? null,
    to: columns.to[at] ?? null,
    killed: { min: columns.killed_min[at] ?? null, max: columns.killed_max[at] ?? null },
  }
}

/** The point of a row with its number, the pixels of its area and how precise it is: what the map draws by. */
export const featureOf = ({ columns: { lat, lon, radius_km, geo_precision } }: EventMap, at: number): GeoJSON.Feature<GeoJSON.Point> => ({
  type: 'Feature',
  properties: { at, px: pixelsAtZero(radius_km[at] as number, lat[at] as number), precision: geo_precision[at] },
  geometry: { type: 'Point', coordinates: [lon[at] as number, lat[at] as number] },
})

/** Rows of events, the latest first, those without a day last. */
export const latestFirst = ({ columns: { from } }: EventMap, rows: readonly number[]): number[] =>
  rows.toSorted((a, b) => (from[b] ?? -Infinity) - (from[a] ?? -Infinity))

/** West, south, east, north of all events; null where there are none. */
export function boundsOf({ columns: { lat, lon } }: EventMap): [number, number, number, number] | null {
  if (lat.length === 0) return null
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  lat.forEach((south, at) => {
    const west = lon[at] as number
    bounds[0] = Math.min(bounds[0], west)
    bounds[1] = Math.min(bounds[1], south)
    bounds[2] = Math.max(bounds[2], west)
    bounds[3] = Math.max(bounds[3], south)
  })
  return bounds
}
