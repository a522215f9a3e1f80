// How often one may ask: a bucket for each asker that fills with time and from which every request takes one.
import { createMiddleware } from 'hono/factory'
import { ProblemWith } from '../answers/problem-answer.ts'
import type { Env } from '../context.ts'

interface Bucket {
  left: number
  at: number
}

export interface Rate {
  /** Requests that may come at once. */
  readonly burst: number
  /** Requests a minute from then on. */
  readonly aMinute: number
}

const MINUTE = 60_000
/** Askers remembered: those longest silent are forgotten, and their buckets are full again by then. */
const MOST_ASKERS = 10_000

/** Buckets of one rate; `now` gives milliseconds. */
export class RateLimit {
  readonly #rate: Rate
  readonly #now: () => number
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate, now: () => number = Date.now) {
    this.#rate = rate
    this.#now = now
  }

  /** Takes one from an asker's bucket; gives the seconds to wait where it is empty, else 0. */
  take(asker: string): number {
    const now = this.#now()
    const { burst, aMinute } = this.#rate
    const known = this.#buckets.get(asker)
    const left = known ? Math.min(burst, known.left + ((now - known.at) / MINUTE) * aMinute) : burst
    this.#buckets.delete(asker)
    this.#buckets.set(asker, { left: left >= 1 ? left - 1 : left, at: now })
    if (this.#buckets.size > MOST_ASKERS) this.#buckets.delete(this.#buckets.keys().next().value as string)
    return left >= 1 ? 0 : Math.ceil(((1 - left) / aMinute) * 60)
  }
}

export interface Limits {
  /** Requests of one who is known. */
  readonly requests: RateLimit
  /** Attempts to come in by one name from one address. */
  readonly logins: RateLimit
  /** Attempts to come in by one name from anywhere, and by any name from one address: each costs the server a derivation. */
  readonly names: RateLimit
  readonly addresses: RateLimit
}

/** The limits of a server: enough for one who reads, far too little for one who guesses. */
export const usualLimits = (now?: () => number): Limits => ({
  requests: new RateLimit({ burst: 600, aMinute: 1200 }, now),
  logins: new RateLimit({ burst: 10, aMinute: 2 }, now),
  names: new RateLimit({ burst: 50, aMinute: 5 }, now),
  addresses: new RateLimit({ burst: 60, aMinute: 30 }, now),
})

/** Throws `api/too-many` where a bucket is empty. */
export function takeFrom(limit: RateLimit, asker: string): void {
  const seconds = limit.take(asker)
  if (seconds > 0) throw new ProblemWith({ retryAfter: seconds }, 'api/too-many', asker, { seconds })
}

/** Takes from the bucket of whoever asks. */
export const rateLimited = (limits: Limits) =>
  createMiddleware<Env>(async (c, next) => {
    takeFrom(limits.requests, c.get('principal').who)
    await next()
  })
