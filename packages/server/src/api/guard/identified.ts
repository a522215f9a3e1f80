// Lets in only who is known, and only to what he may do.
import { createMiddleware } from 'hono/factory'
import { Problem } from '../../service/problem.ts'
import type { Scope } from '../../service/accounts/roles.ts'
import type { Access, Principal } from '../access.ts'
import type { Env } from '../context.ts'

/** Finds out who asks; throws `api/unknown-person`. */
export const identified = (access: Access) =>
  createMiddleware<Env>(async (c, next) => {
    const principal = await access.identify(c.req.raw)
    if (!principal) throw new Problem(access.mode === 'local' ? 'api/no-install-token' : 'api/unknown-person', c.req.path)
    c.set('principal', principal)
    await next()
  })

/** Throws `api/not-allowed` where a scope is missing. */
export function demand(principal: Principal, scope: Scope, where: string): void {
  if (!principal.scopes.has(scope)) throw new Problem('api/not-allowed', where, { scope, role: principal.role })
}

/** Demands a scope of whoever asks for a route. */
export const allowed = (scope: Scope) =>
  createMiddleware<Env>(async (c, next) => {
    demand(c.get('principal'), scope, c.req.path)
    await next()
  })
