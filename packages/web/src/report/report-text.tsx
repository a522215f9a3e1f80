// The text of a report as it was published, its words painted by kind; which kinds is for the reader to choose.
import { useMemo, type ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useReader } from '../app/reader.tsx'
import type { QuotedSpan } from '../claim/spans.ts'
import { PaintedText, type Paint } from '../ui/painted-text.tsx'
import type { WholeReport } from './ask-report.ts'
import { KINDS, marksAt, type Mark, type MarkKind } from './marks.ts'
import styles from './report-page.module.css'

interface LegendProps {
  readonly shown: ReadonlySet<MarkKind>
  readonly show: (shown: ReadonlySet<MarkKind>) => void
  readonly marks: readonly Mark[]
}

export function Legend({ shown, show, marks }: LegendProps): ReactNode {
  const { say, written } = useReader()
  return (
    <div className={styles.legend} role="toolbar" aria-label={say('report.legend')}>
      {KINDS.map((kind) => (
        <ToggleButton
          key={kind}
          className={`${styles.kind} ${styles[kind] ?? ''}`}
          isSelected={shown.has(kind)}
          onChange={(on) => show(new Set(on ? [...shown, kind] : [...shown].filter((one) => one !== kind)))}
        >
          <span aria-hidden="true">{shown.has(kind) ? '☑' : '☐'}</span> {say(`report.kind.${kind}`)}{' '}
          <span className="quiet">{written.number(marks.filter((mark) => mark.kind === kind).length)}</span>
        </ToggleButton>
      ))}
    </div>
  )
}

interface ReportTextProps {
  readonly report: WholeReport
  readonly marks: readonly Mark[]
  readonly shown: ReadonlySet<MarkKind>
  /** The words that are pointed out. */
  readonly chosen: readonly Mark[]
  readonly choose: (marks: readonly Mark[]) => void
  /** Words that a new claim is to rest on. */
  readonly evidence: readonly QuotedSpan[]
}

export function ReportText({ report, marks, shown, chosen, choose, evidence }: ReportTextProps): ReactNode {
  const parts = useMemo(() => {
    const paintsOf = (part: 'title' | 'text'): Paint[] => [
      { name: 'sentence', spans: evidence.filter((span) => span.in === part) },
      ...KINDS.filter((kind) => shown.has(kind)).map((name) => ({
        name,
        spans: marks.filter(({ kind, span }) => kind === name && span.in === part).map(({ span }) => span),
      })),
      { name: 'words', spans: chosen.filter(({ span }) => span.in === part).map(({ span }) => span) },
    ]
    return { title: paintsOf('title'), text: paintsOf('text') }
  }, [marks, shown, chosen, evidence])
  const [first] = chosen
  const point = (part: 'title' | 'text') => (offset: number | null) => {
    const found = offset === null ? [] : marksAt(marks, part, offset)
    if (found.length > 0) choose(found.slice(0, 1))
  }
  return (
    <div className={styles.text}>
      {report.title !== null && (
        <PaintedText
          as="h2"
          part="title"
          text={report.title}
          lang={report.language}
          paints={parts.title}
          at={first?.span.in === 'title' ? first.span : null}
          onPoint={point('title')}
        />
      )}
      <PaintedText
        part="text"
        text={report.text}
        lang={report.language}
        paints={parts.text}
        at={first?.span.in === 'text' ? first.span : null}
        onPoint={point('text')}
      />
    </div>
  )
}
