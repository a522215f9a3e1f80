// Which events lie together at each zoom, and those of a view alone for the map to draw: handing all of them to the map's worker
// with every filter would take several times as long as clustering them.
import { Supercluster } from '@maplibre/geojson-vt'
import type { EventMap } from '../asked.ts'
import { featureOf } from './features.ts'

type Box = readonly [west: number, south: number, east: number, north: number]

/** What is in sight: a box, and the whole zoom that events are clustered by. */
export interface View {
  readonly box: Box
  readonly zoom: number
}

/** The least that distance makes of events is a cluster: so many pixels near, and so far out. */
const RADIUS = 38
const FARTHEST_IN = 10
/** So many widths and heights of a view beyond each of its edges are drawn with it, so that one may pan. */
const AROUND = 0.5
const MOST_LEAVES = 500

/** The view with what is around it. */
export function widened({ box: [west, south, east, north], zoom }: View): View {
  const [wide, high] = [(east - west) * AROUND, (north - south) * AROUND]
  return { box: [west - wide, south - high, east + wide, north + high], zoom }
}

/** Whether what is drawn for one view is all that another shows. */
export const holds = ({ box, zoom }: View, other: View): boolean =>
  zoom === other.zoom && box[0] <= other.box[0] && box[1] <= other.box[1] && box[2] >= other.box[2] && box[3] >= other.box[3]

/** The events of an answer, clustered. */
export class Clusters {
  readonly #index = new Supercluster({ radius: RADIUS, maxZoom: FARTHEST_IN })

  constructor(answer: EventMap) {
    this.#index.load(answer.columns.id.map((_, at) => featureOf(answer, at)))
  }

  /** Clusters with their `point_count` and `cluster_id`, and the events that stand alone. */
  within({ box, zoom }: View): GeoJSON.FeatureCollection {
    return { type: 'FeatureCollection', features: this.#index.getClusters([...box], zoom) as GeoJSON.Feature[] }
  }

  /** Events of a cluster, no more than anyone would look through. */
  eventsOf(cluster: number): readonly GeoJSON.Feature<GeoJSON.Point>[] {
    return this.#index.getLeaves(cluster, MOST_LEAVES)
  }

  /** The zoom at which a cluster opens. */
  opensAt(cluster: number): number {
    return this.#index.getClusterExpansionZoom(cluster)
  }
}
