// Decides to whom a statement is put down: who makes it asserts it, unless another is said to have told of it.
import { attributionFor, type AttributionMention } from '../../mention/attribution/index.ts'

/** The lines of a statement whose verb stands at a token. */
export function speakerLines(lines: readonly AttributionMention[], trigger: number): AttributionMention[] {
  const own = lines.filter((line) => line.first <= trigger && trigger < line.end && line.form !== 'according')
  const others = attributionFor(lines, trigger).filter((line) => !own.some((speaker) => speaker.source.name === line.source.name))
  return others.length > 0 ? others : own.map((line) => ({ ...line, stance: 'asserts' as const }))
}
