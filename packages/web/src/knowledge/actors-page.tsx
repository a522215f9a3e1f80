// Actors of the tables: those in which one has a hand, or those that a name finds, each open to be altered; and a new one.
import { Link } from '@tanstack/react-router'
import { useDeferredValue, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { knownActorsRoute } from '../app/router.tsx'
import { useMay } from '../app/session.ts'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { ActorForm } from './actor-form.tsx'
import { useActor, useActors, type KnownActor } from './ask-knowledge.ts'
import { draftOfActor, emptyActor } from './draft.ts'
import { Knowledge } from './frame.tsx'
import styles from './knowledge.module.css'

const hasHand = ({ own, senses }: KnownActor): boolean => own || senses.length > 0

function ActorLine({ actor }: { readonly actor: KnownActor }): ReactNode {
  const { say, language } = useReader()
  const words = useWords()
  const may = useMay('import')
  const { id, name_ar, name_en, category } = actor
  const name = <bdi>{language === 'ar' ? name_ar : name_en || name_ar}</bdi>
  return (
    <li>
      {may ? (
        <Link to="/knowledge/actors" search={(search) => ({ ...search, id, add: undefined })}>
          {name}
        </Link>
      ) : (
        <Link to="/actors/$id" params={{ id }}>
          {name}
        </Link>
      )}
      <span className="quiet">{words.label('category', category)}</span>
      <span className="quiet">
        <LeftToRight>{id}</LeftToRight>
      </span>
      <span className={hasHand(actor) ? styles['own'] : 'quiet'}>
        {say(actor.own ? 'knowledge.own' : hasHand(actor) ? 'knowledge.own.names' : 'knowledge.ours')}
      </span>
    </li>
  )
}

function ActorList({ asked }: { readonly asked: string }): ReactNode {
  const { say } = useReader()
  const { data, error, refetch } = useActors(asked)
  return (
    <>
      {error && <Fault error={error} again={() => void refetch()} />}
      {asked === '' && <h2>{say('knowledge.actors.own')}</h2>}
      {data?.items.length === 0 && <p className="quiet">{say(asked === '' ? 'knowledge.actors.own.none' : 'register.none')}</p>}
      <ul className={styles['list']}>
        {data?.items.map((actor) => (
          <ActorLine key={actor.id} actor={actor} />
        ))}
      </ul>
    </>
  )
}

/** The form of an actor that is there, once its rows are known. */
function KnownActorForm({ id, onDone }: { readonly id: string; readonly onDone: (saved: string | null) => void }): ReactNode {
  const { data, error } = useActor(id)
  if (error) return <Fault error={error} />
  return data && <ActorForm key={id} first={draftOfActor(data)} ours={data.ours} known={hasHand(data) ? 'own' : 'ours'} onDone={onDone} />
}

export function ActorsPage(): ReactNode {
  const { say } = useReader()
  const { q = '', id, add } = knownActorsRoute.useSearch()
  const go = knownActorsRoute.useNavigate()
  const may = useMay('import')
  const asked = useDeferredValue(q.trim())
  const done = (saved: string | null): void => void go({ search: saved === null && q !== '' ? { q } : {} })
  return (
    <Knowledge>
      {may && id !== undefined && <KnownActorForm id={id} onDone={done} />}
      {may && id === undefined && add !== undefined && (
        <ActorForm key={add} first={emptyActor(add.trim())} ours={[]} known="no" onDone={done} />
      )}
      <div className={styles['search']}>
        <Field
          label={say('register.search')}
          hint={say('knowledge.actors.search')}
          type="search"
          value={q}
          onChange={(typed) => void go({ search: typed === '' ? {} : { q: typed }, replace: true })}
        />
        {may && (
          <Link to="/knowledge/actors" search={{ add: q || ' ' }} className={`button main ${styles['to']}`}>
            {say('knowledge.actor.new')}
          </Link>
        )}
      </div>
      <ActorList asked={asked} />
    </Knowledge>
  )
}
