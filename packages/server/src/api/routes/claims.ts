// Claims: what reports say happened, each with its evidence.
import { createRoute } from '@hono/zod-openapi'
import { Problem } from '../../service/problem.ts'
import { personsWords } from '../../service/review/person-claims.ts'
import { withReview } from '../../service/review/review-claims.ts'
import { listClaims } from '../../store/read/list-claims.ts'
import { listDecisions } from '../../store/read/list-decisions.ts'
import { oneClaim } from '../../store/read/one-claim.ts'
import { AsOfQuery, asOfDate, dayKey, pageOf, PageQuery, readDayKey } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { Made, madeShape, servedClaim, ServedClaim } from '../parts/claim.ts'
import { Decision, decisionShape } from '../parts/decision.ts'
import { claimFilter, ClaimConditions } from '../parts/claim-filter.ts'
import { isMasked, RestrictedQuery } from '../parts/restricted.ts'
import { orNull } from '../parts/shapes.ts'

const route = routesOf('claims')

const ClaimsQuery = PageQuery.extend({
  ...AsOfQuery.shape,
  ...RestrictedQuery.shape,
  ...ClaimConditions.shape,
})

const list = createRoute({
  ...route('read', 'get /claims', 'Claims that answer a filter, by day'),
  request: { query: ClaimsQuery },
  responses: answers({ 200: json(pageOf(ServedClaim), 'A page of claims.') }, 400),
})

const ClaimDetail = ServedClaim.extend({
  engine: z.string(),
  knowledge: z.string(),
  in_force: z.boolean().meta({ description: 'False where its report was read again since.' }),
  decisions: z.array(Decision).readonly(),
  made: orNull(Made).meta({ description: 'Of a claim that a person made: who, when and why.' }),
  withdrawn: orNull(Made).meta({ description: 'That it was taken back.' }),
}).openapi('ClaimDetail')

const one = createRoute({
  ...route('read', 'get /claims/{id}', 'A claim, what read it, and what people decided of it'),
  request: { params: z.object({ id: z.uuid() }), query: RestrictedQuery },
  responses: answers({ 200: json(ClaimDetail, 'The claim.') }, 400, 404),
})

export const claimRoutes = (context: ApiContext) =>
  subApp()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      const [after, asOf] = [readDayKey(query.after), asOfDate(query)]
      const page = { limit: query.limit, ...(after ? { after } : {}) }
      const masked = await isMasked(c, context, query.restricted)
      const filter = { ...claimFilter(query, context), exact: !masked, ...(asOf ? { asOf } : {}) }
      const { claims, next } = await listClaims(context.db, filter, page)
      const reviewed = await withReview(context.db, claims, asOf)
      return c.json({ items: reviewed.map((one) => ({ ...servedClaim(one, masked), masked })), next: dayKey(next) }, 200)
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const found = await oneClaim(context.db, id)
      if (!found) throw new Problem('api/not-found', id)
      const masked = await isMasked(c, context, c.req.valid('query').restricted)
      const { inForce, ...rest } = found
      const [reviewed = { ...rest, review: null }] = await withReview(context.db, [rest])
      const decisions = await listDecisions(context.db, { claim: id })
      const words = (await personsWords(context.db, [id])).get(id)
      return c.json(
        {
          ...servedClaim(reviewed, masked),
          masked,
          in_force: inForce,
          decisions: decisions.map((one) => decisionShape(one, { masked })),
          made: madeShape(words?.made),
          withdrawn: madeShape(words?.withdrawn),
        },
        200,
      )
    })
