// Claims that people make of words of a report: made, and taken back.
import { createRoute } from '@hono/zod-openapi'
import { linkWaiting } from '../../service/link-claims.ts'
import { codingKnowledge } from '../../service/review/coding-knowledge.ts'
import { makeClaim, withdrawClaim } from '../../service/review/person-claims.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { GivenChanges } from '../parts/changes.ts'

const route = routesOf('claims')

/** Sentences that one claim may rest on. */
const MOST_EVIDENCE = 20

const GivenSpan = z.strictObject({
  text: z.string().min(1).max(5000),
  start: z.int().min(0),
  end: z.int().min(1),
  in: z.enum(['text', 'title']),
})

const NewClaim = z
  .strictObject({
    id: z.uuid().meta({ description: 'Made by the caller: one claim sent twice is one.' }),
    report: z.uuid(),
    kind: z.enum(['occurrence', 'aggregate']).default('occurrence'),
    evidence: z
      .array(GivenSpan)
      .min(1)
      .max(MOST_EVIDENCE)
      .meta({ description: 'The words that it rests on, exactly as they stand, by UTF-16 offsets, half open.' }),
    fields: GivenChanges.meta({ description: 'What they say; the type must be told.' }),
    reason: z.string().trim().min(1).max(2000),
  })
  .openapi('NewClaim')

const kept = z.object({ id: z.uuid() })
const make = createRoute({
  ...route('decide', 'post /claims', 'Make a claim of words of a report, which the reading missed'),
  request: { body: body(NewClaim) },
  responses: answers({ 200: json(kept, 'It was kept before.'), 201: json(kept, 'It is kept, and linked.') }, 400, 404, 413),
})
const withdraw = createRoute({
  ...route('decide', 'post /claims/{id}/withdraw', 'Take back a claim that you, or as an adjudicator anybody, made'),
  request: { params: z.object({ id: z.uuid() }), body: body(z.strictObject({ reason: z.string().trim().min(1).max(2000) })) },
  responses: answers({ 204: { description: 'Done.' } }, 400, 404, 413),
})

export const personClaimRoutes = ({ db, dataFolder, announcements }: ApiContext) => {
  const changed = async (kind: string, claim: string): Promise<void> => {
    await linkWaiting(db, dataFolder)
    announcements.tell('decision', { id: claim, kind, claim, event: null })
  }
  return subApp()
    .openapi(make, async (c) => {
      const given = c.req.valid('json')
      const isNew = await makeClaim(db, given, c.get('principal'), () => codingKnowledge(dataFolder))
      if (isNew) await changed('claim', given.id)
      return isNew ? c.json({ id: given.id }, 201) : c.json({ id: given.id }, 200)
    })
    .openapi(withdraw, async (c) => {
      const { who, scopes } = c.get('principal')
      const { id } = c.req.valid('param')
      const isNew = await withdrawClaim(db, id, c.req.valid('json').reason, { who, mayJudge: scopes.has('adjudicate') })
      if (isNew) await changed('claim-withdrawn', id)
      return c.body(null, 204)
    })
}
