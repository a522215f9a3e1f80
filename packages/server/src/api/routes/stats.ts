// Counts: how many events, by what, and how much the record holds.
import { createRoute } from '@hono/zod-openapi'
import { countOfEvents } from '../../service/count-of-events.ts'
import { STACKS, TALLIES, tallyEvents, type TallyRow } from '../../service/tally-events.ts'
import type { Tolls as EventTolls } from '../../store/read/count-events.ts'
import { countRecord } from '../../store/read/count-record.ts'
import { AsOfQuery, asOfDate } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { askedFilter } from '../parts/asked-filter.ts'
import { EventFilterQuery } from '../parts/filter.ts'
import { list } from '../parts/shapes.ts'

const route = routesOf('stats')
const Asked = AsOfQuery.extend(EventFilterQuery.shape)

const Tally = z
  .object({
    total: z.int().meta({ description: 'Events that answer the filter.' }),
    untold: z.int().meta({ description: 'Those of them in no row: nobody tells the day, the place, the actor.' }),
    stacks: list(
      z.object({
        is: z
          .enum(['value', 'rest', 'untold'])
          .meta({ description: 'Events of one value, of all beyond the twelve most frequent, or of none.' }),
        key: z.string().nullable(),
        events: z.int(),
      }),
    ).meta({ description: 'What the rows are told apart by, the most frequent first; empty without `stack`.' }),
    rows: list(
      z.object({
        key: z.string().meta({ description: 'A day (of a week its Monday, of a month its first), `SY/Deir ez-Zor`, or an id.' }),
        events: z.int(),
        killed: z.number().meta({ description: 'Sum of the best figures that are told.' }),
        killed_least: z.number(),
        parts: list(z.int()).meta({ description: 'Its events under each of `stacks`, in their order; together they are `events`.' }),
      }),
    ),
  })
  .openapi('Tally')

const events = createRoute({
  ...route('read', 'get /stats/events', 'Events counted by day, week, month, area, type, actor, grade or outlet'),
  request: {
    query: Asked.extend({
      by: z.enum(TALLIES),
      stack: z.enum(STACKS).optional().meta({
        description:
          'What each row is told apart by. `actor` is who did it, as most accounts have it, or the side of a fight that is named first: one for each event.',
      }),
    }),
  },
  responses: answers({ 200: json(Tally, 'The counts; rows by their keys, those without events left out.') }, 400),
})

const Toll = z.object({
  best: z.number().meta({ description: 'Sum of the best figures that are told.' }),
  least: z.number(),
  untold: z.int().meta({ description: 'Events that tell none: they are in neither sum.' }),
})
const Tolls = z.object({ total: z.int(), killed: Toll, injured: Toll })
const EventCount = Tolls.extend({
  placed: z.int(),
  unplaced: z.int(),
  dated: z.int(),
  undated: z.int(),
  single: Tolls.meta({ description: 'The same of single events alone: totals of several would count the same people again.' }),
}).openapi('EventCount')

const total = createRoute({
  ...route('read', 'get /stats/events/total', 'How many events, with and without place and day, and their dead and wounded'),
  request: { query: Asked },
  responses: answers({ 200: json(EventCount, 'The counts.') }, 400),
})

const Counts = z
  .object({ reports: z.int(), invented: z.int(), outlets: z.int(), claims: z.int(), decisions: z.int().nullable() })
  .openapi('RecordCount')

const record = createRoute({
  ...route('read', 'get /stats/record', 'How much is in the record'),
  responses: answers({
    200: json(Counts, 'Counts; of claims, those in force. The public view is told of what it is shown, and of no decisions.'),
  }),
})

const rowShape = ({ killedLeast, ...row }: TallyRow) => ({ ...row, killed_least: killedLeast })
const tollsShape = ({ events, killed, injured }: EventTolls): z.output<typeof Tolls> => ({ total: events, killed, injured })

export const statsRoutes = ({ db }: ApiContext) =>
  subApp()
    .openapi(events, async (c) => {
      const query = c.req.valid('query')
      const { by, stack } = query
      const { rows, ...tally } = await tallyEvents(db, { by, stack, filter: askedFilter(c, query, true), asOf: asOfDate(query) })
      return c.json({ ...tally, rows: rows.map(rowShape) }, 200)
    })
    .openapi(total, async (c) => {
      const query = c.req.valid('query')
      const count = await countOfEvents(db, askedFilter(c, query, true), asOfDate(query))
      const { placed, unplaced, dated, undated, single } = count
      return c.json({ ...tollsShape(count), placed, unplaced, dated, undated, single: tollsShape(single) }, 200)
    })
    .openapi(record, async (c) => c.json(await countRecord(db, c.get('principal').asPublic?.lastDay), 200))
