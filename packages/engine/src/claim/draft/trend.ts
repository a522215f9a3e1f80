// Writes trends down as claims: whose attacks rose, fell or go on, against whom, where, over which days.
import { attributionFor } from '../../mention/attribution/index.ts'
import type { PlaceMention } from '../../mention/place/index.ts'
import type { ClaimActor, Role } from '../../report/types.ts'
import { actorOf, placeOf, timeOf, type Draft } from '../assemble.ts'
import { attributionLines } from '../attribution/lines.ts'
import { trendsOf, type TrendFrame } from '../coding/trends.ts'
import { trendDays, type Days } from '../coding/when.ts'
import { bestPlace } from '../coding/where.ts'
import type { ReadContext } from '../context.ts'
import { framesOf, type SentenceView } from '../frame/frames.ts'
import { clauseAt } from '../frame/view.ts'
import type { Participant } from '../items.ts'
import type { SentenceShare } from '../sentence.ts'
import type { Placed } from './incident.ts'
import { spokenBase } from './spoken.ts'

/** Whether a sentence tells a window of days with both ends. */
export const isBounded = (share: SentenceShare | undefined): boolean =>
  share?.times.some((time) => time.kind === 'interval' && time.from !== null && time.to !== null && time.precision <= 2) === true

const isSide = (one: Participant): boolean => one.actor !== null && one.actor.category !== 'civilians'

/** Whose the attacks are: told between the trend word and them (تكثيف النظام وروسيا غاراتهما), by their own doers, else the nearest side. */
function agentsOf(s: SentenceView, trend: TrendFrame, targets: readonly Participant[]): readonly Participant[] {
  const subject = trend.subject ?? trend.trigger
  const isAimedAt = ({ actor }: Participant): boolean => targets.some((one) => one.actor?.id === actor?.id)
  const near = [...s.participants, ...s.nisbas].filter((one) => isSide(one) && !isAimedAt(one) && !s.speaks(one))
  const between = near.filter((one) => one.first >= trend.trigger.end && one.end <= subject.first)
  if (between.length > 0) return between
  const own =
    framesOf(s)
      .find((frame) => frame.trigger === subject)
      ?.agents.filter(isSide) ?? []
  if (own.length > 0) return own
  const nearest =
    near.find((one) => one.first >= subject.first && one.marker !== 'against' && !onlyDates(s, subject.end, one.first)) ??
    near.findLast((one) => one.end <= subject.first && (subject.pron !== '' || clauseAt(s, one.first) === clauseAt(s, subject.first)))
  return nearest ? [nearest] : []
}

/** «كثفت هجماتها منذ استعاد الجيش العاصمة»: who is told in a clause of time is not whose attacks they are. */
const onlyDates = (s: SentenceView, from: number, first: number): boolean =>
  s.view.tokens.slice(from, first).some(({ key }) => /^(?:منذ|بعد|قبل|عقب|بعدما)$/.test(key)) // since, after, before

/** Words between a verb of aiming and those aimed at, at most. */
const AIMED_REACH = 4

/** «هجمات تستهدف القوات»، «استهدافات متكررة للقوات»: the sides at whom what goes on aims. */
function aimedAt(s: SentenceView, { aim, subject }: TrendFrame): Participant[] {
  const from = aim?.end ?? subject?.end ?? 0
  const first = s.participants.find(
    (one) =>
      one.first >= from &&
      one.first - from <= AIMED_REACH &&
      one.marker === (aim ? '' : 'ل') &&
      one.actor !== null &&
      (aim !== null || subject?.classes.has('targeting') === true),
  )
  if (!first) return []
  const found = [first]
  for (let at = s.participants.indexOf(first) + 1; s.participants[at]?.joined; at++) found.push(s.participants[at] as Participant)
  return found
}

function actorsOf(context: ReadContext, s: SentenceView, trend: TrendFrame): ClaimActor[] {
  const frame = framesOf(s).find((one) => one.trigger === trend.subject)
  const targets = [...(frame?.patients ?? []), ...aimedAt(s, trend)]
  const rows = (role: Role, found: readonly Participant[]): ClaimActor[] =>
    found.flatMap(({ actors }) =>
      actors
        .filter((actor) => actor.id !== null)
        .map((mention) => actorOf(context.view.document, role, { mention, certainty: mention.certainty ?? 'asserted' })),
    )
  return [...rows('initiator', agentsOf(s, trend, targets)), ...rows('target', targets)]
}

function daysOf(context: ReadContext, share: SentenceShare): Days | null {
  const time = share.times.find((one) => one.from !== null && one.to !== null && one.kind === 'interval')
  return time?.from && time.to
    ? { from: time.from, to: time.to, precision: time.precision, rule: time.rule, inherited: false, mention: time }
    : trendDays(context.published)
}

/** Words between «منذ» and the place of what it counts from at most: منذ اندلاع الحرب في قطاع غزة. */
const SINCE_REACH = 4

/** «منذ اندلاع الحرب بقطاع غزة»: where that was from which a trend is counted. */
function datesOnly({ view, sentence }: SentenceView, place: PlaceMention): boolean {
  for (let at = place.first - 1; at >= Math.max(sentence.first, place.first - SINCE_REACH); at--) {
    const token = view.tokens[at]
    if (!token || token.kind === 'mark') return false
    if (/^[وف]?منذ$/.test(token.key)) return true // since
  }
  return false
}

/** Where it grows: a place of its own clause, before those of what it is told beside (منذ خسارته الباغوز). */
function placeOfTrend(s: SentenceView, trend: TrendFrame, places: readonly PlaceMention[]): PlaceMention | null {
  const clauseOf = (token: number): number | undefined => s.clauses[token - s.sentence.first]
  const own = places.filter((one) => !datesOnly(s, one))
  const beside = own.filter((one) => clauseOf(one.first) === clauseOf(trend.trigger.first))
  return bestPlace(beside) ?? bestPlace(own) ?? bestPlace(places)
}

/** The trends of a sentence as claims; one without a place of its own has that of what was told before it. */
export function trendDrafts(context: ReadContext, s: SentenceView, share: SentenceShare, placed: readonly Placed[]): Draft[] {
  const { document } = context.view
  return trendsOf(s, isBounded(share)).map((trend) => {
    const base = spokenBase(context, trend.trigger)
    const own = placeOfTrend(s, trend, share.places)
    const place = own ?? placed.findLast((one) => one.place !== null && one.place.first < s.sentence.end)?.place ?? null
    return {
      ...base,
      kind: 'trend',
      type: trend.type,
      act: null,
      direction: trend.direction,
      actors: actorsOf(context, s, trend),
      place: placeOf(document, place, own === null),
      time: timeOf(document, daysOf(context, share), base.trigger),
      attribution: attributionLines(
        { document, outlet: context.outlet, fallback: base.trigger, ownVoice: 'some' },
        attributionFor(context.mentions.attributions, trend.trigger.first),
      ),
      confidence: 0.5,
      rules: [trend.rule, trend.trigger.rule, ...trend.trigger.rows],
    }
  })
}
