// A place: its names, its area, and what the record holds of it and of what lies in it.
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { placeRoute } from '../app/router.tsx'
import { useTitle } from '../app/title.ts'
import { Fault } from '../ui/fault.tsx'
import { LeftToRight, Point } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { Counted, LatestEvents } from './activity.tsx'
import { placeQuery } from './ask-register.ts'
import { RegisterTabs } from './tabs.tsx'
import styles from './register.module.css'

/** A wider place, by its own page. */
function Wider({ id }: { readonly id: string }): ReactNode {
  const words = useWords()
  const { data } = useQuery(placeQuery(id))
  return (
    <Link to="/places/$id" params={{ id }}>
      {data ? <bdi>{words.place(data)}</bdi> : <LeftToRight>{id}</LeftToRight>}
    </Link>
  )
}

export function PlacePage(): ReactNode {
  const { say, sayRich, written } = useReader()
  const words = useWords()
  const { id } = placeRoute.useParams()
  const { data, error } = useQuery(placeQuery(id))
  useTitle(data ? words.place(data) : null)
  if (error) return <Fault error={error} />
  if (!data) return <p className="loading">{say('app.loading')}</p>
  const wider = [data.admin2, data.admin1].filter((one): one is string => one !== null && one !== id)
  const about = { places: id }
  return (
    <article className={styles.page}>
      <RegisterTabs />
      <h1>
        <span lang="ar">{data.name_ar}</span>{' '}
        <bdi lang="en" className={styles.other}>
          {data.name_en}
        </bdi>
      </h1>
      <dl className={styles.facts}>
        <dt>{say('register.kind')}</dt>
        <dd>{words.label('place_kind', data.kind)}</dd>
        <dt>{say('register.lies-in')}</dt>
        <dd>
          {wider.map((one) => (
            <span key={one}>
              <Wider id={one} />
              {say('app.comma')}
            </span>
          ))}
          {data.country !== null && words.country(data.country)}
        </dd>
        <dt>{say('register.area')}</dt>
        <dd>{sayRich('event.within', { km: <LeftToRight>{written.number(data.radius_km)}</LeftToRight>, point: <Point {...data} /> })}</dd>
      </dl>
      <div className={styles.counts}>
        <Counted about={about} by="month" />
        <Counted about={about} by="type" />
        <Counted about={about} by="actor" />
      </div>
      <LatestEvents about={about} />
    </article>
  )
}
