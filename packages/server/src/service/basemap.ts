// The map beneath events as a user brings it: a PMTiles file of his own. Decides whether it is one, and what is in it.
import { open, stat, type FileHandle } from 'node:fs/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Problem } from './problem.ts'

export interface Basemap {
  readonly path: string
  readonly bytes: number
  /** Another file, or the same one changed, has another. */
  readonly version: string
  readonly kind: 'vector' | 'raster'
  /** Names of the layers of vector tiles. */
  readonly layers: readonly string[]
  /** Whom it is by, as a text. */
  readonly attribution: string | null
}

const HEADER = 127
const MAGIC = 'PMTiles'
const VERSION = 3
const AT = { version: 7, metadata: 24, compression: 97, tiles: 99 }
/** By the number in the header; others are drawn by no browser. */
const KINDS: Readonly<Record<number, Basemap['kind']>> = { 1: 'vector', 2: 'raster', 3: 'raster', 4: 'raster' }
const UNPACK: Readonly<Record<number, (packed: Buffer) => Buffer>> = { 1: (plain) => plain, 2: gunzipSync, 3: brotliDecompressSync }
/** More is no description of tiles. */
const MOST_METADATA = 10_000_000

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

interface Described {
  readonly attribution?: unknown
  readonly vector_layers?: unknown
}

async function described(file: FileHandle, header: Buffer, path: string): Promise<Described> {
  const [at, length] = [AT.metadata, AT.metadata + 8].map((offset) => Number(header.readBigUInt64LE(offset))) as [number, number]
  const unpack = UNPACK[header.readUInt8(AT.compression)]
  if (!unpack || length > MOST_METADATA) throw new Problem('tiles/not-pmtiles', path)
  try {
    return JSON.parse(unpack(await readAt(file, at, length)).toString() || '{}') as Described
  } catch {
    // a file that was cut off, or is none
    throw new Problem('tiles/not-pmtiles', path)
  }
}

const plain = (text: unknown): string | null =>
  typeof text === 'string'
    ? text
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&copy;', '©')
        .trim() || null
    : null

const layersIn = (layers: unknown): string[] =>
  Array.isArray(layers) ? layers.map((layer: { readonly id?: unknown } | null) => layer?.id).filter((id) => typeof id === 'string') : []

/** Looks into a file of tiles; throws `input/not-found`, `tiles/not-pmtiles`, `tiles/not-drawn`. */
export async function openBasemap(path: string): Promise<Basemap> {
  const found = await stat(path).catch(() => null)
  const file = found?.isFile() ? await open(path).catch(() => null) : null
  if (!found || !file) throw new Problem('input/not-found', path)
  try {
    const header = await readAt(file, 0, HEADER)
    const isOne = header.length === HEADER && header.subarray(0, MAGIC.length).toString('latin1') === MAGIC
    if (!isOne || header.readUInt8(AT.version) !== VERSION) throw new Problem('tiles/not-pmtiles', path)
    const kind = KINDS[header.readUInt8(AT.tiles)]
    if (!kind) throw new Problem('tiles/not-drawn', path)
    const { attribution, vector_layers: layers } = await described(file, header, path)
    const version = `${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`
    return { path, bytes: found.size, version, kind, layers: layersIn(layers), attribution: plain(attribution) }
  } finally {
    await file.close()
  }
}
