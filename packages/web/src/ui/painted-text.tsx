// A published text, whole and in its own direction, with spans painted: by the browser's highlights over one piece of text, so that no
// letter is cut from the next and what is copied is what was published; by marks where the browser has none.
import { useEffect, useRef, type ReactNode } from 'react'
import './painted-text.css'

/** The colours that spans can have; each is a rule of `painted-text.css`. */
const PAINTS = ['sentence', 'event', 'actor', 'place', 'time', 'casualty', 'means', 'source', 'words'] as const
export type PaintName = (typeof PAINTS)[number]

interface Extent {
  /** UTF-16 offsets into the text, half open. */
  readonly start: number
  readonly end: number
}

export interface Paint {
  readonly name: PaintName
  readonly spans: readonly Extent[]
}

const canHighlight = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS

/** The highlight of a colour, shared by all texts of the page; later names of `PAINTS` lie over earlier ones. */
function highlightOf(name: PaintName): Highlight {
  const key = `sijill-${name}`
  const known = CSS.highlights.get(key) ?? new Highlight()
  known.priority = PAINTS.indexOf(name)
  CSS.highlights.set(key, known)
  return known
}

function rangeIn(node: Node, { start, end }: Extent): Range {
  const length = node.textContent?.length ?? 0
  const range = document.createRange()
  range.setStart(node, Math.min(start, length))
  range.setEnd(node, Math.min(end, length))
  return range
}

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)

/** Brings words into view in whatever scrolls around them, a third from its top. */
function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  for (let at = range.startContainer.parentElement; at; at = at.parentElement) {
    if (!scrolls(at) || at === document.documentElement || at === document.body) continue
    at.scrollBy({ top: top - at.getBoundingClientRect().top - at.clientHeight / 3 })
    return
  }
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3 })
}

/** A text cut at every edge of a span, each piece with the colours that lie over it. */
export function pieces(text: string, paints: readonly Paint[]): { readonly text: string; readonly names: readonly PaintName[] }[] {
  const edges = paints.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end]))
  const cuts = [...new Set([0, ...edges, text.length])].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const over = paints.filter(({ spans }) => spans.some((span) => span.start <= start && end <= span.end))
    return { text: text.slice(start, end), names: over.map(({ name }) => name) }
  })
}

interface PaintedTextProps {
  readonly text: string
  readonly lang: string | null
  readonly paints: readonly Paint[]
  /** Words that are brought into view when they change. */
  readonly at?: Extent | null
  /** Called with the offset of a letter that is pressed. */
  readonly onPoint?: (offset: number | null) => void
  readonly as?: 'p' | 'h2' | 'h3'
  /** Which part of the report it is, where words of it may be chosen. */
  readonly part?: 'title' | 'text'
  readonly className?: string
}

/** The offset of the letter under the pointer, in the text of an element. */
function offsetAt(element: Element, x: number, y: number): number | null {
  const found = document.caretPositionFromPoint?.(x, y)
  return found && element.contains(found.offsetNode) ? found.offset : null
}

export function PaintedText({ text, lang, paints, at = null, onPoint, as: Tag = 'p', part, className = '' }: PaintedTextProps): ReactNode {
  const element = useRef<HTMLParagraphElement & HTMLHeadingElement>(null)
  const whole = canHighlight()
  useEffect(() => {
    const node = element.current?.firstChild
    if (!whole || !node) return undefined
    const laid = paints.flatMap(({ name, spans }) => spans.map((span) => ({ on: highlightOf(name), range: rangeIn(node, span) })))
    for (const { on, range } of laid) on.add(range)
    return () => {
      for (const { on, range } of laid) on.delete(range)
    }
  }, [text, paints, whole])
  useEffect(() => {
    const node = element.current?.firstChild
    if (!at || !node) return
    if (whole) bringIntoView(rangeIn(node, at))
    else element.current?.querySelector('mark.paint-words, mark')?.scrollIntoView({ block: 'center' })
  }, [at, text, whole])
  return (
    <Tag
      ref={element}
      className={`published ${className}`}
      lang={lang ?? undefined}
      data-part={part}
      dir="auto"
      onClick={onPoint && (({ currentTarget, clientX, clientY }) => onPoint(offsetAt(currentTarget, clientX, clientY)))}
    >
      {whole
        ? text
        : pieces(text, paints).map(({ text: piece, names }, index) =>
            names.length === 0 ? (
              piece
            ) : (
              <mark key={index} className={names.map((name) => `paint-${name}`).join(' ')}>
                {piece}
              </mark>
            ),
          )}
    </Tag>
  )
}
