// Saved searches: a filter by a name, its feed, and the addresses that are told of new events.
import { createRoute } from '@hono/zod-openapi'
import { Problem } from '../../service/problem.ts'
import { eventsByIds } from '../../service/recorded-events.ts'
import {
  addSearch,
  addWebhook,
  listSearches,
  listWebhooks,
  removeSearch,
  removeWebhook,
  searchOfFeed,
} from '../../service/saved-searches.ts'
import { wordingIn } from '../../service/wording.ts'
import { lastChangedEvents } from '../../store/read/changed-events.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { atomFeed } from '../pages/atom.ts'
import { eventWords } from '../pages/event-words.ts'
import { EventFilterBody, eventFilter, filterBody } from '../parts/filter.ts'

const route = routesOf('saved searches')

const params = z.object({ id: z.uuid() })
const done = { 204: { description: 'Done.' } } as const

const SavedSearch = z.object({ id: z.uuid(), name: z.string(), filter: EventFilterBody, created: z.string() }).openapi('SavedSearch')
const list = createRoute({
  ...route('subscribe', 'get /saved-searches', 'One’s saved searches'),
  responses: answers({ 200: json(z.object({ items: z.array(SavedSearch).readonly() }), 'Searches.') }),
})
const add = createRoute({
  ...route('subscribe', 'post /saved-searches', 'Keep a search; the address of its feed is shown this once'),
  request: { body: body(z.strictObject({ name: z.string().trim().min(1).max(200), filter: EventFilterBody })) },
  responses: answers({ 201: json(z.object({ id: z.uuid(), feed: z.string() }), 'It is kept.') }, 400, 413),
})
const remove = createRoute({
  ...route('subscribe', 'delete /saved-searches/{id}', 'Remove a search with its feed and webhooks'),
  request: { params },
  responses: answers(done, 400, 404),
})

const Webhook = z.object({ id: z.uuid(), url: z.string(), created: z.string() }).openapi('Webhook')
const hooks = createRoute({
  ...route('subscribe', 'get /saved-searches/{id}/webhooks', 'Addresses that are told of events that come to answer a search'),
  request: { params },
  responses: answers({ 200: json(z.object({ items: z.array(Webhook).readonly() }), 'Webhooks.') }, 400, 404),
})
const addHook = createRoute({
  ...route('subscribe', 'post /saved-searches/{id}/webhooks', 'Have an address told; the secret of its signatures is shown this once'),
  description:
    'Each state of an event is posted once as JSON with `Sijill-Signature: t=TIME,v1=HMAC` (HMAC-SHA256 of `TIME.BODY` by the secret) and tried ' +
    'up to eight times in a day and a half until the address answers with 2xx. It may come twice: `Sijill-Delivery` is the same then.',
  request: { params, body: body(z.strictObject({ url: z.httpUrl().max(2000) })) },
  responses: answers({ 201: json(z.object({ id: z.uuid(), secret: z.string() }), 'It is kept.') }, 400, 404, 413),
})
const removeHook = createRoute({
  ...route('subscribe', 'delete /saved-searches/{id}/webhooks/{webhook}', 'Tell an address no more'),
  request: { params: params.extend({ webhook: z.uuid() }) },
  responses: answers(done, 400, 404),
})

const feed = createRoute({
  method: 'get',
  path: '/saved-searches/{id}/feed.atom',
  tags: ['saved searches'],
  summary: 'The latest events of a search as an Atom feed',
  request: { params, query: z.object({ key: z.string().min(1).max(200), lang: z.enum(['ar', 'en']).optional() }) },
  security: [],
  responses: answers({ 200: { description: 'The feed.', content: { 'application/atom+xml': { schema: z.string() } } } }, 400, 404),
})

/** Events in a feed. */
const IN_FEED = 50

/** The feed, for whoever has its address: readers of feeds cannot log in. */
export const feedRoute = ({ db, origins, dataFolder }: ApiContext) =>
  subApp().openapi(feed, async (c) => {
    const { id } = c.req.valid('param')
    const search = await searchOfFeed(db, id, c.req.valid('query').key)
    if (!search) throw new Problem('api/not-found', id)
    const last = (await lastChangedEvents(db, search.filter, IN_FEED)).map((event) => event.id)
    const events = (await eventsByIds(db, last)).toSorted((a, b) => last.indexOf(a.record.id) - last.indexOf(b.record.id))
    const language = c.get('language')
    const words = eventWords(language, wordingIn(language, dataFolder))
    const xml = atomFeed({ search, events, origin: origins()[0] ?? '', language, words })
    return c.body(xml, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
  })

export const savedSearchRoutes = ({ db, origins }: ApiContext) =>
  subApp()
    .openapi(list, async (c) => {
      const items = await listSearches(db, c.get('principal').who)
      return c.json(
        {
          items: items.map(({ filter, created, ...search }) => ({ ...search, filter: filterBody(filter), created: created.toISOString() })),
        },
        200,
      )
    })
    .openapi(add, async (c) => {
      const { name, filter } = c.req.valid('json')
      const { id, feedKey } = await addSearch(db, { name, filter: eventFilter(filter) }, c.get('principal').who)
      return c.json({ id, feed: `${origins()[0] ?? ''}/api/v1/saved-searches/${id}/feed.atom?key=${feedKey}` }, 201)
    })
    .openapi(remove, async (c) => {
      await removeSearch(db, c.req.valid('param').id, c.get('principal').who)
      return c.body(null, 204)
    })
    .openapi(hooks, async (c) => {
      const items = await listWebhooks(db, c.req.valid('param').id, c.get('principal').who)
      return c.json({ items: items.map(({ created, ...hook }) => ({ ...hook, created: created.toISOString() })) }, 200)
    })
    .openapi(addHook, async (c) => {
      const hook = { search: c.req.valid('param').id, url: c.req.valid('json').url }
      return c.json(await addWebhook(db, hook, c.get('principal').who), 201)
    })
    .openapi(removeHook, async (c) => {
      const { id: search, webhook: id } = c.req.valid('param')
      await removeWebhook(db, { search, id }, c.get('principal').who)
      return c.body(null, 204)
    })
