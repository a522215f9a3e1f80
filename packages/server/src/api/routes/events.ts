// Events: what is published of each, the accounts it rests on, and why its claims are taken together.
import { createRoute } from '@hono/zod-openapi'
import { eventPage } from '../../service/event-page.ts'
import { mapOfEvents } from '../../service/map-of-events.ts'
import { Problem } from '../../service/problem.ts'
import { recordedEvent } from '../../service/recorded-events.ts'
import { currentEvents } from '../../store/read/current-events.ts'
import { listDecisions } from '../../store/read/list-decisions.ts'
import { listEventHistory, type HistoryLine } from '../../store/read/list-event-history.ts'
import { listLinks } from '../../store/read/list-links.ts'
import { EventOrderQuery, positionKey, readPosition } from '../answers/event-order.ts'
import { AsOfQuery, asOfDate, limitTo, pageOf, PageQuery } from '../answers/page.ts'
import { ProblemWith } from '../answers/problem-answer.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { Decision, DECISION_KINDS, decisionShape } from '../parts/decision.ts'
import { EventDetail, eventDetail, EventSummary, eventSummary } from '../parts/event.ts'
import { EventMap, eventMap } from '../parts/event-map.ts'
import { askedFilter } from '../parts/asked-filter.ts'
import { EventFilterQuery } from '../parts/filter.ts'
import { isPublished, publicEvent } from '../parts/public-event.ts'
import { withPublicClaims, withPublicPlaces } from '../parts/public-place.ts'
import { isMasked, RestrictedQuery } from '../parts/restricted.ts'

const route = routesOf('events')

const MOST_EVENTS = 1000
const Asked = z.object({ ...AsOfQuery.shape, ...RestrictedQuery.shape, ...EventFilterQuery.shape })
const EventsQuery = PageQuery.extend({ limit: limitTo(MOST_EVENTS), ...EventOrderQuery.shape, ...Asked.shape })
const params = z.object({ id: z.string().min(1).max(100) })

const list = createRoute({
  ...route('read', 'get /events', 'Events that answer a filter, in an order'),
  request: { query: EventsQuery },
  responses: answers(
    {
      200: json(
        pageOf(EventSummary).extend({
          total: z.int().nullable().meta({ description: 'How many answer the filter; told with the first page alone.' }),
        }),
        'A page of events.',
      ),
    },
    400,
  ),
})

const map = createRoute({
  ...route('read', 'get /events/map', 'All events that answer a filter, as a map shows them: column by column, in no order'),
  request: { query: Asked },
  responses: answers({ 200: json(EventMap, 'The events with a place, and how many there are without.') }, 400),
})

const one = createRoute({
  ...route('read', 'get /events/{id}', 'An event with every account of it, how its toll moved, and the words it rests on'),
  request: { params, query: AsOfQuery.extend(RestrictedQuery.shape) },
  responses: answers({ 200: json(EventDetail, 'The event.') }, 400, 404, 410),
})

const Why = z
  .object({
    links: z
      .array(
        z.object({
          claim: z.string(),
          score: z.number().nullable(),
          reasons: z.array(z.unknown()).readonly(),
          by: z.string(),
          at: z.string(),
        }),
      )
      .readonly(),
    decisions: z.array(Decision).readonly(),
  })
  .openapi('EventWhy')

const why = createRoute({
  ...route('read', 'get /events/{id}/why', 'Why its claims are one event: the grounds of each link, and what people decided'),
  request: { params, query: AsOfQuery },
  responses: answers({ 200: json(Why, 'Links and decisions.') }, 400, 404, 410),
})

const Change = z
  .object({
    at: z.string(),
    by: z.string(),
    is: z
      .enum(['linked', 'unlinked', 'merged', 'split', 'withdrawn', 'restored', 'took-in', 'came-of', ...DECISION_KINDS])
      .meta({ description: 'What happened: a claim came or went, the id ended or took another in, or a decision of a person.' }),
    claim: z.string().nullable(),
    other_claim: z.string().nullable(),
    events: z.array(z.string()).readonly().meta({ description: 'Other events that it is about.' }),
    reason: z.string().nullable(),
    decision: z.string().nullable().meta({ description: 'The decision; of a withdrawal, the one that is taken back.' }),
  })
  .openapi('EventChange')

