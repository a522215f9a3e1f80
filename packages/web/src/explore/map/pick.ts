// What a click on the map means: a cluster to open, or the events whose areas are there.
import type { GeoJSONSource, Map as DrawnMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl'
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

const MOST_LEAVES = 500

const rowsOf = (features: readonly Drawn[]): readonly number[] => {
  const sized = features.map(({ properties }) => ({ at: Number(properties?.['at']), px: Number(properties?.['px']) }))
  return [...new Map(sized.toSorted((a, b) => a.px - b.px).map(({ at }) => [at, at])).values()]
}

const pointOf = (feature: Drawn): [number, number] => (feature.geometry as { readonly coordinates: [number, number] }).coordinates

/** Opens a cluster by coming nearer; one whose events are all at one point is listed. */
async function opened(map: DrawnMap, cluster: MapGeoJSONFeature): Promise<Picked | null> {
  const source = map.getSource<GeoJSONSource>(EVENTS)
  const id = Number(cluster.properties['cluster_id'])
  if (!source) return null
  const leaves = await source.getClusterLeaves(id, MOST_LEAVES, 0)
  const points = new Set(leaves.map((leaf) => pointOf(leaf).join()))
  if (points.size === 1) return { rows: rowsOf(leaves), at: pointOf(leaves[0] as Drawn) }
  map.easeTo({ center: pointOf(cluster), zoom: await source.getClusterExpansionZoom(id) })
  return null
}

export async function picked(map: DrawnMap, { point, lngLat }: MapMouseEvent): Promise<Picked | null> {
  const [cluster] = map.queryRenderedFeatures(point, { layers: [CLUSTERS] })
  if (cluster) return opened(map, cluster)
  const rows = rowsOf(map.queryRenderedFeatures(point, { layers: [AREAS] }))
  return rows.length === 0 ? null : { rows, at: [lngLat.lng, lngLat.lat] }
}

/** The row whose area is pointed at, the smallest of several. */
export const pointedAt = (map: DrawnMap, { point }: MapMouseEvent): number | null =>
  map.queryRenderedFeatures(point, { layers: [CLUSTERS] }).length > 0
    ? null
    : (rowsOf(map.queryRenderedFeatures(point, { layers: [AREAS] }))[0] ?? null)
