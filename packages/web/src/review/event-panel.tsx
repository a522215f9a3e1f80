// The event of the claim on screen, the other claims there, and the events that it may tell of instead, each with the linker's grounds.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { GroundLine } from '../event/ground-line.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { Days, LeftToRight, Range } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import type { FieldName, Item, Links } from './ask-review.ts'
import styles from './review.module.css'
import type { Linking } from './use-linking.ts'
import { ValueTold } from './value-told.tsx'

/** What tells claims of one event apart at a look. */
const TOLD = ['place', 'time', 'killed'] as const satisfies FieldName[]

function Beside({ one }: { readonly one: Links['beside'][number] }): ReactNode {
  const { say, written } = useReader()
  return (
    <li>
      <Link to="/reports/$id" params={{ id: one.report }} search={{ claim: one.claim }}>
        <bdi>{one.outlet ?? say('review.report')}</bdi>
      </Link>{' '}
      {one.published && <time dateTime={one.published}>{written.day(one.published)}</time>}{' '}
      <q lang="ar" dir="auto">
        {one.sentence}
      </q>
      <dl className={styles['sides']}>
        {TOLD.map((field) => (
          <div key={field}>
            <dt className="quiet">{say(`review.field.${field}`)}</dt>
            <dd>
              <ValueTold field={field} value={one.fields[field]} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function EventTold({ event }: { readonly event: Links['near'][number]['event'] }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const killed = event.tolls.find(({ outcome }) => outcome === 'killed')
  return (
    <>
      <strong>{words.type(event.subtype ?? event.type)}</strong>
      {event.place && <bdi> · {words.place(event.place)}</bdi>}
      {event.days && (
        <>
          {' · '}
          <Days {...event.days} />
        </>
      )}
      {killed && (
        <>
          {' · '}
          {say('review.field.killed')} <Range min={killed.min} max={killed.max} />
        </>
      )}
      <span className="quiet"> · {say('app.claims', { count: event.claims })}</span>
    </>
  )
}

function Near({ near, nth, link }: { readonly near: Links['near'][number]; readonly nth: number; readonly link: () => void }): ReactNode {
  const { say, written } = useReader()
  return (
    <li>
      <button type="button" className={styles['choice']} onClick={link}>
        <kbd className={styles['cap']}>{nth}</kbd> <span className="unseen">{say('review.link')} </span>
        <EventTold event={near.event} />
      </button>
      <details>
        <summary>
          {say('review.grounds')} <LeftToRight>{written.number(near.score)}</LeftToRight>
        </summary>
        <ul>
          {near.reasons.map((ground) => (
            <GroundLine key={ground.code} {...ground} />
          ))}
        </ul>
        <Link to="/events/$id" params={{ id: near.event.id }}>
          {say('review.event.open')}
        </Link>
      </details>
    </li>
  )
}

function Standing({ links, linking }: { readonly links: Links; readonly linking: Linking }): ReactNode {
  const { say } = useReader()
  return (
    <>
      <p>
        {say(links.event === null ? 'review.event.none' : links.beside.length === 0 ? 'review.event.alone' : 'review.event.with')}{' '}
        {links.event !== null && (
          <Link to="/events/$id" params={{ id: links.event }}>
            {say('review.event.open')}
          </Link>
        )}
      </p>
      <ul className={styles['besides']}>
        {links.beside.map((one) => (
          <Beside key={one.claim} one={one} />
        ))}
      </ul>
      {(links.beside.length > 0 || links.near.length > 0) && (
        <Field label={say('review.link.why')} hint={say('review.link.why.hint')} value={linking.reason} onChange={linking.setReason} />
      )}
      {links.beside.length > 0 && (
        <p>
          <Button onPress={linking.unlink}>{say('review.unlink')}</Button>
        </p>
      )}
    </>
  )
}

interface EventPanelProps {
  readonly item: Item
  readonly linking: Linking
  readonly onClose: () => void
}

export function EventPanel({ item, linking, onClose }: EventPanelProps): ReactNode {
  const { say } = useReader()
  const { links, error } = linking
  const head = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => head.current?.focus(), [])
  useEffect(() => {
    const node = panel.current
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose()
    }
    node?.addEventListener('keydown', leave)
    return () => node?.removeEventListener('keydown', leave)
  })
  return (
    <section ref={panel} className={styles['editor']} aria-labelledby="linked">
      <h3 ref={head} id="linked" tabIndex={-1}>
        {say('review.event')}
      </h3>
      {item.blind && <p>{say('review.event.blind')}</p>}
      {error !== null && <Fault error={error} />}
      {links && <Standing links={links} linking={linking} />}
      {links && links.event !== null && (
        <>
          <h4>{say('review.near')}</h4>
          {links.near.length === 0 && <p className="quiet">{say('review.near.none')}</p>}
          <ol className={styles['besides']}>
            {links.near.map((near, at) => (
              <Near key={near.event.id} near={near} nth={at + 1} link={() => linking.linkTo(at)} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
