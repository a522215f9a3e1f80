// Decides how a box of the map is asked for: by its degrees, and by the half degrees it touches, of which the planner knows how full they are.
import { sql, type SqlBool } from 'kysely'
import type { Condition } from './condition.ts'

/** A box on the map, in degrees. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** More cells than this are most of the map: an index of them is no help. */
const MOST_CELLS = 1000

/** The half degrees that a box touches, as `0004-in-force.sql` numbers them. */
function cellsOf({ west, south, east, north }: Box): number[] {
  const numbers = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, Math.floor(to * 2) - Math.floor(from * 2) + 1) }, (_, at) => Math.floor(from * 2) + at)
  return numbers(south, north).flatMap((row) => numbers(west, east).map((column) => (row + 180) * 720 + column + 360))
}

/** Whether the point of a row named `of` lies in a box. */
export const inBox = ({ west, south, east, north }: Box, of: string): Condition =>
  sql`${sql.ref(`${of}.lat`)} between ${south}::float8 and ${north}::float8 and ${sql.ref(`${of}.lon`)} between ${west}::float8 and ${east}::float8`

/** Whether its cell is one that the box touches; none where the box is most of the map. */
export function inCells(box: Box, of: string): Condition[] {
  const cells = (box.north - box.south + 1) * (box.east - box.west + 1) * 4 > MOST_CELLS ? [] : cellsOf(box)
  return cells.length === 0 ? [] : [sql<SqlBool>`${sql.ref(`${of}.cell`)} = any(${cells}::integer[])`]
}
