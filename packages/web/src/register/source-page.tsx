// A source: how it stands among others, each measure with its definition, and what it tells of.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { sourceRoute } from '../app/router.tsx'
import { useTitle } from '../app/title.ts'
import { Fault } from '../ui/fault.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { Counted, LatestEvents } from './activity.tsx'
import { measuresQuery, sourceQuery } from './ask-register.ts'
import { RegisterTabs } from './tabs.tsx'
import styles from './register.module.css'

/** Measures, each a part of a whole of its own. */
const MEASURES = [
  { part: 'copies', whole: 'reports' },
  { part: 'alone', whole: 'events' },
  { part: 'first', whole: 'shared' },
  { part: 'corrected', whole: 'figures' },
] as const

function Measures({ id }: { readonly id: string }): ReactNode {
  const { say, written } = useReader()
  const { data, error } = useQuery(measuresQuery(id))
  if (error) return <Fault error={error} />
  if (!data) return <p className="quiet">{say('app.loading')}</p>
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{say('register.measures')}</h2>
      <dl className={styles.measures}>
        {MEASURES.map(({ part, whole }) => (
          <div key={part} className={styles.measure}>
            <dt>{say(`register.measure.${part}`)}</dt>
            <dd>
              <LeftToRight>{`${written.number(data[part])} / ${written.number(data[whole])}`}</LeftToRight>{' '}
              {data[whole] > 0 && <LeftToRight>({written.percent(data[part] / data[whole])})</LeftToRight>}
            </dd>
            <dd className="quiet">{say(`register.measure.${part}.means`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function SourcePage(): ReactNode {
  const { say, written } = useReader()
  const { id } = sourceRoute.useParams()
  const { data, error } = useQuery(sourceQuery(id))
  useTitle(data?.name ?? null)
  if (error) return <Fault error={error} />
  if (!data) return <p className="loading">{say('app.loading')}</p>
  const about = { outlets: data.id }
  return (
    <article className={styles.page}>
      <RegisterTabs />
      <h1>
        <bdi lang="ar">{data.name}</bdi>
      </h1>
      <p>
        {say('app.reports', { count: data.reports })}
        {data.first !== null &&
          data.last !== null &&
          ` · ${say('app.days', { from: written.day(data.first), to: written.day(data.last) })}`}
      </p>
      <Measures id={data.id} />
      <div className={styles.counts}>
        <Counted about={about} by="month" />
        <Counted about={about} by="type" />
        <Counted about={about} by="actor" />
        <Counted about={about} by="area" />
      </div>
      <LatestEvents about={about} />
    </article>
  )
}
