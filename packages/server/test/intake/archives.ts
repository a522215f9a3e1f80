// Makes web archives for tests, of invented pages: WARC records and ZIP files, well-formed or as told.
import { createHash } from 'node:crypto'
import { crc32, gzipSync } from 'node:zlib'

export interface RecordParts {
  readonly type?: string
  readonly url?: string
  readonly http?: string
  readonly body?: string | Buffer
  readonly more?: Readonly<Record<string, string>>
}

/** A WARC record. */
export function record({ type = 'response', url = 'https://nahr.example/1', http, body = '', more = {} }: RecordParts): Buffer {
  const head = http === undefined ? 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8' : http
  const block = Buffer.concat([Buffer.from(head === '' ? '' : `${head}\r\n\r\n`), Buffer.from(body)])
  const headers = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': '2024-08-27T10:00:00Z',
    'WARC-Record-ID': '<urn:uuid:0>',
    'Content-Type': 'application/http; msgtype=response',
    ...more,
    'Content-Length': String(block.length),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** A WARC with each record compressed by itself, as archives are. */
export const packed = (...records: readonly Buffer[]): Buffer => Buffer.concat(records.map((one) => gzipSync(one)))

export interface ZipMember {
  readonly name: string
  readonly bytes: Buffer
  /** What the ZIP says of its size once unpacked, where that is not true. */
  readonly saysSize?: number
}

/** A ZIP of members that are stored as they are. */
export function zipOf(members: readonly ZipMember[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes, saysSize } of members) {
    const title = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(saysSize === undefined ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(saysSize ?? bytes.length, 18)
    fields.writeUInt16LE(title.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, title, bytes)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, title)
    offset += 30 + title.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const hashOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** The members of a WACZ around WARCs, its lists with right hashes. */
export function waczMembers(warcs: readonly ZipMember[]): ZipMember[] {
  const resources = warcs.map(({ name, bytes }) => ({ name, path: name, hash: hashOf(bytes), bytes: bytes.length }))
  const list = Buffer.from(JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources }))
  const digest = Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: hashOf(list) }))
  return [...warcs, { name: 'datapackage.json', bytes: list }, { name: 'datapackage-digest.json', bytes: digest }]
}
