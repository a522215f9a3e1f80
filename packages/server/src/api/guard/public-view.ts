// The public view: whoever turns it on is answered as the public would be, until he turns it off. It takes away and gives nothing.
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Scope } from '../../service/accounts/roles.ts'
import { Problem } from '../../service/problem.ts'
import { publicPlaces } from '../parts/public-place.ts'
import { lastPublicDay, publicDelay } from '../../service/public-delay.ts'
import type { ApiContext, Env } from '../context.ts'

/** Set to `public` by the interface; only a cookie goes along with downloads too. */
const VIEW_COOKIE = 'sijill_view'

/** What the public may: read what is published and take it along. */
const PUBLIC: readonly Scope[] = ['read', 'export']

/** What the public is shown: no text of a report, no search in texts, no decision and nobody who made one. */
const SHOWN =
  /^\/api\/v1\/(?:session|basemap|events(?:\/[^/]+)?|stats\/events(?:\/total)?|stats\/record|public-view\/settings|vocabulary(?:\/.*)?|actors(?:\/.*)?|places(?:\/.*)?|sources(?:\/.*)?|exports\/.*)$/

/** Narrows whoever asks with the public view on; throws `api/not-public` for what it does not show. */
export const publicView = ({ db, registers }: ApiContext) =>
  createMiddleware<Env>(async (c, next) => {
    if (getCookie(c, VIEW_COOKIE) === 'public') {
      const principal = c.get('principal')
      const asPublic = { lastDay: lastPublicDay(await publicDelay(db), new Date()), places: publicPlaces(registers) }
      c.set('principal', { ...principal, asPublic, scopes: new Set(PUBLIC.filter((scope) => principal.scopes.has(scope))) })
      const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
      if (!reads || !SHOWN.test(c.req.path)) throw new Problem('api/not-public', c.req.path)
    }
    await next()
  })
