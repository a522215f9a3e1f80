// Finds what new claims meet among those that are near: pairs that may be one event, and occurrences that an aggregate covers.
import { BlockIndex } from './blocks.ts'
import { coverOf, partOf } from './covers.ts'
import type { Features } from './features.ts'
import { isCandidate } from './score/pair.ts'
import type { ActorRelations, Cover } from './types.ts'

export interface Meetings {
  /** Claims among the others that a new one may be one event with. */
  readonly touched: ReadonlySet<Features>
  /** By the keys of claims. */
  readonly covers: readonly Cover[]
}

/** What `fresh` claims meet among `others`, and what they cover among themselves. The others are not compared with each other. */
export function meetings(fresh: readonly Features[], others: Iterable<Features>, actors: ActorRelations): Meetings {
  const index = new BlockIndex()
  const known = new Set(others)
  for (const other of known) index.add(other)
  const touched = new Set<Features>()
  const covers: Cover[] = []
  for (const claim of fresh) {
    covers.push(...partOf(claim))
    index.visitNear(claim, (other) => {
      const cover = coverOf(claim, other, actors)
      if (cover) covers.push(cover)
      if (known.has(other) && !touched.has(other) && claim.told.report.id !== other.told.report.id && isCandidate(claim, other, actors))
        touched.add(other)
    })
    index.add(claim)
  }
  return { touched, covers }
}
