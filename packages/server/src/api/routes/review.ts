// Review: the queue of claims, how coders code them, who judges where they differ, how far they agree.
import { createRoute } from '@hono/zod-openapi'
import { recordAudit } from '../../service/audit.ts'
import { adjudicate, disagreements } from '../../service/review/adjudication.ts'
import { agreement } from '../../service/review/agreement.ts'
import { coderFigures, pace } from '../../service/review/coder-figures.ts'
import { recordCoding, withdrawCoding } from '../../service/review/coding.ts'
import { codingKnowledge } from '../../service/review/coding-knowledge.ts'
import { differences } from '../../service/review/differences.ts'
import { goldClaims, markGold, unmarkGold } from '../../service/review/gold-claims.ts'
import { leaveQueue, nextClaims, skipClaim } from '../../service/review/queue.ts'
import { reviewSettings, setReview } from '../../service/review/review-settings.ts'
import { reviewProgress } from '../../store/read/list-review-queue.ts'
import { limitTo } from '../answers/page.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { maskedDifferences } from '../parts/masked-differences.ts'
import { GivenChanges } from '../parts/changes.ts'
import { queueFilter, QueueQuery } from '../parts/queue-filter.ts'
import { Agreement, Coders, Difference, Disagreement, FieldVerdicts, Gold, Progress, ReviewItem, Settings } from '../parts/review.ts'

const route = routesOf('review')
const done = { 204: { description: 'Done.' } } as const

const MOST_AT_ONCE = 10

