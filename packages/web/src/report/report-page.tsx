// A report: its text as it was published, the claims it makes beside it, where it comes from, and what was not read out of it.
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { reportRoute } from '../app/router.tsx'
import { useMay } from '../app/session.ts'
import { useTitle } from '../app/title.ts'
import { ClaimMaker } from '../claim/claim-maker.tsx'
import type { QuotedSpan } from '../claim/spans.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { reportQuery, type WholeReport } from './ask-report.ts'
import { ClaimBlock } from './claim-block.tsx'
import { graphicReasons } from './graphic.ts'
import { GraphicGuard } from './graphic-guard.tsx'
import { KINDS, marksOf, type Mark, type MarkKind } from './marks.ts'
import { Origin } from './origin.tsx'
import { Refusals } from './refusals.tsx'
import { Legend, ReportText } from './report-text.tsx'
import styles from './report-page.module.css'

function Heading({ report }: { readonly report: WholeReport }): ReactNode {
  const { say, written } = useReader()
  const outlet = report.outlet ?? say('event.no-outlet')
  useTitle(report.published === null ? outlet : say('report.title', { outlet, day: written.day(report.published) }))
  return (
    <header>
      <h1>
        {report.outlet === null ? (
          outlet
        ) : (
          <Link to="/sources/$id" params={{ id: report.outlet }}>
            <bdi lang="ar">{outlet}</bdi>
          </Link>
        )}
      </h1>
      <p className={styles.published}>
        {report.invented && <span className={styles.invented}>{say('app.invented')}</span>}
        <span>
          {say('report.published')}{' '}
          {report.published === null ? (
            <span className="quiet">{say('app.untold')}</span>
          ) : (
            <time dateTime={report.published}>{`${written.weekday(report.published)} ${written.day(report.published)}`}</time>
          )}
        </span>
      </p>
    </header>
  )
}

interface OpenReportProps {
  readonly report: WholeReport
  /** The claim pointed out at first. */
  readonly first: string | undefined
  readonly mayAdd: boolean
}

function OpenReport({ report, first, mayAdd }: OpenReportProps): ReactNode {
  const { say } = useReader()
  const [shown, show] = useState<ReadonlySet<MarkKind>>(new Set(KINDS))
  const marks = useMemo(() => report.claims.flatMap(({ id, claim }) => marksOf(claim, id)), [report])
  const [adding, setAdding] = useState(false)
  const [evidence, setEvidence] = useState<readonly QuotedSpan[]>([])
  const [picked, pick] = useState<readonly Mark[] | null>(null)
  const chosen = useMemo(() => picked ?? marks.filter(({ claim, kind }) => claim === first && kind === 'event'), [picked, marks, first])
  return (
    <div className={styles.page}>
      <Heading report={report} />
      <GraphicGuard reasons={graphicReasons(report.claims.map(({ claim }) => claim))}>
        <Legend shown={shown} show={show} marks={marks} />
        <div className={styles.both}>
          <ReportText report={report} marks={marks} shown={shown} chosen={chosen} choose={pick} evidence={evidence} />
          <section className={styles.claims} aria-label={say('report.claims')}>
            <h2>{say('report.claims')}</h2>
            {mayAdd && !adding && <Button onPress={() => setAdding(true)}>{say('report.make')}</Button>}
            {adding && <ClaimMaker report={report} evidence={evidence} onEvidence={setEvidence} onClose={() => setAdding(false)} />}
            {report.claims.length === 0 && <p className="quiet">{say('report.no-claims')}</p>}
            {report.claims.map((kept, at) => (
              <ClaimBlock key={kept.id} kept={kept} report={report} number={at + 1} chosen={chosen} choose={pick} />
            ))}
          </section>
        </div>
        <Refusals id={report.id} />
      </GraphicGuard>
      <Origin report={report} />
    </div>
  )
}

export function ReportPage(): ReactNode {
  const { say } = useReader()
  const { id } = reportRoute.useParams()
  const { as_of: asOf, claim } = reportRoute.useSearch()
  const { data, error, refetch } = useQuery(reportQuery({ id, asOf }))
  const mayAdd = useMay('decide') && asOf === undefined
  if (error) return <Fault error={error} again={() => void refetch()} />
  if (!data) return <p className="loading">{say('app.loading')}</p>
  return <OpenReport key={id} report={data} first={claim} mayAdd={mayAdd} />
}
