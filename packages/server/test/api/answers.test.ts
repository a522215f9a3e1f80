// What the API answers: pages, filters, states before, what is masked and what is written down of it, search, counts, feeds.
import { randomUUID } from 'node:crypto'
import { SCOPES } from '@sijill/server/service/accounts/roles.ts'
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captured } from '../store/reports.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { alone, type Fixture } from './fixture.ts'

interface Event {
  readonly id: string
  readonly type: string
  readonly place: { readonly lat: number; readonly lon: number; readonly radius_km: number } | null
  readonly tolls: readonly object[]
  readonly disputed: readonly string[]
  readonly invented: boolean
  readonly masked: boolean
}
interface Hit {
  readonly title: string | null
  readonly title_found: readonly Span[]
  readonly excerpt: string
  readonly excerpt_found: readonly Span[]
}
interface Span {
  readonly start: number
  readonly end: number
}
interface PageOf<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

let record: Fixture
let before: string
beforeAll(async () => {
  before = new Date(Date.now() - 60_000).toISOString()
  record = await alone()
})
afterAll(() => record.remove())

const get = async <T>(path: string): Promise<T> => (await record.ask(`/api/v1${path}`)).json() as Promise<T>
const events = async (query: string): Promise<string[]> =>
  (await get<PageOf<Event>>(`/events?${query}`)).items.map(({ type }) => type).toSorted()
const BOTH = ['air_drone_strike', 'shelling']

