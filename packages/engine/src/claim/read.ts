// Reads the claims of a report from its mentions: sentence by sentence into incidents, then across sentences.
import type { ActorMention } from '../mention/actor/index.ts'
import { attributionFor, type AttributionMention, type Outlet } from '../mention/attribution/index.ts'
import type { TriggerMention } from '../mention/event/index.ts'
import type { MatchView } from '../mention/match/index.ts'
import type { PlaceMention } from '../mention/place/index.ts'
import type { NumberMention } from '../mention/number/index.ts'
import type { QuantityMention } from '../mention/quantity/index.ts'
import type { TimeMention } from '../mention/time/index.ts'
import type { Report, Span } from '../report/types.ts'
import { hitOf } from '../mention/match/index.ts'
import { spanOf } from '../text/document.ts'
import type { Sentence } from '../text/token/types.ts'
import { actorOf, actorsOf, casualtiesOf, numberClaims, placeOf, timeOf, type Draft } from './assemble.ts'
import { attachedLines } from './attribution/attach.ts'
import { attributionLines } from './attribution/lines.ts'
import { speakerLines } from './attribution/speaker.ts'
import { clausesOf } from './clause/clauses.ts'
import { kindOf, sumsHappenings } from './coding/kind.ts'
import { isSpeaker, statementsOf } from './coding/statements.ts'
import { trendsOf } from './coding/trends.ts'
import { codeIncident, type ActorLookup } from './coding/type.ts'
import { bestPlace, daysBetween, defaultDays, ownDays, trendDays, type Days } from './coding/when-where.ts'
import { confidenceOf } from './confidence.ts'
import { inCompany } from './frame/company.ts'
import type { SentenceView } from './frame/frames.ts'
import { incidentsOf } from './incident/build.ts'
import { addCulprits, shareCulprits } from './incident/culprits.ts'
import { seriesOf, sharesByDoer, sharesOf } from './incident/series.ts'
import { leastTelling, tellingOf } from './incident/telling.ts'
import { mergeIncidents } from './incident/merge.ts'
import { isReportable, linkParts, linkUpdates, shareKind, tellsAccident } from './incident/link.ts'
import { leadGroup, type Incident, type MeansMention, type RoleActor } from './incident/types.ts'
import { participantsOf, type Participant } from './items.ts'
import type { Claim } from '../report/types.ts'

/** Everything found in the text of a report. */
export interface ReportMentions {
  readonly actors: readonly ActorMention[]
  readonly numbers: readonly NumberMention[]
  readonly quantities: readonly QuantityMention[]
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly attributions: readonly AttributionMention[]
  readonly triggers: readonly TriggerMention[]
  readonly means: readonly MeansMention[]
}

export interface ReadContext {
  readonly report: Report
  readonly outlet: Outlet
  readonly published: string | null
  readonly view: MatchView
  readonly mentions: ReportMentions
  readonly clutter: ReadonlySet<number>
  readonly actors: ActorLookup & { related(x: string, y: string): boolean; militaryOf(id: string): string }
}

/** The mentions of a report by the sentence they stand in. */
interface SentenceShare {
  actors: ActorMention[]
  quantities: QuantityMention[]
  places: PlaceMention[]
  times: TimeMention[]
  triggers: TriggerMention[]
  means: MeansMention[]
}

function shareBySentence(context: ReadContext): SentenceShare[] {
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
  for (const name of ['actors', 'quantities', 'places', 'times', 'triggers', 'means'] as const) {
    for (const mention of context.mentions[name])
      // a number in the name of a source counts nobody (السويداء 24)
      if (name !== 'quantities' || !named.has(mention.first))
        (shares[document.tokens[mention.first]?.sentence ?? 0]?.[name] as { first: number }[] | undefined)?.push(mention)
  }
  return shares
}

