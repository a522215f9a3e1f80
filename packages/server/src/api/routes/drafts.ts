// Drafts: a file looked at before it is taken in. Nothing of it is in the record until it is accepted.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createRoute } from '@hono/zod-openapi'
import type { DraftCheck } from '../../service/check-draft.ts'
import type { DraftState } from '../../service/drafts.ts'
import { COLUMN_FIELDS, PASSED, type Header } from '../../service/intake/types.ts'
import { Problem } from '../../service/problem.ts'
import { shownOrigin } from '../../service/sent-file.ts'
import type { Language } from '../../service/language.ts'
import { ProblemAnswer, problemBody } from '../answers/problem-answer.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { Import, importShape } from '../parts/import.ts'
import { orNull } from '../parts/shapes.ts'

const route = routesOf('drafts')

/** Letters of a text that are shown. */
const SHOWN = 300

const Options = z
  .strictObject({
    published: z.string().max(40).optional().meta({ description: 'The day of those reports that do not tell theirs.' }),
    country: z.string().max(2).optional(),
    outlet: z.string().max(200).optional(),
    from: z.string().max(40).optional(),
    to: z.string().max(40).optional(),
    map: z.string().max(2000).optional().meta({ description: 'Which columns are taken as what.', example: 'text=Body,published=Date' }),
    zone: z.string().max(60).optional(),
    handle: z.array(z.string().max(200)).max(100).readonly().optional(),
  })
  .openapi('DraftOptions', { description: 'What is said of all reports of a file, as to `sijill ingest`.' })

const Sample = z.object({
  origin: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  published_from: z.string().nullable().meta({ description: 'The words that the time is known by.' }),
  text: z.string().meta({ description: 'The beginning.' }),
})

const Check = z
  .object({
    fresh: z.int().meta({ description: 'Reports that the record does not have.' }),
    known: z.int(),
    changed: z.int().meta({ description: 'New ones at an address of which the record has another text.' }),
    repeated: z.int().meta({ description: 'Reports that stand in the file more than once.' }),
    failed: z.int(),
    faults: z.array(ProblemAnswer).readonly().meta({ description: 'The first thousand; `where` names the row.' }),
    passed: z.array(z.object({ why: z.enum(PASSED), count: z.int() })).readonly(),
    columns: z
      .array(z.object({ name: z.string(), field: z.enum(COLUMN_FIELDS).nullable() }))
      .readonly()
      .meta({ description: 'Of the first table: its columns, and what each is taken as.' }),
    samples: z.array(Sample).readonly(),
  })
  .openapi('DraftCheck')

const Draft = z
  .object({
    id: z.uuid(),
    name: z.string(),
    by: z.string(),
    sent: z.string(),
    options: Options,
    state: z.enum(['checking', 'checked', 'failed']),
    check: orNull(Check),
    fault: orNull(ProblemAnswer).meta({ description: 'What was wrong with the file as a whole.' }),
  })
  .openapi('Draft')

const params = z.object({ id: z.uuid() })

const add = createRoute({
  ...route('import', 'post /drafts', 'Send a file to be looked at: its bytes are the body, the ending of its name says what it is'),
  request: {
    query: z.object({ name: z.string().min(1).max(255).meta({ example: 'table.csv' }) }),
    body: { required: true, content: { 'application/octet-stream': { schema: z.string().openapi({ type: 'string', format: 'binary' }) } } },
  },
  responses: answers({ 202: json(Draft, 'It is being checked; see `/stream` or ask again.') }, 400, 413),
})
const list = createRoute({
  ...route('import', 'get /drafts', 'Files that wait to be looked at, the latest first'),
  responses: answers({ 200: json(z.object({ items: z.array(Draft).readonly() }), 'Drafts.') }),
})
const one = createRoute({
  ...route('import', 'get /drafts/{id}', 'What would be taken in of a file'),
  request: { params },
  responses: answers({ 200: json(Draft, 'The draft.') }, 400, 404),
})
const set = createRoute({
  ...route('import', 'put /drafts/{id}/options', 'Say how a file is to be read; it is checked again'),
  request: { params, body: body(Options) },
  responses: answers({ 200: json(Draft, 'The draft, which is being checked.') }, 400, 404, 413),
})
const accept = createRoute({
  ...route('import', 'post /drafts/{id}/accept', 'Take a file in; it is an import from then on'),
  request: { params },
  responses: answers({ 202: json(Import, 'The import.') }, 400, 404),
})
const discard = createRoute({
  ...route('import', 'delete /drafts/{id}', 'Discard a file: nothing of it was in the record'),
  request: { params },
  responses: answers({ 204: { description: 'It is gone.' } }, 400, 404),
})

/** In which language a draft is told, and the data folder, of which it tells nothing. */
interface Shown {
  readonly language: Language
  readonly folder: string
}

const columnsOf = ([header]: readonly Header[]): z.output<typeof Check>['columns'] => {
  if (!header) return []
  const fields = new Map([...header.columns].map(([field, at]) => [at, field]))
  return header.names.map((name, at) => ({ name, field: fields.get(at) ?? null }))
}

function checkShape({ faults, passed, headers, samples, ...counts }: DraftCheck, { language, folder }: Shown): z.output<typeof Check> {
  return {
    ...counts,
    faults: faults.map((fault) => ({ ...problemBody(fault, language), where: shownOrigin(fault.where, folder) })),
    passed: [...passed].map(([why, count]) => ({ why, count })),
    columns: columnsOf(headers),
    samples: samples.map(({ origin, publishedFrom, report: { title, outlet, url, published, text } }) => ({
      origin: shownOrigin(origin, folder),
      title: title ?? null,
      outlet: outlet ?? null,
      url: url ?? null,
      published: published ?? null,
      published_from: publishedFrom?.detail ?? null,
      text: text.slice(0, SHOWN),
    })),
  }
}

const shape = ({ check, fault, ...draft }: DraftState, shown: Shown): z.output<typeof Draft> => ({
  ...draft,
  check: check && checkShape(check, shown),
  fault: fault && { ...problemBody(fault, shown.language), where: shownOrigin(fault.where, shown.folder) },
})

export const draftRoutes = ({ drafts, dataFolder: folder }: ApiContext) =>
  subApp()
    .openapi(add, async (c) => {
      const { name } = c.req.valid('query')
      const stream = c.req.raw.body as ReadableStream<Uint8Array> | null
      if (!stream) throw new Problem('input/empty-text', name)
      const draft = await drafts.take(name, Readable.fromWeb(stream), c.get('principal').who)
      return c.json(shape(draft, { language: c.get('language'), folder }), 202)
    })
    .openapi(list, (c) => {
      const shown = { language: c.get('language'), folder }
      return c.json({ items: drafts.list().map((draft) => shape(draft, shown)) }, 200)
    })
    .openapi(one, (c) => {
      const { id } = c.req.valid('param')
      const draft = drafts.find(id)
      if (!draft) throw new Problem('api/not-found', id)
      return c.json(shape(draft, { language: c.get('language'), folder }), 200)
    })
    .openapi(set, (c) => {
      const draft = drafts.setOptions(c.req.valid('param').id, c.req.valid('json'))
      return c.json(shape(draft, { language: c.get('language'), folder }), 200)
    })
    .openapi(accept, async (c) => {
      const state = await drafts.accept(c.req.valid('param').id, c.get('principal').who)
      return c.json(importShape(state, c.get('language'), folder), 202)
    })
    .openapi(discard, async (c) => {
      await drafts.discard(c.req.valid('param').id, c.get('principal').who)
      return c.body(null, 204)
    })
