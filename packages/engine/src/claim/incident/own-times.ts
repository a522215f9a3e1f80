// Decides which times of its sentence are an incident's own: not those of a clause about its people, nor days to come of what has happened.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { TimeMention, Timex } from '../../mention/time/index.ts'
import type { Incident } from './types.ts'

/** Told by a past verb, or with the hurt counted: it has happened, whatever is to come after it. */
const hasHappened = (incident: Incident): boolean =>
  incident.factuality !== 'planned' &&
  (incident.observations.length > 0 || incident.frames.some(({ trigger }) => trigger.pos === 'verb' && trigger.tense === 'past'))

/** Stretches that begin with no day. */
const WIDE: ReadonlySet<Timex['is']> = new Set(['month', 'year', 'season', 'unit', 'part-of'])

/** «قُتل مدني معتقل منذ آذار 2015»: one person dies on a day, not since a month. */
const outlastsOneDeath = ({ timex }: TimeMention, { observations }: Incident): boolean =>
  timex.is === 'since' &&
  WIDE.has(timex.from.is) &&
  observations.length > 0 &&
  observations.every(({ max, outcome }) => max === 1 && (outcome === 'killed' || outcome === 'injured'))

/** How far before its time «كان» may stand, in words. */
const REACH = 10

/** «جثث شبان … كانوا قد أجروا تسوية في كانون الأول»، «ينتمي إلى … وأجرى التسوية عام 2018»: the month or year of a clause about those told of before it. */
function isOfClause(view: MatchView, time: TimeMention, { frames }: Incident): boolean {
  if (time.precision < 3) return false
  const sentence = view.tokens[time.first]?.sentence
  for (let at = time.first - 1; at >= time.first - REACH && view.tokens[at]?.sentence === sentence; at--) {
    const token = view.tokens[at]
    if (!token || frames.some(({ trigger }) => trigger.pos === 'verb' && trigger.first <= at && at < trigger.end)) return false
    if (['was', 'past_life'].some((name) => hitOf(token, name, { conj: true, prep: false, pron: false }) !== null))
      return frames.some(({ trigger }) => trigger.end <= at) && !frames.some(({ trigger }) => trigger.first > at && trigger.pos === 'verb')
  }
  return false
}

/** How far behind the word of a toll's rise its time or its dead may stand, in words. */
const RISE_REACH = 5

/** «ارتفع عدد القتلى اليوم إلى أربعة»: when the toll rose, not when they were hurt; not «قتلى الهجوم الذي وقع اليوم», nor the stretch that it counts (منذ بداية العام). */
function isOfRise(view: MatchView, time: TimeMention, { frames }: Incident): boolean {
  if (time.kind === 'interval') return false
  const sentence = view.tokens[time.first]?.sentence
  for (let at = time.first - 1; at >= time.first - RISE_REACH && view.tokens[at]?.sentence === sentence; at--) {
    const token = view.tokens[at]
    if (!token || hitOf(token, 'relative') !== null || frames.some(({ trigger }) => trigger.pos !== 'noun' && trigger.first === at))
      return false
    if (hitOf(token, 'num_rise') !== null)
      return frames.some(({ trigger }) => trigger.pos === 'noun' && trigger.first > at && trigger.first - at <= RISE_REACH)
  }
  return false
}

/** Leaves an incident of a sentence the times that can be its own. */
export function keepOwnTimes(view: MatchView, incident: Incident, published: string | null): void {
  const happened = hasHappened(incident)
  const comes = ({ from }: TimeMention): boolean => happened && published !== null && from !== null && from > published
  incident.times = incident.times.filter(
    (time) => !comes(time) && !outlastsOneDeath(time, incident) && !isOfClause(view, time, incident) && !isOfRise(view, time, incident),
  )
}
