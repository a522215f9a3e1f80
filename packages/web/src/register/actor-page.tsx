// An actor: its names and whose they are, what it belongs to and what belongs to it, and what the record holds of it.
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { actorRoute } from '../app/router.tsx'
import { useAsPublic } from '../app/session.ts'
import { useTitle } from '../app/title.ts'
import { Fault } from '../ui/fault.tsx'
import { Listed } from '../ui/listed.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { Counted, LatestEvents } from './activity.tsx'
import { actorQuery, namesQuery } from './ask-register.ts'
import { RegisterTabs } from './tabs.tsx'
import styles from './register.module.css'

function Family({ title, ids }: { readonly title: string; readonly ids: readonly string[] }): ReactNode {
  const words = useWords()
  if (ids.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <Listed items={ids}>
          {(id) => (
            <Link to="/actors/$id" params={{ id }}>
              {words.actor(id)}
            </Link>
          )}
        </Listed>
      </dd>
    </>
  )
}

/** The names of an actor; the public is told of those that the register knows. */
function Names({ id }: { readonly id: string }): ReactNode {
  const { say, written } = useReader()
  const words = useWords()
  const asPublic = useAsPublic()
  const { data, error } = useQuery(namesQuery(id))
  if (error) return <Fault error={error} />
  if (!data) return <p className="quiet">{say('app.loading')}</p>
  const registerOf = (register: string | null): string =>
    register === null ? say('register.no-register') : words.label('register', register)
  return (
    <section aria-labelledby="names">
      <h2 id="names">{say('register.names')}</h2>
      <p className="quiet">{say(asPublic ? 'register.names.public' : 'register.names.about')}</p>
      {data.used.length === 0 && !asPublic && <p>{say('register.none')}</p>}
      <ul className={styles.list}>
        {data.used.map(({ name, register, claims, outlets }) => (
          <li key={name}>
            <bdi lang="ar">{name}</bdi>
            <span className={register === 'hostile' ? styles.hostile : 'quiet'}>{registerOf(register)}</span>
            <span>{say('app.claims', { count: claims })}</span>
            <span className="quiet">
              <Listed items={outlets} keyOf={({ outlet }) => outlet ?? ''}>
                {(one) => (
                  <>
                    <bdi lang="ar">{one.outlet ?? say('event.no-outlet')}</bdi> <LeftToRight>{written.number(one.claims)}</LeftToRight>
                  </>
                )}
              </Listed>
            </span>
          </li>
        ))}
      </ul>
      <details className={styles.names}>
        <summary>{say('register.known', { count: data.known.length })}</summary>
        <ul>
          {data.known.map(({ name, register, country, from, to }) => (
            <li key={`${name}${country ?? ''}${from ?? ''}`}>
              <bdi>{name}</bdi>{' '}
              <span className={register === 'hostile' ? styles.hostile : 'quiet'}>{words.label('register', register)}</span>{' '}
              {country !== null && <span className="quiet">{words.country(country)}</span>}{' '}
              {from !== null && <span className="quiet">{say('register.since', { day: written.day(from) })}</span>}{' '}
              {to !== null && <span className="quiet">{say('register.until', { day: written.day(to) })}</span>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

export function ActorPage(): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const { id } = actorRoute.useParams()
  const { data, error } = useQuery(actorQuery(id))
  useTitle(data ? words.actor(id) : null)
  if (error) return <Fault error={error} />
  if (!data) return <p className="loading">{say('app.loading')}</p>
  const about = { actors: id }
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
        <dt>{say('register.category')}</dt>
        <dd>{words.label('category', data.category)}</dd>
        {data.country !== null && (
          <>
            <dt>{say('register.country')}</dt>
            <dd>{words.country(data.country)}</dd>
          </>
        )}
        <Family title={say('register.above')} ids={data.above} />
        <Family title={say('register.within')} ids={data.within} />
      </dl>
      <Names id={id} />
      <div className={styles.counts}>
        <Counted about={about} by="month" />
        <Counted about={about} by="type" />
        <Counted about={about} by="actor" but={[id]} />
        <Counted about={about} by="area" />
      </div>
      <LatestEvents about={about} />
    </article>
  )
}
