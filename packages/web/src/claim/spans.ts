// Which words of a report a person chose: sentences to tick, and what is selected with the pointer, by UTF-16 offsets of the published text.

export type PartName = 'text' | 'title'

export interface QuotedSpan {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly in: PartName
}

/** Words without the blanks around them; null where there are none. */
function quoted(whole: string, part: PartName, from: number, to: number): QuotedSpan | null {
  const words = whole.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  const end = from + words.trimEnd().length
  return end > start ? { text: whole.slice(start, end), start, end, in: part } : null
}

/** The sentences of a text, each as it stands in it. */
export function sentencesOf(whole: string, part: PartName): QuotedSpan[] {
  const segments = new Intl.Segmenter('ar', { granularity: 'sentence' }).segment(whole)
  return [...segments].flatMap(({ segment, index }) => quoted(whole, part, index, index + segment.length) ?? [])
}

export const sameSpan = (a: QuotedSpan, b: QuotedSpan): boolean => a.in === b.in && a.start === b.start && a.end === b.end

/** Spans in the order in which they are read. */
export const inOrder = (spans: readonly QuotedSpan[]): QuotedSpan[] =>
  spans.toSorted((a, b) => Number(b.in === 'title') - Number(a.in === 'title') || a.start - b.start)

const partAround = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-part]') ?? null

/** What is selected of a published text on the page; null where nothing of one is. A selection that goes on into what follows ends with the text. */
export function selectedSpan(): QuotedSpan | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const element = partAround(range.startContainer)
  if (!element) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const chosen = range.cloneRange()
  if (!element.contains(range.endContainer)) chosen.setEnd(element, element.childNodes.length)
  const start = before.toString().length
  const part = element.dataset['part'] === 'title' ? 'title' : 'text'
  return quoted(element.textContent, part, start, start + chosen.toString().length)
}
