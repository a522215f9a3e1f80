// A team: who logs in how often, what each role may do, tokens that are less than their owner, sessions that end, the last owner.
import { usualLimits } from '@sijill/server/api/guard/rate-limit.ts'
import { hashPassword, isPassword } from '@sijill/server/service/accounts/password.ts'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { getMigrations } from 'better-auth/db/migration'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { ORIGIN, PASSWORD, team, type Team } from './fixture.ts'

let crew: Team
let now = 0
beforeAll(async () => {
  crew = await team(usualLimits(() => now))
})
afterAll(() => crew.remove())

type Answer = readonly [status: number, body: Record<string, unknown> | null]

async function asked(cookie: string, method: string, path: string, sent?: unknown): Promise<Answer> {
  const answer = await crew.ask(`/api/v1${path}`, {
    method,
    as: null,
    headers: { cookie, origin: ORIGIN },
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
  })
  const text = await answer.text()
  return [answer.status, text === '' ? null : (JSON.parse(text) as Record<string, unknown>)]
}

const logIn = (name: string, password: string) =>
  crew.ask('/api/v1/session', { method: 'POST', as: null, body: JSON.stringify({ name, password }) })

/** What a list of the API holds. */
async function listed<T>(cookie: string, path: string): Promise<readonly T[]> {
  const [, body] = await asked(cookie, 'GET', path)
  return (body as { items: T[] } | null)?.items ?? []
}

/** A person of his own for a test. */
async function person(name: string, role: 'viewer' | 'coder' | 'owner' = 'coder'): Promise<{ id: string; cookie: string }> {
  const { id } = await crew.accounts.add({ name, role, password: PASSWORD }, 'person:test')
  return { id, cookie: await crew.logIn(name) }
}

