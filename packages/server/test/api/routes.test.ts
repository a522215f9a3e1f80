// Every answer that the API says of itself is given: each route's success, of the shape described, and each of its faults.
import { Validator } from '@seriousme/openapi-schema-validator'
import { RateLimit, usualLimits } from '@sijill/server/api/guard/rate-limit.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { default as addFormats } from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CASES, sceneOf, type Scene } from './cases.ts'
import { alone, ORIGIN, team, TOKEN, type Fixture, type Team } from './fixture.ts'

interface Operation {
  readonly security: readonly object[]
  readonly summary: string
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}
interface Description {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const PLENTY = new RateLimit({ burst: 1e6, aMinute: 1e6 })
/** Faults of whoever is not known, may not, or comes too often: brought about alike for all routes. */
const EVERYWHERE = ['401', '403', '429']
const PROBLEM = 'application/problem+json'

let crew: Team
let single: Fixture
let scene: Scene
let description: Description
let ajv: Ajv2020
beforeAll(async () => {
  crew = await team({ ...usualLimits(), logins: PLENTY, names: PLENTY, addresses: PLENTY })
  single = await alone()
  scene = await sceneOf(crew, single.ask)
  description = (await (await crew.ask('/api/v1/openapi.json', { as: null })).json()) as Description
  ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'api', ...description })
})
afterAll(async () => {
  await crew.remove()
  await single.remove()
})

const pointerTo = (...keys: readonly string[]): string => keys.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')

/** What is wrong with a body by the description. */
function faultsOf(body: unknown, path: string, method: string, status: string, type: string): unknown {
  const schema = { $ref: `api#/paths/${pointerTo(path, method, 'responses', status, 'content', type, 'schema')}` }
  const validate = ajv.compile(schema)
  return validate(body) ? [] : validate.errors
}

const operations = (): { path: string; method: string; name: string; operation: Operation }[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, name: `${method.toUpperCase()} ${path}`, operation })),
  )

describe('the description', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(description.openapi).toBe('3.1.0')
    expect(await new Validator().validate({ ...structuredClone(description) })).toEqual({ valid: true })
  })

  it('has a case for each of its answers, and no case is for nothing', () => {
    const described = operations().map(({ name, operation }) => [
      name,
      Object.keys(operation.responses).filter((status) => !EVERYWHERE.includes(status) || name === 'POST /session'),
    ])
    const statuses = (cases: object): string[] => Object.keys(cases).filter((status) => status !== '401')
    const told = Object.fromEntries(described.map(([name, all]) => [name, (all as string[]).filter((one) => !EVERYWHERE.includes(one))]))
    expect(Object.fromEntries(Object.entries(CASES).map(([name, cases]) => [name, statuses(cases)]))).toEqual(told)
  })
})

const each = Object.entries(CASES).flatMap(([name, cases]) => Object.entries(cases).map(([status, run]) => ({ name, status, run })))

describe('a route', () => {
  it.each(each)('$name answers $status', async ({ name, status, run }) => {
    const [method = '', path = ''] = name.split(' ')
    const answer = await run(scene)
    const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
    const text = type === 'text/event-stream' ? (void answer.body?.cancel(), '') : await answer.text()
    expect([answer.status, type, text]).toEqual([Number(status), type, text])
    const described = description.paths[path]?.[method.toLowerCase()]?.responses[status]?.content
    if (described === undefined) expect(text).toBe('')
    else expect(Object.keys(described)).toContain(type)
    if (type.endsWith('json')) expect(faultsOf(JSON.parse(text), path, method.toLowerCase(), status, type)).toEqual([])
    if (type === PROBLEM) expect(JSON.parse(text)).toMatchObject({ status: Number(status) })
  })
})

/** A path with something in the place of each parameter. */
const filled = (path: string): string => `/api/v1${path.replaceAll(/\{[^}]+\}/g, '00000000-0000-8000-8000-000000000000')}`

describe('routes for those who are known', () => {
  const known = (): ReturnType<typeof operations> => operations().filter(({ operation }) => operation.security.length > 0)
  const problemsOf = async (ask: (path: string, method: string) => Promise<Response>): Promise<Record<string, unknown>> => {
    const found: Record<string, unknown> = {}
    for (const { path, method, name } of known()) {
      const answer = await ask(filled(path), method.toUpperCase())
      const body: unknown = answer.headers.get('content-type') === PROBLEM ? await answer.json() : null
      found[name] = [answer.status, faultsOf(body, path, method, String(answer.status), PROBLEM)]
    }
    return found
  }
  const all = (status: number): Record<string, unknown> => Object.fromEntries(known().map(({ name }) => [name, [status, []]]))

  it('refuse who is not known', async () => {
    expect(await problemsOf((path, method) => crew.ask(path, { method, as: null }))).toEqual(all(401))
    expect(await problemsOf((path, method) => single.ask(path, { method, as: null }))).toEqual(all(401))
  })

  it('refuse who may not: a token without any scope', async () => {
    const access = {
      mode: 'team',
      identify: async () => ({ who: 'person:x', role: 'viewer', scopes: new Set(), by: 'token', account: null }),
    } as never
    const ask = crew.with({ access })
    expect(await problemsOf((path, method) => ask(path, { method }))).toEqual(all(403))
  })

  it('refuse who comes too often', async () => {
    const ask = single.with({ limits: { ...usualLimits(), requests: new RateLimit({ burst: 0, aMinute: 1 }) } })
    expect(await problemsOf((path, method) => ask(path, { method, as: TOKEN }))).toEqual(all(429))
  })

  it('are all but logging in, the description, and feeds by their key', async () => {
    const open = operations().filter(({ operation }) => operation.security.length === 0)
    expect(open.map(({ name }) => name).toSorted()).toEqual(['GET /saved-searches/{id}/feed.atom', 'POST /session'])
  })

  it('and addresses that are none, answer with a problem', async () => {
    for (const path of ['/api/v1/none', '/api/none', '/api/v2/events']) {
      const answer = await single.ask(path)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, PROBLEM])
    }
    expect((await single.ask('/api/v1/reports', { method: 'PUT', headers: { origin: ORIGIN } })).status).toBe(404)
  })
})
