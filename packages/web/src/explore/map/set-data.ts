// Gives a source of a map what it shows.
import type { GeoJSONSource, Map as DrawnMap } from 'maplibre-gl'

export const setData = (map: DrawnMap, source: string, data: GeoJSON.FeatureCollection): void =>
  void map.getSource<GeoJSONSource>(source)?.setData(data)
