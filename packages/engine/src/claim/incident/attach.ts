// Decides to which trigger of a sentence each place, day, count and means belongs.
import { hitOf } from '../../mention/match/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import type { Frame } from '../frame/types.ts'
import type { SentenceView } from '../frame/frames.ts'

interface Range {
  readonly first: number
  readonly end: number
}

/** Words that with أن make a clause of time beside the main one: before, after, since. */
const BESIDE = /^[وف]?(قبل|بعد|منذ|ريثما|حتي)$/

/** Whether a mention stands in a clause that only says before or after what it was (قبل أن يخضع لتسوية عام 2018). */
function isBeside(s: SentenceView, first: number): boolean {
  const clause = s.clauses[first - s.sentence.first]
  let at = first
  while (at > s.sentence.first && s.clauses[at - 1 - s.sentence.first] === clause) at--
  return /^ان/.test(s.view.tokens[at]?.key ?? '') && BESIDE.test(s.view.tokens[at - 1]?.key ?? '')
}

/** «اقتادت رجلاً كان يستأجر المنزل منذ أشهر»: since when a clause of «was» says what somebody was at. */
function isOfWhatWas(s: SentenceView, frames: readonly Frame[], time: TimeMention): boolean {
  if (time.rule !== 'time.since' && time.rule !== 'time.since-so-long') return false
  for (let at = time.first - 1; at >= Math.max(s.sentence.first + 1, time.first - WAS_REACH); at--) {
    if (frames.some(({ trigger }) => trigger.first <= at && at < trigger.end)) return false
    const token = s.view.tokens[at]
    if (token?.kind === 'mark') return false
    if (/^(كان|كانت|كانوا|كانا)$/.test(token?.key ?? '')) return true // was, were
  }
  return false
}
const WAS_REACH = 6

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
  if (isBeside(s, mention.first)) return null
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

/** How far behind «بعد يومين من» the event that it names may begin, in tokens; behind a noun of doing (من قيام القوات بقصف) farther. */
const NAMED_REACH = 2
const DONE_REACH = 9

/** Groups times by the frame they belong to; one that is of the event named right after it belongs to nothing else. */
export function attachTimes(s: SentenceView, frames: readonly Frame[], times: readonly TimeMention[]): Map<Frame, TimeMention[]> {
  const found = attach(
    s,
    frames,
    times.filter((time) => !time.anchor?.ofNext && !isOfWhatWas(s, frames, time)),
  )
  for (const time of times) {
    if (!time.anchor?.ofNext) continue
    const done = s.view.tokens.slice(time.end, time.end + NAMED_REACH).some((token) => hitOf(token, 'does') !== null)
    const reach = done ? DONE_REACH : NAMED_REACH
    const frame = frames.find(({ trigger }) => trigger.first >= time.end && trigger.first - time.end < reach)
    if (frame) found.set(frame, [...(found.get(frame) ?? []), time])
  }
  return found
}
