// What lies beneath the events of a map: tiles that the user brought, or nothing but the product's own borders and waters.
import { createRoute } from '@hono/zod-openapi'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { TILES } from '../pages/tiles.ts'
import { list, orNull } from '../parts/shapes.ts'

const route = routesOf('basemap')

const Tiles = z
  .object({
    url: z.string().meta({ description: 'A PMTiles file on this server, of which parts are asked for by `Range`.' }),
    kind: z.enum(['vector', 'raster']),
    layers: list(z.string()).meta({ description: 'Names of the layers of vector tiles.' }),
    attribution: z.string().nullable(),
  })
  .openapi('BasemapTiles')

const basemap = createRoute({
  ...route('read', 'get /basemap', 'The tiles that the server was started with, for maps to draw beneath events'),
  responses: answers({ 200: json(z.object({ tiles: orNull(Tiles) }), 'The tiles; null where there are none.') }),
})

export const basemapRoutes = ({ basemap: given }: ApiContext) =>
  subApp().openapi(basemap, (c) => {
    if (!given) return c.json({ tiles: null }, 200)
    const { kind, layers, attribution, version } = given
    return c.json({ tiles: { url: `${TILES}?v=${version}`, kind, layers, attribution } }, 200)
  })
