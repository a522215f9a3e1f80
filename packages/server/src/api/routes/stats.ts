// Counts: how many events, by what, and how much the record holds.
import { createRoute } from '@hono/zod-openapi'
import { TALLIES, tallyEvents } from '../../service/tally-events.ts'
import { countRecord } from '../../store/read/count-record.ts'
import { AsOfQuery, asOfDate } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { eventFilter, EventFilterQuery } from '../parts/filter.ts'

const route = routesOf('stats')

const Tally = z
  .object({
    total: z.int().meta({ description: 'Events that answer the filter.' }),
    untold: z.int().meta({ description: 'Those of them in no row: nobody tells the day, the place, the actor.' }),
    rows: z
      .array(
        z.object({
          key: z.string().meta({ description: 'A Monday, `SY/Deir ez-Zor`, or an id.' }),
          events: z.int(),
          killed: z.number().meta({ description: 'Sum of the best figures that are told.' }),
          killed_least: z.number(),
        }),
      )
      .readonly(),
  })
  .openapi('Tally')

const events = createRoute({
  ...route('read', 'get /stats/events', 'Events counted by week, area, type, actor, grade or outlet'),
  request: { query: AsOfQuery.extend({ ...EventFilterQuery.shape, by: z.enum(TALLIES) }) },
  responses: answers({ 200: json(Tally, 'The counts; rows by their keys.') }, 400),
})

const Counts = z.object({ reports: z.int(), outlets: z.int(), claims: z.int(), decisions: z.int() }).openapi('RecordCount')

const record = createRoute({
  ...route('read', 'get /stats/record', 'How much is in the record'),
  responses: answers({ 200: json(Counts, 'Counts; of claims, those in force.') }),
})

export const statsRoutes = ({ db }: ApiContext) =>
  subApp()
    .openapi(events, async (c) => {
      const query = c.req.valid('query')
      const { total, untold, rows } = await tallyEvents(db, { by: query.by, filter: eventFilter(query), asOf: asOfDate(query) })
      return c.json({ total, untold, rows: rows.map(({ killedLeast, ...row }) => ({ ...row, killed_least: killedLeast })) }, 200)
    })
    .openapi(record, async (c) => c.json(await countRecord(db), 200))
