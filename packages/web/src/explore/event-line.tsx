// An event in a line or two: what, where, when, how many killed, how well attested; and the way to its page.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Defined } from '../ui/defined.tsx'
import { Days, Range } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import type { EventRow } from './asked.ts'
import { Disputed } from './table/disputed.tsx'
import styles from './explore.module.css'

export function EventLine({ event }: { readonly event: EventRow }): ReactNode {
  const { say, written } = useReader()
  const words = useWords()
  const killed = event.tolls.find(({ outcome }) => outcome === 'killed')
  const place = event.place
  return (
    <div className={styles['event']}>
      <Link to="/events/$id" params={{ id: event.id }}>
        {words.type(event.subtype ?? event.type)}
      </Link>
      <span>
        {place ? words.placeChain(place).map((name) => <bdi key={name}>{name}</bdi>) : <span className="quiet">{say('app.untold')}</span>}
      </span>
      <span>{event.days ? <Days {...event.days} /> : say('app.untold')}</span>
      <span>
        {say('explore.killed')} <Range min={killed?.min ?? null} max={killed?.max ?? null} />
        {event.disputed.includes('killed') && <Disputed />}
      </span>
      <span className={styles['chips']}>
        <Defined tone={`grade-${event.grade}`} definition={words.meaning('grade', event.grade) ?? ''}>
          {words.label('grade', event.grade)}
        </Defined>
        {place && (
          <Defined definition={words.meaning('geo_precision', String(place.geo_precision)) ?? ''}>
            {words.label('geo_precision', String(place.geo_precision))}
            {' · '}
            <bdi>{say('explore.map.within', { radius: written.number(Math.round(place.radius_km * 10) / 10) })}</bdi>
          </Defined>
        )}
      </span>
    </div>
  )
}
