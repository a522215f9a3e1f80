// Decides which claims are compared at all: those near in place and time, on grids as wide as the places and stretches themselves.
import type { Features } from './features.ts'
import { isSeat } from './score/place.ts'

/**
 * A claim has a level of place and one of time by how wide it tells them. It lies in the cell and window of its middle at its own
 * levels (at home) and at every wider one (as a guest). Two claims are compared on the wider of their levels, where one is at home in
 * place and one in time, and both lie in neighbouring cells and windows: that holds for a pair in either order, so it does not
 * matter which came first.
 */
interface Level {
  /** Radius in km, or days, up to which a claim is of this level. */
  readonly upTo: number
  /** Width of a cell in degrees, or of a window in days. */
  readonly width: number
  /** Neighbours on each side that hold all that could be one event with it. */
  readonly reach: number
}

/** Two places of 15 km with the forty beyond (`VETO_KM`) are 70 km apart at most, about two cells of 0.45°. */
const PLACES: readonly Level[] = [
  { upTo: 15, width: 0.45, reach: 2 },
  { upTo: 60, width: 1.5, reach: 1 },
  { upTo: Infinity, width: 6, reach: 1 },
]
/** Days, fortnights with their gap, seasons; later news (45 days) is sought like a stretch of weeks. */
const TIMES: readonly Level[] = [
  { upTo: 2, width: 3, reach: 2 },
  { upTo: 40, width: 16, reach: 4 },
  { upTo: Infinity, width: 120, reach: 2 },
]

const ROW = 4096
/** Level of what is not told: wider than all. */
const UNTOLD = 3

/** A cell of the map or a window of time. */
interface Part {
  readonly key: string
  readonly level: number
}

/** A cell and window that a claim lies in, and whether it is at home there in place and in time. */
interface Lying {
  readonly cell: string
  readonly window: string
  readonly home: readonly [place: boolean, time: boolean]
}

/** The cells and windows in which those lie that a claim is compared with: every cell with every window. */
interface Reach {
  readonly cells: readonly Part[]
  readonly windows: readonly Part[]
  /** The levels at which the claim is at home itself: there it meets guests, elsewhere only those at home. */
  readonly level: readonly [place: number, time: number]
}

const levelOf = (levels: readonly Level[], value: number): number => levels.findIndex(({ upTo }) => value <= upTo)

/** Days that a time of this precision, or later news, is taken to be wide at least. */
const LEAST_DAYS = { 1: 1, 2: 14, 3: 28 } as const

/** A city named for its governorate is sought as widely as that. */
const SEAT_KM = 60

function levelsOf({ told, days }: Features): readonly [number, number] {
  const { place, kind } = told.claim
  const least = days ? LEAST_DAYS[kind === 'update' && days.precision === 1 ? 2 : days.precision] : 0
  return [
    place ? levelOf(PLACES, isSeat(place) ? SEAT_KM : place.radius_km) : UNTOLD,
    days ? levelOf(TIMES, Math.max(days.to - days.from + 1, least)) : UNTOLD,
  ]
}

/** Numbers from `-reach` to `reach`. */
const steps = (reach: number): number[] => Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach)

/** What is known of a claim without place and time: who with whom, and how many; claims that lack this too stay alone. */
function matterOf({ sides, tolls, told }: Features): string {
  return sides.size === 0 ? told.claim.id : `${told.claim.type}/${[...sides].toSorted().join('+')}/${tolls.get('killed')?.min ?? ''}`
}

/** Cells from the claim's own level up, its own or with their neighbours; then the cell of those without place. */
function cellsOf(claim: Features, own: number, near: boolean): Part[] {
  const { place } = claim.told.claim
  const untold = { key: `untold/${claim.class}`, level: UNTOLD }
  if (!place) return [untold]
  const found = PLACES.flatMap(({ width, reach }, level) => {
    if (level < own) return []
    const [row, column] = [Math.floor((place.lat + 90) / width), Math.floor((place.lon + 180) / width)]
    const around = near ? steps(reach) : [0]
    return around.flatMap((down) => around.map((across) => ({ key: `${level}:${(row + down) * ROW + column + across}`, level })))
  })
  return claim.days ? [...found, untold] : found
}

function windowsOf(claim: Features, own: number, near: boolean): Part[] {
  const { days } = claim
  const untold = { key: `untold/${claim.told.claim.place ? claim.class : matterOf(claim)}`, level: UNTOLD }
  if (!days) return [untold]
  const found = TIMES.flatMap(({ width, reach }, level) => {
    if (level < own) return []
    const window = Math.floor((days.from + days.to) / 2 / width)
    return (near ? steps(reach) : [0]).map((step) => ({ key: `${level}:${window + step}`, level }))
  })
  return claim.told.claim.place ? [...found, untold] : found
}

/** The cells and windows that a claim lies in: what a store keeps beside it. */
export function lyingsOf(claim: Features): Lying[] {
  const [place, time] = levelsOf(claim)
  const windows = windowsOf(claim, time, false)
  return cellsOf(claim, place, false).flatMap((cell) =>
    windows.map((window) => ({ cell: cell.key, window: window.key, home: [cell.level === place, window.level === time] as const })),
  )
}

/** Where those lie that a claim is compared with. */
export function reachOf(claim: Features): Reach {
  const level = levelsOf(claim)
  return { cells: cellsOf(claim, level[0], true), windows: windowsOf(claim, level[1], true), level }
}

/** Claims of one cell and window: guests in both, at home in time, at home in place, at home in both. */
type Block = readonly [Set<Features>, Set<Features>, Set<Features>, Set<Features>]

const seatOf = (block: Block, [place, time]: Lying['home']): Set<Features> => block[(place ? 2 : 0) + (time ? 1 : 0)] as Set<Features>

/** Claims by the cells and windows that they lie in. */
export class BlockIndex {
  readonly #cells = new Map<string, Map<string, Block>>()

  add(claim: Features): void {
    for (const { cell, window, home } of lyingsOf(claim)) {
      let windows = this.#cells.get(cell)
      if (!windows) this.#cells.set(cell, (windows = new Map()))
      let block = windows.get(window)
      if (!block) windows.set(window, (block = [new Set(), new Set(), new Set(), new Set()]))
      seatOf(block, home).add(claim)
    }
  }

  remove(claim: Features): void {
    for (const { cell, window, home } of lyingsOf(claim)) {
      const block = this.#cells.get(cell)?.get(window)
      if (block) seatOf(block, home).delete(claim)
    }
  }

  /** All that a claim is compared with; itself left out. */
  near(claim: Features): Set<Features> {
    const { cells, windows, level } = reachOf(claim)
    const found = new Set<Features>()
    for (const cell of cells) {
      const held = this.#cells.get(cell.key)
      if (!held) continue
      for (const window of windows) {
        const block = held.get(window.key)
        if (!block) continue
        const [anyPlace, anyTime] = [cell.level === level[0], window.level === level[1]]
        block.forEach((claims, at) => {
          if ((anyPlace || at >= 2) && (anyTime || at % 2 === 1)) for (const other of claims) found.add(other)
        })
      }
    }
    found.delete(claim)
    return found
  }
}
