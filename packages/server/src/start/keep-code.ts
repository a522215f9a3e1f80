// Makes the few files that start quickly: everything the entries import, types taken out, in one folder of the cache.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ENTRIES, manifestPath, partOf, type Manifest, type Part } from './entries.ts'

/** Folders of code kept: those of other checkouts, and of processes that still run on older code. */
const KEPT = 8

/** Code runs from the cache, but what it finds beside itself stays where the source is. */
const keepPlaces = {
  name: 'keep-places',
  transform(code: string, id: string): string | null {
    if (!code.includes('import.meta.')) return null
    return code
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      .replaceAll('import.meta.filename', JSON.stringify(id))
  },
}

/** Removes all but the folders made last. */
function throwAway(folder: string): void {
  const kept = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .toSorted((a, b) => b.time - a.time)
  for (const { path } of kept.slice(KEPT)) rmSync(path, { recursive: true, force: true })
}

/** Makes the code of the entries and keeps it, written beside and renamed; null where that cannot be done. */
export async function keepCode(cache: string): Promise<Manifest | null> {
  try {
    const { rolldown } = await import('rolldown')
    const bundle = await rolldown({ input: ENTRIES, platform: 'node', plugins: [keepPlaces], logLevel: 'silent' })
    const { output } = await bundle.generate({ format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' })
    await bundle.close()
    const chunks = output.filter((one) => one.type === 'chunk')
    const parts = [...new Set(chunks.flatMap(({ moduleIds }) => moduleIds.filter(isAbsolute)))]
      .map(partOf)
      .filter((part): part is Part => part !== null)
    const start = dirname(manifestPath(cache))
    const hash = createHash('sha256').update(JSON.stringify(parts))
    for (const { code } of chunks) hash.update(code)
    const folder = join(start, hash.digest('hex').slice(0, 32))
    const written = `${folder}.${randomUUID()}.part`
    mkdirSync(written, { recursive: true })
    for (const { fileName, code } of chunks) writeFileSync(join(written, fileName), code)
    try {
      renameSync(written, folder)
    } catch {
      // another process was first with the same code
      rmSync(written, { recursive: true, force: true })
    }
    const manifest: Manifest = { folder, parts }
    writeFileSync(`${written}.json`, JSON.stringify(manifest))
    renameSync(`${written}.json`, manifestPath(cache))
    throwAway(start)
    return manifest
  } catch {
    return null
  }
}

// as a process of its own: the folder of the cache is its argument
if (import.meta.main) process.exitCode = (await keepCode(process.argv[2] ?? '')) === null ? 1 : 0
