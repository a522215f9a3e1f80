// Decides the days of an incident that tells none of its own: those told before it in its sentence, else of what it goes on from.
import { daysBetween, type TimeMention } from '../../mention/time/index.ts'
import type { PlaceMention } from '../../mention/place/index.ts'
import { defaultDays, ownDays, type Days } from '../coding/when.ts'
import { bestPlace } from '../coding/where.ts'
import type { ReadContext } from '../context.ts'
import { kilometres } from '../incident/compatible.ts'
import { leadGroup, type Incident } from '../incident/types.ts'

/** An incident whose days and place are known. */
interface Dated {
  readonly incident: Incident
  readonly place: PlaceMention | null
  readonly days: Days | null
}

/** Days after which what is told is history (codebook §7): the news told after it is not of its day. */
const HISTORY_DAYS = 60

const firstSentence = (incident: Incident): number => Math.min(...incident.sentences)

/** The sentence of an earlier incident that stands nearest before (or in) another sentence; null where it is told only after it. */
function sentenceBefore({ sentences }: Incident, to: number): number | null {
  let nearest: number | null = null
  for (const own of sentences) if (own <= to && (nearest === null || own > nearest)) nearest = own
  return nearest
}

/** Whether a later incident stands in the passage of an earlier one told at `from`: in its paragraph or the next, with no new subject opened. */
function inPassage(context: ReadContext, from: number, to: number): boolean {
  const { sentences } = context.view.document
  const paragraphs = (sentences[to]?.paragraph ?? 0) - (sentences[from]?.paragraph ?? 0)
  return (to - from <= 1 || paragraphs <= 1) && !opensSubject(context, to)
}

/** What an incident may go on from, the nearest in the text last. */
function passageOf(context: ReadContext, incident: Incident, placed: readonly Dated[]): Dated[] {
  const to = firstSentence(incident)
  return placed
    .map((one) => ({ one, from: sentenceBefore(one.incident, to) }))
    .filter(({ from }) => from !== null && inPassage(context, from, to))
    .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0))
    .map(({ one }) => one)
}

/** «وفي أبين، …» in a paragraph of its own: a happening elsewhere has not the day of the one told before it, unless that is today's news. */
function isElsewhere(context: ReadContext, incident: Incident, before: Dated): boolean {
  if (context.published === null || before.days === null || daysBetween(before.days.to, context.published) < 2) return false
  const { sentences } = context.view.document
  const to = firstSentence(incident)
  const from = sentenceBefore(before.incident, to) ?? to
  if (sentences[from]?.paragraph === sentences[to]?.paragraph) return false
  const place = bestPlace(incident.places)
  return place !== null && before.place !== null && kilometres(place, before.place) > place.radiusKm + before.place.radiusKm
}

/** Words before which a break of subject still opens its sentence. */
const OPENING_WORDS = 2

/** «وفي سياق آخر»: what follows is of a day of its own. */
function opensSubject(context: ReadContext, sentence: number): boolean {
  const first = context.view.document.sentences[sentence]?.first ?? 0
  return context.mentions.triggers.some(
    (trigger) => trigger.classes.has('topic_break') && trigger.first >= first && trigger.first - first <= OPENING_WORDS,
  )
}

/** One happening goes on from a day, not from a stretch of many nor from history. */
function hasDay(context: ReadContext, { days }: Dated): boolean {
  if (days === null) return true
  const old = context.published !== null && daysBetween(days.to, context.published) > HISTORY_DAYS
  return !old && (days.precision === 1 || days.rule === 'time.untold')
}

/** From so many days on a stretch is what a bulletin is about. */
const BULLETIN_DAYS = 6

/** A bulletin's stretch («حصيلة شهر نيسان»): what it counts further on, with no place or day of its own, is of it. */
function ofBulletin(context: ReadContext, incident: Incident, placed: readonly Dated[]): Days | null {
  if (incident.places.length > 0 || !incident.observations.some(({ min }) => (min ?? 0) > 1)) return null
  const days = placed.find((one) => one.incident.sentences.has(0))?.days
  if (!days || days.inherited || daysBetween(days.from, days.to) < BULLETIN_DAYS || opensSubject(context, firstSentence(incident)))
    return null
  return { ...days, inherited: true }
}

/** A day told before an incident in its sentence that no other has: مساء أمس … دخلت قوة القرية واعتقلت أربعة; a pact is of the day it is announced. */
function dayHere(context: ReadContext, incident: Incident, placed: readonly Dated[], spoken: ReadonlySet<TimeMention>): Days | null {
  const start = Math.min(...incident.frames.map((frame) => frame.trigger.first))
  const sentence = context.view.tokens[start]?.sentence
  const isPact = leadGroup(incident) === 'agreement'
  const taken = (time: TimeMention): boolean => placed.some((one) => one.incident.times.includes(time))
  const time = context.mentions.times.findLast(
    (one) =>
      one.kind === 'day' &&
      one.from !== null &&
      one.first < start &&
      context.view.tokens[one.first]?.sentence === sentence &&
      (isPact || !spoken.has(one)),
  )
  if (!time?.from || !time.to || taken(time)) return null
  return { from: time.from, to: time.to, precision: time.precision, rule: time.rule, inherited: true, mention: time }
}

/** Days before publication from which a saying is old: what it told happened on its day or the one before. */
const OLD_SAYING = 2

/** «أعلن الناطق يوم 20 تشرين الثاني ضبط معمل»: what was announced on a day long past happened about then. */
function announced(context: ReadContext, incident: Incident, spoken: ReadonlySet<TimeMention>): Days | null {
  const time = [...spoken].find(
    (one) => one.rule === 'time.date' && incident.sentences.has(context.view.tokens[one.first]?.sentence ?? -1) && one.from !== null,
  )
  if (!time?.from || !time.to) return null
  if (context.published !== null && daysBetween(time.to, context.published) < OLD_SAYING) return null
  return { from: time.from, to: time.to, precision: 2, rule: time.rule, inherited: true, mention: time }
}

/** The days of an incident after those `placed` before it; `spoken`: times that date the saying. */
export function daysOf(context: ReadContext, incident: Incident, placed: readonly Dated[], spoken: ReadonlySet<TimeMention>): Days | null {
  const origin = incident.updates ?? incident.sameAs ?? incident.partOf
  const source = origin ? (placed.find((one) => one.incident === origin) ?? null) : null
  const passage = passageOf(context, incident, placed)
  // what goes on with a total in its place is of its stretch
  const many = incident.plural || incident.recap || incident.separate || incident.places.length === 0
  const before = source ?? passage.findLast((one) => many || (hasDay(context, one) && !isElsewhere(context, incident, one))) ?? null
  return (
    (incident.updates ? source?.days : null) ??
    ownDays(incident, (source ?? passage.at(-1))?.days ?? null) ??
    dayHere(context, incident, placed, spoken) ??
    announced(context, incident, spoken) ??
    (source ? null : ofBulletin(context, incident, placed)) ??
    (before?.days ? { ...before.days, inherited: true } : defaultDays(context.published))
  )
}
