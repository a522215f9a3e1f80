// Kept code is the same command, is made once, and is not used when a file it was made of has changed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { currentManifest, ENTRIES, entryUrl, manifestPath, type Manifest, type Part } from '@sijill/server/start/entries.ts'
import { keepCode } from '@sijill/server/start/keep-code.ts'

let cache: string
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'sijill-start-'))
})
afterEach(() => rmSync(cache, { recursive: true }))

function version(): string {
  const shim = join(import.meta.dirname, '../bin/sijill.mjs')
  return spawnSync(process.execPath, [shim, '--version'], { encoding: 'utf8', env: { ...process.env, SIJILL_CACHE: cache } }).stdout
}

it('keeps the code at the first start and runs it at the next', () => {
  const first = version()
  const manifest = currentManifest(cache)
  expect(manifest?.parts.map(([path]) => path)).toContain(ENTRIES.main)
  writeFileSync(join(manifest?.folder ?? '', 'main.mjs'), `console.log('kept')`)
  expect([first, version()]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+\n$/), 'kept\n'])
})

it('is not used when a file has changed, is gone, or the cache is broken', async () => {
  const own = join(cache, 'own.ts')
  writeFileSync(own, 'export {}')
  const made = await keepCode(cache)
  expect(made && currentManifest(cache)).toEqual(made)
  const withPart = (part: Part): void => {
    const manifest: Manifest = { folder: made?.folder ?? '', parts: [part] }
    writeFileSync(manifestPath(cache), JSON.stringify(manifest))
  }
  utimesSync(own, 1, 1)
  withPart([own, 9, 1000])
  expect(currentManifest(cache)).not.toBeNull()
  utimesSync(own, 2, 2)
  expect(currentManifest(cache)).toBeNull()
  rmSync(own)
  expect(currentManifest(cache)).toBeNull()
  writeFileSync(manifestPath(cache), '{"folder":')
  expect(currentManifest(cache)).toBeNull()
})

it('runs the sources where nothing may be kept', () => {
  expect(entryUrl('main', null)).toMatch(/\/cli\/main\.ts$/)
  const file = join(cache, 'a-file')
  writeFileSync(file, '')
  expect(entryUrl('worker', file)).toMatch(/\/extract-worker\.ts$/)
})

it('finds beside itself what stands beside the sources', async () => {
  const folder = (await keepCode(cache))?.folder ?? ''
  const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(kept.join('')).toContain(pathToFileURL(ENTRIES.main).href.replace('cli/main.ts', 'start/entries.ts'))
  expect(kept.filter((code) => code.includes('import.meta.'))).toEqual([])
})
