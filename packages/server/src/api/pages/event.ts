// The page of one event: what is published of it, and what each source says, in its own words.
import { html } from 'hono/html'
import { isInvented, isInventedEvent } from '../../service/invented.ts'
import type { Language } from '../../service/language.ts'
import type { RecordedEvent, ReportedClaim } from '../../service/recorded-event.ts'
import { sayIn } from '../messages.ts'
import { dayIn, type EventWords } from './event-words.ts'
import { page, table, type Html } from './frame.ts'

/** The words a claim rests on, in the direction of their own language. */
const evidence = ({ claim }: ReportedClaim): Html =>
  html`<blockquote lang="ar" dir="rtl">${claim.evidence.map((span) => span.text).join(' … ')}</blockquote>`

export function eventPage(event: RecordedEvent, language: Language, words: EventWords): Html {
  const { record, claims } = event
  const say = sayIn(language)
  const title = words.title(record)
  const conflicts = words.conflicts(record)
  const tollOf = (id: string): string => words.toll(record.accounts.find(({ claim }) => claim === id)?.tolls.get('killed'))
  const heads = [say('outlet'), say('published'), say('killed'), say('words')]
  const rows = claims.map(
    (one) =>
      html`<tr>
        <td><bdi lang="ar">${one.report.outlet ?? '—'}</bdi></td>
        <td class="figure">${one.report.published === null ? '—' : dayIn(language, one.report.published)}</td>
        <td class="figure" data-of="${say('killed')}">${tollOf(one.id)}</td>
        <td>${evidence(one)}</td>
      </tr>`,
  )
  const body = html`<h1>${title}</h1>
    <p>${words.summary(record, claims)}</p>
    <p class="quiet">${words.gradeMeans(record)}</p>
    ${conflicts.length === 0 ? '' : html`<p class="conflict">${say('part-over', { fields: conflicts.join(say('comma')) })}</p>`}
    <h2>${say('accounts')}</h2>
    ${table(heads, rows)}`
  return page({
    language,
    title,
    path: `/events/${encodeURIComponent(record.id)}`,
    invented: isInventedEvent(event) ? 'event' : claims.some(({ report }) => isInvented(report.url)) ? 'some' : 'none',
    body,
  })
}
