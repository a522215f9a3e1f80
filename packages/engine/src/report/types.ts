// What goes into the engine and what comes out: the interchange format `sijill/1`, as types.
import type { CERTAINTIES, CLAIM_KINDS, DIRECTIONS, FACTUALITIES, OUTCOMES, ROLES, SOURCE_KINDS, STANCES } from './vocabulary.ts'

/** One published text, as the caller has it. Offsets in the output point into `text` and `title` exactly as given here. */
export interface Report {
  readonly id: string
  readonly text: string
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly outlet?: string | undefined
  readonly language?: string | undefined
  /** ISO date or date-time; without it relative dates stay unresolved. */
  readonly published?: string | undefined
  readonly retrieved?: string | undefined
  /** ISO 3166-1 alpha-2: a hint where the outlet covers one country. */
  readonly country?: string | undefined
}

/** UTF-16 offsets, half open, into the report's `text` or `title`; `text` is exactly that slice. */
export interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly in: 'text' | 'title'
}

export type ClaimKind = (typeof CLAIM_KINDS)[number]
export type Role = (typeof ROLES)[number]
export type Certainty = (typeof CERTAINTIES)[number]
export type Factuality = (typeof FACTUALITIES)[number]
export type Stance = (typeof STANCES)[number]
export type SourceKind = (typeof SOURCE_KINDS)[number]
export type Outcome = (typeof OUTCOMES)[number]

export interface ClaimActor extends Span {
  readonly role: Role
  /** Actor id of the codebook's list, or of the register where the list has none above it; null where neither knows the actor. */
  readonly id: string | null
  /** A finer actor of the register below `id` (an air force, a brigade), or null. */
  readonly unit: string | null
  readonly name: string
  readonly category: string
  readonly certainty: Certainty
}

export interface ClaimPlace extends Span {
  readonly id: string | null
  readonly name_ar: string
  readonly name_en: string
  readonly lat: number
  readonly lon: number
  readonly radius_km: number
  readonly geo_precision: 1 | 2 | 3
  readonly admin1: string | null
  readonly admin2: string | null
  readonly country: string | null
  readonly relation: string | null
  readonly inherited: boolean
}

export interface ClaimTime extends Span {
  readonly from: string
  readonly to: string
  readonly time_precision: 1 | 2 | 3
  readonly rule: string
  readonly inherited: boolean
}

export interface CasualtyRow extends Span {
  readonly outcome: Outcome
  readonly min: number | null
  readonly max: number | null
  readonly best: number | null
  readonly actor: string | null
  readonly category: string | null
  readonly traits: readonly string[]
  /** Index of the row this one is a subset of; never added to it. */
  readonly of: number | null
}

export interface CombinedToll extends Span {
  readonly min: number | null
  readonly max: number | null
}

export interface ClaimMeans extends Span {
  readonly id: string
}

export interface AttributionLine extends Span {
  readonly id: string | null
  readonly name: string | null
  readonly kind: SourceKind
  readonly stance: Stance
  readonly from: AttributionLine | null
}

export interface Claim {
  readonly id: string
  readonly kind: ClaimKind
  readonly type: string | null
  readonly subtype: string | null
  readonly act: string | null
  readonly direction: (typeof DIRECTIONS)[number] | null
  readonly trigger: Span
  readonly actors: readonly ClaimActor[]
  readonly place: ClaimPlace | null
  readonly time: ClaimTime | null
  readonly casualties: readonly CasualtyRow[]
  readonly combined: CombinedToll | null
  readonly means: readonly ClaimMeans[]
  readonly attribution: readonly AttributionLine[]
  readonly factuality: Factuality
  readonly updates: string | null
  readonly part_of: string | null
  readonly same_as: string | null
  readonly evidence: readonly Span[]
  readonly confidence: number
  readonly rules: readonly string[]
}

/** A finding about the text that is not an exception: what, where, by which rule. Of a name that no table has, `message` is the name. */
export interface Issue {
  readonly code: string
  readonly message: string
  readonly rule?: string
  readonly span?: Span
}

/** The engine's answer for one report: one line of the interchange format. */
export interface Reading {
  readonly format: 'sijill/1'
  readonly report: string
  readonly relevant: boolean
  /** How surely the report tells of political violence, protest or a strategic development, 0 to 1. */
  readonly score: number
  readonly claims: readonly Claim[]
  readonly warnings: readonly Issue[]
}
