// The first page: what is in the record, where its sources part, and where to go from here. Made by the server, without script.
import { html } from 'hono/html'
import { isInventedEvent } from '../../service/invented.ts'
import type { Language } from '../../service/language.ts'
import type { RecordedEvent } from '../../service/recorded-event.ts'
import type { RecordCount } from '../../store/read/count-record.ts'
import { sayIn, type Say } from '../messages.ts'
import type { EventWords } from './event-words.ts'
import { page, table, type Frame, type Html } from './frame.ts'

export interface StatusInput {
  readonly language: Language
  readonly counts: RecordCount
  readonly events: number
  /** Events whose accounts conflict, and the latest of all. */
  readonly disputed: readonly RecordedEvent[]
  readonly latest: readonly RecordedEvent[]
  readonly invented: Frame['invented']
  readonly words: EventWords
}

interface Shown extends Pick<StatusInput, 'language' | 'words' | 'invented'> {
  readonly say: Say
}

/** Where a record is in part invented, each event that is says so itself. */
const markOf = (event: RecordedEvent, { invented, say }: Shown): Html | string =>
  invented === 'some' && isInventedEvent(event) ? html` <mark>${say('invented')}</mark>` : ''

function row(event: RecordedEvent, shown: Shown): Html {
  const { language, words, say } = shown
  const { record } = event
  const conflicts = words.conflicts(record)
  return html`<tr>
    <td>
      <a href="/events/${encodeURIComponent(record.id)}?lang=${language}">${words.what(record)}</a>${markOf(event, shown)}
      ${conflicts.length === 0 ? '' : html`<p class="conflict">${say('part-over', { fields: conflicts.join(say('comma')) })}</p>`}
    </td>
    <td><bdi>${words.where(record)}</bdi></td>
    <td class="figure">${words.when(record)}</td>
    <td class="figure" data-of="${say('killed')}">${words.killed(record)}</td>
    <td class="figure" data-of="${say('witnesses')}">${record.witnesses.length}</td>
    <td data-of="${say('grade')}"><span title="${words.gradeMeans(record)}">${words.grade(record)}</span></td>
  </tr>`
}

function eventTable(events: readonly RecordedEvent[], shown: Shown): Html {
  const { say } = shown
  const heads = [say('what'), say('where'), say('when'), say('killed'), say('witnesses'), say('grade')]
  return table(
    heads,
    events.map((event) => row(event, shown)),
  )
}

function counts({ reports, outlets, claims }: RecordCount, events: number, say: Say): Html {
  const rows = [
    [reports, say('reports', { count: reports })],
    [outlets, say('outlets', { count: outlets })],
    [claims, say('claims', { count: claims })],
    [events, say('events', { count: events })],
  ] as const
  return html`<ul class="counts">
    ${rows.map(([count, label]) => html`<li><strong>${count}</strong>${label}</li>`)}
  </ul>`
}

/** A sentence whose command, from the colon on, is code. */
function withCommand(sentence: string): Html {
  const at = sentence.indexOf('npx ')
  return at < 0 ? html`${sentence}` : html`${sentence.slice(0, at)}<code>${sentence.slice(at)}</code>`
}

export function statusPage(input: StatusInput): Html {
  const { language, disputed, latest, words, invented } = input
  const say = sayIn(language)
  const shown = { language, words, say, invented }
  const filled = html`<h2>${say('disputed')}</h2>
    ${disputed.length === 0 ? html`<p>${say('disputed.none')}</p>` : eventTable(disputed, shown)}
    <h2>${say('latest')}</h2>
    ${eventTable(latest, shown)}`
  const empty = html`<h2>${say('empty')}</h2>
    <p>${withCommand(say('empty.next'))}</p>`
  const body = html`${counts(input.counts, input.events, say)} ${input.counts.reports === 0 ? empty : filled}
    <h2>${say('next')}</h2>
    <ul>
      <li><a href="/api/v1/openapi.json">${say('next.api')}</a></li>
      <li>${withCommand(say('next.own'))}</li>
      <li>${withCommand(say('next.read'))}</li>
    </ul>`
  return page({ language, title: say('name'), path: '/', invented, body })
}
