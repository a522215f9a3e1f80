// Filters of the queue of review that a coder keeps under a name.
import { createRoute } from '@hono/zod-openapi'
import { forgetFilter, keepFilter, listFilters } from '../../service/review/kept-filters.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { QueueQuery } from '../parts/queue-filter.ts'

const route = routesOf('review')

const Conditions = z.record(z.string().max(40), z.string().max(2000))

/** Conditions that the queue takes, as its address has them. */
const GivenConditions = Conditions.refine((given) => QueueQuery.strict().safeParse(given).success, {
  message: 'no conditions of the queue',
})

const list = createRoute({
  ...route('decide', 'get /review/filters', 'One’s own kept filters of the queue'),
  responses: answers({
    200: json(
      z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), conditions: Conditions }).openapi('ReviewFilter')) }),
      'Filters, the first kept first.',
    ),
  }),
})
const keep = createRoute({
  ...route('decide', 'post /review/filters', 'Keep a filter of the queue; one of the same name takes the new conditions'),
  request: {
    body: body(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        conditions: GivenConditions.meta({ description: 'As the address of the queue has them: `types`, `below` and the others.' }),
      }),
    ),
  },
  responses: answers({ 201: json(z.object({ id: z.uuid() }), 'It is kept.') }, 400, 413),
})
const forget = createRoute({
  ...route('decide', 'delete /review/filters/{id}', 'Forget a kept filter'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers({ 204: { description: 'Done.' } }, 400, 404),
})

export const reviewFilterRoutes = ({ db }: ApiContext) =>
  subApp()
    .openapi(list, async (c) => c.json({ items: await listFilters(db, c.get('principal').who) }, 200))
    .openapi(keep, async (c) => c.json({ id: await keepFilter(db, c.req.valid('json'), c.get('principal').who) }, 201))
    .openapi(forget, async (c) => {
      await forgetFilter(db, c.req.valid('param').id, c.get('principal').who)
      return c.body(null, 204)
    })
