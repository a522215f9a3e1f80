// What a claim is compared by, worked out once: days as numbers, sides as sets, tolls as ranges, pairs of words of its evidence.
import type { Outcome } from '../report/types.ts'
import { classOf } from './families.ts'
import { sourceKeyOf } from './sources.ts'
import type { LinkableClaim, Told } from './types.ts'
import { hashOf, wordsOf } from './words.ts'

export interface Days {
  readonly from: number
  readonly to: number
  readonly precision: 1 | 2 | 3
}

/** A count as words leave it open; `max` null where it has no upper bound. */
export interface Range {
  readonly min: number
  readonly max: number | null
}

export interface Features {
  readonly told: Told
  readonly key: string
  readonly aggregate: boolean
  readonly days: Days | null
  /** Day of publication. */
  readonly published: number | null
  readonly initiators: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  /** Everyone who took part. */
  readonly sides: ReadonlySet<string>
  readonly tolls: ReadonlyMap<Outcome, Range>
  /** Whom the toll counts, where the claim says so. */
  readonly counted: ReadonlySet<string>
  readonly combined: Range | null
  readonly means: ReadonlySet<string>
  /** Hashes of neighbouring words of the evidence, two by two. */
  readonly words: ReadonlySet<number>
  readonly sources: ReadonlySet<string>
  readonly class: string
}

const DAY = 86_400_000

/** Whole days since 1970 of an ISO date. */
export const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY)

/** Hashes of neighbouring words of the evidence: a claim has dozens, and many claims are held at once. */
function pairsOfWords({ evidence }: LinkableClaim): Set<number> {
  const pairs = new Set<number>()
  for (const { text } of evidence) {
    const words = wordsOf(text)
    for (let at = 1; at < words.length; at++) pairs.add(hashOf(`${words[at - 1]} ${words[at]}`))
  }
  return pairs
}

function actorsOf({ actors }: LinkableClaim, ...roles: readonly string[]): Set<string> {
  return new Set(actors.flatMap(({ role, id }) => (id !== null && roles.includes(role) ? [id] : [])))
}

/** Totals by outcome: rows that are no part of another row, added. */
export function tollsOf({ casualties }: Pick<LinkableClaim, 'casualties'>): Map<Outcome, Range> {
  const tolls = new Map<Outcome, Range>()
  for (const { outcome, min, max, of } of casualties) {
    if (of !== null) continue
    const known = tolls.get(outcome) ?? { min: 0, max: 0 }
    tolls.set(outcome, { min: known.min + (min ?? 0), max: known.max === null || max === null ? null : known.max + max })
  }
  return tolls
}

function daysOf({ time }: LinkableClaim): Days | null {
  return time && { from: dayOf(time.from), to: dayOf(time.to), precision: time.time_precision }
}

/** What a claim is compared by. */
export function featuresOf(told: Told): Features {
  const { claim } = told
  return {
    told,
    key: claim.id,
    aggregate: claim.kind === 'aggregate',
    days: daysOf(claim),
    published: told.report.published === null ? null : dayOf(told.report.published),
    initiators: actorsOf(claim, 'initiator'),
    targets: actorsOf(claim, 'target'),
    sides: actorsOf(claim, 'initiator', 'target', 'participant'),
    tolls: tollsOf(claim),
    counted: new Set(claim.casualties.flatMap(({ actor, of }) => (actor && of === null ? [actor] : []))),
    combined: claim.combined && { min: claim.combined.min ?? 0, max: claim.combined.max },
    means: new Set(claim.means.map(({ id }) => id)),
    words: pairsOfWords(claim),
    sources: new Set(claim.attribution.map((line) => sourceKeyOf(line, told.report.outlet))),
    class: classOf(claim.type ?? ''),
  }
}

/** Whether a claim tells something that can be an event on the map (codebook §1). */
export const tellsEvent = ({ kind, type }: LinkableClaim): boolean =>
  type !== null && (kind === 'occurrence' || kind === 'aggregate' || kind === 'update')
