// Trends: what reports claim of a rise or a fall beside what the record has, and the same comparison for whatever a person chooses.
import { createRoute } from '@hono/zod-openapi'
import { FINDINGS, VERDICTS } from '@sijill/engine/record/rate.ts'
import { compareRates, dayBefore, lengthOf, type RateComparison } from '../../service/compare-rates.ts'
import { Problem } from '../../service/problem.ts'
import { checkTrends } from '../../service/trend-claims.ts'
import { dayKey, limitTo, pageOf, PageQuery, readDayKey } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { askedFilter } from '../parts/asked-filter.ts'
import { claimFilter } from '../parts/claim-filter.ts'
import { servedClaim, ServedClaim } from '../parts/claim.ts'
import { ClaimFilterQuery, EventFilterBody, EventFilterQuery, filterBody } from '../parts/filter.ts'
import { orNull } from '../parts/shapes.ts'

const route = routesOf('trends')

/** Each is compared when it is asked for. */
const MOST_TRENDS = 50

const Ratio = z
  .object({
    ratio: z.number().nullable().meta({ description: 'Null where there was nothing before.' }),
    low: z.number(),
    high: z.number().nullable().meta({ description: 'Null is without bound.' }),
  })
  .openapi('RateRatio', { description: 'A ratio of rates with its exact interval of 95%.' })

const Stretch = z
  .object({ from: z.string(), to: z.string(), days: z.int(), events: z.int(), reports: z.int(), outlets: z.int() })
  .openapi('Stretch', { description: 'Days, both ends included; what happened, and what was published, by how many outlets.' })

const Comparison = z
  .object({
    now: Stretch,
    before: Stretch,
    vague: z.int().meta({ description: 'Events known only to lie within two weeks or more: not counted.' }),
    by_days: Ratio.meta({ description: 'Events a day.' }),
    by_reports: Ratio.meta({ description: 'Events a report of the record.' }),
    reports: Ratio.meta({ description: 'Reports a day.' }),
    coverage: z.number().nullable().meta({ description: 'What share of the change the change in reports would make by itself.' }),
    verdict: z.enum(VERDICTS).meta({
      description:
        '`rose` and `fell`: the whole interval lies on that side of one, by days and by reports, with `-coverage` by days only; `unclear`: it holds one; ' +
        '`empty`: nothing was counted; `unread`: of one of the two times there is no report at all.',
    }),
  })
  .openapi('RateComparison')

const Trend = z
  .object({
    claim: ServedClaim,
    asked: orNull(EventFilterBody).meta({ description: 'What was counted, as a filter of events.' }),
    comparison: orNull(Comparison),
    finding: z.enum(FINDINGS).meta({
      description:
        '`shown`: the whole interval lies where the claim has it, by days and by reports; `coverage`: by days only; `contrary`: on the other side; ' +
        '`unclear`: no change is within it; `empty`: nothing was counted; `timeless`: the claim tells no time; `unread`: of one of the two times there is no report at all.',
    }),
  })
  .openapi('Trend')

const list = createRoute({
  ...route('read', 'get /trends', 'Trends that reports claim, each held against the record'),
  request: { query: PageQuery.extend({ limit: limitTo(MOST_TRENDS), ...ClaimFilterQuery.shape }) },
  responses: answers({ 200: json(pageOf(Trend), 'A page of trends by day.') }, 400),
})

const compare = createRoute({
  ...route('read', 'get /trends/comparison', 'A rate of events in the days from `from` to `to`, and before'),
  request: {
    query: z.object({
      ...EventFilterQuery.shape,
      from: z.iso.date(),
      to: z.iso.date(),
      before_from: z.iso.date().optional().meta({ description: 'With `before_to`; without them, as many days right before.' }),
      before_to: z.iso.date().optional(),
    }),
  },
  responses: answers({ 200: json(Comparison, 'Both times side by side.') }, 400),
})

const shape = ({ byDays, byReports, ...comparison }: RateComparison): z.output<typeof Comparison> => ({
  ...comparison,
  by_days: byDays,
  by_reports: byReports,
})

/** A stretch of days in order; throws `api/bad-value`. */
function stretch(from: string, to: string, where: string) {
  if (lengthOf({ from, to }) < 1) throw new Problem('api/bad-value', where, { detail: `${from} > ${to}` })
  return { from, to }
}

export const trendRoutes = (context: ApiContext) =>
  subApp()
    .openapi(list, async (c) => {
      const { limit, after, ...conditions } = c.req.valid('query')
      const key = readDayKey(after)
      const { trends, next } = await checkTrends(context.db, claimFilter(conditions, context), {
        limit,
        ...(key ? { after: key } : {}),
      })
      const items = trends.map(({ found, asked, comparison, finding }) => ({
        claim: { ...servedClaim(found, true), masked: true },
        asked: asked && filterBody(asked),
        comparison: comparison && shape(comparison),
        finding,
      }))
      return c.json({ items, next: dayKey(next) }, 200)
    })
    .openapi(compare, async (c) => {
      const { from, to, before_from, before_to, ...conditions } = c.req.valid('query')
      const now = stretch(from, to, 'to')
      const before = before_from !== undefined && before_to !== undefined ? stretch(before_from, before_to, 'before_to') : dayBefore(now)
      return c.json(shape(await compareRates(context.db, askedFilter(c, conditions, true), { now, before })), 200)
    })
