// Claims: what reports say happened, each with its evidence.
import { createRoute } from '@hono/zod-openapi'
import { Problem } from '../../service/problem.ts'
import type { ClaimFilter } from '../../store/read/claim-filter.ts'
import { listClaims } from '../../store/read/list-claims.ts'
import { listDecisions } from '../../store/read/list-decisions.ts'
import { oneClaim } from '../../store/read/one-claim.ts'
import { AsOfQuery, asOfDate, dayKey, pageOf, PageQuery, readDayKey } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { ServedClaim } from '../parts/claim.ts'
import { Decision, decisionShape } from '../parts/decision.ts'
import { ClaimFilterQuery } from '../parts/filter.ts'
import { maskedClaim } from '../parts/masking.ts'
import { isMasked, RestrictedQuery } from '../parts/restricted.ts'
import { CLAIM_KINDS } from '@sijill/engine/report/vocabulary.ts'

const route = routesOf('claims')

const ClaimsQuery = PageQuery.extend({
  ...AsOfQuery.shape,
  ...RestrictedQuery.shape,
  ...ClaimFilterQuery.shape,
  kind: z.enum(CLAIM_KINDS).optional(),
  report: z.uuid().optional().meta({ description: 'Claims of this report alone.' }),
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
}).openapi('ClaimDetail')

const one = createRoute({
  ...route('read', 'get /claims/{id}', 'A claim, what read it, and what people decided of it'),
  request: { params: z.object({ id: z.uuid() }), query: RestrictedQuery },
  responses: answers({ 200: json(ClaimDetail, 'The claim.') }, 400, 404),
})

/** The members of actors too: claims are asked by the ids they hold. */
function membersOf(actors: readonly string[], { registers }: ApiContext): string[] {
  const all = [...registers.actors.actors.keys()]
  return [...new Set(actors.flatMap((above) => [above, ...all.filter((id) => registers.actors.isWithin(id, above))]))]
}

/** Conditions of an address as the store asks them. */
function claimFilter(query: z.output<typeof ClaimsQuery>, context: ApiContext): ClaimFilter {
  const { box, from, to, types, actors, role, countries, admin1, kind, report } = query
  const asOf = asOfDate(query)
  const given = {
    box: box && { west: box[0], south: box[1], east: box[2], north: box[3] },
    during: from !== undefined || to !== undefined ? { from, to } : undefined,
    types,
    actors: actors && membersOf(actors, context),
    role,
    countries,
    admin1,
    kinds: kind && [kind],
    report,
    asOf,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

export const claimRoutes = (context: ApiContext) =>
  subApp()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      const after = readDayKey(query.after)
      const page = { limit: query.limit, ...(after ? { after } : {}) }
      const { claims, next } = await listClaims(context.db, claimFilter(query, context), page)
      const masked = await isMasked(c, context, query.restricted)
      const items = claims.map(({ claim, ...more }) => ({ ...more, claim: masked ? maskedClaim(claim) : claim, masked }))
      return c.json({ items, next: dayKey(next) }, 200)
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const found = await oneClaim(context.db, id)
      if (!found) throw new Problem('api/not-found', id)
      const masked = await isMasked(c, context, c.req.valid('query').restricted)
      const { inForce, claim, ...rest } = found
      const decisions = await listDecisions(context.db, { claim: id })
      return c.json(
        { ...rest, claim: masked ? maskedClaim(claim) : claim, in_force: inForce, masked, decisions: decisions.map(decisionShape) },
        200,
      )
    })