describe('events', () => {
  it('tell the range of what their accounts say, and where they conflict', async () => {
    const [event] = (await get<PageOf<Event>>('/events?types=shelling')).items
    expect(event).toMatchObject({ grade: 'fair', witnesses: 2, reports: 2, invented: true, disputed: ['killed'] })
    expect(event?.tolls).toEqual([expect.objectContaining({ outcome: 'killed', min: 3, max: 5 })])
  })

  it.each([
    ['', BOTH],
    ['box=40,35,41,36', ['shelling']],
    ['box=30,35,31,36', []],
    ['from=2024-04-01', ['air_drone_strike']],
    ['to=2024-03-02', ['shelling']],
    ['from=2024-03-01&to=2024-05-01', BOTH],
    ['from=2024-04-01&to=2024-03-01', []],
    ['types=shelling,grenade', ['shelling']],
    ['actors=usa', ['air_drone_strike']],
    ['actors=sdf&role=target', []],
    ['countries=SY&admin1=Deir%20ez-Zor', ['shelling']],
    ['outlets=راديو الرافقه', BOTH], // the radio, in another spelling
    ['outlets=وكالة سنديان', ['shelling']],
    ['grades=weak', ['air_drone_strike']],
    ['kinds=aggregate', []],
    ['least_killed=4', ['shelling']],
    ['least_killed=0', ['shelling']],
    ['least_killed=1&most_killed=9', ['shelling']],
    ['most_killed=9', ['shelling']], // of the raid no dead are told: that is not none
    ['least_injured=0', []],
    ['least_witnesses=2', ['shelling']],
    ['disputed=killed,place', ['shelling']],
    ['disputed=place', []],
    ['untold=place', ['air_drone_strike']],
    ['untold=place,day', []],
    ['places=sy.deir_ezzor.shuhayl', ['shelling']],
    ['places=SY09', ['shelling']],
    ['places=SY01', []],
    ['actors=initiator:sdf,target:usa', ['shelling']],
    ['actors=sdf,target:usa&role=initiator', ['shelling']],
    ['text=مجهولة', ['air_drone_strike']], // unknown
    ['text=!', []],
  ])('are found by %s', async (query, types) => {
    expect(await events(query.replaceAll(/[\p{Script=Arabic} ]+/gu, encodeURIComponent))).toEqual(types)
  })

  it('come page by page, each once', async () => {
    const seen: string[] = []
    let after = ''
    for (let page = 0; page < 5; page++) {
      const { items, next } = await get<PageOf<Event>>(`/events?limit=1${after}`)
      seen.push(...items.map(({ id }) => id))
      if (next === null) break
      after = `&after=${next}`
    }
    expect(seen).toEqual((await get<PageOf<Event>>('/events')).items.map(({ id }) => id))
    expect(seen.length).toBe(2)
  })

  it('are none at a time before the reports came', async () => {
    expect(await events(`as_of=${before}`)).toEqual([])
    expect(await events(`as_of=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual(BOTH)
    expect((await get<PageOf<object>>(`/reports?as_of=${before}`)).items).toEqual([])
    expect((await record.ask(`/api/v1/reports/${record.reports[0]}?as_of=${before}`)).status).toBe(404)
  })
})

describe('the map', () => {
  interface EventMap {
    readonly total: number
    readonly placed: number
    readonly unplaced: number
    readonly left_out: number
    readonly masked: boolean
    readonly types: readonly string[]
    readonly columns: Readonly<Record<string, readonly unknown[]>>
  }

  it('has every event with a place in each of its columns, its point coarse, and counts the others', async () => {
    const { columns, types, ...rest } = await get<EventMap>('/events/map')
    const [event] = (await get<PageOf<Event>>('/events?types=shelling')).items
    expect(rest).toMatchObject({ total: 2, placed: 1, unplaced: 1, left_out: 0, masked: true })
    const [day] = [Date.UTC(2024, 2, 2) / 86_400_000]
    expect(columns).toMatchObject({ id: [event?.id], lat: [35.1], lon: [40.5], radius_km: [10], from: [day], to: [day], type: [0] })
    expect(columns).toMatchObject({
      killed_min: [3],
      killed_best: [event?.tolls.map((toll) => (toll as { best: number }).best)[0]],
      killed_max: [5],
    })
    expect(types).toEqual(['shelling'])
    expect((await get<EventMap>('/events/map?restricted=true')).columns).toMatchObject({ lat: [35.095], lon: [40.46], radius_km: [4] })
    expect((await get<EventMap>('/events/map?types=air_drone_strike')).columns['id']).toEqual([])
  })
})

describe('a small box', () => {
  // Shuhayl lies at 35.095, 40.46 and is shown at 35.1, 40.5
  const AT_THE_POINT = 'box=40.455,35.09,40.465,35.098'
  const AS_SHOWN = 'box=40.495,35.099,40.505,35.101'
  const found = async (path: string, query: string): Promise<number> => {
    const answer = await get<{ items?: readonly object[]; total?: number }>(`${path}?${query}`)
    return answer.items?.length ?? (answer.total as number)
  }
  const later = (): string => new Date(Date.now() + 60_000).toISOString()

  it.each(['/events', '/events/map', '/stats/events/total', '/claims'])(
    'finds what %s shows where it is shown, and nothing by the point that is masked',
    async (path) => {
      expect(await found(path, AT_THE_POINT)).toBe(0)
      expect(await found(path, AS_SHOWN)).toBeGreaterThan(0)
      expect(await found(path, `${AT_THE_POINT}&as_of=${later()}`)).toBe(0)
      expect(await found(path, `${AS_SHOWN}&as_of=${later()}`)).toBeGreaterThan(0)
    },
  )

  it('of claims is held against what is shown of one actor too', async () => {
    expect(await found('/claims', `${AT_THE_POINT}&actors=sdf`)).toBe(0)
    expect(await found('/claims', `${AS_SHOWN}&actors=sdf`)).toBeGreaterThan(0)
  })

  it.each(['/events', '/events/map', '/claims'])('finds the exact point in %s for who is given it', async (path) => {
    expect(await found(path, `${AT_THE_POINT}&restricted=true`)).toBeGreaterThan(0)
    expect(await found(path, `${AS_SHOWN}&restricted=true`)).toBe(0)
  })

  it('stands in the manifest of an export with exact points as it was asked', async () => {
    const { filter } = await get<{ filter: object }>(`/exports/csv/manifest?${AT_THE_POINT}&restricted=true`)
    expect(filter).toEqual({ box: [40.455, 35.09, 40.465, 35.098] })
  })

  it('does not find the point out by an export', async () => {
    const rows = async (query: string): Promise<number> =>
      (await (await record.ask(`/api/v1/exports/csv?${query}`)).text()).trim().split('\n').length - 1
    expect([await rows(AT_THE_POINT), await rows(AS_SHOWN)]).toEqual([0, 1])
  })
})

describe('what is restricted', () => {
  const acts = async (): Promise<string[]> =>
    (await listAudit(record.store.db, { limit: 100 })).map(({ act, subject }) => `${act} ${subject}`)

  it('is masked: points are coarse, victims have no words', async () => {
    const already = await acts()
    const [event] = (await get<PageOf<Event>>('/events?types=shelling')).items
    expect(event).toMatchObject({ masked: true, place: { lat: 35.1, lon: 40.5, radius_km: 10 } })
    for (const path of [`/events/${event?.id}`, `/claims/${record.claims[0]}`, '/claims', `/reports/${record.reports[0]}`]) {
      const text = JSON.stringify(await get(path))
      expect([path, text.includes('35.095'), text.includes('راعٍ'), text.includes('"masked":true')]).toEqual([path, false, false, true]) // a shepherd
    }
    expect(await acts()).toEqual(already)
  })

  it('is given where it is asked for, and that is written down', async () => {
    const claim = `/api/v1/claims/${record.claims[0]}`
    const answer = await record.ask(`${claim}?restricted=true`)
    const text = await answer.text()
    expect([text.includes('35.095'), text.includes('راعٍ'), answer.headers.get('cache-control')]).toEqual([true, true, 'no-store'])
    for (const path of ['/claims', '/events', `/reports/${record.reports[0]}`])
      expect(JSON.stringify(await get(`${path}?restricted=true`))).toContain('35.095')
    expect((await acts()).slice(0, 4).toReversed()).toEqual([
      `restricted.read ${claim}`,
      'restricted.read /api/v1/claims',
      'restricted.read /api/v1/events',
      `restricted.read /api/v1/reports/${record.reports[0]}`,
    ])
  })

  it('is refused to who may not have it, and nothing is written', async () => {
    const already = await acts()
    const access = {
      mode: 'team' as const,
      identify: async () => ({ who: 'person:x', role: 'coder', scopes: new Set(['read']), by: 'token', account: null }) as const,
    }
    const answer = await record.with({ access: access as never })('/api/v1/claims?restricted=true')
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'api/not-allowed'])
    expect(await acts()).toEqual(already)
  })
})

describe('decisions', () => {
  it('of the same id are one, stand beside the claim and in the log, and part events', async () => {
    const id = randomUUID()
    const sent = { id, kind: 'cannot_link', claim: record.claims[0], other_claim: record.claims[1], reason: 'two strikes' }
    const post = () => record.ask('/api/v1/decisions', { method: 'POST', body: JSON.stringify(sent) })
    expect([(await post()).status, (await post()).status]).toEqual([201, 200])
    const { decisions } = await get<{ decisions: object[] }>(`/claims/${record.claims[1]}`)
    expect(decisions).toEqual([expect.objectContaining({ id, kind: 'cannot_link', reason: 'two strikes' })])
    const { items } = await get<PageOf<{ act: string }>>(`/audit?subject=${id}`)
    expect(items.map(({ act }) => act)).toEqual(['decision.cannot_link'])
    expect((await get<PageOf<Event>>('/events')).items.length).toBe(3)
    const [event] = (await get<PageOf<Event>>('/events?types=shelling')).items
    expect((await get<{ decisions: object[] }>(`/events/${event?.id}/why`)).decisions).toEqual([expect.objectContaining({ id })])
    const undo = { id: randomUUID(), kind: 'withdraw', withdraws: id, reason: 'a slip' }
    expect((await record.ask('/api/v1/decisions', { method: 'POST', body: JSON.stringify(undo) })).status).toBe(201)
    expect((await get<PageOf<Event>>('/events')).items.length).toBe(2)
  })
})

describe('counts', () => {
  it('add up to the whole', async () => {
    const tally = (by: string) =>
      get<{ total: number; untold: number; rows: { key: string; events: number; killed: number }[] }>(`/stats/events?by=${by}`)
    expect(await tally('week')).toMatchObject({
      total: 2,
      untold: 0,
      rows: [
        { key: '2024-02-26', events: 1 },
        { key: '2024-04-15', events: 1, killed: 0 },
      ],
    })
    expect(await tally('area')).toMatchObject({ total: 2, untold: 1, rows: [{ key: 'SY/Deir ez-Zor', events: 1 }] })
    for (const by of ['type', 'grade']) {
      const { total, untold, rows } = await tally(by)
      expect(rows.reduce((sum, row) => sum + row.events, untold)).toBe(total)
    }
    expect((await tally('actor')).rows.map(({ key }) => key)).toContain('sdf')
    expect((await tally('outlet')).rows).toEqual([expect.objectContaining({ events: 2 }), expect.objectContaining({ events: 1 })])
    expect(await get('/stats/record')).toEqual({ reports: 3, invented: 3, outlets: 2, claims: 3, decisions: 2 })
  })
})

describe('search', () => {
  it('finds words whatever stands before them, and says where', async () => {
    const { items } = await get<PageOf<Hit>>(`/search?q=${encodeURIComponent('قصف الشحيل')}`) // shelling, a town
    const shown = items.map(({ title, title_found, excerpt, excerpt_found }) => {
      const words = (text: string, found: readonly Span[]) => found.map(({ start, end }) => text.slice(start, end))
      return [title === null ? [] : words(title, title_found), words(excerpt, excerpt_found)]
    })
    expect(shown).toEqual([
      [[], ['بالقصف', 'الشحيل']],
      [
        ['قصف', 'الشحيل'],
        ['قصف', 'الشحيل'],
      ],
    ])
  })

  it('comes page by page, and by outlet and day', async () => {
    await saveReports(
      record.store.db,
      Array.from({ length: 3 }, (_, n) => captured({ text: `زلزال ${n}`, published: '2024-05-01' })),
      'import:test',
    ) // an earthquake
    const q = encodeURIComponent('زلزال')
    const first = await get<PageOf<{ id: string }>>(`/search?q=${q}&limit=2`)
    const rest = await get<PageOf<{ id: string }>>(`/search?q=${q}&limit=2&after=${first.next}`)
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(3)
    expect(rest.next).toBeNull()
    expect((await get<PageOf<object>>(`/search?q=${q}&from=2024-05-02`)).items).toEqual([])
    expect((await get<PageOf<object>>(`/search?q=${q}&outlet=${encodeURIComponent('وكالة سنديان')}`)).items).toEqual([])
  })
})

describe('registers', () => {
  it('say who is above and within an actor, and find by any spelling', async () => {
    const { above, within } = await get<{ above: string[]; within: string[] }>('/actors/syrian_government_forces')
    expect([above.length + within.length > 0, within.includes('syrian_government_forces')]).toEqual([true, false])
    const ids = async (q: string) => (await get<PageOf<{ id: string }>>(`/actors?q=${encodeURIComponent(q)}`)).items.map(({ id }) => id)
    expect(await ids('قوات سوريا الديمقراطيه')).toContain('sdf') // with another last letter
    const first = await get<PageOf<{ id: string }>>('/actors?limit=2')
    expect((await get<PageOf<{ id: string }>>(`/actors?limit=1&after=${first.items[0]?.id}`)).items[0]?.id).toBe(first.items[1]?.id)
  })
})

describe('the feed of a saved search', () => {
  it('holds its events by an address with a key, in the language asked for', async () => {
    const answer = await record.ask('/api/v1/saved-searches', {
      method: 'POST',
      body: JSON.stringify({ name: 'A & <b>', filter: { types: ['shelling'], least_killed: 1 } }),
    })
    const { id, feed } = (await answer.json()) as { id: string; feed: string }
    const { items } = await get<PageOf<object>>('/saved-searches')
    expect(items).toEqual([expect.objectContaining({ id, filter: { types: ['shelling'], least_killed: 1 } })])
    const path = feed.replace('http://127.0.0.1:4600', '')
    const xml = await (await record.ask(path, { as: null, headers: { 'accept-language': 'ar' } })).text()
    expect(xml).toContain('<title>A &amp; &lt;b&gt;</title>')
    expect(xml.match(/<entry>/g)?.length).toBe(1)
    expect(xml).toContain('2 آذار 2024')
    expect(xml).toContain('<title>[مخترع] ') // invented
    expect(await (await record.ask(`${path}&lang=en`, { as: null })).text()).toContain('2 March 2024')
  })
})

it('who works alone may do all', async () => {
  expect(await get('/session')).toMatchObject({ mode: 'local', by: 'install', role: 'owner', scopes: SCOPES })
})
