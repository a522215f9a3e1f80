// The registers as lists that are searched in both languages.
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useTitle } from '../app/title.ts'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/words.tsx'
import { placesQuery, sourcesQuery } from './ask-register.ts'
import { namesHold } from './search.ts'
import { RegisterTabs } from './tabs.tsx'
import styles from './register.module.css'

interface RegisterProps {
  readonly title: string
  readonly hint: string
  readonly asked: string
  readonly ask: (asked: string) => void
  readonly children: ReactNode
}

function Register({ title, hint, asked, ask, children }: RegisterProps): ReactNode {
  const { say } = useReader()
  useTitle(title)
  return (
    <div className={styles.page}>
      <RegisterTabs />
      <h1>{title}</h1>
      <Field label={say('register.search')} hint={hint} value={asked} onChange={ask} type="search" />
      {children}
    </div>
  )
}

export function ActorsPage(): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [asked, ask] = useState('')
  const sought = useDeferredValue(asked)
  const found = words.actors.filter(({ id, name, other_name }) => namesHold([name, other_name, id], sought))
  return (
    <Register title={say('register.actors')} hint={say('register.search.actors')} asked={asked} ask={ask}>
      <ul className={styles.list}>
        {found.slice(0, 200).map(({ id, name, other_name, category }) => (
          <li key={id}>
            <Link to="/actors/$id" params={{ id }}>
              <bdi>{name}</bdi>
            </Link>
            <bdi className="quiet">{other_name}</bdi>
            <span className="quiet">{words.label('category', category)}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">{say('register.none')}</p>}
    </Register>
  )
}

export function PlacesPage(): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [asked, ask] = useState('')
  const q = useDeferredValue(asked.trim())
  const { data, error } = useQuery({ ...placesQuery(q), enabled: q !== '' })
  return (
    <Register title={say('register.places')} hint={say('register.search.places')} asked={asked} ask={ask}>
      {error && <Fault error={error} />}
      <ul className={styles.list}>
        {data?.items.map(({ id, kind, name_ar, name_en, country }) => (
          <li key={id}>
            <Link to="/places/$id" params={{ id }}>
              <bdi>{words.place({ name_ar, name_en })}</bdi>
            </Link>
            <span className="quiet">{words.label('place_kind', kind)}</span>
            {country !== null && <span className="quiet">{words.country(country)}</span>}
          </li>
        ))}
      </ul>
      {data?.items.length === 0 && <p className="quiet">{say('register.none')}</p>}
    </Register>
  )
}

export function SourcesPage(): ReactNode {
  const { say, written } = useReader()
  const [asked, ask] = useState('')
  const { data, error } = useQuery(sourcesQuery())
  const found = data?.items.filter(({ name }) => namesHold([name], asked)) ?? []
  return (
    <Register title={say('register.sources')} hint={say('register.search.sources')} asked={asked} ask={ask}>
      {error && <Fault error={error} />}
      <ul className={styles.list}>
        {found.map(({ id, name, reports, last }) => (
          <li key={id}>
            <Link to="/sources/$id" params={{ id }}>
              <bdi lang="ar">{name}</bdi>
            </Link>
            <span>{say('app.reports', { count: reports })}</span>
            {last !== null && <span className="quiet">{say('register.last', { day: written.day(last) })}</span>}
          </li>
        ))}
      </ul>
      {data && found.length === 0 && <p className="quiet">{say('register.none')}</p>}
    </Register>
  )
}
