// What the doors keep beside the record, on either database: accounts, tokens, saved searches, deliveries taken by one process alone.
import { addSearch, addWebhook } from '@sijill/server/service/saved-searches.ts'
import { addDeliveries, deliverDue } from '@sijill/server/service/webhooks/deliver.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type TestDatabase } from '../store/databases.ts'
import { ORIGIN, PASSWORD, team, type Team } from './fixture.ts'

describe.each(KINDS)('the doors on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let crew: Team
  beforeAll(async () => {
    if (skipped) return
    crew = await team(undefined, async () => (database = await make()))
  })
  afterAll(() => crew?.remove())

  it.skipIf(skipped)('let people in and out, and programs by their tokens', async () => {
    const cookie = await crew.logIn('coder')
    const ask = (method: string, path: string, sent?: unknown) =>
      crew.ask(`/api/v1${path}`, {
        method,
        as: null,
        headers: { cookie, origin: ORIGIN },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      })
    expect(await (await ask('GET', '/session')).json()).toMatchObject({ who: 'person:coder', role: 'coder' })
    const { token } = (await (await ask('POST', '/tokens', { name: 'x', scopes: ['read'], days: 1 })).json()) as { token: string }
    for (let use = 0; use < 2; use++) expect((await crew.ask('/api/v1/events', { as: token })).status).toBe(200)
    expect(((await (await ask('GET', '/tokens')).json()) as { items: object[] }).items).toEqual([
      expect.objectContaining({ last_used_on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) }),
    ])
    expect((await ask('PUT', '/session/password', { old: PASSWORD, new: 'other words together' })).status).toBe(204)
    expect((await ask('GET', '/session')).status).toBe(401)
  })

  it.skipIf(skipped)('answer lists by their keys', async () => {
    const cookie = await crew.logIn('viewer')
    const get = async (path: string) =>
      (await (await crew.ask(`/api/v1${path}`, { as: null, headers: { cookie } })).json()) as {
        items: { id: string }[]
        next: string | null
      }
    for (const path of ['/reports', '/claims', '/events', '/sources']) {
      const first = await get(`${path}?limit=1`)
      const second = await get(`${path}?limit=1&after=${encodeURIComponent(first.next as string)}`)
      const both = await get(`${path}?limit=2`)
      expect([...first.items, ...second.items]).toEqual(both.items)
      expect(both.items.length).toBe(2)
    }
  })

  it.skipIf(skipped)('send each delivery from one process alone', async () => {
    const { db } = crew.store
    const other = await openStore(database.options)
    const { id } = await addSearch(db, { name: 'x', filter: {} }, 'person:rana')
    const hook = await addWebhook(db, { search: id, url: 'https://hooks.example/' }, 'person:rana')
    const deliveries = Array.from({ length: 90 }, (_, n) => ({ webhook: hook.id, event: `ev_${n}`, changed: '1', body: String(n) }))
    expect([await addDeliveries(db, deliveries), await addDeliveries(db, deliveries)]).toEqual([90, 0])
    const sent: string[] = []
    const options = {
      post: async (_: string, body: string) => {
        sent.push(body)
        return { status: 200 }
      },
      now: () => new Date(0),
    }
    const counts = await Promise.all([deliverDue(db, options), deliverDue(other.db, options)])
    await other.close()
    expect([counts[0] + counts[1], new Set(sent).size, sent.length]).toEqual([90, 90, 90])
  })
})
