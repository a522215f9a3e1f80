// Grows some events anew among events that stand, without the rest of the record.
//
// A cluster grows by edges taken from the surest down, and what an edge does depends on its two clusters alone. So the growth of an event that
// stands is that of its own claims; and where all edges between claims that are unsettled and the events around them fail, those
// events, and with them all beyond, grow as they did. Where one holds, the event it reaches is unsettled too, and it is tried again.
import { cluster, type Weigher } from './cluster.ts'
import type { Features } from './features.ts'
import type { Decisions } from './initial.ts'

export interface Regrowing {
  /** Claims that are new, or of events that are to be grown anew: of each such event all that are left. */
  readonly unsettled: readonly Features[]
  /** Events that stand and that a candidate pair joins to one of the unsettled claims, with all their claims. */
  readonly around: readonly (readonly Features[])[]
  /** Candidate pairs among all these. */
  readonly pairs: Iterable<readonly [Features, Features]>
}

export interface Regrown {
  /** The unsettled claims as events; final where nothing is reached. */
  readonly clusters: readonly (readonly Features[])[]
  /** Events around that do not stand: they are to be unsettled, and those around them put around. */
  readonly reached: readonly (readonly Features[])[]
}

/** Grows unsettled claims into events. */
export function regrow({ unsettled, around, pairs }: Regrowing, weigh: Weigher, decisions: Decisions): Regrown {
  const standing = new Map(around.flatMap((event) => event.map((claim) => [claim, event] as const)))
  const near = new Map<Features, Features[]>()
  for (const [a, b] of pairs) {
    const [x, y] = [standing.get(a), standing.get(b)]
    // two events that stand have grown beside each other
    if (x && y && x !== y) continue
    near.set(a, [...(near.get(a) ?? []), b])
    near.set(b, [...(near.get(b) ?? []), a])
  }
  const { clusters } = cluster([...unsettled, ...around.flat()], (claim) => near.get(claim) ?? [], weigh, decisions)
  const stands = (members: readonly Features[]): boolean => {
    const event = standing.get(members[0] as Features)
    return event !== undefined && event.length === members.length && members.every((claim) => standing.get(claim) === event)
  }
  const grown = clusters.filter((members) => !stands(members))
  return {
    clusters: grown.filter((members) => !members.some((claim) => standing.has(claim))),
    reached: [
      ...new Set(grown.flatMap((members) => members.flatMap((claim) => [standing.get(claim) ?? []].filter(({ length }) => length > 0)))),
    ],
  }
}
