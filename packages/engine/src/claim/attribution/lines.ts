// Turns mentions of attribution into the lines of a claim: each source once, chains over their own links, the outlet where it tells.
import type { AttributionMention, Outlet, Source } from '../../mention/attribution/index.ts'
import type { AttributionLine, Span, Stance } from '../../report/types.ts'
import { spanOf } from '../../text/document.ts'
import type { Document } from '../../text/token/types.ts'

function lineOf(span: Span, source: Source, stance: Stance): AttributionLine {
  const { id, name, kind, from } = source
  return { id, name, kind, stance, from: from && lineOf(span, from, 'asserts'), ...span }
}

const sameSource = (a: AttributionLine, b: AttributionLine): boolean => (a.id !== null && a.id === b.id) || a.name === b.name

const cites = (line: AttributionLine, other: AttributionLine): boolean =>
  line.from !== null && (sameSource(line.from, other) || cites(line.from, other))

/** Lines are independent: one that another cites is no line of its own, and each source stands once, for what it said first. */
function independent(lines: readonly AttributionLine[]): AttributionLine[] {
  return lines.filter(
    (line, index) =>
      !lines.some((other) => other !== line && cites(other, line)) && !lines.slice(0, index).some((known) => sameSource(known, line)),
  )
}

/** What the outlet tells in its own voice, outside of what others say: what is told first, some of it, or nothing. */
export type OwnVoice = 'opens' | 'some' | 'none'

export interface Telling {
  readonly document: Document
  readonly outlet: Outlet
  /** Words that the outlet's own line rests on. */
  readonly fallback: Span
  readonly ownVoice: OwnVoice
}

/**
 * The lines of a claim: those who tell it, then those who speak of it from outside (`attached`). The outlet speaks where it tells it
 * first, sources adding to it; where it tells of it and nobody else asserts it; and where nobody is named.
 */
export function attributionLines(
  telling: Telling,
  mentions: readonly AttributionMention[],
  attached: readonly AttributionMention[] = [],
): AttributionLine[] {
  const { document, outlet, fallback, ownVoice } = telling
  const written = (from: readonly AttributionMention[]): AttributionLine[] =>
    from.map(({ source, stance, words }) => lineOf(spanOf(document, words.first, words.end, words.lead), source, stance))
  const lines = written(mentions)
  const asserted = lines.some((line) => line.stance === 'asserts')
  if (lines.length === 0 || ownVoice === 'opens' || (ownVoice === 'some' && !asserted))
    lines.unshift({ id: outlet.id, name: outlet.name, kind: outlet.kind, stance: 'asserts', from: null, ...fallback })
  return independent([...lines, ...written(attached)])
}
