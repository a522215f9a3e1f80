// Reads a page as an article: its text without menus and share bars, and what the page says of itself. Runs in a thread of its own.
import { Defuddle } from 'defuddle/node'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { datesOf, type PageDates } from './page-dates.ts'
import { linkedData, type LinkedData } from './linked-data.ts'
import { linesOfNode, linesOfFragment } from './page-lines.ts'

/** What a page says, as far as it says it. */
export interface Page extends PageDates {
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly language: string | null
}

export type Document = ReturnType<typeof parseHTML>['document']

const FURNITURE =
  'script,style,noscript,template,svg,nav,footer,aside,form,iframe,button,select,dialog,figcaption,body > header,[hidden],[aria-hidden="true"]'
/** Bars of links beside an article, by the names that sites give them. */
const BARS = ['share', 'sharing', 'social', 'related', 'breadcrumb', 'newsletter', 'most-read', 'cookie', 'comments'].flatMap((name) => [
  `[class*="${name}"]`,
  `[id*="${name}"]`,
])
/** A bar holds less than this share of the page's text: what holds more is named for something else. */
const BAR_SHARE = 0.3
/** Words from which on a text counts as an article that was found. */
const ENOUGH = 25

const metaOf = (document: Document, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const content = document
      .querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)
      ?.getAttribute('content')
      ?.trim()
    if (content) return content
  }
  return null
}

const isEnough = (lines: readonly string[]): boolean => lines.join(' ').split(/\s+/).length >= ENOUGH

function withoutFurniture(document: Document): void {
  for (const node of document.querySelectorAll(FURNITURE)) node.remove()
  const most = (document.body?.textContent ?? '').length * BAR_SHARE
  for (const node of document.querySelectorAll(BARS.join())) if ((node.textContent ?? '').length < most) node.remove()
}

/** Lines of the article: as the extractors find it, in turn; as its JSON-LD has it; of a page too short for them, those of its article element. */
async function articleLines(html: string, url: string, said: LinkedData): Promise<string[]> {
  const clean = (): Document => {
    const { document } = parseHTML(html)
    withoutFurniture(document)
    return document
  }
  const found = await Defuddle(clean() as never, url, { useAsync: false, removeImages: true, includeReplies: false })
  const first = linesOfFragment(found.content)
  if (isEnough(first)) return first
  const second = linesOfFragment(new Readability(clean() as never).parse()?.content ?? '')
  if (isEnough(second)) return second
  const third = linesOfFragment((said.body ?? '').replaceAll('\n', '<br>'))
  if (isEnough(third)) return third
  const document = clean()
  const root = document.querySelector('article') ?? document.querySelector('main') ?? document.body ?? document.documentElement
  const own = root ? linesOfNode(root) : []
  return own.length > 0 ? own : first
}

const hostOf = (url: string | null): string | null => (url ? new URL(url).hostname.replace(/^www\./, '') || null : null)

/** An address of the web, made whole by that of the page; null where it is none. */
function addressOf(value: string | null | undefined, base: string | null): string | null {
  if (!value || !URL.canParse(value, base ?? undefined)) return null
  const url = new URL(value, base ?? undefined)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

function urlOf(document: Document, given: string | null, said: LinkedData): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  return addressOf(canonical, given) ?? addressOf(metaOf(document, 'og:url'), given) ?? addressOf(said.url, given) ?? addressOf(given, null)
}

function titleOf(document: Document, said: LinkedData): string | null {
  const title =
    metaOf(document, 'og:title') ?? said.title ?? document.querySelector('h1')?.textContent ?? document.querySelector('title')?.textContent
  return title?.replaceAll(/\s+/g, ' ').trim() || null
}

/** Reads a page; `url` is where it came from, where that is known. */
export async function readPage(html: string, url: string | null): Promise<Page> {
  const { document } = parseHTML(html)
  const said = linkedData(document)
  const address = urlOf(document, url, said)
  const title = titleOf(document, said)
  const lines = await articleLines(html, address ?? 'https://page.invalid/', said)
  const text = lines.filter((line) => line !== title).join('\n')
  // news of one line stands in the headline alone
  const headline = document.querySelector('h1') ? (title ?? '') : ''
  return {
    text: text || headline,
    title,
    outlet: metaOf(document, 'og:site_name') ?? said.outlet ?? metaOf(document, 'application-name') ?? hostOf(address),
    url: address,
    language: document.documentElement?.getAttribute('lang')?.trim() || null,
    ...datesOf(document, said),
  }
}

/** The text of a piece of HTML, such as a feed carries. */
export const textOfFragment = (html: string): string => linesOfFragment(html).join('\n')
