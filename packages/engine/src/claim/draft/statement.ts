// Writes statements down as claims: who speaks, about whom, on which day.
import { spanOf } from '../../text/document.ts'
import type { ClaimActor } from '../../report/types.ts'
import { actorOf, timeOf, type Draft } from '../assemble.ts'
import { attributionLines } from '../attribution/lines.ts'
import { speakerLines } from '../attribution/speaker.ts'
import { isCharge, type ToldLines } from '../coding/charges.ts'
import { isSpeaker, type Speaker, type StatementFrame } from '../coding/speaker.ts'
import { statementsOf } from '../coding/statements.ts'
import { defaultDays, type Days } from '../coding/when.ts'
import type { ReadContext } from '../context.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { SentenceShare } from '../sentence.ts'
import { spokenBase } from './spoken.ts'

/** How many sentences on a speaker goes on speaking without being named again. */
const SPEAKS_ON = 1

/** The last source named up to a token, in its sentence or the one before. */
function speakerBefore(context: ReadContext, views: readonly SentenceView[], s: SentenceView, token: number): Speaker | null {
  const near = views.filter((one) => one.sentence.index <= s.sentence.index && s.sentence.index - one.sentence.index <= SPEAKS_ON)
  const said = context.mentions.attributions.filter((line) => line.form === 'verb_subject' && line.first < token)
  const participant = near
    .flatMap((one) => one.participants)
    .findLast((one) => one.end <= token && isSpeaker(one) && said.some((line) => one.first >= line.first && one.first <= line.end))
  return participant ? { is: 'participant', participant } : null
}

function speakerRow(context: ReadContext, speaker: Speaker): ClaimActor | null {
  const { document } = context.view
  if (speaker.is === 'participant') {
    const { actor } = speaker.participant
    return actor && actorOf(document, 'speaker', { mention: actor, certainty: 'asserted' })
  }
  const { source, words } = speaker.line
  const span = spanOf(document, words.first, words.end, words.lead)
  const actor = source.actor === null ? undefined : context.actors.coded(source.actor)
  return {
    role: 'speaker',
    id: actor?.id ?? null,
    unit: null,
    name: source.name,
    category: actor?.category ?? 'unknown',
    certainty: 'asserted',
    ...span,
  }
}

/** The day that stands with the act; a stretch beside it is of what is spoken about (قلق من هجمات الأسابيع الماضية). */
function daysOf(context: ReadContext, share: SentenceShare, { trigger }: StatementFrame): Days | null {
  const distance = (first: number): number => Math.abs(first - trigger.first)
  const time = share.times
    .filter((one) => one.kind === 'day' && one.from !== null && one.to !== null)
    .toSorted((a, b) => distance(a.first) - distance(b.first))[0]
  return time?.from && time.to
    ? { from: time.from, to: time.to, precision: time.precision, rule: time.rule, inherited: false, mention: time }
    : defaultDays(context.published)
}

interface Around {
  readonly views: readonly SentenceView[]
  readonly share: SentenceShare
  readonly told: ToldLines
}

/** The statements of a sentence as claims. */
export function statementDrafts(context: ReadContext, s: SentenceView, { views, share, told }: Around): Draft[] {
  const { document } = context.view
  const { attributions } = context.mentions
  const statements = statementsOf(s, { lines: attributions, before: (token) => speakerBefore(context, views, s, token) })
  return statements.flatMap((statement) => {
    if (isCharge(s, statement, told)) return []
    const speaker = speakerRow(context, statement.speaker)
    if (!speaker) return []
    const base = spokenBase(context, statement.trigger)
    const topic = statement.topic?.actor
    return {
      ...base,
      kind: 'statement',
      type: null,
      act: statement.act,
      direction: null,
      actors: [speaker, ...(topic ? [actorOf(document, 'topic', { mention: topic, certainty: 'asserted' })] : [])],
      place: null,
      time: timeOf(document, daysOf(context, share, statement), base.trigger),
      attribution: attributionLines(
        { document, outlet: context.outlet, fallback: base.trigger, ownVoice: 'some' },
        speakerLines(attributions, statement.trigger.first),
      ),
      confidence: 0.5,
      rules: [statement.rule, ...statement.trigger.rows],
    }
  })
}