const history = createRoute({
  ...route(
    'read',
    'get /events/{id}/history',
    'What happened to an event: claims that came and went, ends of ids, decisions and withdrawals',
  ),
  request: { params },
  responses: answers({ 200: json(z.object({ items: z.array(Change).readonly() }), 'Changes, the first first.') }, 400, 404),
})

const changeShape = ({ at, otherClaim, ...rest }: HistoryLine): z.output<typeof Change> => ({
  ...rest,
  at: at.toISOString(),
  other_claim: otherClaim,
})

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Throws where there is no such event: `api/event-gone` with those in its place, else `api/not-found`. */
async function refuseAbsent({ db }: ApiContext, id: string, asOf: Date | undefined): Promise<never> {
  const successors = UUID.test(id) ? (await currentEvents(db, id, asOf)).filter((one) => one !== id) : []
  if (successors.length > 0) throw new ProblemWith({ successors }, 'api/event-gone', id)
  throw new Problem('api/not-found', id)
}

export const eventRoutes = (context: ApiContext) =>
  subApp()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      const { limit, sort, order } = query
      const { asPublic } = c.get('principal')
      // the order and where a page begins would tell the names
      if (asPublic && sort.startsWith('place')) throw new Problem('api/not-public', 'sort')
      const after = readPosition(query.after, sort)
      const masked = await isMasked(c, context, query.restricted)
      const { events, next, total } = await eventPage(context.db, {
        filter: askedFilter(c, query, masked),
        asOf: asOfDate(query),
        sort,
        order,
        after,
        limit,
      })
      const items = events.map((event) => eventSummary(asPublic ? withPublicPlaces(event, asPublic.places) : event, masked))
      return c.json({ items, next: next && positionKey(next), total }, 200)
    })
    .openapi(map, async (c) => {
      const query = c.req.valid('query')
      const masked = await isMasked(c, context, query.restricted)
      const found = await mapOfEvents(context.db, askedFilter(c, query, masked), asOfDate(query))
      return c.json(eventMap(found, { masked, asPublic: c.get('principal').asPublic !== undefined }), 200)
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const { restricted, ...query } = c.req.valid('query')
      const asOf = asOfDate(query)
      const event = await recordedEvent(context.db, id, asOf)
      if (!event) return refuseAbsent(context, id, asOf)
      const masked = await isMasked(c, context, restricted)
      const { asPublic } = c.get('principal')
      if (!asPublic) return c.json(eventDetail(event, masked), 200)
      const detail = eventDetail(withPublicClaims(event, asPublic.places), masked)
      if (!isPublished(detail, asPublic.lastDay)) throw new Problem('api/not-found', id)
      return c.json(publicEvent(detail), 200)
    })
    .openapi(why, async (c) => {
      const { id } = c.req.valid('param')
      const asOf = asOfDate(c.req.valid('query'))
      const event = await recordedEvent(context.db, id, asOf)
      if (!event) return refuseAbsent(context, id, asOf)
      const links = UUID.test(id) ? await listLinks(context.db, id, asOf) : []
      const state = asOf ? { asOf } : {}
      const ofClaims = await listDecisions(context.db, { claims: event.claims.map((claim) => claim.id), ...state })
      const ofEvent = UUID.test(id) ? await listDecisions(context.db, { event: id, ...state }) : []
      const decided = new Map([...ofClaims, ...ofEvent].map((one) => [one.id, one]))
      return c.json(
        {
          links: links.map(({ claim, score, reasons, by, at }) => ({ claim, score, reasons, by, at: at.toISOString() })),
          decisions: [...decided.values()].map((one) => decisionShape(one, { masked: true })),
        },
        200,
      )
    })
    .openapi(history, async (c) => {
      const { id } = c.req.valid('param')
      const lines = UUID.test(id) ? await listEventHistory(context.db, id) : null
      if (!lines) throw new Problem('api/not-found', id)
      return c.json({ items: lines.map(changeShape) }, 200)
    })
