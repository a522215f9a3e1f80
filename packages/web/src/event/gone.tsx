// What stands where an event was: the events that took its claims over.
import { Link } from '@tanstack/react-router'
import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useTitle } from '../app/title.ts'
import { LeftToRight } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { eventQuery, type EventDetail } from './ask-event.ts'
import { ToldValue } from './told.tsx'
import { published } from './fields.ts'

function Successor({ id, event }: { readonly id: string; readonly event: EventDetail | undefined }): ReactNode {
  const words = useWords()
  return (
    <li>
      <Link to="/events/$id" params={{ id }}>
        {event ? words.label('type', event.type) : <LeftToRight>{id}</LeftToRight>}
      </Link>
      {event && (
        <>
          {' · '}
          <ToldValue told={published(event, 'place')} />
          {' · '}
          <ToldValue told={published(event, 'time')} />
        </>
      )}
    </li>
  )
}

export function Gone({ id, successors }: { readonly id: string; readonly successors: readonly string[] }): ReactNode {
  const { say } = useReader()
  useTitle(say('event.gone.title'))
  const found = useQueries({ queries: successors.map((one) => eventQuery({ id: one })) })
  return (
    <section className="empty">
      <h1>{say('event.gone.title')}</h1>
      <p>{say(successors.length === 1 ? 'event.gone.merged' : 'event.gone.split')}</p>
      <p>
        <LeftToRight>{id}</LeftToRight>
      </p>
      <ul>
        {successors.map((one, at) => (
          <Successor key={one} id={one} event={found[at]?.data} />
        ))}
      </ul>
    </section>
  )
}
