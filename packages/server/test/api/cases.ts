// A case for every answer that the description of the API says there is: how it is brought about.
import { randomUUID } from 'node:crypto'
import { saveDecision } from '@sijill/server/store/write/save-decision.ts'
import { endEvent } from '@sijill/server/store/write/end-event.ts'
import { linkClaims } from '@sijill/server/store/write/link-claims.ts'
import { KNOWLEDGE_CASES } from './knowledge-cases.ts'
import { deadJob, ORIGIN, PASSWORD, type Ask, type Team } from './fixture.ts'

/** What cases are made with: a team's record, asked by an owner, and the same of one who works alone. */
export interface Scene {
  readonly team: Team
  /** Asks with the session of the owner. */
  readonly owner: (method: string, path: string, sent?: unknown) => Promise<Response>
  /** Asks with the session of an account made for this alone. */
  readonly guest: () => Promise<{ id: string; ask: Scene['owner'] }>
  /** The same routes where there are no accounts. */
  readonly alone: Scene['owner']
}

export type Case = (scene: Scene) => Promise<Response>

/** Longer than any id. */
const LONG = 'x'.repeat(300)
const NONE = '00000000-0000-8000-8000-000000000000'
const LARGE = { reason: 'x'.repeat(1_000_001) }

const asked =
  (ask: Ask, headers: Record<string, string>): Scene['owner'] =>
  (method, path, sent) =>
    ask(`/api/v1${path}`, { method, as: null, headers, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) })

export async function sceneOf(team: Team, aloneAsk: Ask): Promise<Scene> {
  const cookie = await team.logIn('owner')
  let guests = 0
  return {
    team,
    owner: asked(team.ask, { cookie, origin: ORIGIN }),
    alone: (method, path, sent) => aloneAsk(`/api/v1${path}`, { method, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) }),
    guest: async () => {
      const name = `guest${guests++}`
      const { id } = await team.accounts.add({ name, role: 'manager', password: PASSWORD }, 'person:test')
      return { id, ask: asked(team.ask, { cookie: await team.logIn(name), origin: ORIGIN }) }
    },
  }
}

/** The owner asks. */
const own =
  (method: string, path: string, sent?: unknown): Case =>
  ({ owner }) =>
    owner(method, path, sent)
const get = (path: string): Case => own('GET', path)

const firstEvent = async ({ owner }: Scene): Promise<string> =>
  ((await (await owner('GET', '/events')).json()) as { items: { id: string }[] }).items[0]?.id as string

/** An event that was merged into another. */
async function goneEvent({ team: { store, claims } }: Scene): Promise<string> {
  const [gone, other] = [randomUUID(), randomUUID()]
  const link = (claim: string, event: string) => linkClaims(store.db, [{ claim, event, score: 1, reasons: [] }], 'linker:1')
  await link(claims[0] as string, gone)
  await link(claims[0] as string, other)
  await endEvent(store.db, { event: gone, kind: 'merged', successors: [other], reason: 'one event' }, 'linker:1')
  return gone
}

const decision = (scene: Scene, more: object = {}): object => ({
  id: randomUUID(),
  kind: 'accept',
  claim: scene.team.claims[0],
  reason: 'seen',
  ...more,
})

const coding = (claim: string | undefined, more: object = {}): object => ({ id: randomUUID(), claim, verdict: 'accept', ...more })

/** The raid without a place coded, and taken back again unless it is to stay. */
async function coded({ owner, team: { claims } }: Scene): Promise<{ answer: Response; undone: Response }> {
  const answer = await owner(
    'POST',
    '/review/codings',
    coding(claims[2], { changes: { killed: { min: 1, max: null } }, seconds: { total: 3 } }),
  )
  const { id } = (await answer.clone().json()) as { id: string }
  return { answer, undone: await owner('POST', `/review/codings/${id}/undo`) }
}

