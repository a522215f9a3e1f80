// Jobs: what waits, is at work, or failed for good, and trying that again.
import { createRoute } from '@hono/zod-openapi'
import { deadJobs, QUEUES, queueStates, retryAll, retryOne, withJobs } from '../../service/job-queue.ts'
import { limitTo } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'

const route = routesOf('jobs')

const MOST_FAILED = 1000

const Jobs = z
  .object({
    queues: z
      .array(z.object({ queue: z.enum([...QUEUES, 'dead']), waiting: z.int(), active: z.int(), done: z.int() }))
      .readonly()
      .meta({ description: 'How many wait, are at work and were done in the last days in each queue; `dead` holds those that failed.' }),
    failed: z
      .array(
        z.object({
          id: z.uuid(),
          queue: z.string(),
          data: z.record(z.string(), z.unknown()).meta({ description: 'What was to be done.' }),
          fault: z.string().meta({ description: 'What went wrong the last time.' }),
          attempts: z.int().meta({ description: 'How often it was tried.' }),
          at: z.string(),
        }),
      )
      .readonly()
      .meta({ description: 'Jobs that failed as often as they were tried, the latest last.' }),
  })
  .openapi('Jobs')

const list = createRoute({
  ...route('import', 'get /jobs', 'What waits and is at work for the workers, and what failed for good'),
  request: { query: z.object({ limit: limitTo(MOST_FAILED) }) },
  responses: answers({ 200: json(Jobs, 'The queues, and failed jobs up to the limit.') }, 400),
})
const retry = createRoute({
  ...route('import', 'post /jobs/{id}/retry', 'Put a failed job back into its queue, where it gets a new id'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers({ 204: { description: 'It waits again.' } }, 400, 404),
})
const retryEach = createRoute({
  ...route('import', 'post /jobs/retry', 'Put every failed job back into its queue'),
  responses: answers({ 200: json(z.object({ count: z.int() }), 'How many wait again.') }),
})

export const jobRoutes = (context: ApiContext) =>
  subApp()
    .openapi(list, async (c) => {
      const { limit } = c.req.valid('query')
      const [queues, failed] = await withJobs(context, async (queue) => [await queueStates(queue), await deadJobs(queue, limit)] as const)
      return c.json(
        { queues, failed: failed.map(({ died, data, ...job }) => ({ ...job, data: { ...data }, at: died.toISOString() })) },
        200,
      )
    })
    .openapi(retryEach, async (c) => c.json({ count: await retryAll(context, c.get('principal').who) }, 200))
    .openapi(retry, async (c) => {
      await retryOne(context, c.req.valid('param').id, c.get('principal').who)
      return c.body(null, 204)
    })
