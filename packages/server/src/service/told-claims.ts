// Puts claims of the store before the linker: by keys that outlast a reading, and with the claims that they name under those keys too.
import type { LinkableClaim, Told } from '@sijill/engine/event/types.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
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
}

/** A claim for the linker, and the id that the store has for it. */
export interface ToldClaim {
  readonly id: string
  readonly key: string
  readonly told: Told
}

/**
 * Claims as the linker reads them. A claim of the same report that one names (`same_as`, `updates`, `part_of`) and that is not among
 * those given is left out.
 */
export function toldClaims(stored: readonly StoredClaim[], sketchOf: (report: string) => Uint32Array | null): ToldClaim[] {
  const nameOf = ({ report, claim }: StoredClaim, id = claim.id): string => `${report} ${id}`
  const keys = new Map(stored.map((one) => [nameOf(one), claimKey(one.report, one.anchor)]))
  return stored.map((one): ToldClaim => {
    const { id, anchor, claim, report, outlet, published } = one
    const named = (other: string | null): string | null => (other === null ? null : (keys.get(nameOf(one, other)) ?? null))
    const key = claimKey(report, anchor)
    const linkable: LinkableClaim = {
      ...claim,
      id: key,
      same_as: named(claim.same_as),
      updates: named(claim.updates),
      part_of: named(claim.part_of),
    }
    return { id, key, told: { claim: linkable, report: { id: report, outlet, published, sketch: sketchOf(report) } } }
  })
}
