// What an imported place is written down as, and what imports of every kind decide alike: weight, class words.
import { PLACE_COLUMNS } from '@sijill/engine/knowledge/place-rows.ts'

export const GAZETTEER_COLUMNS = [...PLACE_COLUMNS, 'note'] as const

export type Place = Record<(typeof GAZETTEER_COLUMNS)[number], string>

/** An area is seldom meant by its bare name, however many live in it. */
const AREA_WEIGHT: Readonly<Record<string, number>> = { governorate: 40, district: 15, subdistrict: 8 }

/** Weight from population: 0 at none, 60 at a million; of an area by its kind. */
export const weightOf = (kind: string, population: number): string =>
  String(AREA_WEIGHT[kind] ?? (population > 0 ? Math.min(60, Math.round(Math.log10(population) * 10)) : 1))

/** Class words that tables put before a name and reports put there themselves: area, subdistrict, governorate, district, city, village, town. */
export const CLASS_WORD = /^(منطقة|ناحية|محافظة|قضاء|مديرية|مدينة|قرية|بلدة) (?=\S{3})/
