// The tables of the record as Kysely knows them; `migrations/` says what each is for.
import type { Generated, JSONColumnType } from 'kysely'
import type { Told } from '@sijill/engine/event/types.ts'
import type { Claim, Issue } from '@sijill/engine/report/types.ts'
import type { EventColumns } from './event-columns.ts'
import type { RecordJson } from './record-json.ts'
import type { DoorTables } from './door-tables.ts'
import type { ReviewTables } from './review-tables.ts'

/** Who added a row, and when. The database's clock is the only one. */
interface Recorded {
  readonly recorded_by: string
  readonly recorded_at: Generated<Date>
}

interface Numbered {
  /** The order in which rows were added: the last one in force. */
  readonly seq: Generated<string>
}

interface Outlets extends Recorded {
  readonly id: string
  readonly name: string
}

/** How a time of publication is known. */
export interface PublicationEvidence {
  readonly how: 'given' | 'metadata' | 'text'
  readonly detail?: string
}

interface Reports extends Recorded {
  readonly id: string
  readonly content_hash: Buffer
  readonly given_id: string | null
  readonly outlet_id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly text: string
  readonly language: string | null
  readonly country: string | null
  readonly published: string | null
  readonly published_day: string | null
  readonly published_from: JSONColumnType<PublicationEvidence> | null
  readonly words: string
}

interface Originals extends Recorded {
  readonly report_id: string
  readonly sha256: Buffer
  readonly media_type: string
  readonly bytes: Buffer
}

interface Captures extends Recorded {
  readonly report_id: string
  readonly sha256: Buffer
  readonly origin: string
  readonly retrieved_at: Date | null
}

interface Copies extends Recorded, Numbered {
  readonly report_id: string
  readonly origin_id: string | null
  readonly score: number | null
  readonly reasons: JSONColumnType<readonly unknown[]>
}

export interface Extractions extends Recorded, Numbered {
  readonly report_id: string
  readonly engine: string
  readonly knowledge: string
  readonly relevant: boolean
  readonly score: number
  readonly warnings: JSONColumnType<readonly Issue[]>
  readonly fault: string | null
}

export interface Claims extends Recorded {
  readonly id: string
  readonly report_id: string
  readonly extraction: string
  readonly number: number
  /** Where its trigger stands (`anchor.ts`); comes as text, being a `bigint`. */
  readonly anchor: string
  readonly day: string
  readonly kind: string
  readonly type: string | null
  readonly factuality: string
  readonly day_from: string | null
  readonly day_to: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly radius_km: number | null
  readonly place_id: string | null
  readonly country: string | null
  readonly admin1: string | null
  readonly admin2: string | null
  readonly killed_min: number | null
  readonly killed_max: number | null
  readonly injured_min: number | null
  readonly injured_max: number | null
  readonly confidence: number
  readonly claim: JSONColumnType<Claim>
}

/** Claims in force now, as far as they are looked up by it. Made of the record by triggers, as is `actor_claims_in_force`. */
export type ClaimsInForce = Pick<
  Claims,
  | 'id'
  | 'report_id'
  | 'extraction'
  | 'day'
  | 'day_to'
  | 'kind'
  | 'type'
  | 'lat'
  | 'lon'
  | 'radius_km'
  | 'place_id'
  | 'country'
  | 'admin1'
  | 'confidence'
>

interface ClaimActors extends Recorded {
  readonly report_id: string
  readonly extraction: string
  readonly number: number
  readonly day: string
  readonly position: number
  readonly claim_id: string
  readonly role: string
  readonly actor_id: string | null
}

interface EventIds extends Recorded {
  readonly id: string
  readonly reason: string | null
}

export interface EventTombstones extends Recorded, Numbered {
  readonly event_id: string
  readonly kind: 'merged' | 'split' | 'withdrawn' | 'restored'
  readonly successors: readonly string[]
  readonly reason: string
}

