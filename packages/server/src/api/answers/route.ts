// What every route says of itself: who may ask, and the faults it may answer with.
import { z } from '@hono/zod-openapi'
import type { Scope } from '../../service/accounts/roles.ts'
import { allowed } from '../guard/identified.ts'
import { PROBLEM_TYPE, ProblemAnswer } from './problem-answer.ts'

const SAYINGS = {
  400: 'Something in the request is not as it must be; `where` names it.',
  401: 'Who asks is not known.',
  403: 'Who asks may not do this, or another site asked.',
  404: 'There is none of this id.',
  409: 'There is one already.',
  410: 'The event is no more; `successors` stand in its place.',
  413: 'What was sent is larger than is taken.',
  422: 'The store refuses a value.',
  429: 'Too many requests; `Retry-After` says when to come again.',
} as const
type Fault = keyof typeof SAYINGS

const answer = { content: { [PROBLEM_TYPE]: { schema: ProblemAnswer } } } as const

/** The faults that a route may answer with. */
const faults = (statuses: readonly Fault[]) =>
  Object.fromEntries(statuses.map((status) => [status, { description: SAYINGS[status], ...answer }])) as unknown as Record<never, never>

/** JSON of a shape as an answer. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** JSON of a shape as what is sent. */
export const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })

/** Faults that any route may answer with to one who is known. */
const EVERYWHERE = [401, 403, 429] as const

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * What routes of a part of the API have in common: `createRoute({ ...route('read', 'get /reports', 'Reports'), responses })` is for those
 * with the scope `read`.
 */
export const routesOf =
  (tag: string) =>
  <const M extends Method, const P extends string>(scope: Scope, at: `${M} ${P}`, summary: string) => {
    const [method, path] = at.split(' ') as [M, P]
    const security: Record<string, string[]>[] = [{ install: [] }, { token: [scope] }]
    return { method, path, tags: [tag], summary, middleware: allowed(scope), security }
  }

/** The answers of a route: its own, and the faults that it may give beside those that all may. */
export const answers = <T extends object>(own: T, ...more: readonly Fault[]): T => ({
  ...own,
  ...faults([...EVERYWHERE, ...more]),
})

export { z }