/** Times that date the saying, not the event: between a speech verb and what is said. */
function speechTimes(context: ReadContext): Set<TimeMention> {
  const found = new Set<TimeMention>()
  for (const line of context.mentions.attributions) {
    if (line.form !== 'verb_subject') continue
    for (const time of context.mentions.times)
      if (time.first >= line.first && time.end <= line.scope.from && time.first < line.scope.from) found.add(time)
  }
  // a day right after a verb of publishing is the publication's: في تقرير نشرته الإثنين
  for (const time of context.mentions.times) {
    const before = context.view.tokens[time.first - 1]
    if (before && hitOf(before, 'publish') !== null) found.add(time)
  }
  return found
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

function sentenceView(context: ReadContext, sentence: Sentence, share: SentenceShare): SentenceView {
  const { view } = context
  const { actors, places, triggers } = share
  const speaking = context.mentions.attributions.filter((line) => line.first >= sentence.first && line.end <= sentence.end)
  const whole: SentenceView = {
    view,
    sentence,
    clauses: clausesOf(view, sentence),
    triggers: triggers.filter((trigger) => !trigger.classes.has('topic_break')),
    participants: participantsOf(
      view,
      sentence,
      actors.filter(
        (actor) => !isWhereabouts(actor, places) && !share.times.some((time) => time.first <= actor.first && actor.end <= time.end),
      ),
      share.quantities,
    ),
    speaks: (participant) => speaking.some((line) => participant.first >= line.first && participant.end <= line.end),
    nisbas: actors
      .filter((actor) => actor.adjective)
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
    isPlace: (token) => places.some((place) => token >= place.first && token < place.end),
  }
  return { ...whole, triggers: whole.triggers.filter((trigger) => inCompany(whole, trigger)) }
}

/** «قُتل الطيار في قتال مع مسلحين»: of a fight with one side told, those who fell are the other. */
function fightTogether(incident: Incident): void {
  const sides = incident.targets.filter((actor) => actor.mention.id !== null && actor.mention.category !== 'civilians')
  if (leadGroup(incident) !== 'clash' || incident.initiators.length > 0 || incident.participants.length !== 1 || sides.length === 0) return
  incident.participants.push(...sides)
  incident.targets = incident.targets.filter((actor) => !sides.includes(actor))
}

/** A state that attacks is its military (codebook §3). */
function armInitiators(context: ReadContext, incident: Incident): void {
  const arm = (actor: RoleActor): RoleActor =>
    actor.mention.id && actor.mention.head === 'state'
      ? { ...actor, mention: { ...actor.mention, id: context.actors.militaryOf(actor.mention.id) } }
      : actor
  const protesters = incident.initiators.filter((actor) => actor.mention.category === 'protesters')
  incident.targets.push(...protesters)
  incident.initiators = incident.initiators.filter((actor) => !protesters.includes(actor)).map(arm)
  incident.participants = incident.frames.some((frame) => frame.group === 'agreement')
    ? incident.participants
    : incident.participants.map(arm)
  fightTogether(incident)
  const initiators = new Set(incident.initiators.map((actor) => actor.mention.id))
  incident.targets = incident.targets.filter((actor) => actor.mention.id === null || !initiators.has(actor.mention.id))
}

function attributionsAt(context: ReadContext, incident: Incident): AttributionMention[] {
  const found: AttributionMention[] = []
  for (const frame of incident.frames)
    for (const line of attributionFor(context.mentions.attributions, frame.trigger.first)) if (!found.includes(line)) found.push(line)
  return found
}

/** Whether a frame stands outside of what anybody is said to have said. */
function toldInOwnVoice(context: ReadContext, incident: Incident): boolean {
  return incident.frames.some((frame) => attributionFor(context.mentions.attributions, frame.trigger.first).length === 0)
}

/** A place at the head of a line with a dash or colon after it is the desk's, when the sentence names another (دير الزور – شبكة …: في الحسكة). */
function opensWithDesk(s: SentenceView, place: PlaceMention, places: readonly PlaceMention[]): boolean {
  return places.length > 1 && place.first === s.sentence.first && /^[-–—|/:]$/.test(s.view.tokens[place.end]?.key ?? '')
}

function sentenceIncidents(context: ReadContext, s: SentenceView, share: SentenceShare, spoken: ReadonlySet<TimeMention>): Incident[] {
  const things = share.quantities.filter((quantity) => quantity.of === 'things')
  const numbers = context.mentions.numbers.filter((number) => number.first >= s.sentence.first && number.end <= s.sentence.end)
  const counted = s.sentence.headline
    ? []
    : [...seriesOf(s, numbers, share.times), ...sharesOf(s, share.places, share.quantities), ...sharesByDoer(s)]
  // what is counted or dealt out is told once
  const dealt = counted.some((incident) => incident.recap)
  const taken = new Set(counted.flatMap((incident) => incident.frames.map((frame) => frame.trigger)))
  if (dealt)
    for (const trigger of s.triggers)
      if (['dead_noun', 'victim_noun', 'toll_noun'].some((name) => trigger.classes.has(name))) taken.add(trigger)
  const incidents = incidentsOf(
    { ...s, triggers: s.triggers.filter((trigger) => !taken.has(trigger)) },
    {
      places: share.places.filter(
        (place) => !place.isDateline && place.role !== 'name_part' && place.role !== 'subject' && !opensWithDesk(s, place, share.places),
      ),
      times: share.times.filter((time) => !spoken.has(time)),
      quantities: share.quantities,
      means: share.means,
    },
    s.sentence.headline,
    (x, y) => context.actors.related(x, y),
  )
  incidents.push(...counted)
  for (const incident of incidents) addCulprits(s, incident)
  const sums = sumsHappenings(context.view, s.sentence, things)
  for (const incident of incidents) {
    armInitiators(context, incident)
    incident.attributions = attributionsAt(context, incident)
    incident.separate ||= sums
  }
  return incidents
}

interface Placed {
  readonly incident: Incident
  readonly place: PlaceMention | null
  readonly days: Days | null
}

function paragraphOf(context: ReadContext, incident: Incident): number {
  return context.view.document.sentences[Math.max(...incident.sentences)]?.paragraph ?? 0
}

/** Place and days of each incident in order; what is not told is taken from what it goes on from. */
function placeInTimeAndSpace(context: ReadContext, incidents: readonly Incident[]): Placed[] {
  const found: Placed[] = []
  for (const incident of incidents) {
    const before =
      found.findLast(
        (one) =>
          Math.min(...incident.sentences) - Math.max(...one.incident.sentences) <= 1 ||
          paragraphOf(context, one.incident) === paragraphOf(context, incident),
      ) ?? null
    const origin = incident.updates ?? incident.sameAs ?? incident.partOf
    const source = (origin && found.find((one) => one.incident === origin)) ?? before
    const days =
      (incident.updates ? source?.days : null) ??
      ownDays(incident, source?.days ?? null) ??
      (source?.days ? { ...source.days, inherited: true } : defaultDays(context.published))
    // later news of a happening is where and when that was, wherever the wounded died
    const place = (incident.updates ? source?.place : null) ?? bestPlace(incident.places) ?? source?.place ?? null
    found.push({ incident, place, days })
  }
  return found
}

function evidenceOf(context: ReadContext, sentences: Iterable<number>): Span[] {
  const { document } = context.view
  return [...sentences]
    .toSorted((a, b) => a - b)
    .map((index) => document.sentences[index])
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => spanOf(document, sentence.first, sentence.end))
}