const next = createRoute({
  ...route('decide', 'post /review/next', 'Take the next claims: they are yours until they are coded or the time is over'),
  request: {
    query: QueueQuery,
    body: body(
      z.strictObject({
        held: z.array(z.uuid()).max(MOST_AT_ONCE).meta({ description: 'Claims before you already: they stay yours.' }),
        most: z.int().min(0).max(MOST_AT_ONCE),
      }),
    ),
  },
  responses: answers({ 200: json(z.object({ items: z.array(ReviewItem).readonly() }), 'Claims; none where nothing waits.') }, 400, 413),
})
const progress = createRoute({
  ...route('read', 'get /review/progress', 'How far review is on the claims that answer a filter'),
  request: { query: QueueQuery },
  responses: answers({ 200: json(Progress, 'Numbers of claims.') }, 400),
})
const leave = createRoute({
  ...route('decide', 'delete /review/leases', 'Let your claims go'),
  responses: answers(done),
})
const skip = createRoute({
  ...route('decide', 'post /review/claims/{id}/skip', 'Put a claim off: it comes back to you after all others'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers(done, 400),
})

const code = createRoute({
  ...route('decide', 'post /review/codings', 'Code a claim: accept it with changes or none, refuse it, or ask for another opinion'),
  request: {
    body: body(
      z
        .strictObject({
          id: z.uuid().meta({ description: 'Made by the caller: one coding sent twice is one.' }),
          claim: z.uuid(),
          verdict: z.enum(['accept', 'reject', 'flag']),
          changes: GivenChanges.default({}),
          reason: z.string().trim().max(2000).default(''),
          seconds: z
            .record(z.string().max(40), z.number().min(0).max(36_000))
            .default({})
            .meta({ description: 'At work, by field and in `total`.' }),
        })
        .openapi('NewCoding'),
    ),
  },
  responses: answers(
    {
      201: json(
        z.object({ id: z.uuid(), settled: z.boolean().meta({ description: 'False where a second coder or a judge is waited for.' }) }),
        'It is kept.',
      ),
    },
    400,
    404,
    409,
    413,
  ),
})
const undo = createRoute({
  ...route('decide', 'post /review/codings/{id}/undo', 'Take a coding back: the claim is yours again, what followed is withdrawn'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers({ 200: json(z.object({ claim: z.uuid() }), 'It is taken back.') }, 400, 404),
})

const apart = createRoute({
  ...route('adjudicate', 'get /review/disagreements', 'Claims on which two coders differ, or one asks for another opinion'),
  request: { query: z.object({ limit: limitTo(50) }) },
  responses: answers({ 200: json(z.object({ items: z.array(Disagreement).readonly(), total: z.int() }), 'Claims to judge.') }, 400),
})
const judge = createRoute({
  ...route('adjudicate', 'post /review/adjudications', 'Judge between two coders, field by field'),
  request: {
    body: body(
      z
        .strictObject({
          id: z.uuid(),
          claim: z.uuid(),
          verdict: z.enum(['accept', 'reject']),
          verdicts: FieldVerdicts.meta({ description: '`a` or `b` is right, another value is (`new`), none is, or it cannot be settled.' }),
          changes: GivenChanges.default({}).meta({ description: 'The values of fields that are `new`.' }),
          reason: z.string().trim().max(2000).default(''),
        })
        .openapi('NewAdjudication'),
    ),
  },
  responses: answers({ 201: json(z.object({ id: z.uuid() }), 'It is kept.') }, 400, 404, 413),
})
const agreed = createRoute({
  ...route('read', 'get /review/agreement', 'How far coders agree, field by field'),
  responses: answers({ 200: json(Agreement, 'Agreement.') }),
})
const coders = createRoute({
  ...route('audit', 'get /review/coders', 'How coders do: pace, suggestions taken, tests'),
  responses: answers({ 200: json(Coders, 'Figures.') }),
})
const apartNow = createRoute({
  ...route('read', 'get /review/differences', 'Where the reading in force differs from what people decided'),
  request: { query: z.object({ limit: limitTo(200) }) },
  responses: answers({ 200: json(z.object({ items: z.array(Difference).readonly(), total: z.int() }), 'Differences.') }, 400),
})
const settings = createRoute({
  ...route('read', 'get /review/settings', 'How review is set'),
  responses: answers({ 200: json(Settings, 'Settings.') }),
})
const set = createRoute({
  ...route('audit', 'put /review/settings', 'Set review: what is coded twice, without suggestions, as a test'),
  request: { body: body(Settings) },
  responses: answers(done, 400, 413),
})
const listGold = createRoute({
  ...route('adjudicate', 'get /review/gold', 'Claims whose values are known, and those that could be'),
  responses: answers({ 200: json(Gold, 'Claims, the latest first.') }),
})
const gold = createRoute({
  ...route('adjudicate', 'put /review/gold/{id}', 'Say that the values of a claim are known: coders are tested with it'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers(done, 400, 404),
})
const notGold = createRoute({
  ...route('adjudicate', 'delete /review/gold/{id}', 'Test coders with a claim no longer'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers(done, 400),
})

export const reviewRoutes = (context: ApiContext) => {
  const { db, dataFolder, announcements, accounts, registers } = context
  const knowledge = () => codingKnowledge(dataFolder)
  const coder = (who: `person:${string}`) => ({ who, alone: accounts === null })
  // events follow when the server next links what waits: a coder does not wait for that
  const decided = (claim: string): void => {
    announcements.tell('decision', { id: claim, kind: 'review', claim, event: null })
  }
  return subApp()
    .openapi(next, async (c) => {
      const { who } = c.get('principal')
      const { held, most } = c.req.valid('json')
      const items = await nextClaims(db, queueFilter(c.req.valid('query'), context), coder(who), { held, most })
      const subject = items.map(({ id }) => id).join(' ')
      if (items.length > 0) await recordAudit(db, { who, act: 'review.taken', subject })
      c.header('Cache-Control', 'no-store')
      return c.json({ items }, 200)
    })
    .openapi(progress, async (c) => c.json(await reviewProgress(db, queueFilter(c.req.valid('query'), context)), 200))
    .openapi(leave, async (c) => {
      await leaveQueue(db, c.get('principal').who)
      return c.body(null, 204)
    })
    .openapi(skip, async (c) => {
      await skipClaim(db, c.req.valid('param').id, c.get('principal').who)
      return c.body(null, 204)
    })
    .openapi(code, async (c) => {
      const coding = c.req.valid('json')
      const { settled } = await recordCoding(db, coding, coder(c.get('principal').who), knowledge)
      if (settled) decided(coding.claim)
      return c.json({ id: coding.id, settled }, 201)
    })
    .openapi(undo, async (c) => {
      const { who, scopes } = c.get('principal')
      const { claim } = await withdrawCoding(db, c.req.valid('param').id, coder(who), scopes.has('adjudicate'))
      decided(claim)
      return c.json({ claim }, 200)
    })
    .openapi(apart, async (c) => {
      const found = await disagreements(db, c.req.valid('query').limit)
      await recordAudit(db, { who: c.get('principal').who, act: 'review.disagreements', detail: { claims: found.items.length } })
      c.header('Cache-Control', 'no-store')
      return c.json(found, 200)
    })
    .openapi(judge, async (c) => {
      const judged = c.req.valid('json')
      await adjudicate(db, judged, coder(c.get('principal').who), knowledge)
      decided(judged.claim)
      return c.json({ id: judged.id }, 201)
    })
    .openapi(agreed, async (c) => c.json(await agreement(db), 200))
    .openapi(coders, async (c) => c.json({ coders: await coderFigures(db), pace: await pace(db) }, 200))
    .openapi(apartNow, async (c) => {
      const found = await differences(db, c.req.valid('query').limit)
      // whoever decides between them must see them
      return c.json(c.get('principal').scopes.has('decide') ? found : maskedDifferences(found, registers.actors), 200)
    })
    .openapi(settings, async (c) => c.json(await reviewSettings(db), 200))
    .openapi(set, async (c) => {
      await setReview(db, c.req.valid('json'), c.get('principal').who)
      return c.body(null, 204)
    })
    .openapi(listGold, async (c) => {
      c.header('Cache-Control', 'no-store')
      return c.json(await goldClaims(db), 200)
    })
    .openapi(gold, async (c) => {
      await markGold(db, c.req.valid('param').id, c.get('principal').who)
      return c.body(null, 204)
    })
    .openapi(notGold, async (c) => {
      await unmarkGold(db, c.req.valid('param').id, c.get('principal').who)
      return c.body(null, 204)
    })
}
