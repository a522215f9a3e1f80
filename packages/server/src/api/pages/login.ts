// The page on which a team logs in: a form, without script.
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import type { Language } from '../../service/language.ts'
import { Problem } from '../../service/problem.ts'
import type { ApiContext, Env } from '../context.ts'
import { sayIn } from '../messages.ts'
import { letIn } from '../routes/session.ts'
import { page, type Html } from './frame.ts'

/** The form; `fault` is what was wrong with what was sent before. */
function loginPage(language: Language, fault: string | null): Html {
  const say = sayIn(language)
  const body = html`<h1>${say('login')}</h1>
    ${fault === null ? '' : html`<p role="alert" class="conflict">${fault}</p>`}
    <form method="post" action="/login?lang=${language}">
      <label>${say('login.name')} <input name="name" autocomplete="username" autocapitalize="none" dir="ltr" required autofocus /></label>
      <label>${say('login.password')} <input name="password" type="password" autocomplete="current-password" dir="ltr" required /></label>
      <button>${say('login')}</button>
    </form>`
  return page({ language, title: `${say('login')} – ${say('name')}`, path: '/login', body })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 256) : '')

async function post(c: Context<Env>, context: ApiContext): Promise<Response> {
  const sent = await c.req.parseBody()
  try {
    await letIn(context, c, { name: textOf(sent['name']), password: textOf(sent['password']) })
    return c.redirect(`/?lang=${c.get('language')}`, 303)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return c.html(loginPage(c.get('language'), error.in(c.get('language'))), error.code === 'api/too-many' ? 429 : 401)
  }
}

/** The way in of a team; none where one works alone. */
export function loginRoutes(context: ApiContext) {
  const app = new Hono<Env>()
  if (context.accounts === null) return app
  app.get('/login', (c) => c.html(loginPage(c.get('language'), null)))
  app.post('/login', (c) => post(c, context))
  return app
}
