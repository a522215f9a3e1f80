// Puts claims of the store before the linker: by keys that outlast a reading, and with the claims that they name under those keys too.
import type { LinkableClaim, LinkableLine, Told } from '@sijill/engine/event/types.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import type { Field } from './review/claim-fields.ts'
import { claimKey } from '../store/anchor.ts'

/** A claim of the store with what linking takes of its report. */
export interface StoredClaim {
  /** Its id in the store. */
  readonly id: string
  readonly anchor: string
  readonly claim: Claim
  readonly report: string
  readonly outlet: string | null
  readonly published: string | null
  /** Fields that people could not settle. */
  readonly disputed?: readonly Field[]
}

/** A claim for the linker, and the id that the store has for it. */
export interface ToldClaim {
  readonly id: string
  readonly key: string
  readonly told: Told
}

function placeOf({ place }: Claim): LinkableClaim['place'] {
  if (!place) return null
  const { id, name_ar, name_en, lat, lon, radius_km, geo_precision, admin1, admin2, country } = place
  return { id, name_ar, name_en, lat, lon, radius_km, geo_precision, admin1, admin2, country }
}

const lineOf = ({ id, name, kind, stance, from }: LinkableLine): LinkableLine => ({ id, name, kind, stance, from: from && lineOf(from) })

/** What linking and the record read of a claim: without the words that it rests on, but for the evidence. */
function linkableOf(claim: Claim): Omit<LinkableClaim, 'id' | 'same_as' | 'updates' | 'part_of'> {
  const { kind, type, subtype, factuality, actors, time, casualties, combined, means, attribution, evidence } = claim
  return {
    kind,
    type,
    subtype,
    factuality,
    actors: actors.map(({ role, id, certainty }) => ({ role, id, certainty })),
    place: placeOf(claim),
    time: time && { from: time.from, to: time.to, time_precision: time.time_precision },
    casualties: casualties.map(({ outcome, min, max, actor, of }) => ({ outcome, min, max, actor, of })),
    combined: combined && { min: combined.min, max: combined.max },
    means: means.map(({ id }) => ({ id })),
    attribution: attribution.map(lineOf),
    evidence: evidence.map(({ text }) => ({ text })),
  }
}

/** Fields that the record has by another name. */
const RECORDED_AS: Readonly<Partial<Record<Field, string>>> = { initiators: 'initiator', targets: 'target' }

/**
 * Claims as the linker reads them. A claim of the same report that one names (`same_as`, `updates`, `part_of`) and that is not among
 * those given is left out.
 */
export function toldClaims(stored: readonly StoredClaim[], sketchOf: (report: string) => Uint32Array | null): ToldClaim[] {
  const nameOf = ({ report, claim }: StoredClaim, id = claim.id): string => `${report} ${id}`
  const keys = new Map(stored.map((one) => [nameOf(one), claimKey(one.report, one.anchor)]))
  return stored.map((one): ToldClaim => {
    const { id, anchor, claim, report, outlet, published, disputed = [] } = one
    const named = (other: string | null): string | null => (other === null ? null : (keys.get(nameOf(one, other)) ?? null))
    const key = claimKey(report, anchor)
    const linkable: LinkableClaim = {
      ...linkableOf(claim),
      id: key,
      same_as: named(claim.same_as),
      updates: named(claim.updates),
      part_of: named(claim.part_of),
      ...(disputed.length === 0 ? {} : { disputed: disputed.map((field) => RECORDED_AS[field] ?? field) }),
    }
    return { id, key, told: { claim: linkable, report: { id: report, outlet, published, sketch: sketchOf(report) } } }
  })
}
