// How much: events, dead and wounded as bounds, and how they divide by kind, perpetrator, area and grade.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useTotals, type Totals } from '../explore/asked.ts'
import { valuesOf, type Filter } from '../filter/filter.ts'
import { LeftToRight } from '../ui/values.tsx'
import { useWords, type Words } from '../words/words.tsx'
import { useTally, type Tally } from './ask-brief.ts'
import styles from './brief.module.css'

/** Rows of a table: the most frequent; what is beyond is told as a number. */
const ROWS = 8

function Toll({
  name,
  toll,
  events,
}: {
  readonly name: 'killed' | 'injured'
  readonly toll: Totals['killed']
  readonly events: number
}): ReactNode {
  const { say, written } = useReader()
  const told = events - toll.untold
  return (
    <div>
      <dt>{say(`brief.${name}`)}</dt>
      <dd>
        <strong>
          {told === 0 ? (
            say('app.untold')
          ) : (
            <LeftToRight>
              {toll.least === toll.best ? written.number(toll.best) : `${written.number(toll.least)}–${written.number(toll.best)}`}
            </LeftToRight>
          )}
        </strong>
        {told > 0 && <small>{say('brief.toll.note', { told })}</small>}
      </dd>
    </div>
  )
}

export function KeyFigures({ filter }: { readonly filter: Filter }): ReactNode {
  const { say, written } = useReader()
  const { data: totals } = useTotals(filter)
  if (!totals) return null
  // several told as one would count the same people twice, unless they are what is asked for
  const tolls = valuesOf(filter, 'kinds').length > 0 ? totals : totals.single
  return (
    <dl className={styles['key']} data-testid="key-figures" data-total={totals.total}>
      <div>
        <dt>{say('brief.events')}</dt>
        <dd>
          <strong>{written.number(totals.total)}</strong>
          <small>
            {say('explore.without-place', { count: totals.unplaced })}
            {' · '}
            {say('explore.without-day', { count: totals.undated })}
          </small>
        </dd>
      </div>
      <Toll name="killed" toll={tolls.killed} events={tolls.total} />
      <Toll name="injured" toll={tolls.injured} events={tolls.total} />
    </dl>
  )
}

type Named = (key: string, words: Words) => string

const area: Named = (key, words) => {
  const [country = '', governorate = ''] = key.split('/')
  return governorate === '' ? words.country(country) : `${words.governorate(governorate, country)}`
}

const TABLES = [
  ['type', (key, words) => words.type(key)],
  ['actor', (key, words) => words.actor(key)],
  ['area', area],
  ['grade', (key, words) => words.label('grade', key)],
] as const satisfies readonly (readonly [string, Named])[]
type By = (typeof TABLES)[number][0]

function Rows({ by, tally, named }: { readonly by: By; readonly tally: Tally; readonly named: Named }): ReactNode {
  const { say, written } = useReader()
  const words = useWords()
  const rows = tally.rows.toSorted((a, b) => b.events - a.events)
  const rest = rows.slice(ROWS)
  return (
    <table>
      <caption>{say(`brief.by.${by}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(`brief.col.${by}`)}</th>
          <th scope="col">{say('brief.events')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, ROWS).map(({ key, events }) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{named(key, words)}</bdi>
            </th>
            <td>{written.number(events)}</td>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <th scope="row">{say('brief.others', { count: rest.length })}</th>
            {/* an event with several actors stands in several rows */}
            <td>{by === 'actor' ? '' : written.number(rest.reduce((sum, { events }) => sum + events, 0))}</td>
          </tr>
        )}
        {tally.untold > 0 && (
          <tr>
            <th scope="row" className="quiet">
              {say('app.untold')}
            </th>
            <td>{written.number(tally.untold)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Table({ by, named, filter }: { readonly by: By; readonly named: Named; readonly filter: Filter }): ReactNode {
  const { data } = useTally(filter, by)
  return data ? <Rows {...{ by, named, tally: data }} /> : null
}

export const Tables = ({ filter }: { readonly filter: Filter }): ReactNode => (
  <div className={styles['tables']}>
    {TABLES.map(([by, named]) => (
      <Table key={by} {...{ by, named, filter }} />
    ))}
  </div>
)
