// Names UCDP's sources of an event: the reports, their offices and days, and the one who said it first.
import type { RecordedEvent } from '../../recorded-event.ts'
import type { CodeContext } from '../code-context.ts'
import { outletsOf } from '../outlets.ts'
import { cell, type Row } from '../row.ts'
import { originalSpeaker } from '../speaker.ts'
import { claimOf, contributing, idsOf } from '../standing-claim.ts'

const joined = (parts: readonly string[]): string | null => [...new Set(parts)].join('; ') || null

/** The columns of the sources. Headlines are quoted words and stay out of an open export. */
export function sourceCells(event: RecordedEvent, context: CodeContext): Row {
  const reports = contributing(event)
  const { restricted } = context
  const best = claimOf(event, event.record.type.claim)
  const headlines = reports.flatMap(({ title }) => (title ? [title] : []))
  const articles = reports.map(({ outlet, published, title }) =>
    [outlet, published?.slice(0, 10), restricted ? title : null].filter(Boolean).join(','),
  )
  const from = { claims: idsOf(...event.claims.map(({ id }) => id)) }
  const quoted = { ...from, ...(restricted || headlines.length === 0 ? {} : { lost: ['quoted-words' as const] }) }
  return {
    number_of_sources: cell(reports.length, from),
    source_article: cell(joined(articles.map((article) => `"${article}"`)), quoted),
    source_office: cell(joined(outletsOf(event, context.codes)), from),
    source_date: cell(joined(reports.flatMap(({ published }) => (published ? [published.slice(0, 10)] : []))), from),
    source_headline: cell(restricted ? joined(headlines) : null, quoted),
    source_original: cell(joined((best?.claim.attribution ?? []).map((line) => originalSpeaker(line, context))), {
      claims: idsOf(best?.id),
      rule: 'ucdp.source_original.end',
    }),
  }
}
