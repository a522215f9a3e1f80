// A decision as it is served: what it changes is masked as the claim is.
import { z } from '@hono/zod-openapi'
import { masked as maskedOf } from './masking.ts'
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

/** A decision; `masked` but where what is restricted was asked for. */
export const decisionShape = (
  { otherClaim, changes, at, ...rest }: DecisionInForce,
  { masked }: { readonly masked: boolean },
): z.output<typeof Decision> => ({
  ...rest,
  other_claim: otherClaim,
  changes: (masked ? maskedOf(changes) : changes) as Record<string, unknown> | null,
  at: at.toISOString(),
})
