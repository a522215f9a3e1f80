// The built interface: its parts by name, and its one page for every other address, in the reader's language from the start.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context } from 'hono'
import { compress } from 'hono/compress'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { languageOf } from '../answers/language.ts'
import type { Env } from '../context.ts'

/** What the interface keeps of a reader's choice, so that the page comes in its direction. */
export const LANGUAGE_COOKIE = 'sijill_language'
const ROOT = '<html lang="ar" dir="rtl">'
/** Names of parts change with what is in them. */
const FOREVER = 'public, max-age=31536000, immutable'

export const readersLanguage = (c: Context<Env>) =>
  languageOf(c.req.query('lang') ?? getCookie(c, LANGUAGE_COOKIE), c.req.header('accept-language'))

/** Parts of the interface built into `folder`, for whoever asks: there is nothing of the record in them. */
export function interfaceParts(folder: string): Hono<Env> {
  const app = new Hono<Env>()
  const keptForGood = createMiddleware<Env>(async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', FOREVER)
  })
  app.get('/assets/*', compress(), keptForGood, serveStatic({ root: folder }))
  return app
}

/** The page of the interface, as it is sent for every address of it. */
export function interfacePage(folder: string): (c: Context<Env>) => Response | Promise<Response> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return (c) => {
    const language = readersLanguage(c)
    return c.html(page.replace(ROOT, `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`))
  }
}
