// Which names stand on a map: Arabic, English, or both, that of the reader's language first.
import type { Language } from '../../i18n/language.ts'
import { mapLabel } from './map-label.ts'

export const NAMES_IN = ['ar', 'en', 'both'] as const
export type NamesIn = (typeof NAMES_IN)[number]

export interface MapName {
  readonly kind: string
  readonly name_ar: string
  readonly name_en: string
  readonly lat: number
  readonly lon: number
  readonly weight: number
}

/** The lines of a name: `['حلب', 'Aleppo']`; a place without a name in one language keeps its other. */
export function linesOf({ name_ar, name_en }: Pick<MapName, 'name_ar' | 'name_en'>, names: NamesIn, language: Language): string[] {
  const order = names === 'both' ? language : names
  const both = (order === 'ar' ? [name_ar, name_en] : [name_en, name_ar]).filter((name, at, all) => name !== '' && all.indexOf(name) === at)
  return names === 'both' ? both : both.slice(0, 1)
}

/** Names as features of a map. */
export const namesOf = (all: readonly MapName[], names: NamesIn, language: Language): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: all.map((name) => ({
    type: 'Feature',
    properties: { kind: name.kind, weight: name.weight, label: linesOf(name, names, language).map(mapLabel).join('\n') },
    geometry: { type: 'Point', coordinates: [name.lon, name.lat] },
  })),
})
