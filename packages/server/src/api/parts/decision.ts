// A decision as it is served.
import { z } from '@hono/zod-openapi'
import type { DecisionInForce } from '../../store/read/list-decisions.ts'

export const DECISION_KINDS = ['must_link', 'cannot_link', 'accept', 'reject', 'edit', 'withdraw'] as const

export const Decision = z
  .object({
    id: z.uuid(),
    kind: z.enum(DECISION_KINDS),
    claim: z.string().nullable(),
    other_claim: z.string().nullable(),
    event: z.string().nullable(),
    changes: z.record(z.string(), z.unknown()).nullable(),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
  })
  .openapi('Decision')

export const decisionShape = ({ otherClaim, changes, at, ...rest }: DecisionInForce): z.output<typeof Decision> => ({
  ...rest,
  other_claim: otherClaim,
  changes: changes as Record<string, unknown> | null,
  at: at.toISOString(),
})
