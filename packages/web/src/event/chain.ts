// The way by which words came: the outlet, whom it cites, whom those cite in turn.
import type { Claim } from './ask-event.ts'

type Line = Claim['attribution'][number]

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
    for (let at: Line | null = line; at; at = at.from) {
      const name = at.name ?? outlet ?? '?'
      if (name !== hops.at(-1)?.name) hops.push({ name, kind: at.kind, stance: at.stance })
    }
    return hops
  })
}
