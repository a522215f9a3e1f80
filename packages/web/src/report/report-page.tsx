// A report: its text as it was published.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { reportRoute } from '../app/router.tsx'
import { Fault } from '../ui/fault.tsx'
import { PaintedText } from '../ui/painted-text.tsx'
import { reportQuery } from './ask-report.ts'
import { graphicReasons } from './graphic.ts'
import { GraphicGuard } from './graphic-guard.tsx'

export function ReportPage(): ReactNode {
  const { say } = useReader()
  const { id } = reportRoute.useParams()
  const { as_of: asOf } = reportRoute.useSearch()
  const { data, error, refetch } = useQuery(reportQuery({ id, asOf }))
  if (error) return <Fault error={error} again={() => void refetch()} />
  if (!data) return <p className="loading">{say('app.loading')}</p>
  return (
    <article>
      <h1 lang={data.language ?? undefined}>{data.title}</h1>
      <GraphicGuard reasons={graphicReasons(data.claims.map(({ claim }) => claim))}>
        <PaintedText text={data.text} lang={data.language} paints={[]} />
      </GraphicGuard>
    </article>
  )
}
