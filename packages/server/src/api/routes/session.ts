// Coming in and going out: who one is, where one is logged in, one's password, one's tokens.
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Accounts, Session as TeamSession } from '../../service/accounts/accounts.ts'
import type { TokenOwner } from '../../service/accounts/api-tokens.ts'
import { ROLE_NAMES, SCOPES } from '../../service/accounts/roles.ts'
import { Problem } from '../../service/problem.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext, Env } from '../context.ts'
import { takeFrom } from '../guard/rate-limit.ts'

const route = routesOf('session')

const Self = z
  .object({
    who: z.string(),
    mode: z.enum(['local', 'team']),
    by: z.enum(['install', 'session', 'token']),
    role: z.enum(ROLE_NAMES),
    scopes: z.array(z.enum(SCOPES)).readonly(),
    as_public: z.boolean().meta({ description: 'The public view is on: what the public is shown and nothing else.' }),
  })
  .openapi('Self')

const self = createRoute({
  ...route('read', 'get /session', 'Who one is and what one may do'),
  responses: answers({ 200: json(Self, 'Whoever asks.') }),
})

const Login = z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(256) })
const done = { 204: { description: 'Done.' } } as const

const logIn = createRoute({
  method: 'post',
  path: '/session',
  tags: ['session'],
  summary: 'Log in; the answer sets the cookie of the session',
  request: { body: body(Login) },
  security: [],
  responses: answers(done, 400, 404, 413),
})
const logOut = createRoute({
  ...route('read', 'delete /session', 'Log out'),
  responses: answers(done, 404),
})

const password = createRoute({
  ...route('read', 'put /session/password', 'Set a new password of one’s own; all one’s sessions end'),
  request: { body: body(z.strictObject({ old: z.string().max(256), new: z.string().max(256) })) },
  responses: answers(done, 400, 404, 413),
})

export const Session = z
  .object({ id: z.string(), started: z.string(), expires: z.string(), agent: z.string().nullable() })
  .openapi('Session')
const OwnSession = Session.extend({ current: z.boolean().meta({ description: 'It is the one that asks.' }) }).openapi('OwnSession')
const sessions = createRoute({
  ...route('read', 'get /sessions', 'Where one is logged in'),
  responses: answers({ 200: json(z.object({ items: z.array(OwnSession).readonly() }), 'Sessions.') }, 404),
})
const endAll = createRoute({
  ...route('read', 'delete /sessions', 'Log out everywhere'),
  responses: answers(done, 404),
})
const endOne = createRoute({
  ...route('read', 'delete /sessions/{id}', 'Log out in one place'),
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: answers(done, 400, 404),
})

/** A session as it is served. */
export const sessionShape = <T extends TeamSession>({ started, expires, ...session }: T) => ({
  ...session,
  started: started.toISOString(),
  expires: expires.toISOString(),
})

/** The accounts of the team; throws `api/no-accounts` where one works alone. */
export function accountsOf({ accounts }: ApiContext, where: string): Accounts {
  if (!accounts) throw new Problem('api/no-accounts', where)
  return accounts
}

/** The account of whoever asks. A token may not make others of its kind, nor end sessions: that takes the person. */
export function personOf(context: ApiContext, c: Context<Env>): TokenOwner & { readonly accounts: Accounts } {
  const accounts = accountsOf(context, c.req.path)
  const { account, who, scopes, by } = c.get('principal')
  if (account === null || by !== 'session') throw new Problem('api/not-by-token', c.req.path)
  return { accounts, account, who, scopes }
}

function setCookies(c: Context<Env>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  c.header('Cache-Control', 'no-store')
}

/** The address at the other end of the connection; behind a proxy, the proxy's. */
function addressOf(c: Context<Env>): string {
  const env = c.env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress ?? '-'
}

/** Lets a person in who knows the password, and sets the cookie; attempts are counted. */
export async function letIn(
  context: ApiContext,
  c: Context<Env>,
  given: { readonly name: string; readonly password: string },
): Promise<void> {
  const accounts = accountsOf(context, c.req.path)
  takeFrom(context.limits.addresses, addressOf(c))
  takeFrom(context.limits.logins, `${given.name}@${addressOf(c)}`)
  takeFrom(context.limits.names, given.name)
  setCookies(c, await accounts.logIn(given.name, given.password, c.req.raw.headers))
}

/** Logging in: the one route for those who are not known yet. */
export const loginRoute = (context: ApiContext) =>
  subApp().openapi(logIn, async (c) => {
    await letIn(context, c, c.req.valid('json'))
    return c.body(null, 204)
  })

export const sessionRoutes = (context: ApiContext) =>
  subApp()
    .openapi(self, (c) => {
      const { who, by, role, scopes, asPublic } = c.get('principal')
      const held = SCOPES.filter((scope) => scopes.has(scope))
      return c.json({ who, mode: context.access.mode, by, role, scopes: held, as_public: asPublic !== undefined }, 200)
    })
    .openapi(logOut, async (c) => {
      setCookies(c, await personOf(context, c).accounts.logOut(c.req.raw.headers))
      return c.body(null, 204)
    })
    .openapi(password, async (c) => {
      const { accounts, account, who } = personOf(context, c)
      const { old, new: fresh } = c.req.valid('json')
      takeFrom(context.limits.names, who)
      await accounts.changeOwnPassword(account, { old, fresh }, who)
      return c.body(null, 204)
    })
    .openapi(sessions, async (c) => {
      const { accounts, account } = personOf(context, c)
      const own = c.get('principal').session
      const items = (await accounts.sessions(account)).map((one) => ({ ...sessionShape(one), current: one.id === own }))
      return c.json({ items }, 200)
    })
    .openapi(endAll, async (c) => {
      const { accounts, account, who } = personOf(context, c)
      await accounts.endSessions(account, null, who)
      return c.body(null, 204)
    })
    .openapi(endOne, async (c) => {
      const { accounts, account, who } = personOf(context, c)
      await accounts.endSessions(account, c.req.valid('param').id, who)
      return c.body(null, 204)
    })
