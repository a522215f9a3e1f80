// Feeds of the web that workers fetch on a schedule: which, how the last time went, and fetching one out of its turn.
import { createRoute } from '@hono/zod-openapi'
import { addFeed, hastenFeed, LEAST_EVERY, listFeeds, MOST_EVERY, removeFeed, USUAL_EVERY, type Feed } from '../../service/feeds/feeds.ts'
import { ask, withJobs } from '../../service/job-queue.ts'
import type { Language } from '../../service/language.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { orNull } from '../parts/shapes.ts'

const route = routesOf('feeds')

const every = z.int().min(LEAST_EVERY).max(MOST_EVERY)

const LastFetch = z
  .object({
    at: z.string(),
    outcome: z.enum(['kept', 'unchanged', 'failed']),
    fault: orNull(z.object({ code: z.string(), title: z.string(), where: z.string() })).meta({
      description: 'Why it could not be fetched, or the fault of the first item that has one.',
    }),
    fresh: z.int().meta({ description: 'Reports that were not there before.' }),
    known: z.int().meta({ description: 'Reports that were there already.' }),
    refused: z.int().meta({ description: 'Items that could not be read or kept.' }),
    failures: z
      .int()
      .meta({ description: 'How often it has failed without a break; each time the next fetch is twice as late, a day at most.' }),
  })
  .openapi('LastFetch')

const FeedShape = z
  .object({
    id: z.uuid(),
    url: z.string(),
    every_minutes: every,
    outlet: z.string().nullable(),
    country: z.string().nullable(),
    added_by: z.string(),
    added: z.string(),
    next: z.string().meta({ description: 'When its turn comes, for the first worker that is there.' }),
    last: orNull(LastFetch).meta({ description: 'The last fetch; null where there was none yet.' }),
  })
  .openapi('Feed')

const NewFeed = z
  .strictObject({
    url: z.string().min(1).max(2000).meta({ example: 'https://nahr.example/feed.xml' }),
    every_minutes: every.default(USUAL_EVERY),
    outlet: z.string().trim().min(1).max(200).optional().meta({ description: 'For items that do not name theirs.' }),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .meta({ description: 'What the items are about, as `SY`.' }),
  })
  .openapi('NewFeed')

const params = z.object({ id: z.uuid() })

const list = createRoute({
  ...route('import', 'get /feeds', 'Feeds that are fetched on a schedule'),
  responses: answers({ 200: json(z.object({ items: z.array(FeedShape).readonly() }), 'Feeds, the first added first.') }),
})
const add = createRoute({
  ...route('import', 'post /feeds', 'Have a feed fetched from now on'),
  request: { body: body(NewFeed) },
  responses: answers({ 201: json(FeedShape, 'It is fetched as soon as a worker is there.') }, 400, 409, 413),
})
const remove = createRoute({
  ...route('import', 'delete /feeds/{id}', 'Have a feed no longer fetched; what it gave stays'),
  request: { params },
  responses: answers({ 204: { description: 'It is no longer fetched.' } }, 400, 404),
})
const fetch = createRoute({
  ...route('import', 'post /feeds/{id}/fetch', 'Make it the turn of a feed now'),
  request: { params },
  responses: answers({ 202: { description: 'The workers are asked to fetch it.' } }, 400, 404),
})

function shape({ everyMinutes, addedBy, added, next, last, ...feed }: Feed, language: Language): z.infer<typeof FeedShape> {
  const fault = last?.fault ? { code: last.fault.code, title: last.fault[language], where: last.fault.where } : null
  return {
    ...feed,
    every_minutes: everyMinutes,
    added_by: addedBy,
    added: added.toISOString(),
    next: next.toISOString(),
    last: last && { ...last, at: last.at.toISOString(), fault },
  }
}

export const feedRoutes = (context: ApiContext) =>
  subApp()
    .openapi(list, async (c) => {
      const feeds = await listFeeds(context.db)
      return c.json({ items: feeds.map((feed) => shape(feed, c.get('language'))) }, 200)
    })
    .openapi(add, async (c) => {
      const { every_minutes: everyMinutes, ...feed } = c.req.valid('json')
      return c.json(shape(await addFeed(context.db, { ...feed, everyMinutes }, c.get('principal').who), c.get('language')), 201)
    })
    .openapi(remove, async (c) => {
      await removeFeed(context.db, c.req.valid('param').id, c.get('principal').who)
      return c.body(null, 204)
    })
    .openapi(fetch, async (c) => {
      await hastenFeed(context.db, c.req.valid('param').id, c.get('principal').who)
      await withJobs(context, (queue) => ask(queue, 'feeds', {}))
      return c.body(null, 202)
    })
