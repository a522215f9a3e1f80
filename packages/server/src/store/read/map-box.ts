// Decides how a box of the map is asked for: by its degrees, and by the half degrees it touches, of which the planner knows how full they are.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { COARSE_BY, coarseColumn } from '../coarse-point.ts'
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

const between = (lat: RawBuilder<unknown>, lon: RawBuilder<unknown>, { west, south, east, north }: Box): Condition =>
  sql`${lat} between ${south}::float8 and ${north}::float8 and ${lon} between ${west}::float8 and ${east}::float8`

/** Whether the point of a row named `of` lies in a box. */
export const inBox = (box: Box, of: string): Condition => between(sql.ref(`${of}.lat`), sql.ref(`${of}.lon`), box)

/** A box with so many degrees more on each side, or fewer. */
const grown = ({ west, south, east, north }: Box, by: number): Box => ({
  west: west - by,
  south: south - by,
  east: east + by,
  north: north + by,
})

/** A box with all around it whose points may be shown in it. */
export const widened = (box: Box): Box => grown(box, COARSE_BY)

/**
 * Whether the point lies in a box as it is shown to all: by the point itself, ever smaller boxes would find it out. Far enough from the edges it does
 * wherever it is shown, and only near them its radius is asked for.
 */
export function isShownIn(box: Box, of: string, radius: RawBuilder<unknown>): Condition {
  const shown = between(coarseColumn(sql.ref(`${of}.lat`), radius), coarseColumn(sql.ref(`${of}.lon`), radius), box)
  return sql`${inBox(widened(box), of)} and (${inBox(grown(box, -COARSE_BY), of)} or ${shown})`
}

/** Whether its cell is one that the box touches; none where the box is most of the map. */
export function inCells(box: Box, of: string): Condition[] {
  const cells = (box.north - box.south + 1) * (box.east - box.west + 1) * 4 > MOST_CELLS ? [] : cellsOf(box)
  return cells.length === 0 ? [] : [sql<SqlBool>`${sql.ref(`${of}.cell`)} = any(${cells}::integer[])`]
}
