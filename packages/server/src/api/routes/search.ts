// Search: reports that hold words, in any spelling, with the words found.
import { createRoute } from '@hono/zod-openapi'
import { isInvented } from '../../service/invented.ts'
import { outletId } from '../../store/identity.ts'
import { excerptOf, foundWords } from '../../store/found-words.ts'
import { searchReports } from '../../store/read/search-reports.ts'
import { dayKey, pageOf, PageQuery, readDayKey } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'

const route = routesOf('search')

const Spans = z.array(z.object({ start: z.int(), end: z.int() })).readonly()

const Hit = z
  .object({
    id: z.uuid(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    title: z.string().nullable(),
    title_found: Spans,
    excerpt: z.string().meta({ description: 'The text about the first word found.' }),
    excerpt_found: Spans.meta({ description: 'UTF-16 offsets of the words in the excerpt.' }),
    invented: z.boolean(),
  })
  .openapi('SearchHit')

const search = createRoute({
  ...route('read', 'get /search', 'Reports that hold all the words, the latest first'),
  request: {
    query: PageQuery.extend({
      q: z.string().min(1).max(500).meta({
        description: 'Words in any spelling; between quotation marks, side by side; with `*` at the end, a beginning.',
        example: 'قصف دير*', // shelling, Deir…
      }),
      outlet: z.string().optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    }),
  },
  responses: answers({ 200: json(pageOf(Hit), 'A page of reports with the words found.') }, 400),
})

export const searchRoutes = ({ db }: ApiContext) =>
  subApp().openapi(search, async (c) => {
    const { q, outlet, from, to, limit, after } = c.req.valid('query')
    const key = readDayKey(after)
    const { reports, next } = await searchReports(db, {
      words: q,
      limit,
      ...(outlet === undefined ? {} : { outlet: outletId(outlet) }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(key ? { after: key } : {}),
    })
    const items = reports.map(({ text, url, ...report }) => {
      const { text: excerpt, found } = excerptOf(text, q)
      const title_found = report.title === null ? [] : foundWords(report.title, q)
      return { ...report, title_found, excerpt, excerpt_found: found, invented: isInvented(url) }
    })
    return c.json({ items, next: dayKey(next) }, 200)
  })
