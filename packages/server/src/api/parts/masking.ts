// What is left out unless it is asked for by who may: how victims and eyewitnesses are named, and points more exact than a district of a city.
// Quoted evidence stays as it was published.
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

type Fields = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Civilians who were hit, and whoever was hit that the register does not know: a name that a coder gave is of no category. */
const isVictim = ({ role, category, id }: Fields): boolean =>
  role === 'target' && (category === 'civilians' || (category === 'unknown' && id === null))
const isToll = (value: Fields): boolean => 'outcome' in value && value['category'] === 'civilians'
const isPoint = (value: Fields): boolean => 'lat' in value && 'lon' in value && 'radius_km' in value
/** Whoever tells what he saw, as a line of attribution or as a witness of an event; sources without a name are told by what they are. */
const isEyewitness = (value: Fields): boolean => value['kind'] === 'witness' && ('stance' in value || 'key' in value)

function maskedObject(value: Fields): Fields {
  const words = 'text' in value ? { text: MASK } : {}
  if (isVictim(value) || isEyewitness(value)) return { ...value, ...words, name: MASK }
  if (isToll(value)) return { ...value, ...words }
  return isPoint(value) ? (coarsePoint(value as unknown as Point) as unknown as Fields) : value
}

/** A value of any depth without the words for victims who are civilians and for eyewitnesses, its points made coarse. */
export function masked<T>(value: T): T {
  if (Array.isArray(value)) return value.map((part: unknown) => masked(part)) as T
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(maskedObject(value)).map(([key, part]) => [key, masked(part)])) as T
}
