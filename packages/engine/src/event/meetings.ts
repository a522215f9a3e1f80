// Finds what new claims meet among those that are near: pairs that may be one event, and occurrences that an aggregate covers.
import { BlockIndex } from './blocks.ts'
import { coverOf, partOf } from './covers.ts'
import type { Features } from './features.ts'
import { isCandidate, weigherOf } from './score/pair.ts'
import type { ActorRelations, Cover } from './types.ts'

export interface Meetings {
  /** Pairs that may be one event, at least one of the two new. */
  readonly pairs: readonly (readonly [Features, Features])[]
  /** By the keys of claims. */
  readonly covers: readonly Cover[]
}

/** What `fresh` claims meet among `others` and among themselves. The others are not compared with each other. */
export function meetings(
  fresh: readonly Features[],
  others: Iterable<Features>,
  actors: ActorRelations,
  weigh = weigherOf(actors),
): Meetings {
  const index = new BlockIndex()
  for (const other of others) index.add(other)
  const pairs: [Features, Features][] = []
  const covers: Cover[] = []
  for (const claim of fresh) {
    covers.push(...partOf(claim))
    index.visitNear(claim, (other) => {
      if (claim.told.report.id === other.told.report.id) return
      if (claim.aggregate !== other.aggregate) {
        const cover = coverOf(claim, other, actors)
        if (cover) covers.push(cover)
      } else if (claim.class === other.class && isCandidate(claim, other, actors, weigh)) pairs.push([claim, other])
    })
    index.add(claim)
  }
  return { pairs, covers }
}
