// The tables of review as Kysely knows them; `migrations/0025-review.sql` and those after it say what each is for.
import type { Generated, JSONColumnType } from 'kysely'
import type { Claim } from '@sijill/engine/report/types.ts'

export type ReviewState = 'open' | 'edited' | 'accepted' | 'rejected'
export type CodingKind = 'accept' | 'reject' | 'flag' | 'withdraw'
export type ProbeKind = 'gold' | 'canary'

export interface ReviewedClaims {
  readonly claim_id: string
  readonly report_id: string
  readonly state: ReviewState
  readonly claim: JSONColumnType<Claim> | null
  readonly decided: JSONColumnType<object>
  readonly differences: readonly string[]
  readonly version: string
  readonly linked: Generated<string>
}

export interface ReviewCodings {
  readonly seq: Generated<string>
  readonly id: string
  readonly kind: CodingKind
  readonly claim_id: string
  readonly withdraws: string | null
  readonly fields: JSONColumnType<object>
  readonly changed: readonly string[]
  readonly blind: boolean
  readonly probe: ProbeKind | null
  readonly seconds: JSONColumnType<Readonly<Record<string, number>>>
  readonly decisions: readonly string[]
  readonly recorded_by: string
  readonly recorded_at: Generated<Date>
  readonly reason: string
}

export interface ReviewAdjudications {
  readonly seq: Generated<string>
  readonly id: string
  readonly claim_id: string
  readonly first_coding: string
  readonly second_coding: string | null
  readonly verdicts: JSONColumnType<object>
  readonly decisions: readonly string[]
  readonly recorded_by: string
  readonly recorded_at: Generated<Date>
  readonly reason: string
}

interface ReviewLeases {
  readonly claim_id: string
  readonly coder: string
  readonly expires_at: Date
}

interface ReviewSkips {
  readonly claim_id: string
  readonly coder: string
  readonly skipped_at: Generated<Date>
}

interface ReviewAssignments {
  readonly claim_id: string
  readonly why: readonly string[]
}

interface ReviewGold {
  readonly claim_id: string
  readonly fields: JSONColumnType<object>
  readonly recorded_by: string
  readonly recorded_at: Generated<Date>
}

interface ReviewProbes {
  readonly claim_id: string
  readonly coder: string
  readonly kind: ProbeKind
  readonly claim: JSONColumnType<Claim>
  readonly field: string | null
}

interface ReviewSettings {
  readonly one: Generated<boolean>
  readonly settings: JSONColumnType<object>
  readonly recorded_by: string
  readonly recorded_at: Generated<Date>
}

interface ClaimsOfPeople {
  readonly claim_id: string
  readonly kind: 'make' | 'withdraw'
  readonly recorded_by: string
  readonly recorded_at: Generated<Date>
  readonly reason: string
}

interface ReviewFilters {
  readonly id: string
  readonly owner: string
  readonly name: string
  readonly conditions: JSONColumnType<Readonly<Record<string, string>>>
  readonly created_at: Generated<Date>
}

export interface ReviewTables {
  readonly reviewed_claims: ReviewedClaims
  readonly review_codings: ReviewCodings
  readonly review_adjudications: ReviewAdjudications
  readonly review_leases: ReviewLeases
  readonly review_skips: ReviewSkips
  readonly review_assignments: ReviewAssignments
  readonly review_gold: ReviewGold
  readonly review_probes: ReviewProbes
  readonly review_settings: ReviewSettings
  readonly review_filters: ReviewFilters
  readonly claims_of_people: ClaimsOfPeople
}
