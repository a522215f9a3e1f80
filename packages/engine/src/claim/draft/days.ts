// Decides the days of an incident that tells none of its own: those told before it in its sentence, else of what it goes on from.
import type { TimeMention } from '../../mention/time/index.ts'
import { daysBetween, defaultDays, ownDays, type Days } from '../coding/when.ts'
import type { ReadContext } from '../context.ts'
import { leadGroup, type Incident } from '../incident/types.ts'

/** An incident whose days are known. */
interface Dated {
  readonly incident: Incident
  readonly days: Days | null
}

/** Days after which what is told is history (codebook §7): the news told after it is not of its day. */
const HISTORY_DAYS = 60

const firstSentence = (incident: Incident): number => Math.min(...incident.sentences)
const lastSentence = (incident: Incident): number => Math.max(...incident.sentences)

/** Whether a later incident stands in the passage of an earlier one: in its paragraph or the next, with no new subject opened. */
function inPassage(context: ReadContext, earlier: Incident, later: Incident): boolean {
  const { sentences } = context.view.document
  const [from, to] = [lastSentence(earlier), firstSentence(later)]
  const paragraphs = (sentences[to]?.paragraph ?? 0) - (sentences[from]?.paragraph ?? 0)
  return (to - from <= 1 || paragraphs <= 1) && !opensSubject(context, to)
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
  const passage = placed.filter((one) => inPassage(context, one.incident, incident))
  // what goes on with a total in its place is of its stretch
  const many = incident.plural || incident.recap || incident.separate || incident.places.length === 0
  const before = source ?? passage.findLast((one) => many || hasDay(context, one)) ?? null
  return (
    (incident.updates ? source?.days : null) ??
    ownDays(incident, (source ?? passage.at(-1))?.days ?? null) ??
    dayHere(context, incident, placed, spoken) ??
    announced(context, incident, spoken) ??
    (before?.days ? { ...before.days, inherited: true } : defaultDays(context.published))
  )
}
