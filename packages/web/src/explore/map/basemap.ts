// The tiles that a user brought, drawn beneath events: images as they are, vector tiles in the colours of the map, by what their layers are called.
import { addProtocol, type LayerSpecification, type SourceSpecification } from 'maplibre-gl'
import { PMTiles, Protocol } from 'pmtiles'
import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { Palette } from './palette.ts'

const askBasemap = () => answerOf(api.basemap.basemap.$get())
export type Tiles = NonNullable<Awaited<ReturnType<typeof askBasemap>>['tiles']>

/** The tiles; undefined until it is known, null where there are none. */
export function useTiles(): Tiles | null | undefined {
  const { data, error } = useQuery({ queryKey: ['basemap'], queryFn: askBasemap, staleTime: Infinity })
  return error ? null : data?.tiles
}

const TILES = 'tiles'
const protocol = new Protocol()
addProtocol('pmtiles', protocol.tile)

/** The source of the map that the tiles are. */
export function tilesSource({ url, kind }: Tiles): Readonly<Record<string, SourceSpecification>> {
  const address = new URL(url, location.origin).href
  protocol.add(new PMTiles(address))
  return { [TILES]: { type: kind, url: `pmtiles://${address}` } }
}

type Look = 'land' | 'water' | 'line' | 'inner'

/** Layers as Protomaps and OpenMapTiles call them; others are not drawn: names above all, which the map has its own of. */
const LOOKS: Readonly<Record<string, Look>> = {
  earth: 'land',
  water: 'water',
  waterway: 'line',
  roads: 'inner',
  transportation: 'inner',
  buildings: 'inner',
  building: 'inner',
}

function layerOf(layer: string, look: Look, colours: Palette): LayerSpecification[] {
  const from = { source: TILES, 'source-layer': layer }
  const id = `${TILES}-${layer}`
  if (look === 'land') return [{ id, type: 'fill', ...from, paint: { 'fill-color': colours.land } }]
  if (look === 'water')
    return [{ id, type: 'fill', ...from, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colours.water } }]
  const colour = look === 'line' ? colours.water : colours.inner
  return [{ id, type: 'line', ...from, paint: { 'line-color': colour, 'line-width': 1 } }]
}

/** The layers of the map that draw the tiles. */
export const tilesLayers = ({ kind, layers }: Tiles, colours: Palette): LayerSpecification[] =>
  kind === 'raster'
    ? [{ id: TILES, type: 'raster', source: TILES }]
    : Object.entries(LOOKS).flatMap(([layer, look]) => (layers.includes(layer) ? layerOf(layer, look, colours) : []))
