// Tiles that a user brings, in a browser: drawn beneath events on every map, asked for in parts of this server alone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tilesFile } from '../../../server/test/tiles-file.ts'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

/** Which share of the map on the screen is of a colour. */
async function shareOf(page: Page, colour: readonly [number, number, number]): Promise<number> {
  const picture = await page.locator('.maplibregl-canvas').screenshot()
  return page.evaluate(
    async ({ data, wanted }) => {
      const image = new Image()
      image.src = data
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D
      pen.drawImage(image, 0, 0)
      const bytes = pen.getImageData(0, 0, image.width, image.height).data
      let found = 0
      for (let at = 0; at < bytes.length; at += 4) if (wanted.every((value, part) => Math.abs((bytes[at + part] ?? 0) - value) < 3)) found++
      return found / (bytes.length / 4)
    },
    { data: `data:image/png;base64,${picture.toString('base64')}`, wanted: [...colour] },
  )
}

describe.skipIf(noBrowser !== null)('tiles of the user', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-tiles-'))
  let record: ServedRecord
  beforeAll(async () => {
    const tiles = join(folder, 'map.pmtiles')
    writeFileSync(tiles, tilesFile())
    record = await serveRecord({ tiles })
  })
  afterAll(async () => {
    await record.stop()
    rmSync(folder, { recursive: true })
  })

  it.each(['ar', 'en'] as const)('are drawn, and whoever made them is named: %s', async (language) => {
    const page = await record.open('/care/settings', { language })
    const parts: number[] = []
    page.on('response', (response) => {
      if (response.url().includes('.pmtiles')) parts.push(response.status())
    })
    await page.goto(`${record.origin}/`)
    await page.locator('[data-painted]').waitFor({ timeout: 60_000 })
    await page.getByText('© Invented tiles').waitFor()
    // the tile is of one colour that the map has nowhere else
    const share = await shareOf(page, [255, 0, 255])
    expect(share).toBeGreaterThan(0.4)
    expect(new Set(parts)).toEqual(new Set([206]))
    expect([record.faultsOf(page), await violationsOf(page)]).toEqual([[], []])
  })

  it('are drawn by the names of their layers where they are vectors: water in the colour of water', async () => {
    const path = join(folder, 'vectors.pmtiles')
    writeFileSync(path, tilesFile({ kind: 1 }))
    const other = await serveRecord({ tiles: path })
    const page = await other.open('/', { language: 'ar' })
    await page.locator('[data-painted]').waitFor({ timeout: 60_000 })
    // #8fb6cb over land and sea alike
    expect(await shareOf(page, [0x8f, 0xb6, 0xcb])).toBeGreaterThan(0.4)
    expect(other.faultsOf(page)).toEqual([])
    await other.stop()
  })
})
