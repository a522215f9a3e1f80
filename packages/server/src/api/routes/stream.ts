// The stream: what happens while one looks on, as server-sent events; whoever comes back is told what was missed.
import { createRoute } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Announcement } from '../../service/announcements.ts'
import { answers, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'

const route = routesOf('stream')

const BEAT = 20_000

const stream = createRoute({
  ...route('read', 'get /stream', 'New and changed events, decisions, progress of imports, as server-sent events'),
  description:
    'Each has an id; sent back as `Last-Event-ID`, it brings what was missed. `reset` says that too much was missed: read anew. ' +
    'A comment every 20 seconds keeps the line open.',
  request: { headers: z.object({ 'last-event-id': z.string().regex(/^\d+$/).optional() }) },
  responses: answers({ 200: { description: 'Events without end.', content: { 'text/event-stream': { schema: z.string() } } } }, 400),
})

const message = ({ number, kind, data }: Announcement) => ({ id: String(number), event: kind, data: JSON.stringify(data) })

export const streamRoutes = ({ announcements, access }: ApiContext) =>
  subApp().openapi(stream, (c) => {
    const last = c.req.valid('header')['last-event-id']
    c.header('Cache-Control', 'no-store')
    return streamSSE(c, async (out) => {
      // what is told while the missed is written waits its turn
      const waiting: Announcement[] = []
      let wake: () => void = () => undefined
      const stop = announcements.listen((one) => {
        waiting.push(one)
        wake()
      })
      out.onAbort(() => {
        stop()
        wake()
      })
      const missed = last === undefined ? [] : announcements.since(Number(last))
      if (missed === null) await out.writeSSE({ event: 'reset', data: '{}' })
      for (const one of missed ?? []) await out.writeSSE(message(one))
      await out.write(': sijill\n\n')
      while (!out.aborted) {
        for (let next = waiting.shift(); next; next = waiting.shift()) await out.writeSSE(message(next))
        if (out.aborted) break
        const beat = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(true), BEAT)
          wake = () => {
            clearTimeout(timer)
            resolve(false)
          }
          if (waiting.length > 0) wake()
        })
        // who was shut out meanwhile hears no more
        if (beat && (await access.identify(c.req.raw)) === null) break
        if (beat) await out.write(': \n\n')
      }
      stop()
    }) as never
  })