/** Days after which what is told is history (codebook §7). */
const HISTORY_DAYS = 60

function draftOf(context: ReadContext, placed: Placed, attached: readonly AttributionMention[]): Draft {
  const { incident, place, days } = placed
  const { document } = context.view
  const lead =
    incident.frames.find((frame) => frame.group !== 'effect' && frame.group !== 'result' && frame.group !== 'light') ??
    (incident.frames[0] as Incident['frames'][number])
  const trigger = spanOf(document, lead.trigger.first, lead.trigger.end, lead.trigger.lead)
  const coding = codeIncident(incident, context.actors)
  const own = bestPlace(incident.places)
  const { rows, combined } = casualtiesOf(document, incident.observations)
  const old = context.published !== null && days !== null && !days.inherited && daysBetween(days.to, context.published) > HISTORY_DAYS
  return {
    incident,
    order: lead.trigger.first,
    kind: kindOf(incident, days),
    type: coding.type,
    subtype: coding.subtype,
    act: null,
    direction: null,
    trigger,
    actors: actorsOf(document, incident, coding.type),
    place: placeOf(document, place, own === null),
    time: timeOf(document, days, trigger),
    casualties: rows,
    combined,
    means: [...new Map(incident.means.map((one) => [one.id, { id: one.id, ...spanOf(document, one.first, one.end) }])).values()],
    attribution: attributionLines(
      { document, outlet: context.outlet, fallback: trigger, ownVoice: toldInOwnVoice(context, incident) },
      incident.attributions.length === 0 && incident.partOf ? incident.partOf.attributions : incident.attributions,
      attached,
    ),
    factuality: old ? 'background' : incident.factuality,
    evidence: evidenceOf(context, incident.sentences),
    confidence: confidenceOf(tellingOf(context.view, incident)),
    rules: [...incident.rules, coding.rule, ...(days ? [days.rule] : []), ...(place ? [place.rule] : [])],
  }
}

