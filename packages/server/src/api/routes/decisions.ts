// Decisions of people: what belongs together and what does not, what is accepted, corrected, refused, and taken back.
import { createRoute } from '@hono/zod-openapi'
import { linkWaiting } from '../../service/link-claims.ts'
import { recordDecision, recordDecisions, resolvedDecision, type GivenDecision } from '../../service/record-decision.ts'
import { codingKnowledge } from '../../service/review/coding-knowledge.ts'
import { listDecisions } from '../../store/read/list-decisions.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { GivenChanges } from '../parts/changes.ts'
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
    changes: GivenChanges.optional().meta({ description: 'Of an edit: fields of the claim, laid over what the engine read.' }),
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

/** So many pairs of claims come of an event of forty reports that is cut in two. */
const MOST_TOGETHER = 500

const together = createRoute({
  ...route('decide', 'post /decisions/together', 'Decide several things as one: all of them are kept, or none'),
  description: 'To take two events for one, or one for two, is a decision for each pair of claims.',
  request: { body: body(z.strictObject({ decisions: z.array(NewDecision).min(1).max(MOST_TOGETHER) })) },
  responses: answers({ 201: json(z.object({ ids: z.array(z.uuid()).readonly() }), 'They are kept.') }, 400, 404, 413),
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

const asGiven = ({ other_claim: otherClaim, ...rest }: z.output<typeof NewDecision>) =>
  ({ ...rest, ...(otherClaim === undefined ? {} : { otherClaim }) }) as GivenDecision

export const decisionRoutes = ({ db, dataFolder, announcements }: ApiContext) => {
  const knowledge = () => codingKnowledge(dataFolder)
  return subApp()
    .openapi(add, async (c) => {
      const { who, scopes } = c.get('principal')
      const decision = await resolvedDecision(db, asGiven(c.req.valid('json')), knowledge)
      const isNew = await recordDecision(db, decision, { who, mayJudge: scopes.has('adjudicate') })
      const { id, kind, claim, event } = decision
      if (isNew) await linkWaiting(db, dataFolder)
      if (isNew) announcements.tell('decision', { id, kind, claim: claim ?? null, event: event ?? null })
      return isNew ? c.json({ id }, 201) : c.json({ id }, 200)
    })
    .openapi(together, async (c) => {
      const { who, scopes } = c.get('principal')
      const given = c.req.valid('json').decisions.map(asGiven)
      const decisions = await Promise.all(given.map((one) => resolvedDecision(db, one, knowledge)))
      const kept = await recordDecisions(db, decisions, { who, mayJudge: scopes.has('adjudicate') })
      if (kept.includes(true)) await linkWaiting(db, dataFolder)
      const news = decisions.filter((_, at) => kept[at])
      for (const { id, kind, claim, event } of news)
        announcements.tell('decision', { id, kind, claim: claim ?? null, event: event ?? null })
      return c.json({ ids: decisions.map(({ id }) => id) }, 201)
    })
    .openapi(list, async (c) => {
      const { claim, event } = c.req.valid('query')
      const about = { ...(claim === undefined ? {} : { claim }), ...(event === undefined ? {} : { event }) }
      return c.json({ items: (await listDecisions(db, about)).map((one) => decisionShape(one, { masked: true })) }, 200)
    })
}
