// Makes small PMTiles files: one tile of the whole world, an image of one colour or a vector tile that is water from edge to edge.
import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of 256 by 256 in one colour. */
function image([red, green, blue]: readonly [number, number, number]): Buffer {
  const side = 256
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([red, green, blue]))])
  const rows = Buffer.concat(Array.from({ length: side }, () => row))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** Numbers as the directories of the form have them, seven bits a byte. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]
}

const field = (number: number, data: readonly number[]): number[] => [(number << 3) | 2, ...varint(data.length), ...data]
const text = (number: number, value: string): number[] => field(number, [...Buffer.from(value)])

/** A vector tile (MVT 2.1) with one layer of one polygon that is larger than the tile. */
function water(): Buffer {
  const zigzag = (value: number): number => (value << 1) ^ (value >> 31)
  const side = 6000
  const move = [9, zigzag(-500), zigzag(-500)]
  const lines = [(3 << 3) | 2, zigzag(side), 0, 0, zigzag(side), zigzag(-side), 0]
  const geometry = [...move, ...lines, 15].flatMap(varint)
  const polygon = [3 << 3, 3, ...field(4, geometry)]
  const layer = [...text(1, 'water'), ...field(2, polygon), 5 << 3, ...varint(4096), 15 << 3, 2]
  return Buffer.from(field(3, layer))
}

/** A file of version 3, nothing in it packed; `kind` is the number of the kind of its tiles. */
export function tilesFile({ kind = 2, attribution = '<a href="#">© Invented tiles</a>' } = {}): Buffer {
  const tile = kind === 1 ? water() : image([255, 0, 255])
  // one entry: the first tile, once, so long, at the beginning
  const directory = Buffer.from([...varint(1), ...varint(0), ...varint(1), ...varint(tile.length), ...varint(1)])
  const metadata = Buffer.from(JSON.stringify({ attribution, vector_layers: [{ id: 'water' }] }))
  const header = Buffer.alloc(127)
  header.write('PMTiles', 'latin1')
  header.writeUInt8(3, 7)
  const parts = [
    127,
    directory.length,
    127 + directory.length,
    metadata.length,
    0,
    0,
    127 + directory.length + metadata.length,
    tile.length,
    1,
    1,
    1,
  ]
  parts.forEach((value, at) => header.writeBigUInt64LE(BigInt(value), 8 + at * 8))
  header.set([1, 1, 1, kind, 0, 0], 96)
  const world = [-180, -85, 180, 85]
  world.forEach((degrees, at) => header.writeInt32LE(degrees * 10_000_000, 102 + at * 4))
  return Buffer.concat([header, directory, metadata, tile])
}
