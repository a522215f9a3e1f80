// Reads one item of a feed, put back into a feed of its own, and the name of the feed.
import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'

export type FeedForm = 'rss' | 'atom' | 'rdf'

/** What an item says, as it says it; HTML is left as it is. */
export interface FeedItem {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  /** The whole text, where the feed carries it. */
  readonly content: string | null
  /** What stands for the text in feeds that carry none. */
  readonly summary: string | null
  readonly published: string | null
}

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"'
const WRAPPINGS: Readonly<Record<FeedForm, readonly [string, string]>> = {
  rss: [`<rss version="2.0" ${NAMESPACES}><channel><title>x</title>`, '</channel></rss>'],
  atom: [`<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><title>x</title><id>x</id>`, '</feed>'],
  rdf: [
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}><channel rdf:about="x"><title>x</title></channel>`,
    '</rdf:RDF>',
  ],
}

/** Which form a feed has by its head; null where it is none. */
export function formOf(head: string): FeedForm | null {
  if (/<rdf:rdf[\s>]/i.test(head)) return 'rdf'
  if (/<rss[\s>]/i.test(head)) return 'rss'
  if (/<(?:\w+:)?feed[\s>]/i.test(head)) return 'atom'
  return null
}

const first = (...values: readonly (string | null | undefined)[]): string | null => values.find((value) => value?.trim())?.trim() ?? null

/** A tag of the head, its HTML entities and CDATA left to the parser of the item that it is wrapped as. */
export function feedTitle(head: string): string | null {
  const title = /<title(?:\s[^>]*)?>((?:<!\[CDATA\[[\s\S]*?\]\]>|[^<])*)<\/title>/i.exec(head)?.[1]
  return title === undefined ? null : (readXmlItem(`<item><title>${title}</title></item>`, 'rss')?.title ?? null)
}

/** Reads one item; null where it cannot be read. */
export function readXmlItem(item: string, form: FeedForm): FeedItem | null {
  const [before, after] = WRAPPINGS[form]
  const document = before + item + after
  if (form === 'atom') {
    const entry = parseAtomFeed(document).entries?.[0]
    if (!entry) return null
    const links = entry.links ?? []
    return {
      id: first(entry.id),
      url: first((links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href),
      title: first(entry.title?.value),
      content: first(entry.content?.value),
      summary: first(entry.summary?.value),
      published: first(entry.published, entry.updated),
    }
  }
  const read = form === 'rss' ? parseRssFeed(document).items?.[0] : parseRdfFeed(document).items?.[0]
  if (!read) return null
  const guid = 'guid' in read ? read.guid : undefined
  const own = 'pubDate' in read ? read.pubDate : undefined
  return {
    id: first(guid?.value, read.link),
    url: first(read.link, guid?.isPermaLink === false ? null : guid?.value),
    title: first(read.title),
    content: first(read.content?.encoded),
    summary: first(read.description),
    published: first(own, read.dc?.dates?.[0], read.dcterms?.issued?.[0]),
  }
}

export interface JsonFeed {
  readonly title: string | null
  /** Its items, each as it stands; null where one cannot be read. */
  readonly items: readonly { readonly item: FeedItem | null; readonly source: string }[]
}

/** Reads an item of a JSON Feed, put into a feed of its own; null where it cannot be read. */
function readJsonItem(value: unknown, version: string): FeedItem | null {
  const item = parseJsonFeed({ version, title: 'x', items: [value] } as never).items?.[0]
  if (!item) return null
  return {
    id: first(item.id),
    url: first(item.url, item.external_url),
    title: first(item.title),
    content: first(item.content_html, item.content_text),
    summary: first(item.summary),
    published: first(item.date_published, item.date_modified),
  }
}

/** Reads a JSON Feed, its items one by one; null where the value is none. */
export function readJsonFeed(value: unknown): JsonFeed | null {
  const { version, title, items } = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  if (typeof version !== 'string' || !version.includes('jsonfeed.org') || !Array.isArray(items)) return null
  return {
    title: typeof title === 'string' ? first(title) : null,
    items: items.map((one: unknown) => ({ item: readJsonItem(one, version), source: JSON.stringify(one) })),
  }
}
