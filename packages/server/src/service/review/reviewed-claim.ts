// What stands of a claim after people's decisions: its state, the fields decided, and where a later reading differs from them.
import { createHash } from 'node:crypto'
import type { Claim } from '@sijill/engine/report/types.ts'
import type { ReviewState } from '../../store/review-tables.ts'
import { FIELDS, partOf, sameParts, withParts, type Field, type Parts, type SomeParts } from './claim-fields.ts'

/** What a person decided, brought to the claim in force. */
export interface ClaimDecision {
  readonly id: string
  readonly kind: 'accept' | 'reject' | 'edit'
  readonly by: string
  readonly at: Date
  /** The claim that it was made on, as it was read. */
  readonly claim: Claim
  /** Whether that is the claim in force. */
  readonly onThis: boolean
  readonly changes: Changes | null
}

/** The fields of an edit as they are kept. */
export interface Changes extends SomeParts {
  /** Values that two coders held and that could not be settled. */
  readonly disputed?: Readonly<Partial<Record<Field, readonly unknown[]>>>
}

/** Who decided a field, when, by which decision. */
export interface Decided {
  readonly by: string
  readonly at: string
  readonly decision: string
  /** The value is another than that of the reading. */
  readonly changed: boolean
  readonly disputed?: readonly unknown[]
}

export interface ReviewedClaim {
  readonly state: ReviewState
  /** The claim with what was decided laid over it. */
  readonly claim: Claim
  readonly decided: Readonly<Partial<Record<Field, Decided>>>
  readonly differences: readonly Field[]
  /** Names what linking reads of it; empty where that is the reading itself. */
  readonly version: string
}

interface Held {
  readonly part: Parts[Field]
  readonly by: ClaimDecision
  readonly disputed?: readonly unknown[]
}

/** A part as it is kept; what is none of the field is laid over nothing. */
function keptPart(field: Field, kept: unknown): Parts[Field] | undefined {
  if (field === 'factuality') return typeof kept === 'string' ? (kept as Parts['factuality']) : undefined
  if (field === 'type' && typeof kept === 'string') return { type: kept, subtype: null }
  return typeof kept === 'object' ? (kept as Parts[Field]) : undefined
}

function hold(held: Map<Field, Held>, by: ClaimDecision): void {
  const { changes, claim, kind } = by
  if (kind === 'edit')
    for (const field of FIELDS) {
      const part = keptPart(field, changes?.[field])
      const disputed = changes?.disputed?.[field]
      if (part !== undefined) held.set(field, { part, by, ...(disputed ? { disputed } : {}) })
    }
  // to accept a claim is to decide every field of it as it stood then; what was decided on an earlier reading is decided again
  if (kind === 'accept')
    for (const field of FIELDS) {
      const before = held.get(field)
      if (!before) held.set(field, { part: partOf(claim, field), by })
      else if (by.onThis && !before.by.onThis) held.set(field, { ...before, by })
    }
}

function stateOf(decisions: readonly ClaimDecision[]): ReviewState {
  const verdict = decisions.findLast(({ kind }) => kind !== 'edit')
  if (verdict) return verdict.kind === 'reject' ? 'rejected' : 'accepted'
  return decisions.length > 0 ? 'edited' : 'open'
}

const nameOf = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)

/** A claim in force by people's decisions, the first first. Pure. */
export function reviewedClaim(claim: Claim, decisions: readonly ClaimDecision[]): ReviewedClaim {
  const held = new Map<Field, Held>()
  for (const decision of decisions) hold(held, decision)
  const fields = [...held].map(([field, { part, by, disputed }]) => {
    const changed = !sameParts(field, part, partOf(claim, field))
    return { field, part, by, disputed, changed }
  })
  const changed = fields.filter((one) => one.changed)
  const disputed = fields.flatMap((one) => (one.disputed ? [[one.field, one.disputed] as const] : []))
  const state = stateOf(decisions)
  const laid = [Object.fromEntries(changed.map(({ field, part }) => [field, part])), Object.fromEntries(disputed)]
  const version = state === 'rejected' ? 'rejected' : changed.length + disputed.length === 0 ? '' : nameOf(laid)
  return {
    state,
    claim: withParts(claim, laid[0] as SomeParts),
    decided: Object.fromEntries(
      fields.map((one) => [
        one.field,
        {
          by: one.by.by,
          at: one.by.at.toISOString(),
          decision: one.by.id,
          changed: one.changed,
          ...(one.disputed ? { disputed: one.disputed } : {}),
        } satisfies Decided,
      ]),
    ),
    differences: changed.filter(({ by }) => !by.onThis).map(({ field }) => field),
    version,
  }
}
