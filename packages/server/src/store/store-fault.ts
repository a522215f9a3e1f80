// Tells faults of the database that a person can mend from faults of this code.
import { Problem } from '../service/problem.ts'

/** Codes of the system and of PostgreSQL that say that the connection is not there, or is no longer. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  // the server shuts down, is starting, has no such database or user, or refuses the password
  '57P01',
  '57P02',
  '57P03',
  '3D000',
  '28000',
  '28P01',
  '53300',
])
/** Out of disk space: the system's code and PostgreSQL's. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', '53100'])

/** The code of an error; of several at once (each address of a host), of the first. */
function codeOf(error: Error): string | null {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : null
}

/** The problem that an error of the database is, or the error itself. */
export function storeFault(error: unknown, where: string): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error
  const code = codeOf(error)
  const detail = error.message || (code ?? '')
  if (code !== null && FULL.has(code)) return new Problem('store/full', where, { detail })
  const cut = /^Connection terminated|^timeout exceeded when trying to connect/.test(error.message)
  return cut || (code !== null && UNREACHABLE.has(code)) ? new Problem('store/unreachable', where, { detail }) : error
}
