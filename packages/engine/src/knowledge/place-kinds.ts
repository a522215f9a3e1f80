// Decides what kinds of places there are, how far each reaches by default, and which kinds are one sort of thing.

/** Default radius in km of each kind, as the editor's handbook (packages/knowledge/README.md) lists them. */
export const DEFAULT_RADIUS = {
  country: 300,
  region: 100,
  governorate: 70,
  district: 25,
  subdistrict: 12,
  city: 8,
  town: 4,
  village: 2,
  quarter: 1.5,
  camp: 1.5,
  building: 0.5,
  field: 6,
  dam: 2,
  base: 3,
  airport: 3,
  port: 2,
  crossing: 2,
  road: 60,
  hill: 3,
  mountain: 15,
  desert: 60,
  river: 100,
  lake: 20,
  valley: 20,
  island: 5,
  front: 5,
} as const

export type PlaceKind = keyof typeof DEFAULT_RADIUS

/** Sorts of places: two rows of one name can be one place only where they are of one sort. */
export type PlaceGroup = 'country' | 'region' | 'governorate' | 'district' | 'settlement' | 'site' | 'terrain' | 'road'

const GROUPS: Readonly<Record<PlaceKind, PlaceGroup>> = {
  country: 'country',
  region: 'region',
  desert: 'region',
  governorate: 'governorate',
  district: 'district',
  subdistrict: 'district',
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  quarter: 'settlement',
  camp: 'settlement',
  building: 'site',
  field: 'site',
  dam: 'site',
  base: 'site',
  airport: 'site',
  port: 'site',
  crossing: 'site',
  road: 'road',
  hill: 'terrain',
  mountain: 'terrain',
  river: 'terrain',
  lake: 'terrain',
  valley: 'terrain',
  island: 'terrain',
  front: 'terrain',
}

export function isPlaceKind(kind: string): kind is PlaceKind {
  return kind in DEFAULT_RADIUS
}

/** `groupOf('town') === 'settlement'`. */
export function groupOf(kind: PlaceKind): PlaceGroup {
  return GROUPS[kind]
}
