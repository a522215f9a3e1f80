// Decides on what ground a claim is compared: how wide it tells its place and its time, and where the middles of both are. The same as
// `blocks.ts` for claims that are not in memory: as ranges that an index of a database answers.
import { classOf, NEIGHBOURS } from './families.ts'
import type { Features } from './features.ts'
import { isSeat } from './score/place.ts'
import { TYPE_FAMILIES } from '../report/type-families.ts'

/**
 * A claim has a level of place and one of time by how wide it tells them. It lies in the cell and window of its middle at its own
 * levels (at home) and at every wider one (as a guest). Two claims are compared on the wider of their levels, where one is at home in
 * place and one in time, and both lie in neighbouring cells and windows: that holds for a pair in either order, so it does not
 * matter which came first.
 */
export interface Level {
  /** Radius in km, or days, up to which a claim is of this level. */
  readonly upTo: number
  /** Width of a cell in degrees, or of a window in days. */
  readonly width: number
  /** Neighbours on each side that hold all that could be one event with it. */
  readonly reach: number
}

/** Two towns of 6 km with the 25 beyond (`VETO_KM`) are 37 km apart at most: two cells of 0.24° up to the latitude of Anatolia. */
export const PLACES: readonly Level[] = [
  { upTo: 6, width: 0.24, reach: 2 },
  { upTo: 15, width: 0.36, reach: 2 },
  { upTo: 60, width: 1, reach: 2 },
  { upTo: Infinity, width: 6, reach: 1 },
]
/** Two days and a gap of three; fortnights and a gap of eight days; weeks, or later news (45 days); seasons and a gap of 30 days; years. */
export const TIMES: readonly Level[] = [
  { upTo: 2, width: 1, reach: 5 },
  { upTo: 16, width: 6, reach: 4 },
  { upTo: 40, width: 16, reach: 5 },
  { upTo: 130, width: 40, reach: 4 },
  { upTo: Infinity, width: 120, reach: 2 },
]

/** Level of what is not told: wider than all. */
export const UNTOLD = 9

const levelOf = (levels: readonly Level[], value: number): number => levels.findIndex(({ upTo }) => value <= upTo)

/** Days that a time of this precision is taken to be wide at least; later news are as wide as their time to come. */
const LEAST_DAYS = { 1: 1, 2: 14, 3: 28 } as const
const LATER_NEWS_DAYS = 28
/** A city named for its governorate is sought as widely as that. */
const SEAT_KM = 60

/** The middle of the days of a claim; where it tells none, the day of publication. */
export const middleOf = ({ days, published }: Features): number | null => (days ? (days.from + days.to) / 2 : published)

/** The levels at which a claim is at home. */
export function homeOf(claim: Features): readonly [place: number, time: number] {
  const { place, kind } = claim.told.claim
  const least = kind === 'update' ? LATER_NEWS_DAYS : LEAST_DAYS[claim.days?.precision ?? 2]
  const long = claim.days ? claim.days.to - claim.days.from + 1 : 1
  return [
    place ? levelOf(PLACES, isSeat(place) ? SEAT_KM : place.radius_km) : UNTOLD,
    middleOf(claim) === null ? UNTOLD : levelOf(TIMES, Math.max(long, least)),
  ]
}

/** What is known of a claim without place and time: who with whom, and how many; claims that lack this too stay alone. */
export function matterOf({ sides, tolls, told }: Features): string {
  return sides.size === 0 ? told.claim.id : `${told.claim.type}/${[...sides].toSorted().join('+')}/${tolls.get('killed')?.min ?? ''}`
}

/** Where a claim lies: what it is looked up by. What is not told is 0 at level `UNTOLD`. */
export interface Ground {
  readonly placeLevel: number
  readonly timeLevel: number
  readonly lat: number
  readonly lon: number
  /** Days since 1970. */
  readonly middle: number
  /** The class of its type; of a claim without place and time, what else is known of it. */
  readonly class: string
}

export function groundOf(claim: Features): Ground {
  const [placeLevel, timeLevel] = homeOf(claim)
  const { place } = claim.told.claim
  const nowhere = placeLevel === UNTOLD && timeLevel === UNTOLD
  return {
    placeLevel,
    timeLevel,
    lat: place?.lat ?? 0,
    lon: place?.lon ?? 0,
    middle: middleOf(claim) ?? 0,
    class: nowhere ? matterOf(claim) : claim.class,
  }
}

/** Where claims of two levels and one class lie that may be compared with a claim: the lower ends belong to it, the upper do not. */
export interface Reach extends Pick<Ground, 'placeLevel' | 'timeLevel' | 'class'> {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
  readonly first: number
  readonly last: number
}

/** Beyond every degree and day. */
const FAR = 1e9
const ANYWHERE = { south: -FAR, north: FAR, west: -FAR, east: FAR }
const AT_ANY_TIME = { first: -FAR, last: FAR }

/** The neighbouring cells or windows of a value, as a range. */
function around(value: number, { width, reach }: Level): readonly [number, number] {
  const own = Math.floor(value / width)
  return [(own - reach) * width, (own + reach + 1) * width]
}

const isToll = ({ told: { claim } }: Features): boolean => claim.kind === 'aggregate' && claim.subtype === 'casualty_toll'

const CLASSES = [...new Set([...Object.keys(TYPE_FAMILIES), ...NEIGHBOURS.flat(), 'other'].map(classOf))]

/** Classes of which a claim is compared with others: types of two are never near, but a toll of all who died covers any. */
const classesOf = (claim: Features): readonly string[] => (isToll(claim) ? CLASSES : [...new Set([claim.class, classOf('other')])])

function placesFor({ lat, lon }: Ground, level: Level): Pick<Reach, 'south' | 'north' | 'west' | 'east'> {
  const [[south, north], [west, east]] = [around(lat + 90, level), around(lon + 180, level)]
  return { south: south - 90, north: north - 90, west: west - 180, east: east - 180 }
}

function timesFor({ middle }: Ground, level: Level): Pick<Reach, 'first' | 'last'> {
  const [first, last] = around(middle, level)
  return { first, last }
}

/** Where all lie that `BlockIndex` compares with a claim; a few more lie there too. */
export function reachesOf(claim: Features): Reach[] {
  const ground = groundOf(claim)
  const { placeLevel, timeLevel } = ground
  if (placeLevel === UNTOLD && timeLevel === UNTOLD) return [{ placeLevel, timeLevel, class: ground.class, ...ANYWHERE, ...AT_ANY_TIME }]
  const wider = (levels: readonly Level[], own: number, other: number): Level | null => levels[Math.max(own, other)] ?? null
  const reaches: Reach[] = []
  for (const place of [...PLACES.keys(), UNTOLD])
    for (const time of [...TIMES.keys(), UNTOLD]) {
      const [byPlace, byTime] = [wider(PLACES, placeLevel, place), wider(TIMES, timeLevel, time)]
      // without one of the two, the other must be told of both
      if (!byPlace && !byTime) continue
      const where = byPlace ? placesFor(ground, byPlace) : ANYWHERE
      const when = byTime ? timesFor(ground, byTime) : AT_ANY_TIME
      for (const one of classesOf(claim)) reaches.push({ placeLevel: place, timeLevel: time, class: one, ...where, ...when })
    }
  return reaches
}
