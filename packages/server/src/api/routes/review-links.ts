// How a claim before a coder is linked: its event, the other claims there, and the events that it may tell of.
import { createRoute } from '@hono/zod-openapi'
import { recordAudit } from '../../service/audit.ts'
import { eventKnowledge, type EventKnowledge } from '../../service/event-records.ts'
import { isInventedEvent } from '../../service/invented.ts'
import { claimLinks } from '../../service/review/claim-links.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { EventSummary, eventSummary } from '../parts/event.ts'
import { PlainFields } from '../parts/review.ts'
import { list } from '../parts/shapes.ts'

const route = routesOf('review')

const Links = z
  .object({
    event: z.string().nullable().meta({ description: 'The event it tells of; null where it tells of none.' }),
    beside: list(
      z.object({
        claim: z.uuid(),
        report: z.uuid(),
        outlet: z.string().nullable(),
        published: z.string().nullable(),
        sentence: z.string(),
        fields: PlainFields,
      }),
    ).meta({ description: 'The other claims of that event.' }),
    near: list(
      z.object({
        event: EventSummary,
        claim: z.uuid().meta({ description: 'The claim of it that is nearest.' }),
        claims: list(z.uuid()).meta({ description: 'All claims of it.' }),
        score: z.number(),
        reasons: list(z.object({ code: z.string(), points: z.number(), measure: z.number().nullable() })),
      }),
    ).meta({ description: 'Events that it may tell of instead, the likeliest first, with the grounds.' }),
  })
  .openapi('ClaimLinks')

const links = createRoute({
  ...route('decide', 'get /review/claims/{id}/links', 'The event of a claim, the other claims there, and events near it'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers({ 200: json(Links, 'How it is linked, and how else it could be.') }, 400, 404),
})

export const reviewLinkRoutes = ({ db, dataFolder }: ApiContext) => {
  let read: EventKnowledge | undefined
  const knowledge = (): EventKnowledge => (read ??= eventKnowledge(dataFolder))
  return subApp().openapi(links, async (c) => {
    const { id } = c.req.valid('param')
    const { event, beside, near } = await claimLinks(db, id, knowledge)
    await recordAudit(db, { who: c.get('principal').who, act: 'review.links', subject: id })
    c.header('Cache-Control', 'no-store')
    return c.json(
      {
        event,
        beside,
        near: near.map(({ event: found, claim, weighed: { score, reasons } }) => ({
          event: eventSummary({ ...found, invented: isInventedEvent(found) }, true),
          claim,
          claims: found.claims.map(({ id: one }) => one),
          score,
          reasons: reasons.map(({ code, points, measure }) => ({ code, points, measure: measure ?? null })),
        })),
      },
      200,
    )
  })
}
