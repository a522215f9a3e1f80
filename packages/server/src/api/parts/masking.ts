// What is left out unless it is asked for by who may: how victims are named, and points more exact than a district of a city.
import type { Claim } from '@sijill/engine/report/types.ts'
import { coarsePoint, type Point } from '../../store/coarse-point.ts'

/** What stands in the place of a name. */
export const MASK = '…'

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
