// Web archives as reports: pages only, out of their chunks and compression, with the time of capture; archives that were changed or mean harm.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { readWarc } from '@sijill/server/service/intake/archive/read-warc.ts'
import { readWacz } from '@sijill/server/service/intake/archive/read-wacz.ts'
import { IntakeTools } from '@sijill/server/service/intake/tools.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { packed, record, waczMembers, zipOf, type ZipMember } from './archives.ts'
import { collected, type Collected } from './captures.ts'

const tools = new IntakeTools()
const folder = mkdtempSync(join(tmpdir(), 'sijill-archives-'))
afterAll(async () => {
  await tools.close()
  rmSync(folder, { recursive: true })
})

const page = (text: string): string =>
  `<html><head><meta property="article:published_time" content="2024-08-26"></head><body><article><p>${text}</p></article></body></html>`
const read = (bytes: Buffer, isPacked = false): Promise<Collected> =>
  collected(readWarc(tools, { bytes: Readable.from([bytes]), packed: isPacked, where: 'a.warc' }))
const CHUNKED = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip'
const chunked = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')])

const hex = (algorithm: string, bytes: Buffer | string): string => `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`
/** SHA-1 in base 32, as archives write it. */
function sha1(bytes: Buffer | string): string {
  const bits = [...createHash('sha1').update(bytes).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return `sha1:${bits.replaceAll(/.{5}/g, (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)))}`
}
const PAGE = page('قُتل مدني بقصف.') // a civilian was killed by shelling
const PACKED = gzipSync(PAGE)
const SENT = chunked(PACKED)
const BLOCK = Buffer.concat([Buffer.from(`${CHUNKED}\r\n\r\n`), SENT])

describe('a WARC', () => {
  it.each([false, true])('gives its pages, compressed: %s', async (isPacked) => {
    const FIRST = sha1(page('قُتل مدني بقصف.'))
    const records = [
      record({ type: 'warcinfo', http: '', body: 'software: x' }),
      record({ type: 'request', http: 'GET / HTTP/1.1' }),
      record({ body: page('قُتل مدني بقصف.'), more: { 'WARC-Payload-Digest': FIRST } }),
      record({ url: 'https://nahr.example/2', http: CHUNKED, body: chunked(gzipSync(page('أصيب مدني بقصف.'))) }),
      record({ url: 'https://nahr.example/p.png', http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png', body: 'x' }),
      record({ url: 'https://nahr.example/3', http: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html', body: page('لا شيء') }),
      record({ type: 'revisit', http: '', more: { 'WARC-Payload-Digest': FIRST, 'WARC-Date': '2024-09-01T00:00:00Z' } }),
      record({ type: 'revisit', http: '', more: { 'WARC-Payload-Digest': 'sha1:BBB' } }),
    ]
    const { reports, problems, passed } = await read(isPacked ? packed(...records) : Buffer.concat(records), isPacked)
    expect(problems).toEqual([])
    expect(reports.map(({ report, origin, retrieved }) => [report.text, report.url, report.published, origin, retrieved])).toEqual([
      ['قُتل مدني بقصف.', 'https://nahr.example/1', '2024-08-26', 'a.warc#https://nahr.example/1', '2024-08-27T10:00:00Z'],
      ['أصيب مدني بقصف.', 'https://nahr.example/2', '2024-08-26', 'a.warc#https://nahr.example/2', '2024-08-27T10:00:00Z'],
      [
        'قُتل مدني بقصف.',
        'https://nahr.example/1',
        '2024-08-26',
        'a.warc#https://nahr.example/1@2024-09-01T00:00:00Z',
        '2024-09-01T00:00:00Z',
      ],
    ])
    expect(Buffer.from(reports[1]?.bytes ?? []).toString()).toBe(page('أصيب مدني بقصف.'))
    expect(passed.map(([why]) => why)).toEqual(['not-a-page', 'not-a-page', 'already-met'])
  })

  it('tells a page with a fault in its place, and goes on', async () => {
    const records = [
      record({ body: '<html></html>' }),
      record({ url: 'https://nahr.example/2', body: page(`${'قصف '.repeat(10)}<!--${'x'.repeat(9_000_000)}-->`) }),
      record({ url: 'https://nahr.example/3', body: page('قُتل مدني.') }),
    ]
    const { reports, problems } = await read(Buffer.concat(records))
    expect(problems.map(([code]) => code)).toEqual(['input/empty-text', 'input/too-large'])
    expect(reports).toHaveLength(1)
  })

  it.each<[string, Record<string, string>, number]>([
    ['of its block', { 'WARC-Block-Digest': sha1(BLOCK) }, 1],
    ['of its page as it was sent, chunks and all', { 'WARC-Payload-Digest': sha1(SENT) }, 1],
    ['of its page out of the chunks', { 'WARC-Payload-Digest': hex('sha256', PACKED) }, 1],
    ['of its page as it was written', { 'WARC-Payload-Digest': hex('sha1', PAGE) }, 1],
    ['in base 64', { 'WARC-Payload-Digest': `sha-256:${createHash('sha256').update(PACKED).digest('base64')}` }, 1],
    ['that nobody can understand', { 'WARC-Block-Digest': 'sha1:???', 'WARC-Payload-Digest': 'crc:1' }, 1],
    ['of another block', { 'WARC-Block-Digest': sha1('x') }, 0],
    ['of another page', { 'WARC-Payload-Digest': hex('sha256', 'x') }, 0],
    ['of another page in base 32', { 'WARC-Block-Digest': sha1(BLOCK), 'WARC-Payload-Digest': sha1('x') }, 0],
  ])('is held to a digest %s', async (_, more, taken) => {
    const { reports, problems } = await read(
      Buffer.concat([record({ http: CHUNKED, body: SENT, more }), record({ url: 'https://nahr.example/2', body: page('أصيب مدني.') })]),
    )
    expect([reports.length, problems]).toEqual([
      taken + 1,
      taken === 1 ? [] : [['archive/record-changed', 'a.warc#https://nahr.example/1']],
    ])
  })

  it('that is cut, or none, says so', async () => {
    const whole = packed(record({ body: page('أ قصف') }), record({ url: 'https://nahr.example/2', body: page('ب قصف') }))
    const cut = await read(whole.subarray(0, -60), true)
    expect([cut.reports.length, cut.problems]).toEqual([1, [['archive/broken', 'a.warc']]])
    expect((await read(Buffer.from('x'.repeat(5000)))).problems).toEqual([['archive/broken', 'a.warc']])
    expect((await read(Buffer.from('not packed'), true)).problems).toEqual([['archive/broken', 'a.warc']])
    expect((await read(Buffer.alloc(0))).problems).toEqual([['archive/broken', 'a.warc']])
  })

  it('that swells without measure is stopped', async () => {
    const bomb = packed(
      record({ body: page('قصف') }),
      record({ http: 'HTTP/1.1 200 OK\r\nContent-Type: x', body: Buffer.alloc(200_000_000) }),
    )
    const { reports, problems } = await read(bomb, true)
    expect([reports.length, problems]).toEqual([1, [['archive/bomb', 'a.warc']]])
    const inner = record({ http: CHUNKED, body: chunked(gzipSync(Buffer.alloc(50_000_000))) })
    expect((await read(inner)).problems.map(([code]) => code)).toEqual(['input/too-large'])
  })
})

describe('a WACZ', () => {
  const warc: ZipMember = { name: 'archive/data.warc.gz', bytes: packed(record({ body: page('قُتل مدني بقصف.') })) }
  const readZip = (members: readonly ZipMember[] | Buffer): Promise<Collected> => {
    const path = join(folder, 'a.wacz')
    writeFileSync(path, Buffer.isBuffer(members) ? members : zipOf(members))
    return collected(readWacz(tools, path))
  }
  const codeOf = (members: readonly ZipMember[] | Buffer): Promise<string> =>
    readZip(members).then(
      ({ problems, reports }) => problems[0]?.[0] ?? `${reports.length} read`,
      (error: { code: string }) => error.code,
    )

  it('gives the pages of its WARCs, each by where it stands', async () => {
    const { reports, problems } = await readZip(waczMembers([warc, { ...warc, name: 'archive/more.warc.gz' }]))
    expect(problems).toEqual([])
    expect(reports.map(({ origin }) => origin.replace(folder, ''))).toEqual([
      '/a.wacz!archive/data.warc.gz#https://nahr.example/1',
      '/a.wacz!archive/more.warc.gz#https://nahr.example/1',
    ])
  })

  it('that is not what it lists is told, and what is unchanged is read', async () => {
    const [first, list, digest] = waczMembers([warc]) as [ZipMember, ZipMember, ZipMember]
    const changed = { ...first, bytes: packed(record({ body: page('خبر آخر') })) }
    expect(await codeOf([changed, list, digest])).toBe('archive/changed')
    expect(await codeOf([first, { ...list, bytes: Buffer.from(list.bytes.toString().replace('1.1.1', '1.1.2')) }, digest])).toBe(
      'archive/changed',
    )
    expect(await codeOf([first, list])).toBe('1 read')
    expect(await codeOf([first])).toBe('archive/broken')
    // one that the list does not know, and one that is listed and not there
    const more = await readZip([...waczMembers([warc]), { ...warc, name: 'archive/b.warc.gz' }])
    expect([more.reports.length, more.problems.map(([code]) => code)]).toEqual([1, ['archive/changed']])
    expect(await codeOf(waczMembers([warc]).slice(1))).toBe('archive/changed')
  })

  it.each<[string, () => readonly ZipMember[] | Buffer, string]>([
    ['a name that leads out', () => [...waczMembers([warc]), { name: '../../evil.warc', bytes: Buffer.alloc(1) }], 'archive/unsafe-name'],
    ['a name from the root', () => [...waczMembers([warc]), { name: '/etc/passwd', bytes: Buffer.alloc(1) }], 'archive/unsafe-name'],
    ['a name with a backslash', () => [...waczMembers([warc]), { name: '..\\evil', bytes: Buffer.alloc(1) }], 'archive/unsafe-name'],
    ['a name twice', () => [...waczMembers([warc]), warc], 'archive/unsafe-name'],
    ['an entry that says it is huge', () => [{ ...warc, saysSize: 4_000_000_000 }], 'archive/bomb'],
    ['no ZIP', () => Buffer.from('PK no zip at all'), 'archive/broken'],
    ['a ZIP that is cut', () => zipOf(waczMembers([warc])).subarray(0, -30), 'archive/broken'],
    ['a list that is no JSON', () => [warc, { name: 'datapackage.json', bytes: Buffer.from('{') }], 'archive/broken'],
  ])('with %s is refused', async (_, members, code) => expect(await codeOf(members())).toBe(code))
})
