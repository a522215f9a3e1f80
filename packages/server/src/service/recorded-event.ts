// An event as it leaves the record: what is published of it, and the claims that tell it with the reports they stand in.
import type { EventRecord } from '@sijill/engine/record/types.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import type { Review } from './review/review-claims.ts'

/** The report that a claim stands in. */
export interface ClaimReport {
  readonly id: string
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
  /** ISO date or date-time. */
  readonly published: string | null
  /** The report that this one copies, or null. */
  readonly copyOf: string | null
}

export interface ReportedClaim {
  /** The claim's id in the store. */
  readonly id: string
  /** With what people decided laid over what was read. */
  readonly claim: Claim
  /** Null where nobody has decided anything of it. */
  readonly review: Review | null
  readonly report: ClaimReport
}

export interface RecordedEvent {
  readonly record: EventRecord
  /** Its claims in the order of their publication. */
  readonly claims: readonly ReportedClaim[]
  /** Events that an aggregate covers, by their ids; empty for an occurrence. */
  readonly covers: readonly string[]
  /** When what is linked to it last changed, ISO. */
  readonly changed: string
}
