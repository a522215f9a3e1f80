// What the record holds of an actor, a place or a source: how many events a month, of what kind, with whom, where, and the latest of them.
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Fault } from '../ui/fault.tsx'
import { Days, LeftToRight, Range } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { eventsQuery, filterOf, tallyQuery, type About, type By } from './ask-register.ts'
import styles from './register.module.css'

/** So many rows are shown of what is counted. */
const MOST = 10

interface CountedProps {
  readonly about: About
  readonly by: By
  /** Keys that are no news on this page: the actor itself. */
  readonly but?: readonly string[]
}

/** The words for the key of a row. */
function useKeyName(by: By): (key: string) => string {
  const words = useWords()
  const { say, written } = useReader()
  return (key) => {
    if (by === 'month') return written.month(key)
    if (by === 'type') return words.label('type', key)
    if (by === 'actor') return words.actor(key)
    if (by === 'outlet') return key
    const [country = '', name] = key.split('/')
    if (country === '') return say('register.no-country')
    return name === undefined || name === ''
      ? say('register.whole-country', { country: words.country(country) })
      : words.governorate(name, country)
  }
}

/** Counts as bars with their figures: a table that can also be read. */
export function Counted({ about, by, but = [] }: CountedProps): ReactNode {
  const { say, written } = useReader()
  const nameOf = useKeyName(by)
  const { data, error } = useQuery(tallyQuery(about, by))
  if (error) return <Fault error={error} />
  const found = (data?.rows ?? []).filter(({ key }) => !but.includes(key))
  const rows = by === 'month' ? found : found.toSorted((a, b) => b.events - a.events).slice(0, MOST)
  const most = Math.max(1, ...rows.map(({ events }) => events))
  return (
    <section className={styles.counted} aria-labelledby={`by-${by}`}>
      <h2 id={`by-${by}`}>{say(`register.by.${by}`)}</h2>
      {data && rows.length === 0 && <p className="quiet">{say('register.none')}</p>}
      <table>
        <tbody>
          {rows.map(({ key, events }) => (
            <tr key={key}>
              <th scope="row">
                {by === 'actor' ? (
                  <Link to="/actors/$id" params={{ id: key }}>
                    {nameOf(key)}
                  </Link>
                ) : (
                  <bdi>{nameOf(key)}</bdi>
                )}
              </th>
              <td>
                <LeftToRight>{written.number(events)}</LeftToRight>
              </td>
              <td className={styles.scale} aria-hidden="true">
                <span className={styles.bar} style={{ inlineSize: `${(100 * events) / most}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function LatestEvents({ about }: { readonly about: About }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const { data, error } = useQuery(eventsQuery(about))
  if (error) return <Fault error={error} />
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{say('register.latest')}</h2>
      {data && (
        <p>
          {say('app.events', { count: data.total ?? data.items.length })}{' '}
          <Link to="/" search={filterOf(about)}>
            {say('register.explore')}
          </Link>
        </p>
      )}
      <ul className={styles.list}>
        {data?.items.map(({ id, type, place, days, tolls, grade }) => {
          const killed = tolls.find(({ outcome }) => outcome === 'killed')
          return (
            <li key={id}>
              <Link to="/events/$id" params={{ id }}>
                {words.label('type', type)}
              </Link>
              <bdi>{place ? words.placeChain(place).join(say('app.comma')) : say('app.untold')}</bdi>
              <span className="quiet">{days ? <Days {...days} /> : say('app.untold')}</span>
              <span>
                {words.label('outcome', 'killed')}: <Range min={killed?.min ?? null} max={killed?.max ?? null} />
              </span>
              <span className={`grade-${grade}`}>{words.label('grade', grade)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
