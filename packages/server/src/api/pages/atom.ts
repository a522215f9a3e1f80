// A saved search as an Atom feed: its latest events, in the reader's language.
import { isInventedEvent } from '../../service/invented.ts'
import type { RecordedEvent } from '../../service/recorded-event.ts'
import type { SavedSearch } from '../../service/saved-searches.ts'
import type { Language } from '../../service/language.ts'
import { sayIn } from '../messages.ts'
import type { EventWords } from './event-words.ts'

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text inside XML; characters that it cannot hold are left out. */
const escape = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- they are what XML refuses
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll(/[&<>"]/g, (mark) => MARKS[mark] as string)

export interface Feed {
  readonly search: SavedSearch
  readonly events: readonly RecordedEvent[]
  /** The address of this server. */
  readonly origin: string
  readonly language: Language
  readonly words: EventWords
}

function entry({ record, claims, changed }: RecordedEvent, { origin, words, language }: Feed): string {
  const mark = isInventedEvent({ claims }) ? `[${sayIn(language)('invented')}] ` : ''
  const link = `${origin}/events/${encodeURIComponent(record.id)}`
  return [
    '  <entry>',
    `    <id>${escape(link)}</id>`,
    `    <title>${escape(mark + words.title(record))}</title>`,
    `    <updated>${changed}</updated>`,
    `    <link href="${escape(link)}"/>`,
    `    <summary>${escape(words.summary(record, claims))}</summary>`,
    '  </entry>',
  ].join('\n')
}

/** The feed as XML, the events as given. */
export function atomFeed(feed: Feed): string {
  const { search, events, origin, language } = feed
  const updated =
    events
      .map(({ changed }) => changed)
      .toSorted()
      .at(-1) ?? search.created.toISOString()
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${origin}/api/v1/saved-searches/${search.id}</id>`,
    `  <title>${escape(search.name)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>Sijill</name></author>',
    ...events.map((event) => entry(event, feed)),
    '</feed>',
    '',
  ].join('\n')
}
