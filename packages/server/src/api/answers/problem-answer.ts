// Faults as answers: one envelope (RFC 9457), in the reader's language, with the code that the documentation lists.
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { KnowledgeError } from '@sijill/engine/knowledge/tables.ts'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Problem, type ProblemCode } from '../../service/problem.ts'
import { storeFault } from '../../store/store-fault.ts'
import type { Language } from '../../service/language.ts'
import type { Env } from '../context.ts'

export const ProblemAnswer = z
  .object({
    type: z.string().meta({ description: 'A name for the kind of fault: `urn:sijill:problem:` and the code.' }),
    title: z.string().meta({ description: 'What was wrong and what to do, in the language asked for.' }),
    status: z.int(),
    code: z.string(),
    where: z.string().meta({ description: 'The field, id or address at fault.' }),
    successors: z.array(z.string()).readonly().optional().meta({ description: 'Of an event that is gone: those that stand in its place.' }),
  })
  .openapi('Problem')

export const PROBLEM_TYPE = 'application/problem+json'

/** Statuses by code; what is not listed is the asker's bad request. */
const STATUSES: Partial<Record<ProblemCode, ContentfulStatusCode>> = {
  'api/no-install-token': 401,
  'api/unknown-person': 401,
  'api/wrong-password': 401,
  'api/not-allowed': 403,
  'api/not-by-token': 403,
  'api/not-public': 403,
  'decision/not-yours': 403,
  'api/bad-origin': 403,
  'api/not-found': 404,
  'api/no-such-route': 404,
  'api/no-accounts': 404,
  'api/exists': 409,
  'feed/there': 409,
  'review/not-free': 409,
  'api/event-gone': 410,
  'api/too-large': 413,
  'api/bad-host': 421,
  'store/refused': 422,
  'api/too-many': 429,
  'api/failed': 500,
  'knowledge/unreadable': 500,
  'store/unreachable': 503,
  'store/full': 507,
  'output/not-writable': 507,
}

export const statusOf = (code: ProblemCode): ContentfulStatusCode => STATUSES[code] ?? 400

/** A problem with more to say than its code: its answer carries the fields. */
export class ProblemWith extends Problem {
  readonly fields: { readonly successors?: readonly string[]; readonly retryAfter?: number }

  constructor(fields: ProblemWith['fields'], ...problem: ConstructorParameters<typeof Problem>) {
    super(...problem)
    this.fields = fields
  }
}

/** The envelope of a problem. */
export function problemBody(problem: Problem, language: Language): z.infer<typeof ProblemAnswer> {
  const { code, where } = problem
  const successors = problem instanceof ProblemWith ? problem.fields.successors : undefined
  return {
    type: `urn:sijill:problem:${code}`,
    title: problem.in(language),
    status: statusOf(code),
    code,
    where,
    ...(successors ? { successors } : {}),
  }
}

/** Codes of PostgreSQL for a value that is none of its type: a NUL in a text, the day zero. */
const NO_VALUE = /^22/

/** The problem that an error is: of the store, of the request, or of this code, whose details are for the log. */
function problemOf(error: unknown, where: string): Problem {
  const fault = storeFault(error, where)
  if (fault instanceof Problem) return fault
  if (fault instanceof HTTPException && fault.status === 413) return new Problem('api/too-large', where)
  if (fault instanceof HTTPException && fault.status < 500) return new Problem('api/bad-value', where, { detail: fault.message })
  if (fault instanceof KnowledgeError) return new Problem('knowledge/unreadable', where, { detail: fault.message })
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  if (NO_VALUE.test(code)) return new Problem('api/bad-value', where, { detail: (fault as Error).message })
  process.stderr.write(`sijill: ${where}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  return new Problem('api/failed', where)
}

export function problemAnswer(error: unknown, c: Context<Env>): Response {
  const problem = problemOf(error, c.req.path)
  const language = c.get('language') ?? 'en'
  c.header('Content-Language', language)
  c.header('Cache-Control', 'no-store')
  const retryAfter = problem instanceof ProblemWith ? problem.fields.retryAfter : undefined
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  return c.body(JSON.stringify(problemBody(problem, language)), statusOf(problem.code), { 'Content-Type': PROBLEM_TYPE })
}
