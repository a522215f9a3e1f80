// Decides which lines tell an incident: those over its frames, the body's before the headline's, or the one source of the whole report.
import { hitOf } from '../../mention/match/index.ts'
import type { AttributionMention } from '../../mention/attribution/index.ts'
import type { ReadContext } from '../context.ts'
import type { Incident } from '../incident/types.ts'

const sentenceOf = ({ view }: ReadContext, at: number) => view.document.sentences[view.tokens[at]?.sentence ?? 0]

const inHeadline = (context: ReadContext, line: AttributionMention): boolean => sentenceOf(context, line.first)?.headline === true

/**
 * What a headline says of a happening that the body tells is put down to the body's sources; without any, a source at its head
 * (المرصد: مقتل ثلاثة) tells it, one who acts in it (الجماعة تتبنى) does not.
 */
function withoutHeadline(context: ReadContext, incident: Incident): readonly AttributionMention[] {
  const attributions = incident.attributions.filter((line) => !isOpinion(context, line))
  if (incident.frames.every((frame) => context.view.document.sentences[frame.sentence]?.headline)) return attributions
  const body = attributions.filter((line) => !inHeadline(context, line))
  return body.length > 0 ? body : attributions.filter((line) => line.form === 'headline')
}

const sameSource = (a: AttributionMention, b: AttributionMention): boolean =>
  a.source.id === null ? a.source.name === b.source.name : a.source.id === b.source.id

/** Words below which a sentence is a dateline or a heading. */
const SHORTEST_LEAD = 6

/** «رصد المرصد … ونفذت وحدات إنزالاً … وفقاً لتوثيقات المرصد»: one source that opens a report and speaks last told what stands between. */
function throughout(context: ReadContext, incident: Incident): AttributionMention | null {
  const lines = context.mentions.attributions.filter((line) => {
    const sentence = sentenceOf(context, line.first)
    return sentence?.headline === false && !context.clutter.has(sentence.index)
  })
  const [opening, closing] = [lines[0], lines.at(-1)]
  if (!opening || !closing || opening === closing || opening.stance !== 'asserts') return null
  if (!lines.every((line) => sameSource(line, opening))) return null
  const lead = context.view.document.sentences.find(({ headline, first, end }) => !headline && end - first >= SHORTEST_LEAD)
  const last = Math.max(...incident.frames.map((frame) => frame.trigger.first))
  return lead?.index === sentenceOf(context, opening.first)?.index && last < closing.first ? opening : null
}

export interface Tellers {
  readonly lines: readonly AttributionMention[]
  /** They stand over none of its words: those of the total it is part of, or of the whole report. */
  readonly borrowed: boolean
}

/** The lines that tell an incident. */
export function tellersOf(context: ReadContext, incident: Incident): Tellers {
  const lines = withoutHeadline(context, incident)
  if (lines.length > 0) return { lines, borrowed: false }
  const one = throughout(context, incident)
  return { lines: one ? [one] : [], borrowed: true }
}

/** «يرى متابعون أن»: what somebody only thinks tells of no happening. */
export const isOpinion = ({ view }: ReadContext, line: AttributionMention): boolean => {
  const verb = view.tokens[line.first]
  return hitOf(verb, 'attr_opinion', { conj: true }) !== null
}
