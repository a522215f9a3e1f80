// Reports: what was published, by whom, and what was read in it.
import { createRoute } from '@hono/zod-openapi'
import { MENTION_KINDS } from '@sijill/engine/explain/explained.ts'
import { REFUSALS } from '@sijill/engine/report/vocabulary.ts'
import { outletId } from '../../store/identity.ts'
import { listReports } from '../../store/read/list-reports.ts'
import { wholeReport } from '../../store/read/whole-report.ts'
import { explainReport } from '../../service/explain-report.ts'
import { isInvented } from '../../service/invented.ts'
import { Problem } from '../../service/problem.ts'
import { personsWords } from '../../service/review/person-claims.ts'
import { withReview } from '../../service/review/review-claims.ts'
import { shownOrigin } from '../../service/sent-file.ts'
import { AsOfQuery, asOfDate, cut, dayKey, pageOf, PageQuery, readDayKey } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { Claim, Made, madeShape, Review, servedClaim } from '../parts/claim.ts'
import { isMasked, RestrictedQuery } from '../parts/restricted.ts'
import { orNull } from '../parts/shapes.ts'

const route = routesOf('reports')

const ReportFields = {
  id: z.uuid(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  country: z.string().nullable(),
  invented: z.boolean().meta({ description: 'Made up for demonstration: its address can be nobody’s.' }),
}
const ListedReport = z.object(ReportFields).openapi('ListedReport')

const WholeReport = z
  .object({
    ...ReportFields,
    text: z.string(),
    language: z.string().nullable(),
    recorded: z.string(),
    copy_of: z.uuid().nullable(),
    captures: z
      .array(z.object({ origin: z.string(), sha256: z.string(), retrieved: z.string().nullable() }))
      .readonly()
      .meta({ description: 'Where the bytes came from, and their SHA-256.' }),
    reading: z
      .object({
        engine: z.string(),
        knowledge: z.string(),
        relevant: z.boolean(),
        score: z.number(),
        warnings: z
          .array(
            z.object({
              code: z.string(),
              message: z.string(),
              words: z.string().nullable().meta({ description: 'The words of the report that it is about, where it is about some.' }),
            }),
          )
          .readonly(),
      })
      .nullable(),
    claims: z.array(z.object({ id: z.uuid(), day: z.string(), claim: Claim, review: orNull(Review), made: orNull(Made) })).readonly(),
    masked: z.boolean(),
  })
  .openapi('WholeReport')

const ReportQuery = PageQuery.extend({
  ...AsOfQuery.shape,
  outlet: z.string().optional().meta({ description: 'The name or id of an outlet.' }),
  from: z.iso.date().optional().meta({ description: 'Published on this day or later.' }),
  to: z.iso.date().optional().meta({ description: 'Published on this day or earlier.' }),
})

const list = createRoute({
  ...route('read', 'get /reports', 'Reports, the latest first'),
  request: { query: ReportQuery },
  responses: answers({ 200: json(pageOf(ListedReport), 'A page of reports.') }, 400),
})

const one = createRoute({
  ...route('read', 'get /reports/{id}', 'A report: its text, where it came from, what it claims'),
  request: { params: z.object({ id: z.uuid() }), query: AsOfQuery.extend(RestrictedQuery.shape) },
  responses: answers({ 200: json(WholeReport, 'The report.') }, 400, 404),
})

const Words = { text: z.string(), start: z.int(), end: z.int(), in: z.enum(['text', 'title']) }
const Explained = z
  .object({
    engine: z.string(),
    knowledge: z.string(),
    current: z.boolean().meta({ description: 'Whether the claims in force were read by this same engine and knowledge.' }),
    relevant: z.boolean(),
    score: z.number(),
    mentions: z
      .array(
        z.object({
          kind: z.enum(MENTION_KINDS),
          rule: z.string(),
          value: z.string().nullable(),
          used: z.boolean().meta({ description: 'Whether a claim rests on these words.' }),
          ...Words,
        }),
      )
      .readonly(),
    refused: z
      .array(
        z.object({
          kind: z.enum(['actor', 'place', 'quantity']),
          candidates: z.array(z.string()).readonly().meta({ description: 'Ids of what the words were looked at as.' }),
          reasons: z.array(z.object({ code: z.enum(REFUSALS), detail: z.string().nullable() })).readonly(),
          ...Words,
        }),
      )
      .readonly(),
  })
  .openapi('ExplainedReport', { description: 'How a report is read by the engine as it is now.' })

const explain = createRoute({
  ...route('read', 'get /reports/{id}/explain', 'How a report is read: its mentions, what rests on them, what was refused and why'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers({ 200: json(Explained, 'The reading.') }, 400, 404),
})

export const reportRoutes = (context: ApiContext) =>
  subApp()
    .openapi(list, async (c) => {
      const { limit, after, outlet, ...rest } = c.req.valid('query')
      const found = await listReports(context.db, {
        ...rest,
        asOf: asOfDate(rest),
        ...(outlet === undefined ? {} : { outlet: outletId(outlet) }),
        after: readDayKey(after),
        limit: limit + 1,
      })
      const { items, next } = cut(found, limit, (last) => dayKey(last) as string)
      return c.json({ items: items.map(({ day: _, ...report }) => ({ ...report, invented: isInvented(report.url) })), next }, 200)
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const { restricted, ...query } = c.req.valid('query')
      const report = await wholeReport(context.db, id, asOfDate(query))
      if (!report) throw new Problem('api/not-found', id)
      const masked = await isMasked(c, context, restricted)
      const { copyOf, recorded, captures, claims, reading, ...rest } = report
      const reviewed = await withReview(
        context.db,
        claims.map((claim) => ({ ...claim, report: id })),
        asOfDate(query),
      )
      const words = await personsWords(
        context.db,
        claims.map((claim) => claim.id),
      )
      return c.json(
        {
          ...rest,
          invented: isInvented(report.url),
          recorded: recorded.toISOString(),
          copy_of: copyOf,
          captures: captures.map(({ origin, sha256, retrieved }) => ({
            origin: shownOrigin(origin, context.dataFolder),
            sha256,
            retrieved: retrieved?.toISOString() ?? null,
          })),
          reading: reading && {
            ...reading,
            warnings: reading.warnings.map(({ code, message, span }) => ({ code, message, words: span?.text ?? null })),
          },
          claims: reviewed.map(({ report: _, ...claim }) => ({
            ...servedClaim(claim, masked),
            made: madeShape(words.get(claim.id)?.made),
          })),
          masked,
        },
        200,
      )
    })
    .openapi(explain, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await explainReport(context.db, id, context.dataFolder), 200)
    })
