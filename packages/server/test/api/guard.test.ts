// Who may come in: exact addresses, the token of the installation, no other site, no flood.
import { RateLimit } from '@sijill/server/api/guard/rate-limit.ts'
import { checkReach } from '@sijill/server/api/server.ts'
import { languageOf } from '@sijill/server/api/answers/language.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { alone, ORIGIN, TOKEN, type Fixture } from './fixture.ts'

let record: Fixture
beforeAll(async () => {
  record = await alone()
})
afterAll(() => record.remove())

const codeOf = async (answer: Response): Promise<unknown> => [answer.status, ((await answer.json()) as { code: string }).code]
const cookie = `sijill_install=${TOKEN}`

describe('a request', () => {
  it('by another name of this server is refused: a name may be rebound to this address', async () => {
    for (const host of ['evil.example', '127.0.0.1', '127.0.0.1:4601', 'localhost.evil.example:4600', ''])
      expect(await codeOf(await record.ask('/api/v1/session', { headers: { host } }))).toEqual([421, 'api/bad-host'])
  })

  it('from a page of another site is refused, with the reader’s cookie too', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:4601', 'https://127.0.0.1:4600'])
      expect(await codeOf(await record.ask('/api/v1/session', { headers: { origin, cookie } }))).toEqual([403, 'api/bad-origin'])
    const decide = { method: 'POST', body: '{}', as: null } as const
    expect(await codeOf(await record.ask('/api/v1/decisions', { ...decide, headers: { cookie } }))).toEqual([403, 'api/bad-origin'])
    const own = await record.ask('/api/v1/decisions', { ...decide, headers: { cookie, origin: ORIGIN } })
    expect(await codeOf(own)).toEqual([400, 'api/bad-value'])
  })

  it('without the token of the installation, or with another, is refused', async () => {
    for (const as of [null, 'another', `${TOKEN}x`])
      expect(await codeOf(await record.ask('/api/v1/session', { as }))).toEqual([401, 'api/no-install-token'])
    expect((await record.ask('/api/v1/session')).status).toBe(200)
    expect((await record.ask('/api/v1/session', { as: null, headers: { cookie } })).status).toBe(200)
  })

  it('that opens the printed address gets the cookie, for this site alone', async () => {
    const answer = await record.ask(`/enter?token=${TOKEN}`, { as: null })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.get('set-cookie')).toMatch(/^sijill_install=.*HttpOnly; SameSite=Strict/)
    expect(await codeOf(await record.ask('/enter?token=other', { as: null }))).toEqual([401, 'api/no-install-token'])
  })

  it('is answered with headers that let nothing in from elsewhere', async () => {
    for (const path of ['/', '/api/v1/session', '/api/v1/none', '/style.css', '/enter']) {
      const { headers } = await record.ask(path)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; (?!.*https?:).*frame-ancestors 'none'$/)
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'same-origin'])
    }
  })

  it('that sends too much is refused before it is read', async () => {
    const answer = await record.ask('/api/v1/decisions', { method: 'POST', body: `{"reason":"${'x'.repeat(1_000_001)}"}` })
    expect(await codeOf(answer)).toEqual([413, 'api/too-large'])
  })

  it('that comes too often is told when to come again', async () => {
    const ask = record.with({ limits: { ...record.context.limits, requests: new RateLimit({ burst: 2, aMinute: 6 }, () => 0) } })
    await ask('/api/v1/session')
    await ask('/api/v1/session')
    const answer = await ask('/api/v1/session')
    expect(answer.headers.get('retry-after')).toBe('10')
    expect(await codeOf(answer)).toEqual([429, 'api/too-many'])
  })
})

describe('a bucket', () => {
  it('holds a burst, fills with time, and is each asker’s own', () => {
    let now = 0
    const limit = new RateLimit({ burst: 2, aMinute: 60 }, () => now)
    expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([0, 0, 1, 0])
    now = 1000
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 1])
    now = 1_000_000
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 1])
  })
})

describe('an answer', () => {
  it('is in the language asked for', async () => {
    const title = async (headers: Record<string, string>, query = ''): Promise<string> =>
      ((await (await record.ask(`/api/v1/none${query}`, { headers })).json()) as { title: string }).title
    expect(await title({ 'accept-language': 'ar-SY,en;q=0.5' })).toMatch(/^لا يوجد/)
    expect(await title({ 'accept-language': 'fr, en;q=0.8, ar;q=0.9' })).toMatch(/^لا يوجد/)
    expect(await title({})).toMatch(/^There is/)
    expect(await title({ 'accept-language': 'en' }, '?lang=ar')).toMatch(/^لا يوجد/)
    expect(languageOf(undefined, 'de')).toBe('en')
  })

  it('of bad values names the field, in either language', async () => {
    const problem = async (language: string): Promise<Record<string, unknown>> =>
      (await (await record.ask('/api/v1/events?limit=0', { headers: { 'accept-language': language } })).json()) as Record<string, unknown>
    expect(await problem('en')).toMatchObject({
      code: 'api/bad-value',
      where: 'query.limit',
      status: 400,
      type: 'urn:sijill:problem:api/bad-value',
    })
    expect(String((await problem('ar'))['title'])).not.toMatch(/expected/i)
  })

  it('that has not changed is not sent again', async () => {
    const first = await record.ask('/api/v1/events')
    const tag = first.headers.get('etag') as string
    const again = await record.ask('/api/v1/events', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await record.ask('/api/v1/events?types=shelling', { headers: { 'if-none-match': tag } })
    expect(other.status).toBe(200)
  })

  it('tells nothing of a fault of this code but that there was one', async () => {
    const ask = record.with({
      imports: {
        list: () => {
          throw new Error('the inside')
        },
      } as never,
    })
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const answer = await ask('/api/v1/imports')
    const text = await answer.text()
    expect(log).toHaveBeenCalledWith(expect.stringContaining('the inside'))
    log.mockRestore()
    expect([answer.status, text.includes('the inside')]).toEqual([500, false])
  })
})

describe('a server', () => {
  it('that others can reach starts only for a team, and a team only with its address', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'record.example'])
      expect(() => checkReach({ host, team: null })).toThrow(expect.objectContaining({ code: 'serve/not-alone' }))
    for (const host of ['127.0.0.1', '::1', 'localhost']) checkReach({ host, team: null })
    for (const origin of ['', 'record.example', 'https://record.example/path'])
      expect(() => checkReach({ host: '0.0.0.0', team: { origin } })).toThrow(expect.objectContaining({ code: 'serve/no-origin' }))
    for (const origin of ['http://record.example', 'http://192.168.1.5:4600'])
      expect(() => checkReach({ host: '0.0.0.0', team: { origin } })).toThrow(expect.objectContaining({ code: 'serve/not-secret' }))
    for (const origin of ['https://record.example', 'http://127.0.0.1:4600', 'http://[::1]:4600'])
      checkReach({ host: '0.0.0.0', team: { origin } })
  })
})
