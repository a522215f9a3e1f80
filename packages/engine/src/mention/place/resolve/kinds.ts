// Decides which kinds of gazetteer entries a class word can mean: «بلدة» is a town, perhaps a village, never a governorate.
import type { PlaceKind } from '../../../knowledge/gazetteer.ts'

type Fit = Readonly<Partial<Record<PlaceKind, number>>>

/** How well an entry's kind answers a class word: 1 it is that, 0.5 it may be called that; kinds not listed do not fit. */
const FITS: Readonly<Record<string, Fit>> = {
  city: { city: 1, town: 0.9, village: 0.4, quarter: 0.2, camp: 0.2 },
  town: { town: 1, village: 0.9, city: 0.7, quarter: 0.6, subdistrict: 0.1 },
  village: { village: 1, town: 0.8, quarter: 0.3, city: 0.3 },
  quarter: { quarter: 1, town: 0.5, village: 0.5, camp: 0.4, city: 0.1, building: 0.2 },
  camp: { camp: 1, quarter: 0.7, town: 0.4, base: 0.6, village: 0.3, city: 0.2 },
  governorate: { governorate: 1, region: 0.4, district: 0.1 },
  district: { district: 1, subdistrict: 0.5, city: 0.3, town: 0.3, quarter: 0.3 },
  subdistrict: { subdistrict: 1, district: 0.5, town: 0.4, village: 0.3, city: 0.2 },
  area: {
    region: 0.9,
    district: 0.6,
    subdistrict: 0.6,
    city: 0.7,
    town: 0.8,
    village: 0.7,
    quarter: 0.8,
    desert: 0.9,
    mountain: 0.6,
    valley: 0.6,
    hill: 0.4,
    base: 0.3,
    field: 0.4,
    island: 0.5,
    camp: 0.4,
  },
  base: { base: 1, airport: 0.5, building: 0.5, camp: 0.4 },
  airport: { airport: 1, base: 0.9 },
  port: { port: 1 },
  crossing: { crossing: 1, building: 0.5 },
  field: { field: 1, building: 0.3 },
  dam: { dam: 1 },
  hill: { hill: 1, mountain: 0.7, village: 0.6, town: 0.4, quarter: 0.4 },
  mountain: { mountain: 1, hill: 0.9, region: 0.6, village: 0.3, quarter: 0.4 },
  valley: { valley: 1, region: 0.6, village: 0.4, quarter: 0.3 },
  river: { river: 1, region: 0.3 },
  lake: { lake: 1, dam: 0.5, region: 0.3 },
  island: { island: 1, region: 0.5, village: 0.4 },
  building: { building: 1, base: 0.7, crossing: 0.6, dam: 0.4, quarter: 0.3, field: 0.3 },
  street: { road: 1, building: 1, quarter: 0.7 },
  front: {
    front: 1,
    village: 0.8,
    town: 0.8,
    hill: 0.9,
    quarter: 0.7,
    city: 0.5,
    mountain: 0.7,
    region: 0.7,
    base: 0.6,
    building: 0.5,
    field: 0.5,
    airport: 0.5,
    governorate: 0.3,
  },
  strip: { region: 1, governorate: 0.8 },
  region: { region: 1, desert: 0.9, valley: 0.5, governorate: 0.3 },
}

/** 0 where the kind cannot be called so. */
export function fitOfClass(placeClass: string, kind: PlaceKind): number {
  return FITS[placeClass]?.[kind] ?? 0
}

/** Classes of named sites: «مشفى جنين» is at the town where no table has the hospital. */
export const SITE_CLASSES: ReadonlySet<string> = new Set([
  'base',
  'airport',
  'port',
  'crossing',
  'field',
  'dam',
  'building',
  'street',
  'camp',
])

/** Kinds that «المدينة», «البلدة» … may point back to. */
export const ANTECEDENTS: Readonly<Record<string, readonly PlaceKind[]>> = {
  city: ['city', 'town'],
  town: ['town', 'village', 'city'],
  village: ['village', 'town'],
  quarter: ['quarter', 'camp'],
  camp: ['camp'],
  governorate: ['governorate'],
  district: ['district', 'city', 'town'],
  subdistrict: ['subdistrict', 'town', 'village'],
  area: ['region', 'district', 'subdistrict', 'city', 'town', 'village', 'quarter', 'desert', 'governorate'],
  base: ['base', 'airport'],
  airport: ['airport', 'base'],
  field: ['field'],
  crossing: ['crossing'],
  dam: ['dam'],
  valley: ['valley'],
  country: ['country'],
  strip: ['region', 'governorate'],
}
