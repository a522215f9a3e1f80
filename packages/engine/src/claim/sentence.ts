// Gives each sentence the mentions that stand in it, and shows it to the frames as participants and triggers.
import type { ActorMention } from '../mention/actor/index.ts'
import type { TriggerMention } from '../mention/event/index.ts'
import { hitOf, type MatchView } from '../mention/match/index.ts'
import type { PlaceMention } from '../mention/place/index.ts'
import type { QuantityMention } from '../mention/quantity/index.ts'
import type { AttributionMention } from '../mention/attribution/index.ts'
import type { TimeMention } from '../mention/time/index.ts'
import type { Sentence } from '../text/token/types.ts'
import { clausesOf } from './clause/clauses.ts'
import { isTurn, mattersOf } from './clause/matters.ts'
import type { ReadContext } from './context.ts'
import { inCompany } from './frame/company.ts'
import { firesFrom, holdsPlace } from './frame/holders.ts'
import { overflownIn } from './frame/overflight.ts'
import type { SentenceView } from './frame/frames.ts'
import type { MeansMention } from './incident/types.ts'
import { participantsOf } from './items.ts'

/** The mentions of a report by the sentence they stand in. */
export interface SentenceShare {
  actors: ActorMention[]
  quantities: QuantityMention[]
  places: PlaceMention[]
  times: TimeMention[]
  triggers: TriggerMention[]
  means: MeansMention[]
}

/** The mentions of each sentence of a report. */
export function shareBySentence(context: ReadContext): SentenceShare[] {
  const { document } = context.view
  const shares: SentenceShare[] = document.sentences.map(() => ({
    actors: [],
    quantities: [],
    places: [],
    times: [],
    triggers: [],
    means: [],
  }))
  const named = new Set<number>()
  for (const line of context.mentions.attributions) for (let at = line.first; at < line.end; at++) named.add(at)
  for (const time of context.mentions.times) for (let at = time.first; at < time.end; at++) named.add(at)
  // ود مدني: a word for people inside the name of a town
  for (const place of context.mentions.places) for (let at = place.first + 1; at < place.end; at++) named.add(at)
  for (const name of ['actors', 'quantities', 'places', 'times', 'triggers', 'means'] as const) {
    for (const mention of context.mentions[name])
      // a number in the name of a source (السويداء 24) or in a time (الساعات الـ24 الماضية) counts nobody
      if (name !== 'quantities' || !named.has(mention.first))
        (shares[document.tokens[mention.first]?.sentence ?? 0]?.[name] as { first: number }[] | undefined)?.push(mention)
  }
  return shares
}