const SETTINGS = {
  double_share: 0.2,
  double_high_impact: true,
  high_impact_dead: 10,
  blind_share: 0,
  gold_share: 0,
  canary_share: 0,
  lease_minutes: 10,
}

/** A claim of the first letters of a report. */
async function newClaim({ owner, team: { reports } }: Scene): Promise<{ readonly id: string }> {
  const { text } = (await (await owner('GET', `/reports/${reports[0]}`)).json()) as { text: string }
  const evidence = [{ text: text.slice(0, 8), start: 0, end: 8, in: 'text' }]
  return { id: randomUUID(), report: reports[0], evidence, fields: { type: 'shelling' }, reason: 'missed' } as { readonly id: string }
}

const newSearch = async ({ owner }: Scene): Promise<{ id: string; feed: string }> =>
  (await owner('POST', '/saved-searches', { name: 'قصف', filter: { types: ['shelling'] } })).json() as Promise<{ id: string; feed: string }> // shelling

async function newHook(scene: Scene): Promise<string> {
  const { id } = await newSearch(scene)
  const hook = (await (await scene.owner('POST', `/saved-searches/${id}/webhooks`, { url: 'https://hooks.example/a' })).json()) as {
    id: string
  }
  return `/saved-searches/${id}/webhooks/${hook.id}`
}

const send = async ({ team, owner: _ }: Scene, name: string, to = 'imports'): Promise<Response> =>
  team.ask(`/api/v1/${to}?name=${name}`, {
    method: 'POST',
    as: null,
    headers: { cookie: await team.logIn('owner'), origin: ORIGIN, 'content-type': 'application/octet-stream' },
    body: '{"text":"خبر"}\n{"text":1}\n', // a piece of news
  })

const sent = async (scene: Scene): Promise<string> => {
  const { id } = (await (await send(scene, 'reports.jsonl')).json()) as { id: string }
  await scene.team.context.imports.settled()
  return id
}

/** A draft of two rows, one of them wrong, that has been checked. */
const drafted = async (scene: Scene): Promise<string> => {
  const { id } = (await (await send(scene, 'reports.jsonl', 'drafts')).json()) as { id: string }
  await scene.team.context.drafts.settled()
  return id
}

/** The same file, too large. */
const tooLarge =
  (to: 'imports' | 'drafts'): Case =>
  async (scene) => {
    const { Problem } = await import('@sijill/server/service/problem.ts')
    const take = () => Promise.reject(new Problem('api/too-large', 'body'))
    const ask = scene.team.with({ [to]: { take } as never })
    const headers = { cookie: await scene.team.logIn('owner'), origin: ORIGIN }
    return ask(`/api/v1/${to}?name=a.txt`, { method: 'POST', as: null, headers, body: 'x' })
  }

let feeds = 0
const newFeed = async ({ owner }: Scene): Promise<string> => {
  const { id } = (await (await owner('POST', '/feeds', { url: `https://nahr.example/${feeds++}`, country: 'SY' })).json()) as { id: string }
  return id
}

/** A feed that failed the last time. */
async function failedFeed(scene: Scene): Promise<void> {
  const fault = JSON.stringify({ code: 'web/busy', where: 'x', ar: 'مشغول', en: 'busy' }) // busy
  const set = { fetched_at: new Date(), outcome: 'failed' as const, fault, failures: 1 }
  await scene.team.store.db
    .updateTable('feeds')
    .set(set)
    .where('id', '=', await newFeed(scene))
    .execute()
}

const LOGIN = { name: 'viewer', password: PASSWORD }

