// Decides the days of an incident: its own, else those of what it goes on from, by the codebook's order.
import { resolveAnchored, shiftDays, type TimeMention } from '../../mention/time/index.ts'
import type { Incident } from '../incident/types.ts'

export interface Days {
  readonly from: string
  readonly to: string
  readonly precision: 1 | 2 | 3
  readonly rule: string
  readonly inherited: boolean
  readonly mention: TimeMention | null
}

/** A day told before the event's word is a little less its own than one told after it. */
const BEFORE = 1

/** Told by a past verb and as one: not a stretch of raids, nor a fight or a siege that lasts. */
function isOnce(incident: Incident): boolean {
  const causes = incident.frames.filter((frame) => frame.group !== 'effect' && frame.group !== 'result')
  return (
    causes.some((frame) => frame.trigger.pos === 'verb' && frame.trigger.tense === 'past') &&
    causes.every((frame) => frame.trigger.number !== 'pl' && frame.group !== 'clash' && frame.main !== 'besiege')
  )
}

/** What happens at a moment, whatever is told since when: taken, carried off, out of reach. */
const AT_ONCE = new Set(['advance', 'abduct', 'detain', 'missing_noun'])

/** «انقطع الاتصال بهم منذ مساء الجمعة», «سيطر عليها منذ أمس»: it happened then. */
const sinceItHappened = (incident: Incident, time: TimeMention): boolean =>
  time.rule === 'time.since' &&
  time.timex.is === 'since' &&
  ['day', 'weekday', 'date', 'night-of'].includes(time.timex.from.is) &&
  incident.frames.every((frame) => AT_ONCE.has(frame.main) && frame.trigger.number !== 'pl')

/** A month named («خلال شهر نيسان») says more than a stretch of as many days («خلال شهر»). */
const isNamed = ({ rule }: TimeMention): boolean => rule !== 'time.within' && rule !== 'time.recently'

/** Whether one time is told more exactly than another. */
const isNarrower = (one: TimeMention, other: TimeMention): boolean =>
  one.precision !== other.precision ? one.precision < other.precision : isNamed(one) && !isNamed(other)

/** The days an incident tells of itself: the narrowest resolved time, of equals the nearest to its words; an anchored one counted from `reference`. */
export function ownDays(incident: Incident, reference: Days | null): Days | null {
  const triggers = incident.frames.map((frame) => frame.trigger)
  const distance = (time: TimeMention): number =>
    Math.min(...triggers.map((trigger) => (time.first >= trigger.end ? time.first - trigger.end : trigger.first - time.end + BEFORE)))
  let best: TimeMention | null = null
  for (const time of incident.times) {
    if (time.kind === 'duration' || !time.from || !time.to) continue
    if (!best || isNarrower(time, best) || (!isNarrower(best, time) && distance(time) < distance(best))) best = time
  }
  // «نفذوا هجوماً منذ خمسة أيام»: once, that long ago; only what lasts goes on since
  if (best?.from && best.rule === 'time.since-so-long' && isOnce(incident))
    return { from: best.from, to: best.from, precision: 1, rule: best.rule, inherited: false, mention: best }
  if (best?.from && sinceItHappened(incident, best))
    return { from: best.from, to: best.from, precision: 1, rule: best.rule, inherited: false, mention: best }
  if (best?.from && best.to)
    return { from: best.from, to: best.to, precision: best.precision, rule: best.rule, inherited: false, mention: best }
  const anchored = incident.times.find((time) => time.kind === 'anchored')
  if (anchored && reference) {
    const resolved = resolveAnchored(anchored, { from: reference.from, to: reference.to })
    return { ...resolved, rule: anchored.rule, inherited: false, mention: anchored }
  }
  return null
}

/** Codebook §5: no time told for a news occurrence is the publication date and the day before. */
export function defaultDays(published: string | null): Days | null {
  return published === null
    ? null
    : { from: shiftDays(published, -1), to: published, precision: 2, rule: 'time.untold', inherited: true, mention: null }
}

/** Codebook §5: a trend with no time told is of the thirty days up to publication. */
export function trendDays(published: string | null): Days | null {
  return published === null
    ? null
    : { from: shiftDays(published, -30), to: published, precision: 3, rule: 'time.trend-untold', inherited: true, mention: null }
}
