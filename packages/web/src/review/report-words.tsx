// The report that a claim is of, its sentence and the words of a value painted.
import { useMemo, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { PaintedText, type Paint } from '../ui/painted-text.tsx'
import type { Item } from './ask-review.ts'
import styles from './review.module.css'

type Span = Item['evidence'][number]
const within = (spans: readonly Span[], where: Span['in']): Span[] => spans.filter((span) => span.in === where)

interface ReportWordsProps {
  readonly report: Item['report']
  readonly evidence: readonly Span[]
  /** The words of the value looked at. */
  readonly words?: readonly Span[] | undefined
}

export function ReportWords({ report, evidence, words }: ReportWordsProps): ReactNode {
  const { say, written } = useReader()
  const paintsIn = useMemo(
    () =>
      (where: Span['in']): Paint[] => [
        { name: 'sentence', spans: within(evidence, where) },
        { name: 'words', spans: within(words ?? [], where) },
      ],
    [evidence, words],
  )
  const [inTitle, inText] = useMemo(() => [paintsIn('title'), paintsIn('text')], [paintsIn])
  return (
    // a long report scrolls by itself, by the keyboard too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <article className={styles['report']} tabIndex={0} aria-label={say('review.report')}>
      <p className="quiet">
        <bdi>{report.outlet}</bdi> {report.published && <time dateTime={report.published}>{written.day(report.published)}</time>}
      </p>
      {report.title !== null && <PaintedText as="h2" part="title" text={report.title} lang={report.language} paints={inTitle} />}
      <PaintedText part="text" text={report.text} lang={report.language} paints={inText} at={within(evidence, 'text')[0] ?? null} />
    </article>
  )
}