export const CASES: Readonly<Record<string, Readonly<Record<number, Case>>>> = {
  'GET /reports': { 200: get('/reports?limit=2'), 400: get('/reports?after=x') },
  'GET /reports/{id}': {
    200: (scene) => scene.owner('GET', `/reports/${scene.team.reports[0]}`),
    400: get('/reports/x'),
    404: get(`/reports/${NONE}`),
  },
  'GET /reports/{id}/explain': {
    200: (scene) => scene.owner('GET', `/reports/${scene.team.reports[0]}/explain`),
    400: get('/reports/x/explain'),
    404: get(`/reports/${NONE}/explain`),
  },
  'GET /claims': { 200: get('/claims?box=38,34,42,36&actors=sdf&countries=SY'), 400: get('/claims?box=1,2') },
  'POST /claims': {
    200: async (scene) => {
      const claim = await newClaim(scene)
      await scene.owner('POST', '/claims', claim)
      return scene.owner('POST', '/claims', claim)
    },
    201: async (scene) => scene.owner('POST', '/claims', await newClaim(scene)),
    400: async (scene) =>
      scene.owner('POST', '/claims', { ...(await newClaim(scene)), evidence: [{ text: 'x', start: 0, end: 1, in: 'text' }] }),
    404: async (scene) => scene.owner('POST', '/claims', { ...(await newClaim(scene)), report: NONE }),
    413: own('POST', '/claims', LARGE),
  },
  'POST /claims/{id}/withdraw': {
    204: async (scene) => {
      const claim = await newClaim(scene)
      await scene.owner('POST', '/claims', claim)
      return scene.owner('POST', `/claims/${claim.id}/withdraw`, { reason: 'made twice' })
    },
    400: (scene) => scene.owner('POST', `/claims/${scene.team.claims[0]}/withdraw`, {}),
    404: (scene) => scene.owner('POST', `/claims/${scene.team.claims[0]}/withdraw`, { reason: 'made twice' }),
    413: own('POST', `/claims/${NONE}/withdraw`, LARGE),
  },
  'GET /claims/{id}': {
    200: (scene) => scene.owner('GET', `/claims/${scene.team.claims[0]}?restricted=true`),
    400: get('/claims/x'),
    404: get(`/claims/${NONE}`),
  },
  'GET /events': { 200: get('/events?sort=day&order=desc'), 400: get('/events?grades=good') },
  'GET /events/map': { 200: get('/events/map?least_killed=1&countries=SY'), 400: get('/events/map?most_killed=few') },
  'GET /events/{id}': {
    200: async (scene) => scene.owner('GET', `/events/${await firstEvent(scene)}`),
    400: get('/events/x?as_of=yesterday'),
    404: get('/events/x'),
    410: async (scene) => scene.owner('GET', `/events/${await goneEvent(scene)}`),
  },
  'GET /events/{id}/why': {
    200: async (scene) => scene.owner('GET', `/events/${await firstEvent(scene)}/why`),
    400: get('/events/x/why?as_of=yesterday'),
    404: get(`/events/${NONE}/why`),
    410: async (scene) => scene.owner('GET', `/events/${await goneEvent(scene)}/why`),
  },
  'GET /events/{id}/history': {
    200: async (scene) => scene.owner('GET', `/events/${await goneEvent(scene)}/history`),
    400: get(`/events/${LONG}/history`),
    404: get(`/events/${NONE}/history`),
  },
  'GET /actors/{id}/names': { 200: get('/actors/sdf/names'), 400: get(`/actors/${LONG}/names`), 404: get('/actors/none/names') },
  'GET /actors': { 200: get('/actors?q=sdf'), 400: get('/actors?limit=x') },
  'GET /actors/{id}': { 200: get('/actors/sdf'), 400: get(`/actors/${LONG}`), 404: get('/actors/none') },
  'GET /places': { 200: get(`/places?q=${encodeURIComponent('الشحيل')}`), 400: get('/places') }, // a town
  'GET /places/{id}': { 200: get('/places/sy.deir_ezzor.shuhayl'), 400: get(`/places/${LONG}`), 404: get('/places/none') },
  'GET /sources': { 200: get('/sources'), 400: get('/sources?limit=500') },
  'GET /sources/{id}': {
    200: get(`/sources/${encodeURIComponent('راديو الرافقه')}`),
    400: get(`/sources/${LONG}`),
    404: get('/sources/none'),
  }, // an invented radio, folded
  'GET /sources/{id}/measures': {
    200: get(`/sources/${encodeURIComponent('راديو الرافقه')}/measures`),
    400: get(`/sources/${LONG}/measures`),
    404: get('/sources/none/measures'),
  }, // an invented radio, folded
  'GET /search': { 200: get(`/search?q=${encodeURIComponent('الشحيل')}`), 400: get('/search') },
  'GET /stats/events': { 200: get('/stats/events?by=month&stack=actor'), 400: get('/stats/events?by=mood') },
  'GET /stats/events/total': { 200: get('/stats/events/total'), 400: get('/stats/events/total?box=1') },
  'GET /trends': { 200: get('/trends?limit=5'), 400: get('/trends?after=x') },
  'GET /trends/comparison': {
    200: get('/trends/comparison?from=2024-03-01&to=2024-03-31&actors=sdf'),
    400: get('/trends/comparison?from=2024-03-31&to=2024-03-01'),
  },
  'GET /places/on-map': { 200: get('/places/on-map') },
  'GET /vocabulary': { 200: get('/vocabulary?lang=ar'), 400: get('/vocabulary?lang=tlh') },
  'GET /stats/record': { 200: get('/stats/record') },
  'POST /decisions/together': {
    201: async (scene) => scene.owner('POST', '/decisions/together', { decisions: [decision(scene), decision(scene)] }),
    400: own('POST', '/decisions/together', { decisions: [] }),
    404: async (scene) => scene.owner('POST', '/decisions/together', { decisions: [decision(scene), decision(scene, { claim: NONE })] }),
    413: own('POST', '/decisions/together', LARGE),
  },
  'POST /decisions': {
    200: async (scene) => {
      const one = decision(scene)
      await scene.owner('POST', '/decisions', one)
      return scene.owner('POST', '/decisions', one)
    },
    201: async (scene) => scene.owner('POST', '/decisions', decision(scene)),
    400: async (scene) => scene.owner('POST', '/decisions', decision(scene, { kind: 'must_link' })),
    404: async (scene) => scene.owner('POST', '/decisions', decision(scene, { claim: NONE })),
    413: own('POST', '/decisions', LARGE),
  },
  'GET /decisions': {
    200: async (scene) => {
      const { store, claims } = scene.team
      await saveDecision(store.db, { id: randomUUID(), kind: 'reject', claim: claims[1] as string, reason: 'a rumour' }, 'person:rana')
      return scene.owner('GET', `/decisions?claim=${claims[1]}`)
    },
    400: get('/decisions'),
  },
  'POST /review/next': {
    200: own('POST', '/review/next?types=air_drone_strike', { held: [], most: 3 }),
    400: own('POST', '/review/next?order=mood', { held: [], most: 1 }),
    413: own('POST', '/review/next', LARGE),
  },
  'GET /review/progress': {
    200: get('/review/progress?disputed=killed,type&below=0.9&places=sy.deir_ezzor&outlets=x&text=x'),
    400: get('/review/progress?below=x'),
  },
  'GET /review/filters': { 200: get('/review/filters') },
  'POST /review/filters': {
    201: own('POST', '/review/filters', { name: 'raids', conditions: { types: 'air_drone_strike', below: '0.5' } }),
    400: own('POST', '/review/filters', { name: 'raids', conditions: { mood: 'x' } }),
    413: own('POST', '/review/filters', LARGE),
  },
  'DELETE /review/filters/{id}': {
    204: async (scene) => {
      const kept = await scene.owner('POST', '/review/filters', { name: 'once', conditions: {} })
      const { id } = (await kept.json()) as { id: string }
      return scene.owner('DELETE', `/review/filters/${id}`)
    },
    400: own('DELETE', '/review/filters/x'),
    404: own('DELETE', `/review/filters/${NONE}`),
  },
  'DELETE /review/leases': { 204: own('DELETE', '/review/leases') },
  'GET /review/claims/{id}/links': {
    200: (scene) => scene.owner('GET', `/review/claims/${scene.team.claims[0]}/links`),
    400: get('/review/claims/x/links'),
    404: get(`/review/claims/${NONE}/links`),
  },
  'POST /review/claims/{id}/skip': {
    204: (scene) => scene.owner('POST', `/review/claims/${scene.team.claims[2]}/skip`),
    400: own('POST', '/review/claims/x/skip'),
  },
  'POST /review/codings': {
    201: async (scene) => (await coded(scene)).answer,
    400: async (scene) => scene.owner('POST', '/review/codings', coding(scene.team.claims[2], { changes: { type: 'none' } })),
    404: own('POST', '/review/codings', coding(NONE)),
    409: async (scene) => {
      await scene.owner('POST', '/decisions', decision(scene))
      return scene.owner('POST', '/review/codings', coding(scene.team.claims[0]))
    },
    413: own('POST', '/review/codings', LARGE),
  },
  'POST /review/codings/{id}/undo': {
    200: async (scene) => (await coded(scene)).undone,
    400: own('POST', '/review/codings/x/undo'),
    404: own('POST', `/review/codings/${NONE}/undo`),
  },
  'GET /review/disagreements': {
    200: async (scene) => {
      await scene.owner('POST', '/review/codings', coding(scene.team.claims[2], { verdict: 'flag', reason: 'unsure' }))
      return scene.owner('GET', '/review/disagreements')
    },
    400: get('/review/disagreements?limit=x'),
  },
  'POST /review/adjudications': {
    201: (scene) =>
      scene.owner('POST', '/review/adjudications', {
        id: randomUUID(),
        claim: scene.team.claims[2],
        verdict: 'reject',
        verdicts: { killed: 'none' },
      }),
    400: (scene) => scene.owner('POST', '/review/adjudications', { id: randomUUID(), claim: scene.team.claims[2], verdict: 'maybe' }),
    404: own('POST', '/review/adjudications', { id: NONE, claim: NONE, verdict: 'accept', verdicts: {} }),
    413: own('POST', '/review/adjudications', LARGE),
  },
  'GET /review/agreement': { 200: get('/review/agreement') },
  'GET /review/coders': { 200: get('/review/coders') },
  'GET /review/differences': { 200: get('/review/differences'), 400: get('/review/differences?limit=x') },
  'GET /review/settings': { 200: get('/review/settings') },
  'GET /basemap': { 200: get('/basemap') },
  'GET /public-view/settings': { 200: get('/public-view/settings') },
  'PUT /public-view/settings': {
    204: own('PUT', '/public-view/settings', { delay_days: 14 }),
    400: own('PUT', '/public-view/settings', { delay_days: -1 }),
    413: own('PUT', '/public-view/settings', LARGE),
  },
  'PUT /review/settings': {
    204: own('PUT', '/review/settings', SETTINGS),
    400: own('PUT', '/review/settings', { ...SETTINGS, double_share: 2 }),
    413: own('PUT', '/review/settings', LARGE),
  },
  'GET /review/gold': { 200: get('/review/gold') },
  'PUT /review/gold/{id}': {
    204: async (scene) => {
      await scene.owner('POST', '/decisions', decision(scene))
      return scene.owner('PUT', `/review/gold/${scene.team.claims[0]}`)
    },
    400: own('PUT', '/review/gold/x'),
    404: own('PUT', `/review/gold/${NONE}`),
  },
  'DELETE /review/gold/{id}': {
    204: (scene) => scene.owner('DELETE', `/review/gold/${scene.team.claims[0]}`),
    400: own('DELETE', '/review/gold/x'),
  },
  'GET /exports/{form}': { 200: get('/exports/geojson'), 400: get('/exports/acled?grades=good') },
  'GET /exports/{form}/manifest': { 200: get('/exports/acled/manifest?actors=sdf&least_killed=1'), 400: get('/exports/word/manifest') },
  'POST /imports': {
    202: (scene) => send(scene, 'reports.jsonl'),
    400: (scene) => send(scene, ''),
    413: tooLarge('imports'),
  },
  'POST /drafts': {
    202: (scene) => send(scene, 'reports.jsonl', 'drafts'),
    400: (scene) => send(scene, '', 'drafts'),
    413: tooLarge('drafts'),
  },
  'GET /drafts': {
    200: async (scene) => {
      await drafted(scene)
      return scene.owner('GET', '/drafts')
    },
  },
  'GET /drafts/{id}': {
    200: async (scene) => scene.owner('GET', `/drafts/${await drafted(scene)}`),
    400: get('/drafts/x'),
    404: get(`/drafts/${NONE}`),
  },
  'PUT /drafts/{id}/options': {
    200: async (scene) => scene.owner('PUT', `/drafts/${await drafted(scene)}/options`, { country: 'SY', map: 'text=Body' }),
    400: async (scene) => scene.owner('PUT', `/drafts/${await drafted(scene)}/options`, { map: 'mood=Body' }),
    404: own('PUT', `/drafts/${NONE}/options`, {}),
    413: own('PUT', `/drafts/${NONE}/options`, LARGE),
  },
  'POST /drafts/{id}/accept': {
    202: async (scene) => scene.owner('POST', `/drafts/${await drafted(scene)}/accept`),
    400: own('POST', '/drafts/x/accept'),
    404: own('POST', `/drafts/${NONE}/accept`),
  },
  'DELETE /drafts/{id}': {
    204: async (scene) => scene.owner('DELETE', `/drafts/${await drafted(scene)}`),
    400: own('DELETE', '/drafts/x'),
    404: own('DELETE', `/drafts/${NONE}`),
  },
  'GET /imports': {
    200: async (scene) => {
      await sent(scene)
      return scene.owner('GET', '/imports')
    },
  },
  'GET /imports/{id}': {
    200: async (scene) => scene.owner('GET', `/imports/${await sent(scene)}`),
    400: get('/imports/x'),
    404: get(`/imports/${NONE}`),
  },
  'GET /feeds': {
    200: async (scene) => {
      await failedFeed(scene)
      return scene.owner('GET', '/feeds')
    },
  },
  'POST /feeds': {
    201: own('POST', '/feeds', { url: 'https://nahr.example/feed.xml', every_minutes: 30, outlet: 'صحيفة النهر' }), // an invented paper
    400: own('POST', '/feeds', { url: 'http://127.0.0.1/feed.xml' }),
    409: async (scene) => {
      const sent = { url: 'https://nahr.example/twice.xml' }
      await scene.owner('POST', '/feeds', sent)
      return scene.owner('POST', '/feeds', sent)
    },
    413: own('POST', '/feeds', LARGE),
  },
  'DELETE /feeds/{id}': {
    204: async (scene) => scene.owner('DELETE', `/feeds/${await newFeed(scene)}`),
    400: own('DELETE', '/feeds/x'),
    404: own('DELETE', `/feeds/${NONE}`),
  },
  'POST /feeds/{id}/fetch': {
    202: async (scene) => scene.owner('POST', `/feeds/${await newFeed(scene)}/fetch`),
    400: own('POST', '/feeds/x/fetch'),
    404: own('POST', `/feeds/${NONE}/fetch`),
  },
  'GET /jobs': {
    200: async (scene) => {
      await deadJob(scene.team.context)
      return scene.owner('GET', '/jobs')
    },
    400: get('/jobs?limit=0'),
  },
  'POST /jobs/retry': { 200: own('POST', '/jobs/retry') },
  'POST /jobs/{id}/retry': {
    204: async (scene) => scene.owner('POST', `/jobs/${await deadJob(scene.team.context)}/retry`),
    400: own('POST', '/jobs/x/retry'),
    404: own('POST', `/jobs/${NONE}/retry`),
  },
  'GET /stream': {
    200: get('/stream'),
    400: async ({ team }) => {
      const headers = { cookie: await team.logIn('owner'), 'last-event-id': 'x' }
      return team.ask('/api/v1/stream', { as: null, headers })
    },
  },
  'GET /saved-searches': {
    200: async (scene) => {
      await newSearch(scene)
      return scene.owner('GET', '/saved-searches')
    },
  },
  'POST /saved-searches': {
    201: own('POST', '/saved-searches', { name: 'x', filter: { least_killed: 2, box: [38, 34, 42, 36] } }),
    400: own('POST', '/saved-searches', { name: 'x', filter: { mood: 1 } }),
    413: own('POST', '/saved-searches', LARGE),
  },
  'DELETE /saved-searches/{id}': {
    204: async (scene) => scene.owner('DELETE', `/saved-searches/${(await newSearch(scene)).id}`),
    400: own('DELETE', '/saved-searches/x'),
    404: own('DELETE', `/saved-searches/${NONE}`),
  },
  'GET /saved-searches/{id}/webhooks': {
    200: async (scene) => scene.owner('GET', (await newHook(scene)).replace(/\/[^/]+$/, '')),
    400: get('/saved-searches/x/webhooks'),
    404: get(`/saved-searches/${NONE}/webhooks`),
  },
  'POST /saved-searches/{id}/webhooks': {
    201: async (scene) => scene.owner('POST', `/saved-searches/${(await newSearch(scene)).id}/webhooks`, { url: 'https://hooks.example/' }),
    400: async (scene) => scene.owner('POST', `/saved-searches/${(await newSearch(scene)).id}/webhooks`, { url: 'file:///etc' }),
    404: own('POST', `/saved-searches/${NONE}/webhooks`, { url: 'https://hooks.example/' }),
    413: own('POST', `/saved-searches/${NONE}/webhooks`, LARGE),
  },
  'DELETE /saved-searches/{id}/webhooks/{webhook}': {
    204: async (scene) => scene.owner('DELETE', await newHook(scene)),
    400: own('DELETE', `/saved-searches/${NONE}/webhooks/x`),
    404: async (scene) => scene.owner('DELETE', (await newHook(scene)).replace(/[^/]+$/, NONE)),
  },
  'GET /saved-searches/{id}/feed.atom': {
    200: async (scene) => scene.team.ask((await newSearch(scene)).feed.slice(ORIGIN.length), { as: null }),
    400: async (scene) => scene.team.ask((await newSearch(scene)).feed.slice(ORIGIN.length).replace(/\?.*/, ''), { as: null }),
    404: async (scene) => scene.team.ask(`${(await newSearch(scene)).feed.slice(ORIGIN.length)}x`, { as: null }),
  },
  'GET /session': { 200: get('/session') },
  'POST /session': {
    204: ({ team }) => team.ask('/api/v1/session', { method: 'POST', as: null, body: JSON.stringify(LOGIN) }),
    400: ({ team }) => team.ask('/api/v1/session', { method: 'POST', as: null, body: '{}' }),
    401: ({ team }) => team.ask('/api/v1/session', { method: 'POST', as: null, body: JSON.stringify({ ...LOGIN, password: 'x' }) }),
    404: ({ alone }) => alone('POST', '/session', LOGIN),
    413: ({ team }) => team.ask('/api/v1/session', { method: 'POST', as: null, body: JSON.stringify(LARGE) }),
  },
  'DELETE /session': {
    204: async ({ guest }) => (await guest()).ask('DELETE', '/session'),
    404: ({ alone }) => alone('DELETE', '/session'),
  },
  'PUT /session/password': {
    204: async ({ guest }) => (await guest()).ask('PUT', '/session/password', { old: PASSWORD, new: 'other words together' }),
    400: async ({ guest }) => (await guest()).ask('PUT', '/session/password', { old: PASSWORD, new: 'short' }),
    404: ({ alone }) => alone('PUT', '/session/password', { old: 'x', new: 'x' }),
    413: own('PUT', '/session/password', LARGE),
  },
  'GET /sessions': { 200: get('/sessions'), 404: ({ alone }) => alone('GET', '/sessions') },
  'DELETE /sessions': {
    204: async ({ guest }) => (await guest()).ask('DELETE', '/sessions'),
    404: ({ alone }) => alone('DELETE', '/sessions'),
  },
  'DELETE /sessions/{id}': {
    204: async ({ guest }) => {
      const { ask } = await guest()
      const { items } = (await (await ask('GET', '/sessions')).json()) as { items: { id: string }[] }
      return ask('DELETE', `/sessions/${items[0]?.id}`)
    },
    400: own('DELETE', `/sessions/${LONG}`),
    404: own('DELETE', '/sessions/none'),
  },
  'GET /tokens': {
    200: async ({ owner }) => {
      await owner('POST', '/tokens', { name: 'map', scopes: ['read'], days: 30 })
      return owner('GET', '/tokens')
    },
    404: ({ alone }) => alone('GET', '/tokens'),
  },
  'POST /tokens': {
    201: own('POST', '/tokens', { name: 'map', scopes: ['read'], days: 30 }),
    400: own('POST', '/tokens', { name: 'map', scopes: ['read'], days: 4000 }),
    404: ({ alone }) => alone('POST', '/tokens', { name: 'map', scopes: ['read'], days: 30 }),
    413: own('POST', '/tokens', LARGE),
  },
  'DELETE /tokens/{id}': {
    204: async ({ owner }) => {
      const { id } = (await (await owner('POST', '/tokens', { name: 'map', scopes: ['read'], days: 1 })).json()) as { id: string }
      return owner('DELETE', `/tokens/${id}`)
    },
    400: own('DELETE', '/tokens/x'),
    404: own('DELETE', `/tokens/${NONE}`),
  },
  'GET /accounts': { 200: get('/accounts'), 404: ({ alone }) => alone('GET', '/accounts') },
  'POST /accounts': {
    201: own('POST', '/accounts', { name: 'new', role: 'coder', password: PASSWORD }),
    400: own('POST', '/accounts', { name: 'Not A Name', role: 'coder', password: PASSWORD }),
    404: ({ alone }) => alone('POST', '/accounts', { name: 'new', role: 'coder', password: PASSWORD }),
    409: own('POST', '/accounts', { name: 'viewer', role: 'coder', password: PASSWORD }),
    413: own('POST', '/accounts', LARGE),
  },
  'PATCH /accounts/{id}': {
    200: async ({ owner, guest }) => owner('PATCH', `/accounts/${(await guest()).id}`, { role: 'viewer', disabled: true }),
    400: async ({ owner, guest }) => owner('PATCH', `/accounts/${(await guest()).id}`, { role: 'king' }),
    404: own('PATCH', '/accounts/none', { disabled: true }),
    413: own('PATCH', '/accounts/none', LARGE),
  },
  'GET /accounts/sessions': { 200: get('/accounts/sessions'), 404: ({ alone }) => alone('GET', '/accounts/sessions') },
  'DELETE /accounts/{id}/sessions': {
    204: async ({ owner, guest }) => owner('DELETE', `/accounts/${(await guest()).id}/sessions`),
    400: own('DELETE', `/accounts/${LONG}/sessions`),
    404: own('DELETE', '/accounts/none/sessions'),
  },
  ...KNOWLEDGE_CASES,
  'GET /audit': { 200: get('/audit?limit=3&act=session.start&from=2024-01-01'), 400: get('/audit?after=x') },
  'GET /audit/chain': { 200: get('/audit/chain') },
}
