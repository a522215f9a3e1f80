// Tokens for programs: made by a person, shown once, revoked.
import { createRoute } from '@hono/zod-openapi'
import { addToken, listTokens, revokeToken } from '../../service/accounts/api-tokens.ts'
import { SCOPES } from '../../service/accounts/roles.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { personOf } from './session.ts'

const route = routesOf('session')
const done = { 204: { description: 'Done.' } } as const

const Token = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().meta({ description: 'The beginning of the token, to know it by.' }),
    scopes: z.array(z.string()).readonly(),
    created: z.string(),
    expires: z.string(),
    last_used_on: z.string().nullable(),
  })
  .openapi('Token')
const NewToken = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(SCOPES)).min(1),
  days: z.int().min(1).meta({ description: 'Until it expires; at most 365.' }),
})
const tokens = createRoute({
  ...route('read', 'get /tokens', 'One’s tokens for programs'),
  responses: answers({ 200: json(z.object({ items: z.array(Token).readonly() }), 'Tokens.') }, 404),
})
const newToken = createRoute({
  ...route('read', 'post /tokens', 'Make a token for a program; it is shown this once'),
  request: { body: body(NewToken) },
  responses: answers({ 201: json(z.object({ id: z.uuid(), token: z.string() }), 'The token.') }, 400, 404, 413),
})
const revoke = createRoute({
  ...route('read', 'delete /tokens/{id}', 'Revoke a token'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers(done, 400, 404),
})

export const tokenRoutes = (context: ApiContext) =>
  subApp()
    .openapi(tokens, async (c) => {
      const items = (await listTokens(context.db, personOf(context, c).account)).map(
        ({ created_at, expires_at, revoked_at: _, ...token }) => ({
          ...token,
          created: created_at.toISOString(),
          expires: expires_at.toISOString(),
        }),
      )
      return c.json({ items }, 200)
    })
    .openapi(newToken, async (c) => c.json(await addToken(context.db, c.req.valid('json'), personOf(context, c)), 201))
    .openapi(revoke, async (c) => {
      await revokeToken(context.db, c.req.valid('param').id, personOf(context, c))
      return c.body(null, 204)
    })
