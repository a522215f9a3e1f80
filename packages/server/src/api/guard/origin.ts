// Refuses requests that were meant for another server or sent by another site: a name that was rebound to this address (Host), a page
// that asks with the reader's cookie (Origin).
import { createMiddleware } from 'hono/factory'
import { Problem } from '../../service/problem.ts'
import type { Env } from '../context.ts'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What is wrong with the addresses that a request names; null where nothing is. */
export function originFault(request: Request, origins: readonly string[]): Problem | null {
  const host = request.headers.get('host') ?? ''
  if (!origins.some((origin) => new URL(origin).host === host)) return new Problem('api/bad-host', host || '-')
  const origin = request.headers.get('origin')
  if (origin !== null && !origins.includes(origin)) return new Problem('api/bad-origin', origin)
  // whoever sends a header of his own is no page of another site: a browser would have asked first
  const byCookie = request.headers.has('cookie') && !request.headers.has('authorization')
  if (origin === null && byCookie && !SAFE.has(request.method)) return new Problem('api/bad-origin', '-')
  return null
}

/** Holds every request to the addresses of this server. */
export const exactOrigin = (origins: () => readonly string[]) =>
  createMiddleware<Env>(async (c, next) => {
    const fault = originFault(c.req.raw, origins())
    if (fault) throw fault
    await next()
  })
