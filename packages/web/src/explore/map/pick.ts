// What a click on the map means: a cluster to open, or the events whose areas are there.
import type { Map as DrawnMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl'
import type { Clusters } from './clusters.ts'
import { AREAS, CLUSTERS, EVENTS } from './style.ts'

/** Rows of the answer that are at a point, the smallest area first. */
export interface Picked {
  readonly rows: readonly number[]
  readonly at: readonly [number, number]
}

/** What the map has drawn, or holds in a cluster. */
interface Drawn {
  readonly properties: Readonly<Record<string, unknown>> | null
  readonly geometry: unknown
}

const rowsOf = (features: readonly Drawn[]): readonly number[] => {
  const sized = features.map(({ properties }) => ({ at: Number(properties?.['at']), px: Number(properties?.['px']) }))
  return [...new Map(sized.toSorted((a, b) => a.px - b.px).map(({ at }) => [at, at])).values()]
}

const pointOf = (feature: Drawn): [number, number] => (feature.geometry as { readonly coordinates: [number, number] }).coordinates

/** Opens a cluster by coming nearer; one whose events are all at one point is listed. */
function opened(map: DrawnMap, clusters: Clusters, drawn: MapGeoJSONFeature): Picked | null {
  const id = Number(drawn.properties['cluster_id'])
  const events = clusters.eventsOf(id)
  const points = new Set(events.map((event) => pointOf(event).join()))
  if (points.size === 1) return { rows: rowsOf(events), at: pointOf(events[0] as Drawn) }
  map.easeTo({ center: pointOf(drawn), zoom: clusters.opensAt(id) })
  return null
}

export function picked(map: DrawnMap, clusters: Clusters, { point, lngLat }: MapMouseEvent): Picked | null {
  // while another answer is on its way to the screen, what is drawn is of the one before
  if (!map.isSourceLoaded(EVENTS)) return null
  const [cluster] = map.queryRenderedFeatures(point, { layers: [CLUSTERS] })
  if (cluster) return opened(map, clusters, cluster)
  const rows = rowsOf(map.queryRenderedFeatures(point, { layers: [AREAS] }))
  return rows.length === 0 ? null : { rows, at: [lngLat.lng, lngLat.lat] }
}

/** The row whose area is pointed at, the smallest of several. */
export const pointedAt = (map: DrawnMap, { point }: MapMouseEvent): number | null =>
  map.queryRenderedFeatures(point, { layers: [CLUSTERS] }).length > 0
    ? null
    : (rowsOf(map.queryRenderedFeatures(point, { layers: [AREAS] }))[0] ?? null)