/** Whether a sentence tells a window of days with both ends. */
const isBounded = (share: SentenceShare | undefined): boolean =>
  share?.times.some((time) => time.kind === 'interval' && time.from !== null && time.to !== null && time.precision <= 2) === true

/** How many sentences on a speaker goes on speaking without being named again. */
const SPEAKS_ON = 1

/** The last source named up to a token, in its sentence or the one before, as the participant that stands for it. */
function speakerBefore(context: ReadContext, views: readonly SentenceView[], s: SentenceView, token: number): Participant | null {
  const near = views.filter((one) => one.sentence.index <= s.sentence.index && s.sentence.index - one.sentence.index <= SPEAKS_ON)
  const said = context.mentions.attributions.filter((line) => line.form === 'verb_subject' && line.first < token)
  return (
    near
      .flatMap((one) => one.participants)
      .findLast((one) => one.end <= token && isSpeaker(one) && said.some((line) => one.first >= line.first && one.first <= line.end)) ??
    null
  )
}

function spokenDrafts(
  context: ReadContext,
  views: readonly SentenceView[],
  shares: readonly SentenceShare[],
  placed: readonly Placed[],
): Draft[] {
  const { document } = context.view
  const drafts: Draft[] = []
  const base = (sentence: number, first: number, end: number) => {
    const trigger = spanOf(document, first, end)
    return {
      incident: null,
      order: first,
      trigger,
      subtype: null,
      casualties: [],
      combined: null,
      means: [],
      evidence: evidenceOf(context, [sentence]),
      factuality: 'asserted' as const,
      trigger_: trigger,
    }
  }
  for (const s of views) {
    const share = shares[s.sentence.index] as SentenceShare
    for (const trend of trendsOf(s, isBounded(share))) {
      const { trigger_, ...shared } = base(trend.sentence, trend.trigger.first, trend.trigger.end)
      const place =
        bestPlace(share.places) ?? placed.findLast((one) => Math.min(...one.incident.sentences) <= trend.sentence)?.place ?? null
      const time = share.times.find((one) => one.from !== null && one.kind === 'interval')
      const days: Days | null =
        time?.from && time.to
          ? { from: time.from, to: time.to, precision: time.precision, rule: time.rule, inherited: false, mention: time }
          : trendDays(context.published)
      const subject = trend.subject ?? trend.trigger
      const near = [...s.participants, ...s.nisbas].filter((one) => one.actor && one.actor.category !== 'civilians')
      // تكثيف النظام وروسيا غاراتهما: between the trend word and its subject; else after the subject, else the first
      const between = near.filter((one) => one.first >= trend.trigger.end && one.end <= subject.first)
      const agent = near.find((one) => one.first >= subject.first) ?? near[0]
      const agents = between.length > 0 ? between : agent ? [agent] : []
      drafts.push({
        ...shared,
        kind: 'trend',
        type: trend.type,
        act: null,
        direction: trend.direction,
        actors: agents.flatMap(({ actor }) => (actor ? [actorOf(document, 'initiator', { mention: actor, certainty: 'asserted' })] : [])),
        place: placeOf(document, place, false),
        time: timeOf(document, days, trigger_),
        attribution: attributionLines(
          { document, outlet: context.outlet, fallback: trigger_, ownVoice: true },
          attributionFor(context.mentions.attributions, trend.trigger.first),
        ),
        confidence: 0.5,
        rules: [trend.rule, trend.trigger.rule, ...trend.trigger.rows],
      })
    }
    for (const statement of statementsOf(s, (token) => speakerBefore(context, views, s, token))) {
      if (!statement.speaker?.actor) continue
      const { trigger_, ...shared } = base(statement.sentence, statement.trigger.first, statement.trigger.end)
      const time = share.times.find((one) => one.from !== null)
      const days: Days | null =
        time?.from && time.to
          ? { from: time.from, to: time.to, precision: time.precision, rule: time.rule, inherited: false, mention: time }
          : defaultDays(context.published)
      const actors = [actorOf(document, 'speaker', { mention: statement.speaker.actor, certainty: 'asserted' })]
      if (statement.topic?.actor) actors.push(actorOf(document, 'topic', { mention: statement.topic.actor, certainty: 'asserted' }))
      drafts.push({
        ...shared,
        kind: 'statement',
        type: null,
        act: statement.act,
        direction: null,
        actors,
        place: null,
        time: timeOf(document, days, trigger_),
        attribution: attributionLines(
          { document, outlet: context.outlet, fallback: trigger_, ownVoice: true },
          speakerLines(context.mentions.attributions, statement.trigger.first),
        ),
        confidence: 0.5,
        rules: [statement.rule, ...statement.trigger.rows],
      })
    }
  }
  return drafts
}

