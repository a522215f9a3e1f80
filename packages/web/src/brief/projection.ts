// Where a point of the earth stands on a page, and what of the region a brief shows.

export type Box = readonly [west: number, south: number, east: number, north: number]
type Position = readonly [lon: number, lat: number]

/** Degrees around what is shown, and the least it shows: a single town needs its surroundings to be known by. */
const MARGIN = 0.4
const LEAST = 3
const RADIANS = Math.PI / 180

/** A box with room around it; never less than three degrees either way. */
export function roomAround([west, south, east, north]: Box): Box {
  const across = Math.max(0, LEAST - (east - west)) / 2 + MARGIN
  const up = Math.max(0, LEAST - (north - south)) / 2 + MARGIN
  return [west - across, south - up, east + across, north + up]
}

export interface Projection {
  readonly width: number
  readonly height: number
  readonly at: (position: Position) => readonly [x: number, y: number]
}

/** Degrees as they are, those of longitude as short as they are in the middle of the box: true enough for a country. */
export function projectionOf([west, south, east, north]: Box, width: number): Projection {
  const squeeze = Math.cos(((south + north) / 2) * RADIANS)
  const scale = width / ((east - west) * squeeze)
  return {
    width,
    height: (north - south) * scale,
    at: ([lon, lat]) => [(lon - west) * squeeze * scale, (north - lat) * scale],
  }
}

/** Whether a point lies in a box. */
export const isWithin = ([lon, lat]: Position, [west, south, east, north]: Box): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** So many of a hundred may lie outside at each side, where the map is then half as large. */
const AT_A_SIDE = 2
const WORTH = 2

/** Where all events lie, or nearly all where a few far away would make the rest small. */
export function usualBox(lats: readonly number[], lons: readonly number[]): Box {
  const sides = [lons.toSorted((a, b) => a - b), lats.toSorted((a, b) => a - b)] as const
  const boxWithout = (spare: number): Box => {
    const [[west, east], [south, north]] = sides.map((side) => [side[spare], side.at(-1 - spare)] as [number, number]) as [
      [number, number],
      [number, number],
    ]
    return [west, south, east, north]
  }
  const [whole, usual] = [boxWithout(0), boxWithout(Math.floor((lats.length * AT_A_SIDE) / 100))]
  const sizeOf = (box: Box): number => {
    const [west, south, east, north] = roomAround(box)
    return (east - west) * (north - south)
  }
  return sizeOf(whole) / sizeOf(usual) >= WORTH ? usual : whole
}

const touches = (line: readonly Position[], box: Box): boolean => line.some((position) => isWithin(position, box))

/** The lines of a geometry: the rings of its areas, its lines, those of its parts. */
function linesOf(geometry: GeoJSON.Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates as unknown as Position[]]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates as unknown as Position[][]
    case 'MultiPolygon':
      return geometry.coordinates.flat() as unknown as Position[][]
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
    default:
      return []
  }
}

const geometriesOf = (data: GeoJSON.GeoJSON): readonly GeoJSON.Geometry[] => {
  if (data.type === 'FeatureCollection') return data.features.flatMap(geometriesOf)
  return data.type === 'Feature' ? [data.geometry] : [data]
}

/** The `d` of a path of all lines of a file that come into a box. */
export const pathOf = (data: GeoJSON.GeoJSON, box: Box, { at }: Projection): string =>
  geometriesOf(data)
    .flatMap(linesOf)
    .filter((line) => touches(line, box))
    .map(
      (line) =>
        `M${line
          .map((position) =>
            at(position)
              .map((pixel) => pixel.toFixed(1))
              .join(' '),
          )
          .join('L')}`,
    )
    .join('')

export interface Spot {
  readonly lon: number
  readonly lat: number
  readonly events: number
}

/** Events that stand together on paper: by squares of so many degrees. */
const SQUARE = 0.25

/** Events by the squares they lie in, each at the middle of its own, the most first, so that few stay in sight. */
export function spotsOf(lats: readonly number[], lons: readonly number[]): readonly Spot[] {
  const squares = new Map<string, { lon: number; lat: number; events: number }>()
  lats.forEach((lat, at) => {
    const lon = lons[at] as number
    const key = `${Math.floor(lat / SQUARE)},${Math.floor(lon / SQUARE)}`
    const sum = squares.get(key) ?? { lon: 0, lat: 0, events: 0 }
    squares.set(key, { lon: sum.lon + lon, lat: sum.lat + lat, events: sum.events + 1 })
  })
  return [...squares.values()]
    .map(({ lon, lat, events }) => ({ lon: lon / events, lat: lat / events, events }))
    .toSorted((a, b) => b.events - a.events)
}
