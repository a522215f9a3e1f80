// Decides to which trigger of a sentence each place, day, count and means belongs.
import type { Frame } from '../frame/types.ts'
import type { SentenceView } from '../frame/frames.ts'

interface Range {
  readonly first: number
  readonly end: number
}

/**
 * The frame that a mention belongs to: the one whose words it shares; else the last before it in its clause, else the first
 * after it in its clause (وفي إب قُتل اثنان), else the last before it, else the first after it.
 */
export function frameFor(s: SentenceView, frames: readonly Frame[], mention: Range): Frame | null {
  const sharing = frames.find((frame) => frame.trigger.first < mention.end && mention.first < frame.trigger.end)
  if (sharing) return sharing
  const clause = s.clauses[mention.first - s.sentence.first]
  const before = frames.findLast((frame) => frame.trigger.end <= mention.first)
  if (before && before.clause === clause) return before
  const after = frames.find((frame) => frame.trigger.first >= mention.end)
  if (after && after.clause === clause) return after
  return before ?? after ?? null
}

/** Groups mentions by the frame they belong to. */
export function attach<T extends Range>(s: SentenceView, frames: readonly Frame[], mentions: readonly T[]): Map<Frame, T[]> {
  const found = new Map<Frame, T[]>()
  for (const mention of mentions) {
    const frame = frameFor(s, frames, mention)
    if (frame) found.set(frame, [...(found.get(frame) ?? []), mention])
  }
  return found
}
