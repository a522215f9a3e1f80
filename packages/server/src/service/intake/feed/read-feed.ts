// Reads a feed (RSS, RDF, Atom, JSON Feed) as reports: one for each item, with its own bytes; what it leaves out of the text is marked.
import type { CapturedReport } from '../../../store/write/save-reports.ts'
import { decode } from '../../decode.ts'
import { Problem } from '../../problem.ts'
import { reportOf } from '../../report-input.ts'
import type { Captured } from '../types.ts'
import type { IntakeTools } from '../tools.ts'
import { cutFeed } from './cut-feed.ts'
import { feedTitle, formOf, readJsonFeed, readXmlItem, type FeedForm, type FeedItem } from './read-item.ts'

/** A text without a full element and shorter than this is taken for the head of a longer one. */
const SHORT = 500
/** Ends of a text that goes on elsewhere: dots, "read more", "the rest". */
const GOES_ON = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|اقرأ المزيد|إقرأ المزيد|المزيد|التتمة)[\s.»"]*$/u

const MEDIA_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  rdf: 'application/rdf+xml',
  json: 'application/feed+json',
} as const

export interface FeedOrigin {
  /** The file or address of the feed. */
  readonly where: string
  readonly retrieved?: string | undefined
}

const isTeaser = (item: FeedItem, text: string): boolean => GOES_ON.test(text) || (item.content === null && text.length < SHORT)

interface Item {
  readonly item: FeedItem
  /** As it stands in the feed. */
  readonly source: string
  readonly form: keyof typeof MEDIA_TYPES
  readonly outlet: string | null
  /** Its place among the items, from 1. */
  readonly number: number
}

/** The report of an item; throws a `Problem`. */
async function itemReport(
  tools: IntakeTools,
  { item, source, form, outlet, number }: Item,
  { where, retrieved }: FeedOrigin,
): Promise<CapturedReport> {
  const origin = `${where}#${item.id ?? item.url ?? number}`
  const html = item.content ?? item.summary
  // a headline without more is all that some feeds say
  const text = (html === null ? '' : await tools.pages.text(html, origin)) || (item.title ?? '')
  const published = item.published === null ? null : tools.timeOf(item.published)
  if (item.published !== null && published === null) throw new Problem('input/bad-date', origin, { value: item.published.slice(0, 60) })
  const { id: _, ...report } = reportOf({ text, title: item.title, url: item.url, outlet, published }, origin)
  return {
    report,
    ...(published === null ? {} : { publishedFrom: { how: 'metadata', detail: `feed: ${item.published}` } }),
    bytes: Buffer.from(source),
    mediaType: `${MEDIA_TYPES[form]}${isTeaser(item, text) ? '; text=teaser' : ''}`,
    origin,
    retrieved,
  }
}

/** An item, or what was wrong with it. */
function itemOf(source: string, form: FeedForm, where: string): FeedItem | Problem {
  try {
    return readXmlItem(source, form) ?? new Problem('feed/item', where)
  } catch {
    // the library says no more than that it cannot read it
    return new Problem('feed/item', where)
  }
}

async function* told(tools: IntakeTools, item: Item, from: FeedOrigin): AsyncGenerator<Captured> {
  try {
    yield { report: await itemReport(tools, item, from) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    yield { problem: error }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The encoding that an XML document declares in its first line. */
const declared = (bytes: Uint8Array): string => {
  const name = /^[^>]{0,100}encoding=["']([\w-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? 'windows-1256'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return 'windows-1256'
  }
}

/** Reads a feed. Throws `feed/none` where it is none; an item that cannot be read is told in its place. */
export async function* readFeed(tools: IntakeTools, bytes: Uint8Array, from: FeedOrigin): AsyncGenerator<Captured> {
  const { where } = from
  const { text } = decode(bytes, where, declared)
  let isEmpty = true
  for await (const one of itemsOf(tools, text, from)) {
    isEmpty = false
    yield one
  }
  if (isEmpty) yield { passed: 'empty-feed', where }
}

/** What the items of a feed give. */
async function* itemsOf(tools: IntakeTools, text: string, from: FeedOrigin): AsyncGenerator<Captured> {
  const { where } = from
  const json = /^\s*\{/.test(text) ? readJsonFeed(jsonOf(text)) : null
  if (json) {
    for (const [index, { item, source }] of json.items.entries()) {
      if (item === null) yield { problem: new Problem('feed/item', `${where}#${index + 1}`) }
      else yield* told(tools, { item, source, form: 'json', outlet: json.title, number: index + 1 }, from)
    }
    return
  }
  const { head, items, open } = cutFeed(text)
  const form = formOf(head)
  if (form === null) throw new Problem('feed/none', where)
  const outlet = feedTitle(head)
  for (const [index, source] of items.entries()) {
    const item = itemOf(source, form, `${where}#${index + 1}`)
    if (item instanceof Problem) yield { problem: item }
    else yield* told(tools, { item, source, form, outlet, number: index + 1 }, from)
  }
  for (const at of open) yield { problem: new Problem('feed/open-item', where, { at }) }
}
