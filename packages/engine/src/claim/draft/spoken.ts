// Writes trends and statements down as claims.
import { attributionFor } from '../../mention/attribution/index.ts'
import { spanOf } from '../../text/document.ts'
import { actorOf, placeOf, timeOf, type Draft } from '../assemble.ts'
import { attributionLines } from '../attribution/lines.ts'
import { speakerLines } from '../attribution/speaker.ts'
import { isSpeaker, statementsOf } from '../coding/statements.ts'
import { trendsOf } from '../coding/trends.ts'
import { bestPlace, defaultDays, trendDays, type Days } from '../coding/when-where.ts'
import { evidenceOf, type ReadContext } from '../context.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Participant } from '../items.ts'
import type { SentenceShare } from '../sentence.ts'
import type { Placed } from './incident.ts'

/** Whether a sentence tells a window of days with both ends. */
export const isBounded = (share: SentenceShare | undefined): boolean =>
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

/** Trends and statements of a report as claims. */
export function spokenDrafts(
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
