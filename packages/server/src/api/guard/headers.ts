// What browsers are told to refuse: everything from elsewhere, frames, guesses at types, referrers.
import { createMiddleware } from 'hono/factory'
import type { Env } from '../context.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // with `no-referrer` a browser would not say from which site a form was sent
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}
const YEAR = 31_536_000

/** Puts the headers on every answer; what is read from the record is kept by no cache but the reader's own. */
export const securityHeaders = (origins: () => readonly string[]) =>
  createMiddleware<Env>(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache')
    if (origins().every((origin) => origin.startsWith('https:'))) c.header('Strict-Transport-Security', `max-age=${YEAR}`)
  })
