// Decides how exact a point is given to whoever may not have it exactly: to a tenth of a degree, within ten kilometres at the least.
import { sql, type RawBuilder } from 'kysely'

/** Points are given to a tenth of a degree, some ten kilometres. */
const STEP = 10
export const LEAST_RADIUS = 10

/** How far a coarse point may lie from its own, in degrees. */
export const COARSE_BY = 0.5 / STEP

export interface Point {
  readonly lat: number
  readonly lon: number
  readonly radius_km: number
}

const coarse = (degrees: number): number => Math.round(degrees * STEP) / STEP

/** How exactly a place is told of which a coarse point is given: what was named is near that point. */
export const coarsePrecision = <P extends number>({ radius_km, geo_precision }: { radius_km: number; geo_precision: P }): P | 2 =>
  radius_km < LEAST_RADIUS && geo_precision === 1 ? 2 : geo_precision

/** A point to a tenth of a degree, that of a wide area too. */
export const roundedPoint = <T extends Point>(point: T): T => ({
  ...point,
  lat: coarse(point.lat),
  lon: coarse(point.lon),
  radius_km: Math.max(point.radius_km, LEAST_RADIUS),
})

/** A point that says the area and not the house; a wide area stays as it is. */
export const coarsePoint = <T extends Point>(point: T): T => (point.radius_km >= LEAST_RADIUS ? point : roundedPoint(point))

/** A coordinate of a point of that radius as `coarsePoint` gives it. */
export const coarseColumn = (degrees: RawBuilder<unknown>, radius: RawBuilder<unknown>): RawBuilder<number> =>
  sql`case when ${radius} >= ${LEAST_RADIUS}::float8 then ${degrees} else floor(${degrees} * ${STEP}::float8 + 0.5) / ${STEP}::float8 end`
