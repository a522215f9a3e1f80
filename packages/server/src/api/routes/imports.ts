// Imports: a file in, its reports kept and read; what was wrong in it, row by row.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createRoute } from '@hono/zod-openapi'
import { Problem } from '../../service/problem.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { Import, importShape } from '../parts/import.ts'

const route = routesOf('imports')

const params = z.object({ id: z.uuid() })

const add = createRoute({
  ...route('import', 'post /imports', 'Send a file of reports: its bytes are the body, the ending of its name says what it is'),
  request: {
    query: z.object({ name: z.string().min(1).max(255).meta({ example: 'reports.jsonl' }) }),
    body: { required: true, content: { 'application/octet-stream': { schema: z.string().openapi({ type: 'string', format: 'binary' }) } } },
  },
  responses: answers({ 202: json(Import, 'It is taken; see `/stream` or ask again.') }, 400, 413),
})
const list = createRoute({
  ...route('import', 'get /imports', 'Imports since the server started, the latest first'),
  responses: answers({ 200: json(z.object({ items: z.array(Import).readonly() }), 'Imports.') }),
})
const one = createRoute({
  ...route('import', 'get /imports/{id}', 'How an import stands'),
  request: { params },
  responses: answers({ 200: json(Import, 'The import.') }, 400, 404),
})

export const importRoutes = ({ imports, dataFolder }: ApiContext) =>
  subApp()
    .openapi(add, async (c) => {
      const { name } = c.req.valid('query')
      const stream = c.req.raw.body as ReadableStream<Uint8Array> | null
      if (!stream) throw new Problem('input/empty-text', name)
      const state = await imports.take(name, Readable.fromWeb(stream), c.get('principal').who)
      return c.json(importShape(state, c.get('language'), dataFolder), 202)
    })
    .openapi(list, (c) => c.json({ items: imports.list().map((state) => importShape(state, c.get('language'), dataFolder)) }, 200))
    .openapi(one, (c) => {
      const { id } = c.req.valid('param')
      const state = imports.find(id)
      if (!state) throw new Problem('api/not-found', id)
      return c.json(importShape(state, c.get('language'), dataFolder), 200)
    })