/** Marks between who says it and the time that dates the saying: commas, the quotation mark after a name. */
const isBeside = (context: ReadContext, at: number): boolean => /^[،,"”»]$/.test(context.view.tokens[at]?.key ?? '')

/**
 * Times right after who says it: «أعلنت المديرية، الاثنين، ارتفاع الحصيلة», and after «بحسب س، أمس» where nothing follows. A verb of
 * watching dates what was seen: رصد المرصد مساء أمس سقوط قذائف.
 */
function besideLine(context: ReadContext, line: AttributionMention): Set<TimeMention> {
  const found = new Set<TimeMention>()
  const { tokens } = context.view
  if (line.form === 'continued' || line.form === 'headline') return found
  const watches = hitOf(tokens[line.first], 'attr_watch', { conj: true }) !== null
  let at = line.end
  for (let time = timeAt(context, at); time; time = timeAt(context, at)) {
    at = time.end
    const closes = tokens[at]?.kind === 'mark' || tokens[at]?.sentence !== tokens[time.first]?.sentence
    if (!watches && (line.form === 'verb_subject' || closes)) found.add(time)
  }
  return found
}

/** The time that begins at a token or after its marks. */
function timeAt(context: ReadContext, at: number): TimeMention | undefined {
  let first = at
  while (isBeside(context, first)) first++
  return context.mentions.times.find((time) => time.first === first)
}

/** Times that date the saying, not the event: between a speech verb and what is said. */
export function speechTimes(context: ReadContext): Set<TimeMention> {
  const found = new Set<TimeMention>()
  for (const line of context.mentions.attributions) {
    const aside = besideLine(context, line)
    for (const time of context.mentions.times)
      if (
        aside.has(time) ||
        (line.form === 'verb_subject' && time.first >= line.first && time.end <= line.scope.from && time.first < line.scope.from)
      )
        found.add(time)
  }
  // a day right after a verb of publishing is the publication's: في تقرير نشرته الإثنين
  for (const time of context.mentions.times) {
    const before = context.view.tokens[time.first - 1]
    if (hitOf(before, 'publish') !== null || datesNews(context, time)) found.add(time)
  }
  return found
}

/** Words and marks of a dateline before its date: the town, its country in brackets; of the agency's name in brackets after it. */
const DATELINE_HEAD = 6
const AGENCY = 6

/** «القامشلي (سوريا) 24 أيار/مايو (وكالة) -»: the date of a dateline is that of the news. */
function datesNews(context: ReadContext, time: TimeMention): boolean {
  const { tokens, document } = context.view
  const sentence = document.sentences[tokens[time.first]?.sentence ?? -1]
  if (time.rule !== 'time.date' || !sentence || time.first === sentence.first || time.first - sentence.first > DATELINE_HEAD) return false
  if (tokens[time.end]?.key !== '(') return false
  const close = tokens.slice(time.end, time.end + AGENCY).findIndex((token) => token.key === ')')
  return close > 0 && /^[-–—]$/.test(tokens[time.end + close + 1]?.key ?? '')
}

/** A country named as where something is (قرب العراق) takes no part in it. */
function isWhereabouts(actor: ActorMention, places: readonly PlaceMention[]): boolean {
  return (
    actor.head === 'state' &&
    places.some(
      (place) =>
        place.first <= actor.first &&
        actor.end <= place.end &&
        place.role === 'location' &&
        (place.relation !== null || place.first < actor.first),
    )
  )
}

/** «لواء القدس الموالي لروسيا»: the patron of somebody takes no part in what that one does. */
function isPatron({ tokens }: MatchView, { first, lead, rule }: ActorMention): boolean {
  if (rule === 'actor.loyal') return false
  const before = tokens[first - 1]
  const tied = lead > 0 || /^(من|ل)$/.test(before?.key ?? '') // by, to
  const loyal = lead > 0 ? before : tokens[first - 2]
  return tied && hitOf(loyal, 'loyal', { conj: true, prep: false }) !== null
}

/** People's words inside the name of a place are no people: بستان القصر، حي العمال. */
function isInPlaceName(actor: ActorMention, places: readonly PlaceMention[]): boolean {
  return actor.category === 'civilians' && places.some((place) => place.first < actor.first && actor.end <= place.end)
}

/** «وبعد ساعات من الحادث»: a noun with the article inside a time, or after one and «من», only dates what follows. */
function onlyDates(view: MatchView, trigger: TriggerMention, times: readonly TimeMention[]): boolean {
  if (trigger.pos === 'verb' || !trigger.definite) return false
  const of = view.tokens[trigger.first - 1]?.key === 'من' // of, from
  return times.some(
    (time) => (time.first < trigger.first && trigger.end <= time.end) || (of && time.kind !== 'day' && time.end === trigger.first - 1),
  )
}

/** A sentence as the frames see it. */
export function sentenceView(context: ReadContext, sentence: Sentence, share: SentenceShare): SentenceView {
  const { view } = context
  const { actors, places, triggers } = share
  const overflown = overflownIn(view, sentence)
  const speaking = context.mentions.attributions.filter((line) => line.first >= sentence.first && line.end <= sentence.end)
  const whole: SentenceView = {
    view,
    sentence,
    clauses: clausesOf(view, sentence),
    matters: mattersOf(view, sentence, share),
    triggers: triggers.filter((trigger) => !isTurn(trigger) && !onlyDates(view, trigger, share.times)),
    participants: participantsOf(
      view,
      sentence,
      actors.filter(
        (actor) =>
          !isWhereabouts(actor, places) &&
          !isPatron(view, actor) &&
          !isInPlaceName(actor, places) &&
          (!holdsPlace(view, actor.first, actor.lead) || firesFrom(view, actor.first)) &&
          !overflown.has(actor.first) &&
          !share.times.some((time) => time.first <= actor.first && actor.end <= time.end),
      ),
      share.quantities,
    ),
    // those against whom something is done are more than a source (أطلقوا النار على متظاهرين طالبوا)
    speaks: (participant) =>
      participant.marker !== 'against' &&
      participant.marker !== 'aboard' &&
      speaking.some((line) => participant.first >= line.first && participant.end <= line.end),
    nisbas: actors
      .filter((actor) => actor.adjective && !overflown.has(actor.first))
      .map((actor) => ({
        first: actor.first,
        end: actor.end,
        marker: '' as const,
        joined: false,
        actor,
        actors: [actor],
        quantity: null,
        ownsTarget: false,
      })),
    topicBreaks: new Set(triggers.filter((trigger) => trigger.classes.has('topic_break')).map((trigger) => trigger.first)),
    overflown,
    isPlace: (token) => places.some((place) => token >= place.first && token < place.end),
    isPlaceObject: (token) =>
      places.some((place) => token >= place.first && token < place.end && (token > place.first || place.lead === 0)),
  }
  return { ...whole, triggers: whole.triggers.filter((trigger) => inCompany(whole, trigger)) }
}