describe('a password', () => {
  it('is kept as Argon2id with a salt of its own, and is known again', async () => {
    const [one, other] = [await hashPassword('كلمات عدة هنا'), await hashPassword('كلمات عدة هنا')] // several words here
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect([await isPassword('كلمات عدة هنا', one), await isPassword('other', one), await isPassword('x', 'none')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('that is wrong and a name that is none are one answer, and both are written down', async () => {
    const answers = [await logIn('viewer', 'wrong words'), await logIn('nobody', PASSWORD)]
    const [one, other] = await Promise.all(answers.map((answer) => answer.json()))
    expect(one).toEqual(other)
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
    const log = await listed<{ act: string; who: string }>(await crew.logIn('owner'), '/audit?limit=3')
    expect(log.map(({ act, who }) => `${act} ${who}`)).toEqual([
      'session.start person:owner',
      'session.refused person:-',
      'session.refused person:viewer',
    ])
  })

  it('is guessed at a few times only, and that is each name’s own', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt++) statuses.push((await logIn('adjudicator', `guess ${attempt}`)).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    expect((await logIn('adjudicator', PASSWORD)).status).toBe(429)
    expect((await logIn('manager', PASSWORD)).status).toBe(204)
    now += 60_000
    expect((await logIn('adjudicator', PASSWORD)).status).toBe(204)
  })

  it('is not guessed at by many names from one address either', async () => {
    now += 600_000
    const statuses = new Set<number>()
    for (let attempt = 0; attempt < 70; attempt++) statuses.add((await logIn(`name${attempt}`, 'x')).status)
    expect([...statuses]).toEqual([401, 429])
    now += 600_000
  })

  it('of one’s own is changed by who knows it, and all sessions end', async () => {
    const { cookie } = await person('salma')
    expect((await asked(cookie, 'PUT', '/session/password', { old: 'wrong', new: 'other words together' }))[0]).toBe(401)
    expect((await asked(cookie, 'PUT', '/session/password', { old: PASSWORD, new: 'other words together' }))[0]).toBe(204)
    expect((await asked(cookie, 'GET', '/session'))[0]).toBe(401)
    expect((await logIn('salma', PASSWORD)).status).toBe(401)
    expect((await logIn('salma', 'other words together')).status).toBe(204)
  })
})

describe('a session', () => {
  it('is a cookie that scripts and other sites do not get', async () => {
    const cookies = (await logIn('viewer', PASSWORD)).headers.getSetCookie()
    expect(cookies.some((cookie) => /HttpOnly/i.test(cookie) && /SameSite=Strict/i.test(cookie))).toBe(true)
    expect(cookies.join()).not.toContain('sijill_install')
  })

  it('is listed and ended, one or all', async () => {
    const { cookie } = await person('nur')
    const second = await crew.logIn('nur')
    const sessions = await listed<{ id: string; current: boolean }>(second, '/sessions')
    expect(sessions.map(({ current }) => current).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true])
    const first = sessions.find(({ current }) => !current)
    expect((await asked(second, 'DELETE', `/sessions/${first?.id}`))[0]).toBe(204)
    expect([(await asked(cookie, 'GET', '/session'))[0], (await asked(second, 'GET', '/session'))[0]]).toEqual([401, 200])
    const third = await crew.logIn('nur')
    expect((await asked(third, 'DELETE', '/sessions'))[0]).toBe(204)
    expect((await asked(third, 'GET', '/session'))[0]).toBe(401)
  })

  it('of another is seen and ended by a manager, which the log tells', async () => {
    const { id, cookie } = await person('amal')
    const manager = await crew.logIn('manager')
    const sessions = await listed<{ account: { name: string }; agent: string | null; token?: string }>(manager, '/accounts/sessions')
    expect(sessions.filter(({ account }) => account.name === 'amal')).toHaveLength(1)
    expect(sessions.some((session) => 'token' in session)).toBe(false)
    expect((await asked(manager, 'DELETE', `/accounts/${id}/sessions`))[0]).toBe(204)
    expect((await asked(cookie, 'GET', '/session'))[0]).toBe(401)
    const [last] = await listed<object>(manager, '/audit?act=session.end&limit=1')
    expect(last).toMatchObject({ who: 'person:manager', subject: 'all', detail: { of: 'amal' } })
  })

  it('that is logged out is over', async () => {
    const { cookie } = await person('omar')
    expect((await asked(cookie, 'DELETE', '/session'))[0]).toBe(204)
    expect((await asked(cookie, 'GET', '/session'))[0]).toBe(401)
  })

  it('that is made up is none', async () => {
    const { cookie } = await person('zain')
    const forged = cookie.replace(/(session_token=)./, (_, name: string) => `${name}${cookie.includes(`${name}A`) ? 'B' : 'A'}`)
    expect((await asked(forged, 'GET', '/session'))[0]).toBe(401)
  })
})

describe('a role', () => {
  const ways: readonly [path: string, method: string, sent: unknown, least: string][] = [
    ['/events', 'GET', undefined, 'viewer'],
    ['/saved-searches', 'GET', undefined, 'viewer'],
    ['/decisions', 'POST', {}, 'coder'],
    ['/claims?restricted=true', 'GET', undefined, 'adjudicator'],
    ['/imports', 'GET', undefined, 'manager'],
    ['/feeds', 'POST', {}, 'manager'],
    ['/audit', 'GET', undefined, 'manager'],
    ['/audit/chain', 'GET', undefined, 'manager'],
    ['/accounts/sessions', 'GET', undefined, 'manager'],
    ['/accounts/none/sessions', 'DELETE', undefined, 'manager'],
    ['/accounts', 'GET', undefined, 'owner'],
  ]
  const ORDER = ['viewer', 'coder', 'adjudicator', 'manager', 'owner']

  it.each(ORDER)('%s may do what is its own and what those before may', async (role) => {
    now += 600_000
    const cookie = await crew.logIn(role)
    for (const [path, method, sent, least] of ways) {
      const [status] = await asked(cookie, method, path, sent)
      expect([path, status === 403]).toEqual([path, ORDER.indexOf(role) < ORDER.indexOf(least)])
    }
  })

  it('of a coder withdraws its own decisions only', async () => {
    const { cookie } = await person('hala')
    const other = (await person('basil')).cookie
    const decide = (by: string, more: object) => asked(by, 'POST', '/decisions', { id: crypto.randomUUID(), reason: 'seen', ...more })
    const [, first] = await decide(cookie, { kind: 'accept', claim: crew.claims[0] })
    const withdraws = first?.['id']
    expect((await decide(other, { kind: 'withdraw', withdraws }))[1]).toMatchObject({ status: 403, code: 'decision/not-yours' })
    expect((await decide(cookie, { kind: 'withdraw', withdraws }))[0]).toBe(201)
    const [, second] = await decide(cookie, { kind: 'accept', claim: crew.claims[0] })
    expect((await decide(await crew.logIn('adjudicator'), { kind: 'withdraw', withdraws: second?.['id'] }))[0]).toBe(201)
  })
})

describe('an account', () => {
  it('that is shut out is out at once, and cannot come in', async () => {
    const { id, cookie } = await person('rami')
    const owner = await crew.logIn('owner')
    expect((await asked(owner, 'PATCH', `/accounts/${id}`, { disabled: true }))[0]).toBe(200)
    expect((await asked(cookie, 'GET', '/session'))[0]).toBe(401)
    expect((await logIn('rami', PASSWORD)).status).toBe(401)
    await asked(owner, 'PATCH', `/accounts/${id}`, { disabled: false })
    expect((await logIn('rami', PASSWORD)).status).toBe(204)
  })

  it('of the last owner stays an owner', async () => {
    const owner = await crew.logIn('owner')
    const all = await listed<{ id: string; name: string }>(owner, '/accounts')
    const id = all.find(({ name }) => name === 'owner')?.id as string
    for (const change of [{ role: 'viewer' }, { disabled: true }])
      expect((await asked(owner, 'PATCH', `/accounts/${id}`, change))[1]).toMatchObject({ code: 'account/last-owner' })
    const second = await person('samir', 'owner')
    expect((await asked(owner, 'PATCH', `/accounts/${id}`, { role: 'manager' }))[0]).toBe(200)
    await asked(second.cookie, 'PATCH', `/accounts/${id}`, { role: 'owner' })
  })
})

describe('a token', () => {
  const use = (token: string, path: string, method = 'GET') => crew.ask(`/api/v1${path}`, { method, as: token })

  it('may do what it was made for, and what its owner still may', async () => {
    const { id, cookie } = await person('dina')
    const [status, made] = await asked(cookie, 'POST', '/tokens', { name: 'map', scopes: ['read', 'decide'], days: 30 })
    const token = made?.['token'] as string
    expect([status, token]).toEqual([201, expect.stringMatching(/^sijill_/)])
    expect((await use(token, '/events')).status).toBe(200)
    expect((await use(token, '/saved-searches')).status).toBe(403)
    expect((await use(token, '/decisions', 'POST')).status).toBe(400)
    await asked(await crew.logIn('owner'), 'PATCH', `/accounts/${id}`, { role: 'viewer' })
    expect((await use(token, '/decisions', 'POST')).status).toBe(403)
    await asked(await crew.logIn('owner'), 'PATCH', `/accounts/${id}`, { disabled: true })
    expect((await use(token, '/events')).status).toBe(401)
  })

  it('is never more than its owner, nor makes another, nor is found in the store', async () => {
    const { cookie } = await person('lina')
    expect((await asked(cookie, 'POST', '/tokens', { name: 'x', scopes: ['accounts'], days: 1 }))[1]).toMatchObject({
      code: 'token/too-much',
    })
    const [, made] = await asked(cookie, 'POST', '/tokens', { name: 'x', scopes: ['read'], days: 1 })
    const token = made?.['token'] as string
    for (const [path, method] of [
      ['/tokens', 'GET'],
      ['/sessions', 'DELETE'],
      ['/session', 'DELETE'],
    ] as const)
      expect(((await (await use(token, path, method)).json()) as { code: string }).code).toBe('api/not-by-token')
    const rows = await crew.store.db.selectFrom('api_tokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token.slice(14))
  })

  it('that is revoked or past its day is none', async () => {
    const { cookie } = await person('yara')
    const make = async () =>
      (await asked(cookie, 'POST', '/tokens', { name: 'x', scopes: ['read'], days: 1 }))[1] as { id: string; token: string }
    const [revoked, old] = [await make(), await make()]
    expect((await asked(cookie, 'DELETE', `/tokens/${revoked.id}`))[0]).toBe(204)
    await crew.store.db
      .updateTable('api_tokens')
      .set({ expires_at: new Date(0) })
      .where('id', '=', old.id)
      .execute()
    expect([(await use(revoked.token, '/events')).status, (await use(old.token, '/events')).status]).toEqual([401, 401])
    expect((await asked(cookie, 'DELETE', `/tokens/${revoked.id}`))[0]).toBe(404)
  })
})

describe('the team’s server', () => {
  it('has no way in by the token of an installation', async () => {
    expect((await crew.ask('/enter?token=', { as: null })).status).toBe(401)
    const home = await crew.ask('/', { as: null, headers: { 'accept-language': 'ar' } })
    expect([home.status, home.headers.get('location')]).toEqual([303, '/login?lang=ar'])
  })

  it('has a page to log in on, in either language, for this site alone', async () => {
    const page = await (await crew.ask('/login?lang=ar', { as: null })).text()
    expect(page).toContain('تسجيل الدخول') // log in
    expect(page).not.toContain('<script')
    const form = (password: string, origin: string) =>
      crew.ask('/login?lang=en', {
        method: 'POST',
        as: null,
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded', cookie: 'x=1' },
        body: new URLSearchParams({ name: 'viewer', password }).toString(),
      })
    expect((await form(PASSWORD, 'https://evil.example')).status).toBe(403)
    const wrong = await form('wrong words', ORIGIN)
    expect([wrong.status, (await wrong.text()).includes('There is no such name')]).toEqual([401, true])
    const right = await form(PASSWORD, ORIGIN)
    expect([right.status, right.headers.get('location'), right.headers.getSetCookie().length > 0]).toEqual([303, '/?lang=en', true])
  })

  it('kept a log that is asked by who, what and when', async () => {
    const manager = await crew.logIn('manager')
    const entries = (query: string) => listed<{ who: string; act: string; at: string }>(manager, `/audit?${query}`)
    const own = await entries('who=person:manager&act=session.start')
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ who, act }) => who === 'person:manager' && act === 'session.start')).toBe(true)
    const day = own[0]?.at.slice(0, 10) as string
    expect((await entries(`from=${day}&to=${day}&limit=1`)).length).toBe(1)
    expect([await entries('to=2020-01-01'), await entries('from=2999-01-01')]).toEqual([[], []])
  })

  it('says from which entry on its log is not what it was', async () => {
    const { db } = crew.store
    const chain = async () => (await asked(await crew.logIn('manager'), 'GET', '/audit/chain'))[1] as { entries: number; unbroken: number }
    const whole = await chain()
    expect(whole.unbroken).toBe(whole.entries)
    const change = (act: string) => sql`update audit set act = ${act} where seq = 3`.execute(db)
    const [third] = await listed<{ act: string; seq: string }>(await crew.logIn('manager'), '/audit?after=4&limit=1')
    await sql`alter table audit disable trigger only_grows`.execute(db)
    await change('forged')
    const broken = await chain()
    await change(third?.act as string)
    await sql`alter table audit enable trigger only_grows`.execute(db)
    expect([broken.unbroken, broken.entries > 3]).toEqual([2, true])
  })

  it('kept a log whose chain holds', async () => {
    expect((await checkStore(crew.store)).faults).toEqual([])
    const { rows } = await checkStore(crew.store)
    expect(rows['audit']).toBeGreaterThan(20)
  })

  it('keeps accounts in tables that have all that the library wants', async () => {
    const { options } = crew.accounts.auth
    const lacking = async (wanted: object) => {
      const { toBeCreated, toBeAdded } = await getMigrations(wanted as never)
      return [...toBeCreated, ...toBeAdded].map(({ table, fields }) => `${table}: ${Object.keys(fields).join()}`)
    }
    expect(await lacking(options)).toEqual([])
    const more = { ...options, user: { ...options.user, additionalFields: { shoe: { type: 'string', required: false } } } }
    expect(await lacking(more)).toEqual(['accounts: shoe'])
  })
})
