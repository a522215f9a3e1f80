// What the linker reads and what it decides: claims with their reports, people's decisions, scored pairs, events.
import type { AttributionLine, CasualtyRow, Claim, ClaimActor, ClaimPlace, ClaimTime } from '../report/types.ts'

/** A line of attribution as far as linking and the record read it. */
export interface LinkableLine extends Pick<AttributionLine, 'id' | 'name' | 'kind' | 'stance'> {
  readonly from: LinkableLine | null
}

/** A claim as far as linking reads it: every claim of the interchange format is one. */
export interface LinkableClaim extends Pick<Claim, 'id' | 'kind' | 'type' | 'subtype' | 'factuality' | 'updates' | 'part_of' | 'same_as'> {
  readonly actors: readonly Pick<ClaimActor, 'role' | 'id' | 'certainty'>[]
  readonly place: Omit<ClaimPlace, 'text' | 'start' | 'end' | 'in' | 'inherited' | 'relation'> | null
  readonly time: Pick<ClaimTime, 'from' | 'to' | 'time_precision'> | null
  readonly casualties: readonly Pick<CasualtyRow, 'outcome' | 'min' | 'max' | 'actor' | 'of'>[]
  readonly combined: { readonly min: number | null; readonly max: number | null } | null
  readonly means: readonly { readonly id: string }[]
  readonly attribution: readonly LinkableLine[]
  readonly evidence: readonly { readonly text: string }[]
  /** Fields of the record that two coders could not settle; the values stand for neither of them. */
  readonly disputed?: readonly string[]
}

/** What is known of the report that a claim stands in. */
export interface ToldIn {
  readonly id: string
  /** The outlet's name, or its id in the register of sources. */
  readonly outlet: string | null
  /** ISO date or date-time. */
  readonly published: string | null
  /** The sketch of its text (`copies/sketch.ts`), or null where the text is not at hand. */
  readonly sketch: Uint32Array | null
}

/** A claim with its report: what is linked. */
export interface Told {
  readonly claim: LinkableClaim
  readonly report: ToldIn
}

/** What a person decided of two claims, by their ids. */
export interface Decision {
  readonly is: 'must' | 'cannot'
  readonly a: string
  readonly b: string
}

/** How actors of the register belong together; `ActorRegister` is one. */
export interface ActorRelations {
  related(x: string, y: string): boolean
  isWithin(id: string, above: string): boolean
}

/** One ground for or against two claims telling one event: its name, its points, what it compared. */
export interface Reason {
  /** `field.finding`, as listed in `score/weights.ts`. */
  readonly code: string
  readonly points: number
  /** What was compared: kilometres, days, shares. */
  readonly measure?: number
}

/** Why two claims cannot tell one event, whatever else speaks for it. */
export type Veto = 'kind' | 'planned' | 'type' | 'time' | 'place' | 'country'

/** Two claims weighed: the sum of the reasons; `veto` where they can never be joined by the machine. */
export interface PairScore {
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly veto: Veto | null
}

/** A pair as far as clustering asks: it may ask for hundreds of thousands, whose reasons would fill the memory. */
export type Weighed = Pick<PairScore, 'score' | 'veto'>

/** An event: the claims that tell it, in the order of their publication. */
export interface LinkedEvent {
  readonly id: string
  readonly kind: 'occurrence' | 'aggregate'
  readonly claims: readonly string[]
}

/** That an aggregate covers an occurrence: which of its claims says so of which, and why. */
export interface Cover {
  readonly aggregate: string
  readonly occurrence: string
  readonly why: 'told' | 'inferred'
}
