// The events of a brief one by one: when, where, what, whose, how many, how well attested, and who tells of it.
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useReader } from '../app/reader.tsx'
import { Disputed } from '../explore/table/disputed.tsx'
import type { Filter } from '../filter/filter.ts'
import { Heads } from '../ui/heads.tsx'
import { Names } from '../ui/listed.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Days, Range } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { TOLD, useGravest, useOutlets, type Told } from './ask-brief.ts'
import styles from './brief.module.css'

function Row({ event, outlets }: { readonly event: Told; readonly outlets: readonly string[] | undefined }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const toll = (name: 'killed' | 'injured') => event.tolls.find(({ outcome }) => outcome === name)
  const [killed, injured] = [toll('killed'), toll('injured')]
  return (
    <tr>
      <td>{event.days ? <Days {...event.days} /> : <span className="quiet">{say('app.untold')}</span>}</td>
      <th scope="row">
        <Link to="/events/$id" params={{ id: event.id }}>
          {words.type(event.subtype ?? event.type)}
        </Link>
        {event.initiators.length > 0 && (
          <small>
            <Names names={event.initiators.map((id) => words.actor(id))} />
          </small>
        )}
      </th>
      <td>{event.place ? <Names names={words.placeChain(event.place)} /> : <span className="quiet">{say('app.untold')}</span>}</td>
      <td>
        <Range min={killed?.min ?? null} max={killed?.max ?? null} /> {event.disputed.includes('killed') && <Disputed />}
      </td>
      <td>
        <Range min={injured?.min ?? null} max={injured?.max ?? null} /> {event.disputed.includes('injured') && <Disputed />}
      </td>
      <td>{words.label('grade', event.grade)}</td>
      <td>
        <Names names={outlets ?? []} />
        <small>{say('brief.witnesses', { witnesses: event.witnesses, reports: event.reports })}</small>
      </td>
    </tr>
  )
}

const COLUMNS = ['day', 'what', 'where', 'killed', 'injured', 'grade', 'sources'] as const

export function ToldEvents({ filter }: { readonly filter: Filter }): ReactNode {
  const { say } = useReader()
  const { data } = useGravest(filter)
  const outlets = useOutlets(data?.items.map(({ id }) => id) ?? [])
  if (!data) return null
  const total = data.total ?? data.items.length
  return (
    <>
      {total > TOLD && <p>{say('brief.gravest', { told: data.items.length, total })}</p>}
      <ScrollRegion label={say('brief.section.events')} className="table-frame">
        <table className={styles['told']} data-testid="told-events" data-outlets={outlets.size}>
          <Heads of={COLUMNS.map((name) => say(`brief.told.${name}`))} />
          <tbody>
            {data.items.map((event) => (
              <Row key={event.id} event={event} outlets={outlets.get(event.id)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}
