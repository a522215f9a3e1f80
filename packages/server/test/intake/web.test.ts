// Fetching from the web: what is never asked, what is asked and how, where it ends. Everything runs on a loopback server that tests alone may reach.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { readAddress } from '@sijill/server/service/intake/read-address.ts'
import { IntakeTools } from '@sijill/server/service/intake/tools.ts'
import { isPublic } from '@sijill/server/service/intake/web/public-address.ts'
import { WebReader, type WebReaderOptions } from '@sijill/server/service/intake/web/web-reader.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collected } from './captures.ts'

const PAGE = '<html><body><article><h1>قصف</h1><p>قُتل مدني بقصف على بلدة سرمين.</p></article></body></html>'
const SECRET = 'a secret of this machine'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const send =
  (status: number, headers: Record<string, string>, body: string | Buffer = ''): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)
const html = { 'content-type': 'text/html; charset=utf-8' }

let server: Server
let port: string
let hits: string[] = []
const answers: Record<string, Answer> = {
  '/page': send(200, { ...html, etag: '"1"', 'last-modified': 'Tue, 27 Aug 2024 07:00:00 GMT' }, PAGE),
  '/secret': send(200, html, SECRET),
  '/gone': send(404, html, 'x'),
  '/busy': send(503, html, 'x'),
  '/feed-as-page': send(
    200,
    html,
    '<?xml version="1.0"?><rss version="2.0"><channel><title>النهر</title><item><title>خبر</title></item></channel></rss>',
  ),
  '/packed': send(200, { ...html, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(30_000_000))),
  '/long': send(200, html, 'x'.repeat(9_000_000)),
  '/picture': send(200, { 'content-type': 'image/png' }, Buffer.from([137, 80, 78, 71])),
  '/xml': send(
    200,
    { 'content-type': 'text/xml' },
    '<rss version="2.0"><channel><title>النهر</title><item><title>خبر</title></item></channel></rss>',
  ),
  '/hangs': () => undefined,
  '/drips': (_, response) => {
    response.writeHead(200, html)
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  },
  '/to-page': send(302, { location: '/page' }),
  '/to-private': send(302, { location: 'http://127.0.0.2/secret' }),
  '/to-file': send(302, { location: 'file:///etc/passwd' }),
  '/round': send(302, { location: '/round' }),
  '/unchanged': ({ headers }, response) =>
    void response
      .writeHead(headers['if-none-match'] === '"7"' ? 304 : 200, { ...html, etag: '"7"' })
      .end(headers['if-none-match'] ? '' : PAGE),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? '')
    const answer = answers[request.url ?? ''] ?? send(404, html)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = String((server.address() as AddressInfo).port)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A reader that may reach the test server under one of its names, and no other loopback address. */
const reader = (more: WebReaderOptions = {}): WebReader =>
  new WebReader({ allowance: (host, at) => host === '127.0.0.1' && (at === port || at === ''), gap: 0, ...more })

async function asked(address: string, web = reader()): Promise<string> {
  try {
    const { bytes } = await web.fetch(address)
    return `fetched ${Buffer.from(bytes ?? [])
      .toString()
      .slice(0, 40)}`
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await web.close()
  }
}

describe('what is never asked', () => {
  it.each([
    ['this machine', () => `http://127.0.0.2:80/secret`, 'web/not-public'],
    ['this machine in hexadecimal', () => 'http://0x7f000002/secret', 'web/not-public'],
    ['this machine as one number', () => 'http://2130706434/secret', 'web/not-public'],
    ['this machine in octal', () => 'http://0177.0.0.2/secret', 'web/not-public'],
    ['this machine in short', () => 'http://127.2/secret', 'web/not-public'],
    ['this machine by IPv6', () => 'http://[::1]/secret', 'web/not-public'],
    ['this machine by IPv4 in IPv6', () => 'http://[::ffff:127.0.0.2]/secret', 'web/not-public'],
    ['this machine by a translated address', () => 'http://[64:ff9b::7f00:2]/secret', 'web/not-public'],
    ['any address', () => 'http://0.0.0.0/secret', 'web/not-public'],
    ['a private network', () => 'http://10.0.0.1/', 'web/not-public'],
    ['a private network by IPv6', () => 'http://[fd00::1]/', 'web/not-public'],
    ["a carrier's network", () => 'http://100.64.0.1/', 'web/not-public'],
    ["a cloud's metadata", () => 'http://169.254.169.254/latest', 'web/not-public'],
    ['a name that resolves to this machine', () => 'http://localhost/secret', 'web/not-public'],
    ['another port', () => 'http://nahr.example:6379/', 'web/port'],
    ['a file', () => 'file:///etc/passwd', 'web/no-address'],
    ['another protocol', () => 'gopher://nahr.example/', 'web/no-address'],
    ['what is no address', () => 'http://', 'web/no-address'],
    ['an address with a password', () => 'http://me:word@nahr.example/', 'web/credentials'],
  ])('%s', async (_, address, code) => {
    hits = []
    expect(await asked(address())).toBe(code)
    expect(hits).toEqual([])
  })

  it('a password is not told in the fault', async () => {
    await expect(reader().fetch('http://me:word@nahr.example/')).rejects.toMatchObject({ where: 'http://nahr.example' })
  })

  it('a name with one private address among public ones, or one that changes', async () => {
    const resolving = (...addresses: string[]): WebReader =>
      new WebReader({
        resolve: (_, __, done) =>
          done(
            null,
            addresses.map((address) => ({ address, family: 4 })),
          ),
      })
    hits = []
    expect(await asked('http://nahr.example/', resolving('192.0.2.1', '127.0.0.1'))).toBe('web/not-public')
    expect(await asked('http://nahr.example/', resolving())).toBe('web/not-public')
    expect(hits).toEqual([])
  })

  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['fe80::1', false],
    ['2002:7f00:1::', false],
    ['nahr.example', false],
  ])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected))
})