/** Why a claim was linked: a feature, what it weighed, and the words for it. */
export type LinkReasons = readonly unknown[]

export interface Links extends Recorded, Numbered {
  readonly report_id: string
  readonly claim_id: string
  readonly event_id: string | null
  readonly score: number | null
  readonly reasons: JSONColumnType<LinkReasons>
}

export type DecisionKind = 'must_link' | 'cannot_link' | 'accept' | 'reject' | 'edit' | 'withdraw'

export interface Decisions extends Recorded, Numbered {
  readonly id: string
  readonly kind: DecisionKind
  readonly claim_id: string | null
  readonly other_claim_id: string | null
  readonly event_id: string | null
  readonly withdraws: string | null
  readonly changes: JSONColumnType<object> | null
  readonly reason: string
}

/** The reading of each report that is in force. */
interface ReadingsInForce {
  readonly report_id: string
  readonly extraction: string
}

/** Reports to be linked, with the day of publication. This and what follows linking keeps ready (`0005-linking.sql`). */
interface ReportsToLink {
  readonly report_id: string
  readonly day: string
}

interface Sketches {
  readonly report_id: string
  readonly sketch: Buffer
  readonly bands: readonly number[]
}

export interface LinkedClaims {
  readonly claim_id: string
  readonly report_id: string
  readonly key: string
  readonly event_id: string
  readonly place_level: number
  readonly time_level: number
  readonly lat: number
  readonly lon: number
  readonly middle: number
  readonly class: string
  readonly told: JSONColumnType<Told>
}

interface CandidatePairs {
  readonly claim_id: string
  readonly other_id: string
  /** Whether it joined the event that both are in. */
  readonly upholds: boolean
}

interface ClaimCovers {
  readonly aggregate_id: string
  readonly occurrence_id: string
  readonly why: 'told' | 'inferred'
}

export interface EventsInForce extends EventColumns {
  /** How many of its claims are told by reports that are made up. */
  readonly invented: number
  readonly changed: Date
  readonly record: JSONColumnType<RecordJson>
}

/** How many events there are of each kind, type, grade and area in each week and month. Made of `events_in_force` by triggers. */
export interface EventCounts extends Pick<EventColumns, 'kind' | 'type' | 'subtype' | 'grade' | 'country' | 'admin1'> {
  /** Of the days of one week that lie in one month; null where no day is told. */
  readonly first_day: string | null
  readonly events: string
  readonly placed: string
  readonly killed: string
  readonly killed_least: string
  readonly killed_told: string
  readonly injured: string
  readonly injured_least: string
  readonly injured_told: string
}

/** Everything that is kept, and what is made of it. */
export interface Tables extends DoorTables, ReviewTables {
  readonly outlets: Outlets
  readonly reports: Reports
  readonly originals: Originals
  readonly captures: Captures
  readonly copies: Copies
  readonly extractions: Extractions
  readonly claims: Claims
  readonly claims_in_force: ClaimsInForce
  readonly claim_actors: ClaimActors
  readonly event_ids: EventIds
  readonly event_tombstones: EventTombstones
  readonly links: Links
  readonly decisions: Decisions
  readonly readings_in_force: ReadingsInForce
  readonly reports_to_link: ReportsToLink
  readonly sketches: Sketches
  readonly linked_claims: LinkedClaims
  readonly candidate_pairs: CandidatePairs
  readonly claim_covers: ClaimCovers
  readonly events_in_force: EventsInForce
  readonly event_counts: EventCounts
}

/** The tables of the record and of the audit log, in an order in which each comes after those it refers to. */
export const TABLES = [
  'outlets',
  'reports',
  'originals',
  'captures',
  'copies',
  'extractions',
  'claims',
  'claim_actors',
  'claims_of_people',
  'event_ids',
  'event_tombstones',
  'links',
  'decisions',
  'review_codings',
  'review_adjudications',
  'audit',
] as const satisfies (keyof Tables)[]
