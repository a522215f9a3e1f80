// Whatever is asked, the answer is one of those described: no value that is sent makes the server fail.
import { describeApi } from '@sijill/server/api/app.ts'
import { usualLimits, RateLimit } from '@sijill/server/api/guard/rate-limit.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alone, type Ask, type Fixture } from './fixture.ts'

let record: Fixture
let ask: Ask
beforeAll(async () => {
  record = await alone()
  ask = record.with({ limits: { ...usualLimits(), requests: new RateLimit({ burst: 1e6, aMinute: 1e6 }) } })
})
afterAll(() => record.remove())

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, unknown>>
}

const operations = Object.entries((describeApi().paths ?? {}) as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)
/** Without an end, or judged by other tests. */
const LEFT_OUT = new Set(['/stream', '/imports'])

/** Values that have broken servers. */
const NASTY = [
  '',
  '\0',
  'a\0b',
  "'",
  '"',
  '\\',
  '%',
  '*',
  '!',
  ':',
  '-1',
  '1e9',
  'NaN',
  '99999999999999999999',
  '1,2,3,4',
  '-999,-999,999,999',
  '0000-01-01',
  '2024-02-30',
  '9999-12-31',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2024-99-99.------------------------------------',
  '0000-00-00.00000000-0000-8000-8000-000000000000',
  '00000000-0000-8000-8000-000000000000',
  '../../etc',
  '\u202e',
  '\ufffd',
  'إ'.repeat(600),
  '__proto__',
  'constructor',
]
const BODIES = [...NASTY, 0, -1, 1e300, true, null, [], [null], {}, { a: 'a\0b' }, { ['__proto__']: 1 }]

const NONE = '00000000-0000-8000-8000-000000000000'
/** What is needed is there and right: one value at a time is not. */
const NEEDED: Readonly<Record<string, string>> = { q: 'قصف', by: 'week', key: 'x', form: 'csv' } // shelling
const SENT: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/decisions': { id: NONE, kind: 'accept', claim: NONE, reason: 'seen', event: undefined, changes: undefined, withdraws: undefined },
  '/saved-searches': { name: 'x', filter: {} },
  '/saved-searches/{id}/webhooks': { url: 'https://hooks.example/' },
}

/** Whatever stands in the place of a path's parameters; an empty one would be another address. */
const filled = (path: string, name = '', value = ''): string =>
  path.replaceAll(/\{([^}]+)\}/g, (_, one: string) => encodeURIComponent((one === name && value) || (NEEDED[one] ?? NONE)))

describe('whatever is asked', () => {
  it.each(operations.filter(({ path }) => !LEFT_OUT.has(path)))('of $method $path has an answer that is described', async (one) => {
    const { path, method, operation } = one
    const strange: unknown[] = []
    const check = async (at: string, query: Readonly<Record<string, string>>, body: unknown, about: unknown): Promise<void> => {
      const init = operation.requestBody === undefined ? {} : { body: JSON.stringify(body) }
      const answer = await ask(`/api/v1${at}?${new URLSearchParams({ ...NEEDED, ...query }).toString()}`, {
        method: method.toUpperCase(),
        ...init,
      })
      await answer.text()
      if (![...Object.keys(operation.responses), '404'].includes(String(answer.status))) strange.push([about, answer.status])
    }
    const body = SENT[path] ?? {}
    for (const parameter of operation.parameters ?? [])
      for (const value of NASTY) {
        const { name } = parameter
        if (parameter.in === 'path') await check(filled(path, name, value), {}, body, [name, value])
        else await check(filled(path), { [name]: value }, body, [name, value])
      }
    for (const name of Object.keys(body))
      for (const value of BODIES)
        await check(filled(path), {}, { ...body, id: crypto.randomUUID(), claim: record.claims[0], [name]: value }, [name, value])
    expect(strange).toEqual([])
  })
})
