// An event: what is published of it, every account side by side, and the words that each value rests on.
import { Link, useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { ApiFault } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { eventRoute } from '../app/router.tsx'
import { useAsPublic } from '../app/session.ts'
import { useTitle } from '../app/title.ts'
import { Fault } from '../ui/fault.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { AccountsTable } from './accounts-table.tsx'
import { eventQuery, type EventDetail } from './ask-event.ts'
import { Axes } from './axes.tsx'
import { Banners } from './banners.tsx'
import { ChoiceContext, type Chosen } from './choice.ts'
import { Evidence } from './evidence.tsx'
import { Facts } from './facts.tsx'
import { isField, published } from './fields.ts'
import { Gone } from './gone.tsx'
import { History } from './history.tsx'
import { ToldValue } from './told.tsx'
import { TollHistory } from './toll-history.tsx'
import { Where } from './where.tsx'
import { Why } from './why.tsx'
import styles from './event-page.module.css'

/** Bounds as a text that stays in order in a title. */
function tollText(event: EventDetail): string | null {
  const toll = event.tolls.find(({ outcome }) => outcome === 'killed')
  if (!toll) return null
  const { min, max } = toll
  return max === null ? `${min ?? 0}+` : min === max ? String(max) : `${min ?? 0}–${max}`
}

function Heading({ event }: { readonly event: EventDetail }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const type = words.label('type', event.type)
  const place = event.place ? words.place(event.place) : say('app.untold')
  const killed = tollText(event)
  useTitle(killed === null ? say('event.title', { type, place }) : say('event.title.killed', { type, place, killed }))
  return (
    <header>
      <p className={styles.kind}>
        <span>{words.label('kind', event.kind)}</span> <LeftToRight>{event.id}</LeftToRight>
      </p>
      <h1>
        {type} <span aria-hidden="true">·</span> <ToldValue told={published(event, 'place')} />
      </h1>
      <p className={styles.when}>
        <ToldValue told={published(event, 'time')} />
      </p>
    </header>
  )
}

function Covers({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { say } = useReader()
  if (ids.length === 0) return null
  return (
    <section aria-labelledby="covers">
      <h2 id="covers">{say('event.covers')}</h2>
      <ul>
        {ids.map((id) => (
          <Covered key={id} id={id} />
        ))}
      </ul>
    </section>
  )
}

function Covered({ id }: { readonly id: string }): ReactNode {
  const words = useWords()
  const { data } = useQuery(eventQuery({ id }))
  return (
    <li>
      <Link to="/events/$id" params={{ id }}>
        {data ? words.label('type', data.type) : <LeftToRight>{id}</LeftToRight>}
      </Link>
      {data && (
        <>
          {' · '}
          <ToldValue told={published(data, 'place')} />
          {' · '}
          <ToldValue told={published(data, 'time')} />
        </>
      )}
    </li>
  )
}

interface OpenEventProps {
  readonly event: EventDetail
  readonly asOf: string | undefined
  readonly showRestricted: (wanted: boolean) => void
}

function OpenEvent({ event, asOf, showRestricted }: OpenEventProps): ReactNode {
  const { claim, field } = eventRoute.useSearch()
  const navigate = useNavigate()
  const asPublic = useAsPublic()
  const choose = useCallback(
    (chosen: Chosen | null) =>
      void navigate({
        to: '/events/$id',
        params: { id: event.id },
        search: { ...(asOf === undefined ? {} : { as_of: asOf }), ...chosen },
        replace: true,
        resetScroll: false,
      }),
    [navigate, event.id, asOf],
  )
  const choice = useMemo(
    () => ({ event, choose, chosen: claim !== undefined && isField(field) ? { claim, field } : null }),
    [event, choose, claim, field],
  )
  return (
    <ChoiceContext value={choice}>
      <div className={styles.page}>
        <article className={styles.event}>
          <Heading event={event} />
          <Banners asOf={asOf} showRestricted={showRestricted} />
          <Facts />
          <Axes />
          <Where />
          <AccountsTable />
          <TollHistory />
          <Covers ids={event.covers} />
          {!asPublic && (
            <>
              <Why asOf={asOf} />
              <History asOf={asOf} />
            </>
          )}
        </article>
        <Evidence asOf={asOf} />
      </div>
    </ChoiceContext>
  )
}

export function EventPage(): ReactNode {
  const { say } = useReader()
  const { id } = eventRoute.useParams()
  const { as_of: asOf } = eventRoute.useSearch()
  const [restricted, setRestricted] = useState(false)
  const { data, error, refetch } = useQuery({
    ...eventQuery({ id, asOf, restricted }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  })
  if (error instanceof ApiFault && error.code === 'api/event-gone') return <Gone id={id} successors={error.successors} />
  if (error) return <Fault error={error} again={() => void refetch()} />
  if (!data) return <p className="loading">{say('app.loading')}</p>
  return <OpenEvent event={data} asOf={asOf} showRestricted={setRestricted} />
}
