// The map as it is drawn: the land, its borders and waters, names, and above them the events as areas and clusters.
import notoArabic from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2?url'
import notoLatin from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-latin-wght-normal.woff2?url'
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import countries from './basemap/countries.json?url'
import disputed from './basemap/disputed.json?url'
import governorates from './basemap/governorates.json?url'
import lakes from './basemap/lakes.json?url'
import rivers from './basemap/rivers.json?url'
import { areaRadius } from './area.ts'
import { tilesLayers, tilesSource, type Tiles } from './basemap.ts'
import type { Palette } from './palette.ts'

const FONT = 'Noto Sans Arabic'
/** Which layers tell of an event when they are clicked. */
export const AREAS = 'areas'
export const CLUSTERS = 'clusters'
export const EVENTS = 'events'
export const CHOSEN = 'chosen'
export const NAMES = 'names'

const here = (path: string): string => new URL(path, location.origin).href
const drawn = (path: string): SourceSpecification => ({ type: 'geojson', data: here(path) })
const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

const FACES = [
  { url: here(notoArabic), 'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'] },
  { url: here(notoLatin), 'unicode-range': ['U+0000-024F', 'U+2000-206F'] },
]

const byZoom = (...stops: readonly number[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification

function land(colours: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours.land, 'fill-antialias': false } },
    {
      id: 'inner',
      type: 'line',
      source: 'governorates',
      minzoom: 4,
      paint: { 'line-color': colours.inner, 'line-width': byZoom(4, 0.4, 9, 1.2) },
    },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': colours.water } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.water, 'line-width': byZoom(3, 0.6, 6, 1.4, 10, 2.6) },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'countries',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.border, 'line-width': byZoom(3, 0.7, 8, 1.8) },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'disputed',
      paint: { 'line-color': colours.border, 'line-width': 1.2, 'line-dasharray': [2, 2] },
    },
  ]
}

/** Names of countries while one sees several, then of governorates, then of towns by their weight. */
function names(colours: Palette): LayerSpecification[] {
  const layer = (
    id: string,
    kinds: readonly string[],
    size: ExpressionSpecification,
    zooms: { minzoom?: number; maxzoom?: number },
  ): LayerSpecification => ({
    id,
    type: 'symbol',
    source: NAMES,
    ...zooms,
    filter: ['in', ['get', 'kind'], ['literal', [...kinds]]],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [FONT],
      'text-size': size,
      'text-max-width': 9,
      'text-padding': 6,
      'symbol-sort-key': ['-', 100, ['get', 'weight']],
    },
    paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
  })
  return [
    layer('country-names', ['country'], byZoom(3, 12, 6, 17), { maxzoom: 6.2 }),
    layer('governorate-names', ['governorate'], byZoom(5, 11, 8, 14), { minzoom: 5.2, maxzoom: 8.4 }),
    layer('city-names', ['city'], byZoom(6, 11, 10, 15), { minzoom: 6.6 }),
    layer('town-names', ['town'], byZoom(8, 10.5, 11, 14), { minzoom: 8.2 }),
  ]
}

/** The less precise, the fainter and the softer its edge. */
const byPrecision = (exact: number, near: number, wide: number): ExpressionSpecification => [
  'match',
  ['get', 'precision'],
  1,
  exact,
  2,
  near,
  wide,
]

function events(colours: Palette, locale: string): LayerSpecification[] {
  const single: ExpressionSpecification = ['!', ['has', 'point_count']]
  return [
    {
      id: AREAS,
      type: 'circle',
      source: EVENTS,
      filter: single,
      paint: {
        'circle-radius': areaRadius,
        'circle-color': colours.event,
        'circle-opacity': byPrecision(0.3, 0.18, 0.08),
        'circle-blur': byPrecision(0, 0.25, 0.5),
        'circle-stroke-color': colours.event,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': byPrecision(0.85, 0.4, 0.2),
      },
    },
    {
      id: CLUSTERS,
      type: 'circle',
      source: EVENTS,
      filter: ['has', 'point_count'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'point_count']], 0, 11, 4, 34],
        'circle-color': colours.cluster,
        'circle-opacity': 0.88,
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: EVENTS,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['number-format', ['get', 'point_count'], { locale }],
        'text-font': [FONT],
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colours['on-event'] },
    },
    {
      id: CHOSEN,
      type: 'circle',
      source: CHOSEN,
      paint: {
        'circle-radius': areaRadius,
        'circle-color': colours.chosen,
        'circle-opacity': 0.15,
        'circle-stroke-color': colours.chosen,
        'circle-stroke-width': 3,
      },
    },
  ]
}

/** The style of a map; `tiles` of the user's, where there are, lie on the land and beneath the borders. */
export function mapStyle(colours: Palette, locale: string, tiles: Tiles | null): StyleSpecification {
  const [sea, ground, ...lines] = land(colours) as [LayerSpecification, LayerSpecification, ...LayerSpecification[]]
  return {
    version: 8,
    'font-faces': { [FONT]: FACES },
    sources: {
      ...(tiles ? tilesSource(tiles) : {}),
      countries: drawn(countries),
      governorates: drawn(governorates),
      disputed: drawn(disputed),
      rivers: drawn(rivers),
      lakes: drawn(lakes),
      [NAMES]: { type: 'geojson', data: EMPTY },
      [EVENTS]: { type: 'geojson', data: EMPTY, maxzoom: 14 },
      [CHOSEN]: { type: 'geojson', data: EMPTY },
    },
    layers: [sea, ground, ...(tiles ? tilesLayers(tiles, colours) : []), ...lines, ...names(colours), ...events(colours, locale)],
  } as StyleSpecification
}
