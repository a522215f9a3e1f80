// The pages of the server: the way in, and the interface for who is known.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono, type Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { Problem } from '../../service/problem.ts'
import type { ApiContext, Env } from '../context.ts'
import { INSTALL_COOKIE, sameSecret } from '../guard/install-token.ts'
import { sayIn } from '../messages.ts'
import { page } from './frame.ts'
import { interfacePage, interfaceParts, readersLanguage } from './interface.ts'
import { loginRoutes } from './login.ts'
import { tilesRoute } from './tiles.ts'

const STYLE = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8')
const YEAR = 31_536_000

export interface Pages {
  /** What the way in takes; null where a team logs in. */
  readonly token: string | null
  /** The folder of the built interface. */
  readonly folder: string
}

/** A page that says why there is none to see. */
function refusal(c: Context<Env>, message: Parameters<ReturnType<typeof sayIn>>[0], status: 401 | 404): Response | Promise<Response> {
  const language = readersLanguage(c)
  const say = sayIn(language)
  const body = html`<h1>${say(message)}</h1>`
  return c.html(page({ language, title: say('name'), path: c.req.path, body }), status)
}

export const pageRoutes = (context: ApiContext, { token, folder }: Pages) => {
  const app = new Hono<Env>()
  const shown = interfacePage(folder)
  app.get('/style.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }))
  app.get('/enter', (c) => {
    const given = c.req.query('token') ?? ''
    if (token === null || !sameSecret(given, token)) throw new Problem('api/no-install-token', 'token')
    setCookie(c, INSTALL_COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR })
    return c.redirect('/', 303)
  })
  app.route('/', interfaceParts(folder))
  app.route('/', tilesRoute(context))
  app.get('/assets/*', (c) => refusal(c, 'not-found', 404))
  app.route('/', loginRoutes(context))
  app.get('*', async (c) => {
    const principal = await context.access.identify(c.req.raw)
    if (principal) return shown(c)
    return context.accounts === null ? refusal(c, 'not-open', 401) : c.redirect(`/login?lang=${readersLanguage(c)}`, 303)
  })
  return app
}
