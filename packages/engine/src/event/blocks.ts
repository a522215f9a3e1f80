// Decides which claims are compared at all: those near in place and time, on grids as wide as the places and stretches themselves.
import type { Features } from './features.ts'
import { homeOf, matterOf, middleOf, PLACES, TIMES, UNTOLD, type Level } from './ground.ts'

/** Columns of a grid, at most. */
const ROW = 4096
/** Cells or windows of one level, at most. */
const LEVEL = 2 ** 23

/** A cell or a window: a number where it is told, words where not. */
type Key = number | string

/** Cells or windows of one level. */
interface Parts {
  readonly level: number
  readonly keys: readonly Key[]
}

/** Numbers from `-reach` to `reach`. */
const steps = (reach: number): readonly number[] => Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach)
const AROUND = new Map([...PLACES, ...TIMES].map((level) => [level, steps(level.reach)]))
const stepsOf = (level: Level, near: boolean): readonly number[] => (near ? (AROUND.get(level) ?? []) : [0])

/** Cells from the claim's own level up, its own or with their neighbours; then the cell of those without place. */
function cellsOf(claim: Features, own: number, near: boolean): Parts[] {
  const { place } = claim.told.claim
  const untold = { level: UNTOLD, keys: [`untold/${claim.class}`] }
  if (!place) return [untold]
  const found = PLACES.slice(own).map((one, at): Parts => {
    const [row, column] = [Math.floor((place.lat + 90) / one.width), Math.floor((place.lon + 180) / one.width)]
    const around = stepsOf(one, near)
    return {
      level: own + at,
      keys: around.flatMap((down) => around.map((across) => (own + at) * LEVEL + (row + down) * ROW + column + across)),
    }
  })
  return middleOf(claim) === null ? found : [...found, untold]
}

function windowsOf(claim: Features, own: number, near: boolean): Parts[] {
  const middle = middleOf(claim)
  const { place } = claim.told.claim
  const untold = { level: UNTOLD, keys: [`untold/${place ? claim.class : matterOf(claim)}`] }
  if (middle === null) return [untold]
  const found = TIMES.slice(own).map((one, at): Parts => {
    const window = Math.floor(middle / one.width)
    return { level: own + at, keys: stepsOf(one, near).map((step) => (own + at) * LEVEL + window + step) }
  })
  return place ? [...found, untold] : found
}

/** Claims of one cell and window: guests in both, at home in time, at home in place, at home in both. */
type Block = readonly [Set<Features>, Set<Features>, Set<Features>, Set<Features>]

/** What lies in a cell: blocks by window, how many are at home in place, and in time by level. */
interface Cell {
  readonly windows: Map<Key, Block>
  placeHomes: number
  readonly timeHomes: number[]
}

/** Claims by the cells and windows that they lie in. */
export class BlockIndex {
  readonly #cells = new Map<Key, Cell>()

  add(claim: Features): void {
    this.#visitOwn(claim, 1, (seat) => seat.add(claim))
  }

  remove(claim: Features): void {
    this.#visitOwn(claim, -1, (seat) => seat.delete(claim))
  }

  /** Visits all that a claim is compared with, each once; itself left out. */
  visitNear(claim: Features, visit: (other: Features) => void): void {
    const [place, time] = homeOf(claim)
    const windows = windowsOf(claim, time, true)
    for (const { level, keys } of cellsOf(claim, place, true))
      for (const key of keys) {
        const cell = this.#cells.get(key)
        if (!cell || (level !== place && cell.placeHomes === 0)) continue
        for (const group of windows) {
          if (group.level !== time && !cell.timeHomes[group.level]) continue
          for (const window of group.keys) {
            const block = cell.windows.get(window)
            if (block)
              visitSeats(
                block,
                { placeGuests: level === place, timeGuests: group.level === time },
                (other) => other !== claim && visit(other),
              )
          }
        }
      }
  }

  /** Visits the seat of a claim in each of its cells and windows, and counts it in or out. */
  #visitOwn(claim: Features, count: 1 | -1, visit: (seat: Set<Features>) => void): void {
    const [place, time] = homeOf(claim)
    const windows = windowsOf(claim, time, false)
    for (const { level, keys } of cellsOf(claim, place, false)) {
      const key = keys[0] as Key
      const cell = this.#cells.get(key) ?? { windows: new Map<Key, Block>(), placeHomes: 0, timeHomes: [] }
      this.#cells.set(key, cell)
      if (level === place) cell.placeHomes += count
      for (const group of windows) {
        const window = group.keys[0] as Key
        const block: Block = cell.windows.get(window) ?? [new Set(), new Set(), new Set(), new Set()]
        cell.windows.set(window, block)
        if (group.level === time) cell.timeHomes[time] = (cell.timeHomes[time] ?? 0) + count
        visit(block[(level === place ? 2 : 0) + (group.level === time ? 1 : 0)] as Set<Features>)
      }
    }
  }
}

/** Visits those of a block that are at home in place, in time; guests too where the one that asks is at home itself. */
function visitSeats(
  block: Block,
  ask: { readonly placeGuests: boolean; readonly timeGuests: boolean },
  visit: (other: Features) => void,
): void {
  for (let at = 0; at < block.length; at++) {
    if ((!ask.placeGuests && at < 2) || (!ask.timeGuests && at % 2 === 0)) continue
    for (const other of block[at] as Set<Features>) visit(other)
  }
}
