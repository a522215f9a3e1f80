// Places of the tables: one's own, or those that a name finds, each open to be altered; and a new one.
import { Link } from '@tanstack/react-router'
import { useDeferredValue, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { knownPlacesRoute } from '../app/router.tsx'
import { useMay } from '../app/session.ts'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { LeftToRight, Point } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { usePlace, usePlaces, type KnownPlace } from './ask-knowledge.ts'
import { draftOfPlace, emptyPlace } from './draft.ts'
import { Knowledge } from './frame.tsx'
import { PlaceForm } from './place-form.tsx'
import styles from './knowledge.module.css'

function PlaceLine({ place }: { readonly place: KnownPlace }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const may = useMay('import')
  const { id, kind, lat, lon, country, own } = place
  const name = <bdi>{words.place(place)}</bdi>
  return (
    <li>
      {may ? (
        <Link to="/knowledge/places" search={(search) => ({ ...search, id, add: undefined })}>
          {name}
        </Link>
      ) : (
        <Link to="/places/$id" params={{ id }}>
          {name}
        </Link>
      )}
      <span className="quiet">{words.label('place_kind', kind)}</span>
      {country !== null && <span className="quiet">{words.country(country)}</span>}
      {lat !== null && lon !== null && (
        <span className="quiet">
          <Point lat={lat} lon={lon} />
        </span>
      )}
      <span className="quiet">
        <LeftToRight>{id}</LeftToRight>
      </span>
      <span className={own ? styles['own'] : 'quiet'}>{say(own ? 'knowledge.own' : 'knowledge.ours')}</span>
    </li>
  )
}

function PlaceList({ asked }: { readonly asked: string }): ReactNode {
  const { say } = useReader()
  const { data, error, refetch } = usePlaces(asked)
  return (
    <>
      {error && <Fault error={error} again={() => void refetch()} />}
      {asked === '' && <h2>{say('knowledge.places.own')}</h2>}
      {data?.items.length === 0 && <p className="quiet">{say(asked === '' ? 'knowledge.places.own.none' : 'register.none')}</p>}
      <ul className={styles['list']}>
        {data?.items.map((place) => (
          <PlaceLine key={place.id} place={place} />
        ))}
      </ul>
    </>
  )
}

/** The form of a place that is there, once its row is known. */
function KnownPlaceForm({ id, onDone }: { readonly id: string; readonly onDone: (saved: string | null) => void }): ReactNode {
  const { data, error } = usePlace(id)
  if (error) return <Fault error={error} />
  return data && <PlaceForm key={id} first={draftOfPlace(data)} known={data.own ? 'own' : 'ours'} onDone={onDone} />
}

export function PlacesPage(): ReactNode {
  const { say } = useReader()
  const { q = '', id, add } = knownPlacesRoute.useSearch()
  const go = knownPlacesRoute.useNavigate()
  const may = useMay('import')
  const asked = useDeferredValue(q.trim())
  const done = (saved: string | null): void => void go({ search: saved === null && q !== '' ? { q } : {} })
  return (
    <Knowledge>
      {may && id !== undefined && <KnownPlaceForm id={id} onDone={done} />}
      {may && id === undefined && add !== undefined && <PlaceForm key={add} first={emptyPlace(add.trim())} known="no" onDone={done} />}
      <div className={styles['search']}>
        <Field
          label={say('register.search')}
          hint={say('knowledge.places.search')}
          type="search"
          value={q}
          onChange={(typed) => void go({ search: typed === '' ? {} : { q: typed }, replace: true })}
        />
        {may && (
          <Link to="/knowledge/places" search={{ add: q || ' ' }} className={`button main ${styles['to']}`}>
            {say('knowledge.place.new')}
          </Link>
        )}
      </div>
      <PlaceList asked={asked} />
    </Knowledge>
  )
}
