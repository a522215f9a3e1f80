// The user's file of tiles, a part at a time: maps ask for the bytes of a few tiles, never for all.
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Hono } from 'hono'
import { Problem } from '../../service/problem.ts'
import type { ApiContext, Env } from '../context.ts'

/** Where maps find it. */
export const TILES = '/tiles/basemap.pmtiles'
/** So much of a file may be asked for at once: directories and tiles are far smaller. */
const MOST = 16_000_000

/** The first and last byte of one range (`bytes=0-126`) within a file; null where it asks for none that is there. */
export function rangeIn(header: string, bytes: number): readonly [first: number, last: number] | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? []
  if (from === '' && to === '') return null
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return first <= last && first < bytes && last - first < MOST ? [first, last] : null
}

export function tilesRoute({ basemap, access }: ApiContext): Hono<Env> {
  const app = new Hono<Env>()
  app.get(TILES, async (c) => {
    if (!(await access.identify(c.req.raw))) throw new Problem('api/unknown-person', c.req.path)
    if (!basemap) throw new Problem('api/not-found', c.req.path)
    const { path, bytes, version } = basemap
    const range = rangeIn(c.req.header('range') ?? '', bytes)
    if (!range) return c.body(null, 416, { 'Content-Range': `bytes */${bytes}` })
    const [start, end] = range
    return c.body(Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream as never, 206, {
      'Accept-Ranges': 'bytes',
      'Content-Length': String(end - start + 1),
      'Content-Range': `bytes ${start}-${end}/${bytes}`,
      'Content-Type': 'application/octet-stream',
      ETag: `"${version}"`,
    })
  })
  return app
}
