// Decides UCDP's precision of where and when, and the cell of the PRIO grid.
import type { Places, RecordedPlace } from '../place.ts'
import type { EventDays } from '../time.ts'

/** 1 a point, 2 near one, 3 a district, 4 a province, 5 a line or an area without bounds, 6 a country, 7 outside all of them. */
export type WherePrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** UCDP's "near a known point", in km. */
const NEAR_KM = 25

/** `wherePrecision` of a village is 1, of a governorate 4. */
export function wherePrecision(place: RecordedPlace, places: Places): WherePrecision {
  if (place.country === null) return 7
  if (places.isLinear(place)) return 5
  const precision = places.precisionOf(place)
  if (precision === 1) return 1
  if (precision === 2) return place.radius_km <= NEAR_KM ? 2 : 5
  return ({ admin2: 3, admin1: 4, country: 6 } as const)[places.levelOf(place)]
}

const UP_TO_DAYS: readonly (readonly [days: number, precision: 1 | 2 | 3 | 4 | 5])[] = [
  [1, 1],
  [6, 2],
  [7, 3],
  [31, 4],
  [366, 5],
]

/** 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year; null beyond. */
export const datePrecision = ({ length }: Pick<EventDays, 'length'>): 1 | 2 | 3 | 4 | 5 | null =>
  UP_TO_DAYS.find(([days]) => length <= days)?.[1] ?? null

/** Half degrees, numbered from the south-west, row by row. */
const CELLS_A_DEGREE = 2
const CELLS_A_ROW = 360 * CELLS_A_DEGREE

/** The number of the cell of the PRIO grid that a point lies in. */
export function gridCell(lat: number, lon: number): number {
  const row = Math.min(Math.floor((lat + 90) * CELLS_A_DEGREE), 180 * CELLS_A_DEGREE - 1)
  const column = Math.min(Math.floor((lon + 180) * CELLS_A_DEGREE), CELLS_A_ROW - 1)
  return row * CELLS_A_ROW + column + 1
}
