// What an imported place is written down as, and what imports of every kind decide alike: weight, class words.

export const GAZETTEER_COLUMNS = [
  'id',
  'kind',
  'lat',
  'lon',
  'radius_km',
  'country',
  'admin1',
  'admin2',
  'weight',
  'source',
  'name_en',
  'name_ar',
  'aliases_ar',
  'note',
] as const

export type Place = Record<(typeof GAZETTEER_COLUMNS)[number], string>

/** An area is seldom meant by its bare name, however many live in it. */
const AREA_WEIGHT: Readonly<Record<string, number>> = { governorate: 40, district: 15, subdistrict: 8 }

/** Weight from population: 0 at none, 60 at a million; of an area by its kind. */
export const weightOf = (kind: string, population: number): string =>
  String(AREA_WEIGHT[kind] ?? (population > 0 ? Math.min(60, Math.round(Math.log10(population) * 10)) : 1))

/** Class words that tables put before a name and reports put there themselves: area, subdistrict, governorate, district, city, village, town. */
export const CLASS_WORD = /^(منطقة|ناحية|محافظة|قضاء|مديرية|مدينة|قرية|بلدة) (?=\S{3})/
