// Reads a saved page as a report: its title, its date as the page declares it, the text of its article without scripts and menus.
import type { Report } from '@sijill/engine/report/types.ts'
import htmlEncodingSniffer from 'html-encoding-sniffer'
import { parseHTML } from 'linkedom'
import { LEGACY_ENCODING } from './decode.ts'
import { contentId } from './report-input.ts'

const FURNITURE = 'script,style,noscript,template,svg,nav,footer,aside,form,iframe,button,select,figure figcaption'
const BLOCKS = new Set([
  'P',
  'DIV',
  'BR',
  'LI',
  'H1',
  'H2',
  'H3',
  'H4',
  'TR',
  'SECTION',
  'ARTICLE',
  'BLOCKQUOTE',
  'UL',
  'OL',
  'TABLE',
  'HEADER',
])

type Page = ReturnType<typeof parseHTML>['document']

interface NodeLike {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<NodeLike>
}

function textOf(node: NodeLike, out: string[]): void {
  if (node.nodeType === 3) out.push((node.textContent ?? '').replaceAll(/\s+/g, ' '))
  else if (node.nodeType === 1) {
    const block = BLOCKS.has(node.nodeName.toUpperCase())
    if (block) out.push('\n')
    for (const child of node.childNodes) textOf(child, out)
    if (block) out.push('\n')
  }
}

/** The date that the page declares for itself: article metadata, JSON-LD, or a time element; ISO only. */
function publishedOf(document: Page): string | null {
  const meta = document
    .querySelector('meta[property="article:published_time"],meta[itemprop="datePublished"],meta[name="pubdate"],meta[name="date"]')
    ?.getAttribute('content')
  const ld = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '')?.[1],
  )
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime')
  return [meta, ...ld, time].find((value) => value && /^\d{4}-\d{2}-\d{2}/.test(value)) ?? null
}

/** The encoding that a page declares, as its WHATWG name. */
export function declaredEncoding(bytes: Uint8Array): string {
  return htmlEncodingSniffer(bytes, { defaultEncoding: LEGACY_ENCODING }).toLowerCase()
}

/** Turns HTML into a report. The article element is preferred, else main, else the body. */
export function reportOfHtml(html: string): Report {
  const { document } = parseHTML(html)
  const published = publishedOf(document)
  const title =
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ??
    document.querySelector('h1')?.textContent ??
    document.querySelector('title')?.textContent ??
    null
  for (const node of document.querySelectorAll(FURNITURE)) node.remove()
  const root = document.querySelector('article') ?? document.querySelector('main') ?? document.body ?? document.documentElement
  const out: string[] = []
  if (root) textOf(root as unknown as NodeLike, out)
  const text = out
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== title?.trim())
    .join('\n')
  return { id: contentId(text), text, ...(title?.trim() ? { title: title.trim() } : {}), ...(published ? { published } : {}) }
}
