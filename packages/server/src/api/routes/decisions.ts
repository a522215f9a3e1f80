// Decisions of people: what belongs together and what does not, what is accepted, corrected, refused, and taken back.
import { createRoute } from '@hono/zod-openapi'
import { linkWaiting } from '../../service/link-claims.ts'
import { recordDecision } from '../../service/record-decision.ts'
import { listDecisions } from '../../store/read/list-decisions.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { Decision, DECISION_KINDS, decisionShape } from '../parts/decision.ts'

const route = routesOf('decisions')

const NewDecision = z
  .strictObject({
    id: z.uuid().meta({ description: 'Made by the caller: one decision sent twice is one.' }),
    kind: z.enum(DECISION_KINDS),
    claim: z.uuid().optional(),
    other_claim: z.uuid().optional(),
    event: z.string().max(100).optional(),
    withdraws: z.uuid().optional().meta({ description: 'The decision that is taken back.' }),
    changes: z
      .record(z.string().max(100), z.unknown())
      .optional()
      .meta({ description: 'Of an edit: fields of the claim or event by name.' }),
    reason: z.string().trim().min(1).max(2000),
  })
  .openapi('NewDecision')

const add = createRoute({
  ...route('decide', 'post /decisions', 'Decide: must_link, cannot_link, accept, reject, edit or withdraw'),
  request: { body: body(NewDecision) },
  responses: answers(
    {
      200: json(z.object({ id: z.uuid() }), 'It was kept before.'),
      201: json(z.object({ id: z.uuid() }), 'It is kept.'),
    },
    400,
    404,
    413,
  ),
})

const list = createRoute({
  ...route('read', 'get /decisions', 'Decisions in force about a claim or an event'),
  request: {
    query: z
      .object({ claim: z.uuid().optional(), event: z.uuid().optional() })
      .refine(({ claim, event }) => claim !== undefined || event !== undefined),
  },
  responses: answers({ 200: json(z.object({ items: z.array(Decision).readonly() }), 'Decisions, the first first.') }, 400),
})

export const decisionRoutes = ({ db, dataFolder, announcements }: ApiContext) =>
  subApp()
    .openapi(add, async (c) => {
      const { other_claim: otherClaim, ...rest } = c.req.valid('json')
      const { who, scopes } = c.get('principal')
      const decision = { ...rest, ...(otherClaim === undefined ? {} : { otherClaim }) }
      const isNew = await recordDecision(db, decision, { who, mayJudge: scopes.has('adjudicate') })
      const { id, kind, claim, event } = decision
      if (isNew) await linkWaiting(db, dataFolder)
      if (isNew) announcements.tell('decision', { id, kind, claim: claim ?? null, event: event ?? null })
      return isNew ? c.json({ id }, 201) : c.json({ id }, 200)
    })
    .openapi(list, async (c) => {
      const { claim, event } = c.req.valid('query')
      const about = { ...(claim === undefined ? {} : { claim }), ...(event === undefined ? {} : { event }) }
      return c.json({ items: (await listDecisions(db, about)).map(decisionShape) }, 200)
    })
