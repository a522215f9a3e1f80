// The tiles that a user brings: what a file must be, what is told of it, and its bytes by ranges for who is known.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBasemap } from '@sijill/server/service/basemap.ts'
import { rangeIn } from '@sijill/server/api/pages/tiles.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alone, type Ask, type Fixture } from './api/fixture.ts'
import { tilesFile } from './tiles-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'sijill-tiles-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a file of tiles', () => {
  it.each([
    [2, 'raster'],
    [1, 'vector'],
  ] as const)('is told of: tiles of kind %i', async (kind, is) => {
    const path = file(`${is}.pmtiles`, tilesFile({ kind }))
    expect(await openBasemap(path)).toMatchObject({ path, kind: is, layers: ['water'], attribution: '© Invented tiles' })
  })

  it.each([
    ['text.pmtiles', 'no tiles', 'tiles/not-pmtiles'],
    ['empty.pmtiles', '', 'tiles/not-pmtiles'],
    ['cut.pmtiles', tilesFile().subarray(0, 140), 'tiles/not-pmtiles'],
    ['old.pmtiles', Buffer.concat([Buffer.from('PMTiles\u0002'), tilesFile().subarray(8)]), 'tiles/not-pmtiles'],
    ['odd.pmtiles', tilesFile({ kind: 9 }), 'tiles/not-drawn'],
  ] as const)('is refused where it is none: %s', async (name, content, code) => {
    await expect(openBasemap(file(name, content))).rejects.toMatchObject({ code })
  })

  it('is refused where there is none, or a folder', async () => {
    await expect(openBasemap(join(folder, 'none.pmtiles'))).rejects.toMatchObject({ code: 'input/not-found' })
    await expect(openBasemap(folder)).rejects.toMatchObject({ code: 'input/not-found' })
  })
})

describe('a range', () => {
  it.each([
    ['bytes=0-126', [0, 126]],
    ['bytes=990-2000', [990, 999]],
    ['bytes=990-', [990, 999]],
    ['bytes=-10', [990, 999]],
    ['bytes=1000-1001', null],
    ['bytes=5-4', null],
    ['bytes=-', null],
    ['bytes=0-1,4-5', null],
    ['', null],
  ] as const)('%s', (header, range) => expect(rangeIn(header, 1000)).toEqual(range))
  it('is never a whole large file', () => expect(rangeIn('bytes=0-', 1_000_000_000)).toBeNull())
})

describe('tiles over the API', () => {
  let record: Fixture
  let withTiles: Ask
  const bytes = tilesFile()
  beforeAll(async () => {
    record = await alone()
    withTiles = record.with({ basemap: await openBasemap(file('map.pmtiles', bytes)) })
  })
  afterAll(() => record.remove())

  it('are told of, or that there are none', async () => {
    expect(await (await record.ask('/api/v1/basemap')).json()).toEqual({ tiles: null })
    expect((await record.ask('/tiles/basemap.pmtiles', { headers: { range: 'bytes=0-6' } })).status).toBe(404)
    const { tiles } = (await (await withTiles('/api/v1/basemap')).json()) as { tiles: { url: string } }
    expect(tiles).toMatchObject({ kind: 'raster', attribution: '© Invented tiles' })
    const part = await withTiles(tiles.url, { headers: { range: 'bytes=0-6' } })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, 'PMTiles', `bytes 0-6/${bytes.length}`])
  })

  it('are sent by ranges alone, and to who is known', async () => {
    const whole = await withTiles('/tiles/basemap.pmtiles')
    expect([whole.status, whole.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
    expect((await withTiles('/tiles/basemap.pmtiles', { as: null, headers: { range: 'bytes=0-6' } })).status).toBe(401)
  })
})
