// What is left out unless it is asked for by who may: how victims are named, and points more exact than a district of a city.
import type { Claim } from '@sijill/engine/report/types.ts'

/** Points are given to a tenth of a degree, some ten kilometres. */
const STEP = 10
const LEAST_RADIUS = 10

/** What stands in the place of a name. */
export const MASK = '…'

interface Point {
  readonly lat: number
  readonly lon: number
  readonly radius_km: number
}

const coarse = (degrees: number): number => Math.round(degrees * STEP) / STEP

/** A point that says the area and not the house; a wide area stays as it is. */
export function coarsePoint<T extends Point>(point: T): T {
  if (point.radius_km >= LEAST_RADIUS) return point
  return { ...point, lat: coarse(point.lat), lon: coarse(point.lon), radius_km: LEAST_RADIUS }
}

/** Points in columns, as `coarsePoint` gives each. */
export function coarseColumns<T extends { readonly [C in keyof Point]: readonly Point[C][] }>(columns: T): T {
  const points = columns.lat.map((lat, at) =>
    coarsePoint({ lat, lon: columns.lon[at] as number, radius_km: columns.radius_km[at] as number }),
  )
  return {
    ...columns,
    lat: points.map(({ lat }) => lat),
    lon: points.map(({ lon }) => lon),
    radius_km: points.map(({ radius_km }) => radius_km),
  }
}

/** A claim without the words for victims who are civilians, its point made coarse. Quoted evidence stays as it was published. */
export function maskedClaim(claim: Claim): Claim {
  return {
    ...claim,
    actors: claim.actors.map((actor) =>
      actor.category === 'civilians' && actor.role === 'target' ? { ...actor, name: MASK, text: MASK } : actor,
    ),
    place: claim.place && coarsePoint(claim.place),
    casualties: claim.casualties.map((row) => (row.category === 'civilians' ? { ...row, text: MASK } : row)),
  }
}
