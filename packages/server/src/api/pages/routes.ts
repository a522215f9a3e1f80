// The pages of the server: the first page, an event's, their style, and the way in.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono, type Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { eventsAtAGlance } from '../../service/events-at-a-glance.ts'
import { Problem } from '../../service/problem.ts'
import { recordedEvent } from '../../service/recorded-events.ts'
import { wordingIn } from '../../service/wording.ts'
import { countRecord } from '../../store/read/count-record.ts'
import type { ApiContext, Env } from '../context.ts'
import { INSTALL_COOKIE, sameSecret } from '../guard/install-token.ts'
import { sayIn } from '../messages.ts'
import { eventPage } from './event.ts'
import { eventWords } from './event-words.ts'
import { page } from './frame.ts'
import { loginRoutes } from './login.ts'
import { statusPage } from './status.ts'

const STYLE = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8')
const YEAR = 31_536_000
const [MOST_DISPUTED, MOST_LATEST] = [8, 20]

/** A page that says why there is none to see. */
function refusal(c: Context<Env>, message: Parameters<ReturnType<typeof sayIn>>[0], status: 401 | 404): Response | Promise<Response> {
  const language = c.get('language')
  const say = sayIn(language)
  const body = html`<h1>${say(message)}</h1>`
  return c.html(page({ language, title: say('name'), path: c.req.path, invented: 'none', body }), status)
}

/** Pages; `token` is what the way in takes, null where a team logs in. */
export const pageRoutes = (context: ApiContext, token: string | null) => {
  const app = new Hono<Env>()
  const wordsOf = (c: Context<Env>) => eventWords(c.get('language'), wordingIn(c.get('language'), context.dataFolder))
  app.get('/style.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }))
  app.get('/enter', (c) => {
    const given = c.req.query('token') ?? ''
    if (token === null || !sameSecret(given, token)) throw new Problem('api/no-install-token', 'token')
    setCookie(c, INSTALL_COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR })
    return c.redirect('/', 303)
  })
  app.route('/', loginRoutes(context))
  app.get('*', async (c, next) => {
    const principal = await context.access.identify(c.req.raw)
    if (!principal) return context.accounts === null ? refusal(c, 'not-open', 401) : c.redirect(`/login?lang=${c.get('language')}`, 303)
    c.set('principal', principal)
    await next()
    return undefined
  })
  app.get('/', async (c) => {
    const glance = await eventsAtAGlance(context.db, { disputed: MOST_DISPUTED, latest: MOST_LATEST })
    const { events, ...shown } = glance
    return c.html(statusPage({ ...shown, language: c.get('language'), counts: await countRecord(context.db), events, words: wordsOf(c) }))
  })
  app.get('/events/:id', async (c) => {
    const event = await recordedEvent(context.db, c.req.param('id'))
    return event ? c.html(eventPage(event, c.get('language'), wordsOf(c))) : refusal(c, 'not-found', 404)
  })
  app.get('*', (c) => refusal(c, 'not-found', 404))
  return app
}
