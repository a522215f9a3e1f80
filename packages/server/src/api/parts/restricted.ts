// Restricted fields: masked unless asked for, given only to who may, and every giving is written down.
import type { Context } from 'hono'
import { z } from '@hono/zod-openapi'
import { recordAudit } from '../../service/audit.ts'
import type { ApiContext, Env } from '../context.ts'
import { demand } from '../guard/identified.ts'

export const RestrictedQuery = z.object({
  restricted: z.stringbool().default(false).openapi({
    type: 'boolean',
    description: 'Names of victims and exact points too. Takes the scope `restricted`; each such reading is written into the audit log.',
  }),
})

/** Whether what is asked for is to be masked; what is not is written into the audit log. */
export async function isMasked(c: Context<Env>, { db }: ApiContext, asked: boolean): Promise<boolean> {
  if (!asked) return true
  const principal = c.get('principal')
  demand(principal, 'restricted', c.req.path)
  await recordAudit(db, { who: principal.who, act: 'restricted.read', subject: c.req.path, detail: { query: c.req.query() } })
  c.header('Cache-Control', 'no-store')
  return false
}