/** A stretch from which a toll without a cause is a total of the period (days). */
const RECAP_DAYS = 6

/** Deaths told over a stretch of time, with no single happening behind them: a monitor's monthly toll. */
function isRecap(incident: Incident): boolean {
  const stretch = incident.times.find((time) => time.kind === 'interval' && time.from !== null && time.to !== null)
  const long = stretch?.from && stretch.to ? daysBetween(stretch.from, stretch.to) >= RECAP_DAYS : false
  return (
    long &&
    incident.observations.length > 0 &&
    incident.frames.every(
      (frame) =>
        frame.group === 'effect' ||
        frame.group === 'result' ||
        frame.main === 'torture' ||
        (frame.main === 'event_noun' && frame.trigger.definite && frame.trigger.number === 'pl'),
    )
  )
}

/** The claims of a report, in text order. */
export function readClaims(context: ReadContext): Claim[] {
  const { document } = context.view
  const read = document.sentences.filter((sentence) => !context.clutter.has(sentence.index))
  const spoken = speechTimes(context)
  const shares = shareBySentence(context)
  const views = read.map((sentence) => sentenceView(context, sentence, shares[sentence.index] as SentenceShare))
  const trending = new Set(views.flatMap((s) => trendsOf(s, isBounded(shares[s.sentence.index])).map((trend) => trend.subject)))
  const incidents = views.flatMap((s) =>
    sentenceIncidents(
      context,
      { ...s, triggers: s.triggers.filter((trigger) => !trending.has(trigger)) },
      shares[s.sentence.index] as SentenceShare,
      spoken,
    ),
  )
  for (const incident of incidents) incident.recap ||= isRecap(incident)
  const headlineSentences = new Set(document.sentences.filter((sentence) => sentence.headline).map((sentence) => sentence.index))
  const breaks = new Set(
    views.filter((s) => [...s.topicBreaks].some((token) => token - s.sentence.first <= 2)).map((s) => s.sentence.index),
  )
  const merged = mergeIncidents(incidents, {
    related: (x, y) => context.actors.related(x, y),
    headlineSentences,
    breaksTopic: (sentence) => breaks.has(sentence),
  })
  linkUpdates(merged)
  shareKind(context.view, merged)
  for (const incident of merged) incident.recap ||= isRecap(incident)
  linkParts(merged, context.published)
  shareCulprits(merged)
  const accident = tellsAccident(context.view)
  const kept = merged.filter(
    (incident) => isReportable(context.view, incident, accident) && tellingOf(context.view, incident) >= leastTelling(context.view),
  )
  const placed = placeInTimeAndSpace(context, kept)
  const attached = attachedLines(context.view, context.mentions.attributions, kept)
  return numberClaims(context.report.id, [
    ...placed.map((one) => draftOf(context, one, attached.get(one.incident) ?? [])),
    ...spokenDrafts(context, views, shares, placed),
  ])
}