describe('what is asked', () => {
  const at = (path: string): string => `http://127.0.0.1:${port}${path}`

  it('is fetched with a name of our own, and with marks for the next time', async () => {
    const web = reader()
    const { url, type, encoding, state, retrieved } = await web.fetch(at('/page'))
    expect([url, type, encoding, state]).toEqual([
      at('/page'),
      'text/html',
      'utf-8',
      { etag: '"1"', lastModified: 'Tue, 27 Aug 2024 07:00:00 GMT' },
    ])
    expect(Date.parse(retrieved)).not.toBeNaN()
    await web.close()
  })

  it.each([
    ['/to-page', 'fetched <html>'],
    ['/to-private', 'web/not-public'],
    ['/to-file', 'web/no-address'],
    ['/round', 'web/redirects'],
    ['/gone', 'web/status'],
    ['/busy', 'web/busy'],
    ['/packed', 'input/too-large'],
    ['/long', 'input/too-large'],
  ])('%s: %s', async (path, expected) => expect(await asked(at(path))).toContain(expected))

  it('ends at its limit of time, before an answer and within one', async () => {
    for (const path of ['/hangs', '/drips']) {
      const web = reader({ longest: 500 })
      expect(await asked(at(path), web)).toBe('web/unreachable')
    }
  })

  it('waits between two addresses of one site', async () => {
    const web = reader({ gap: 60 })
    const started = performance.now()
    for (const path of ['/page', '/secret', '/page']) await web.fetch(at(path))
    expect(performance.now() - started).toBeGreaterThanOrEqual(2 * 59)
    await web.close()
  })

  it('is not sent again where nothing has changed', async () => {
    const web = reader()
    const first = await web.fetch(at('/unchanged'))
    const second = await web.fetch(at('/unchanged'), first.state)
    expect([first.bytes === null, second.bytes, second.state.etag]).toEqual([false, null, '"7"'])
    await web.close()
  })
})

describe('robots.txt', () => {
  const at = (path: string): string => `http://127.0.0.1:${port}${path}`
  const withRobots = async (robots: Answer, paths: readonly string[]): Promise<string[]> => {
    answers['/robots.txt'] = robots
    const web = reader({ longest: 1000 })
    hits = []
    const results: string[] = []
    for (const path of paths)
      results.push(
        await web.fetch(at(path)).then(
          () => 'fetched',
          (error: { code: string }) => error.code,
        ),
      )
    await web.close()
    delete answers['/robots.txt']
    return results
  }
  const text = (body: string): Answer => send(200, { 'content-type': 'text/plain' }, body)

  it('is asked once and followed, for all programs and for ours', async () => {
    expect(await withRobots(text('User-agent: *\nDisallow: /page'), ['/page', '/secret', '/to-page'])).toEqual([
      'web/robots',
      'fetched',
      'web/robots',
    ])
    expect(hits.filter((path) => path === '/robots.txt')).toHaveLength(1)
    expect(hits).not.toContain('/page')
    expect(await withRobots(text('User-agent: Sijill\nDisallow: /\n\nUser-agent: *\nAllow: /'), ['/page'])).toEqual(['web/robots'])
  })

  it('that is not there forbids nothing; one that cannot be had, everything', async () => {
    expect(await withRobots(send(404, {}), ['/page'])).toEqual(['fetched'])
    expect(await withRobots(send(503, {}), ['/page'])).toEqual(['web/robots'])
    expect(await withRobots(answers['/drips'] as Answer, ['/page'])).toEqual(['web/robots'])
  })
})

describe('an address', () => {
  it('is read as a page or a feed, by its type and its beginning', async () => {
    const tools = new IntakeTools({ web: reader() })
    const read = (path: string) => collected(readAddress(tools, `http://127.0.0.1:${port}${path}`))
    const page = await read('/page')
    expect(page.reports[0]).toMatchObject({
      report: { text: 'قُتل مدني بقصف على بلدة سرمين.', title: 'قصف', url: `http://127.0.0.1:${port}/page` },
      origin: `http://127.0.0.1:${port}/page`,
      retrieved: expect.any(String),
    })
    expect((await read('/xml')).reports.map(({ report }) => report.title)).toEqual(['خبر'])
    expect((await read('/feed-as-page')).reports.map(({ report }) => report.title)).toEqual(['خبر'])
    await expect(read('/picture')).rejects.toMatchObject({ code: 'web/unread-type' })
    await tools.close()
  })
})
