// How the public view is set: how late the public is told of events.
import { createRoute } from '@hono/zod-openapi'
import { MOST_DAYS, publicDelay, setPublicDelay } from '../../service/public-delay.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'

const route = routesOf('public-view')

const Settings = z
  .strictObject({
    delay_days: z.int().min(0).max(MOST_DAYS).meta({ description: 'Days for which the public is not told of an event, by its first day.' }),
  })
  .openapi('PublicViewSettings')

const settings = createRoute({
  ...route('read', 'get /public-view/settings', 'How the public view is set'),
  responses: answers({ 200: json(Settings, 'Settings.') }),
})
const set = createRoute({
  ...route('audit', 'put /public-view/settings', 'Set how late the public is told of events'),
  request: { body: body(Settings) },
  responses: answers({ 204: { description: 'Done.' } }, 400, 413),
})

export const publicViewRoutes = ({ db }: ApiContext) =>
  subApp()
    .openapi(settings, async (c) => c.json({ delay_days: await publicDelay(db) }, 200))
    .openapi(set, async (c) => {
      await setPublicDelay(db, c.req.valid('json').delay_days, c.get('principal').who)
      return c.body(null, 204)
    })
