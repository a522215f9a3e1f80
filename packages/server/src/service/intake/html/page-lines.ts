// Turns a piece of a page into lines of text: one for each block, without those that say nothing outside of links.
import { parseHTML } from 'linkedom'

const BLOCKS = new Set('P DIV BR LI H1 H2 H3 H4 H5 H6 TR SECTION ARTICLE BLOCKQUOTE UL OL TABLE HEADER FIGURE PRE DT DD'.split(' '))
/** Lines that stand over lists of links, or beside an article on every page of a site, their ends and marks taken off. */
const BOILERPLATE = new Set([
  'اقرأ أيضا', // read also
  'إقرأ أيضا',
  'اقرأ أيضًا',
  'اقرأ المزيد', // read more
  'إقرأ المزيد',
  'مواضيع ذات صلة', // related subjects
  'أخبار ذات صلة', // related news
  'مقالات ذات صلة', // related articles
  'شارك', // share
  'شارك الخبر', // share the news
  'شاركها', // share it
  'مشاركة', // sharing
  'طباعة', // print
  'جميع الحقوق محفوظة', // all rights reserved
])

interface NodeLike {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<NodeLike>
}

interface Line {
  text: string
  /** What of it stands outside links. */
  outside: string
}

const keyOf = (line: string): string =>
  line
    .replaceAll(/[\u064b-\u0652]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[:.،!…|«»"\s]+$/g, '')
    .trim()

function walk(node: NodeLike, inLink: boolean, lines: Line[]): void {
  if (node.nodeType === 3) {
    const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ')
    const line = lines.at(-1) as Line
    line.text += text
    if (!inLink) line.outside += text
    return
  }
  if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return
  const name = node.nodeName.toUpperCase()
  const isBlock = BLOCKS.has(name)
  if (isBlock) lines.push({ text: '', outside: '' })
  for (const child of node.childNodes) walk(child, inLink || name === 'A', lines)
  if (isBlock) lines.push({ text: '', outside: '' })
}

/** The lines of a part of a page. */
export function linesOfNode(node: unknown): string[] {
  const lines: Line[] = [{ text: '', outside: '' }]
  walk(node as NodeLike, false, lines)
  return lines
    .filter(({ outside }) => /[\p{L}\p{N}]/u.test(outside) && !BOILERPLATE.has(keyOf(outside)))
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
}

/** The lines of a piece of HTML. */
export const linesOfFragment = (html: string): string[] =>
  linesOfNode(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body)
