// Grows some events anew among events that stand, without the rest of the record.
//
// A cluster grows by pairs taken from the surest down, and what a pair does depends on its two clusters alone. So the growth of an event that
// stands is that of its own claims; and where all pairs between claims that are unsettled and the events around them fail, those
// events, and with them all beyond, grow as they did. Where one holds, the event it reaches is unsettled too, and it is tried again.
//
// A pair that found its claims together when an event was grown does nothing as long as those pairs hold that had brought them together
// before: it need not be kept. Where one of these fails now, the event is to be grown with all its pairs.
import { cluster, type Pair, type Turn, type Weigher } from './cluster.ts'
import type { Features } from './features.ts'
import type { Decisions } from './initial.ts'

export interface Regrowing {
  /** Claims that are new, or of events that are to be grown anew: of each such event all that are left. */
  readonly unsettled: readonly Features[]
  /** Events that stand and that a candidate pair joins to one of the unsettled claims, with all their claims. */
  readonly around: readonly (readonly Features[])[]
  /** Candidate pairs among all these, each once; of an event, those that its growth turned on will do. */
  readonly pairs: Iterable<Pair>
  /** Whether a pair is one by which an event was joined that is not given with all its pairs. */
  readonly upholds: (pair: Pair) => boolean
}

export interface Regrown {
  /** The unsettled claims as events; final where nothing is reached and nothing is missing. */
  readonly clusters: readonly (readonly Features[])[]
  /** Events around that do not stand: they are to be unsettled, and those around them put around. */
  readonly reached: readonly (readonly Features[])[]
  /** Pairs that upheld an event and no longer do: their events are to be given with all their pairs. */
  readonly failed: readonly Pair[]
  /** What each pair did; those of two events around are left out. */
  readonly turns: readonly Turn[]
}

/** Grows unsettled claims into events. */
export function regrow({ unsettled, around, pairs, upholds }: Regrowing, weigh: Weigher, decisions: Decisions): Regrown {
  const standing = new Map(around.flatMap((event) => event.map((claim) => [claim, event] as const)))
  // two events that stand have grown beside each other
  const beside = ([a, b]: Pair): boolean => {
    const [x, y] = [standing.get(a), standing.get(b)]
    return x !== undefined && y !== undefined && x !== y
  }
  const known = [...pairs].filter((pair) => !beside(pair))
  const { clusters, turns } = cluster([...unsettled, ...around.flat()], known, weigh, decisions)
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
    failed: turns.filter(({ pair, did }) => did === 'apart' && upholds(pair)).map(({ pair }) => pair),
    turns,
  }
}
