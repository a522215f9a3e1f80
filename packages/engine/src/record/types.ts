// What is published of an event: best values with what stands behind them, ranges, every source's own account, the grade.
import type { Range } from '../event/features.ts'
import type { LinkableClaim, LinkedEvent, Told, ActorRelations } from '../event/types.ts'
import type { Factuality, Outcome, SourceKind } from '../report/types.ts'

/** What a record is made of. */
export interface RecordInput {
  readonly event: LinkedEvent
  /** The claims of the event, all of them. */
  readonly claims: readonly Told[]
  /** The report that a report is a copy of, or null (`event/copies/copies.ts`). */
  readonly copyOf: (report: string) => string | null
  readonly actors: ActorRelations
  /** The actor whose own voice a source is, or null; `SourceRegister.speaker` is one. */
  readonly speaker: (source: string) => string | null
}

/** Someone who tells of the event for himself: the end of a chain of attribution. */
export interface Witness {
  readonly key: string
  readonly name: string | null
  readonly kind: SourceKind
}

/** What one claim tells, and on whose word: a row of the per-source table. */
export interface Account {
  readonly claim: string
  readonly report: string
  readonly outlet: string | null
  readonly published: string | null
  /** The report that this one copies. */
  readonly copyOf: string | null
  readonly witnesses: readonly string[]
  /** Those of them who say that it did not happen, or not so. */
  readonly denying: readonly string[]
  readonly update: boolean
  readonly factuality: Factuality
  readonly type: string
  readonly subtype: string | null
  readonly place: LinkableClaim['place']
  readonly time: LinkableClaim['time']
  readonly actors: LinkableClaim['actors']
  readonly means: readonly string[]
  readonly tolls: ReadonlyMap<Outcome, Range>
}

/** A published value: who stands behind it. */
export interface Value<T> {
  readonly best: T
  /** The claim that it is taken from. */
  readonly claim: string
  /** Independent witnesses whose accounts hold it, of all who tell the field. */
  readonly support: number
  readonly of: number
}

export interface TollValue extends Range {
  readonly best: number
  readonly claim: string
  readonly support: number
  readonly of: number
}

/** One step of a toll as it was told. */
export interface TollStep {
  readonly outcome: Outcome
  readonly claim: string
  readonly published: string | null
  readonly witness: string
  /** What the account says, updates added to what was told before. */
  readonly told: Range
  /** Beside what stood before: the first figure, the same, higher, lower, or later news that adds to it. */
  readonly is: 'first' | 'same' | 'higher' | 'lower' | 'added'
  /** The best figure after this step. */
  readonly best: number
}

/** How the accounts of different witnesses stand to each other in one field. */
export type Agreement = 'untold' | 'one' | 'agree' | 'vary' | 'conflict'

export type Field = 'type' | 'place' | 'time' | 'initiator' | 'target' | 'killed' | 'injured' | 'occurrence'

export type Grade = 'confirmed' | 'fair' | 'weak' | 'contested'

/** A grade with its ground, by code. */
export interface Graded {
  readonly grade: Grade
  readonly because:
    | 'denied'
    | 'blame-disputed'
    | 'told-by-doer'
    | 'told-by-both-sides'
    | 'several-witnesses'
    | 'one-witness'
    | 'only-possible'
}

export interface EventRecord {
  readonly id: string
  readonly kind: LinkedEvent['kind']
  readonly type: Value<string>
  readonly subtype: string | null
  readonly place: Value<NonNullable<LinkableClaim['place']>> | null
  readonly time: Value<NonNullable<LinkableClaim['time']>> | null
  readonly initiators: readonly Value<string>[]
  readonly targets: readonly Value<string>[]
  readonly participants: readonly Value<string>[]
  readonly means: readonly Value<string>[]
  readonly tolls: ReadonlyMap<Outcome, TollValue>
  readonly factuality: Factuality
  readonly accounts: readonly Account[]
  /** Independent witnesses, those who only deny among them. */
  readonly witnesses: readonly Witness[]
  readonly disagreement: Readonly<Record<Field, Agreement>>
  readonly graded: Graded
  readonly history: readonly TollStep[]
}
