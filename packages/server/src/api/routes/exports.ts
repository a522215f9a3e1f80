// Exports: the events that answer a filter, as a table in one of the forms of the field, with the manifest that says what it is.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { FORM_NAMES, FORMS, writerFor, type FormName } from '../../service/export/forms.ts'
import { exportedFile, exportedManifest, type SentExport } from '../../service/exported-file.ts'
import { AsOfQuery, asOfDate } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext, Env } from '../context.ts'
import { askedFilter } from '../parts/asked-filter.ts'
import { EventFilterQuery, filterBody } from '../parts/filter.ts'
import { isMasked, RestrictedQuery } from '../parts/restricted.ts'

const route = routesOf('exports')

const text = { schema: z.string() }
const bytes = { schema: z.string().openapi({ type: 'string', format: 'binary' }) }

/** What is sent, by its media type. */
const CONTENT = {
  'text/csv': text,
  'application/jsonl': text,
  'application/geo+json': {
    schema: z.object({ type: z.literal('FeatureCollection'), features: z.array(z.looseObject({ type: z.literal('Feature') })) }),
  },
  'application/vnd.apache.parquet': bytes,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': bytes,
} as const

/** Media types by the ending of a file. */
const TYPES: Readonly<Record<string, keyof typeof CONTENT>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const Manifest = z
  .object({
    format: z.literal('sijill-export/1'),
    form: z.enum(FORM_NAMES),
    restricted: z.boolean(),
    notice: z.string(),
    filter: z.record(z.string(), z.unknown()),
    as_of: z.string().nullable(),
    engine: z.string(),
    knowledge: z.string(),
    made: z.string(),
    counts: z.object({
      events: z.int().meta({ description: 'Events that answer the filter.' }),
      rows: z.int(),
      without_point: z.int(),
      left_out: z.record(z.string(), z.int()).meta({ description: 'Events that the codebook does not code, by the reason.' }),
    }),
    table: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
    licence: z.string(),
  })
  .openapi('ExportManifest')

const params = z.object({ form: z.enum(FORM_NAMES) })
const ExportQuery = AsOfQuery.extend({
  ...RestrictedQuery.shape,
  ...EventFilterQuery.shape,
  lang: z.enum(['ar', 'en']).optional().meta({ description: 'The language of words and names in the record’s own table.' }),
})
const TableQuery = ExportQuery.extend({
  explain: z.stringbool().default(false).openapi({
    type: 'boolean',
    description: 'Instead of the table, where each of its cells comes from, as JSON Lines: a row or an event left out a line.',
  }),
})

const table = createRoute({
  ...route('export', 'get /exports/{form}', 'Events that answer a filter, as a table in a form of the field'),
  description:
    'Nothing is sent until the table is whole. Its `ETag` is its SHA-256, which the manifest tells too (`Link: rel="describedby"`). ' +
    'Exact points, quoted words and names only with `restricted=true`. Each export is written into the audit log.',
  request: { params, query: TableQuery },
  responses: answers({ 200: { description: 'The table.', content: CONTENT } }, 400),
})

const manifest = createRoute({
  ...route(
    'export',
    'get /exports/{form}/manifest',
    'What an export is: of which record, by which filter and versions, what is left out and why',
  ),
  request: { params, query: ExportQuery },
  responses: answers({ 200: json(Manifest, 'The manifest of the export that the same query gives.') }, 400),
})

/** What is to be exported, as a request asks for it. */
async function asked(
  c: Context<Env>,
  context: ApiContext,
  { form, restricted, ...query }: z.output<typeof ExportQuery> & { readonly form: FormName; readonly explain?: boolean },
): Promise<SentExport> {
  const asOf = asOfDate(query)
  const masked = await isMasked(c, context, restricted)
  return {
    form,
    explain: query.explain ?? false,
    language: c.get('language'),
    filter: askedFilter(c, query, masked),
    ...(asOf ? { asOf } : {}),
    restricted: !masked,
    coarse: c.get('principal').asPublic !== undefined,
  }
}

/** A file's name outside its folder: `sijill-acled.csv`. */
const nameOf = ({ form, explain }: SentExport): string =>
  `sijill-${form}.${explain ? 'explain.jsonl' : writerFor(FORMS[form], null).extension}`

export const exportRoutes = (context: ApiContext) =>
  subApp()
    .openapi(table, async (c) => {
      const request = await asked(c, context, { ...c.req.valid('param'), ...c.req.valid('query') })
      const { sha256, bytes: length, stream } = await exportedFile(context.db, request, c.get('principal').who)
      // the body of a HEAD is thrown away unread, and would stay open
      if (c.req.method === 'HEAD') stream.destroy()
      const name = nameOf(request)
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] as string
      return c.body(Readable.toWeb(stream) as ReadableStream as never, 200, {
        'Content-Type': type === 'text/csv' ? `${type}; charset=utf-8` : type,
        'Content-Length': String(length),
        'Content-Disposition': `attachment; filename="${name}"`,
        ETag: `"${sha256}"`,
        Link: `</api/v1/exports/${request.form}/manifest${new URL(c.req.url).search}>; rel="describedby"`,
      }) as never
    })
    .openapi(manifest, async (c) => {
      const request = await asked(c, context, { ...c.req.valid('param'), ...c.req.valid('query') })
      const { filter, asOf, counts, files, ...rest } = await exportedManifest(context.db, request)
      const { withoutPoint, leftOut, ...counted } = counts
      const { bytes: length, sha256 } = files.at(-1) as (typeof files)[number]
      return c.json(
        {
          ...rest,
          filter: filterBody(filter),
          as_of: asOf,
          counts: { ...counted, without_point: withoutPoint, left_out: leftOut as Record<string, number> },
          table: { name: nameOf(request), bytes: length, sha256 },
        },
        200,
      )
    })
