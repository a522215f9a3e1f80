// The way by which words came: the outlet, whom it cites, whom those cite in turn.
import { linesOf, type Line } from '../api/attribution.ts'
import { WITHHELD } from '../ui/source-name.tsx'
import type { Claim } from './ask-event.ts'

export interface Hop {
  readonly name: string
  /** The kind of source, or null of the outlet itself. */
  readonly kind: Line['kind'] | null
  readonly stance: Line['stance'] | null
}

/** One chain for each line of attribution: `[outlet, agency, military source]`; the outlet alone where it speaks for itself. */
export function chainsOf(claim: Claim, outlet: string | null): Hop[][] {
  const first: Hop = { name: outlet ?? '?', kind: null, stance: null }
  if (claim.attribution.length === 0) return [[first]]
  return claim.attribution.map((line) => {
    const hops: Hop[] = [first]
    for (const { name: told, kind, stance } of linesOf(line)) {
      const name = told ?? outlet ?? '?'
      // names that are withheld look alike and may be two
      if (name !== hops.at(-1)?.name || name === WITHHELD) hops.push({ name, kind, stance })
    }
    return hops
  })
}
