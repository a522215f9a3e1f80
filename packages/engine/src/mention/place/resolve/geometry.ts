// Points on a locally flat earth: distance, bearing, a point at a distance, the middle of several.

export interface Point {
  readonly lat: number
  readonly lon: number
}

const KM_A_DEGREE = 111.2
const RADIANS = Math.PI / 180

/** Kilometres between two points: right to 1% below 300 km. */
export function kilometres(a: Point, b: Point): number {
  const x = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * RADIANS)
  return KM_A_DEGREE * Math.hypot(x, b.lat - a.lat)
}

/** Degrees from north, clockwise, from `a` to `b`. */
export function bearingTo(a: Point, b: Point): number {
  const x = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * RADIANS)
  return (Math.atan2(x, b.lat - a.lat) / RADIANS + 360) % 360
}

/** Degrees between two bearings, 0 to 180. */
export function turn(a: number, b: number): number {
  return Math.abs(((a - b + 540) % 360) - 180)
}

/** The point so many kilometres from another in a direction. */
export function pointAt(from: Point, bearing: number, km: number): Point {
  const lat = from.lat + (km * Math.cos(bearing * RADIANS)) / KM_A_DEGREE
  return { lat, lon: from.lon + (km * Math.sin(bearing * RADIANS)) / (KM_A_DEGREE * Math.cos(((from.lat + lat) / 2) * RADIANS)) }
}

/** The mean of points, weighted where weights are given. */
export function centroid(points: readonly Point[], weights?: readonly number[]): Point {
  let [lat, lon, sum] = [0, 0, 0]
  points.forEach((point, index) => {
    const weight = weights?.[index] ?? 1
    lat += point.lat * weight
    lon += point.lon * weight
    sum += weight
  })
  return { lat: lat / sum, lon: lon / sum }
}

/** The farthest of some points from a middle. */
export function reach(middle: Point, points: readonly Point[]): number {
  return points.reduce((farthest, point) => Math.max(farthest, kilometres(middle, point)), 0)
}

/** Kilometres from a point to the line between two others. */
export function kilometresToLine(point: Point, a: Point, b: Point): number {
  const scale = Math.cos(((a.lat + b.lat) / 2) * RADIANS)
  const [x, y] = [(point.lon - a.lon) * scale, point.lat - a.lat]
  const [dx, dy] = [(b.lon - a.lon) * scale, b.lat - a.lat]
  const along = dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / (dx * dx + dy * dy)))
  return KM_A_DEGREE * Math.hypot(x - along * dx, y - along * dy)
}
