// Why the claims of an event are taken to tell of one: the grounds of each link, and what a person may decide about it.
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { useReader } from '../app/reader.tsx'
import { useMay } from '../app/session.ts'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { eventQuery, whyQuery, type EventWhy } from './ask-event.ts'
import { useChoice } from './choice.ts'
import { Decide } from './decide.tsx'
import { GroundLine } from './ground-line.tsx'
import { mergerOf, partingOf, unlinkingOf } from './joining.ts'
import { besidesOf, type BesideClaim } from './reasons.ts'
import styles from './why.module.css'

/** Who told a claim, and when. */
function Teller({ claim }: { readonly claim: string }): ReactNode {
  const { say, written } = useReader()
  const { event } = useChoice()
  const found = event.claim_list.find(({ id }) => id === claim)?.report
  if (!found) return <LeftToRight>{claim}</LeftToRight>
  return (
    <>
      <bdi lang="ar">{found.outlet ?? say('event.no-outlet')}</bdi>
      {found.published !== null && <time dateTime={found.published}> · {written.day(found.published)}</time>}
    </>
  )
}

function Beside({ beside }: { readonly beside: BesideClaim }): ReactNode {
  const { say } = useReader()
  return (
    <details>
      <summary>
        {say('event.why.beside')} <Teller claim={beside.claim} />
        {beside.joinedBy !== null && ` · ${say(`event.why.by-${beside.joinedBy}`)}`}
      </summary>
      <ul className={styles.grounds}>
        {beside.grounds.map((ground) => (
          <GroundLine key={ground.code} {...ground} />
        ))}
      </ul>
    </details>
  )
}

interface LinkProps {
  readonly link: EventWhy['links'][number]
  readonly chosen: boolean
  readonly choose: (chosen: boolean) => void
  readonly mayDecide: boolean
}

function Link({ link, chosen, choose, mayDecide }: LinkProps): ReactNode {
  const { say, written } = useReader()
  const { event } = useChoice()
  const all = event.claim_list.map(({ id }) => id)
  return (
    <li className={styles.link}>
      <div>
        {mayDecide && all.length > 1 ? (
          <Checkbox className={styles.check ?? ''} isSelected={chosen} onChange={choose}>
            <span className={styles.box} aria-hidden="true">
              {chosen ? '☑' : '☐'}
            </span>{' '}
            <Teller claim={link.claim} />
          </Checkbox>
        ) : (
          <Teller claim={link.claim} />
        )}
        {link.score !== null && (
          <span className="quiet">
            {' '}
            {say('event.why.score')} <LeftToRight>{written.number(link.score)}</LeftToRight>
          </span>
        )}
        {besidesOf(link.reasons).map((beside) => (
          <Beside key={beside.claim} beside={beside} />
        ))}
      </div>
      {mayDecide && all.length > 1 && (
        <Decide label={say('event.unlink')} what={say('event.unlink.what')} decisions={() => unlinkingOf(all, link.claim)} />
      )}
    </li>
  )
}

const EVENT_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** Takes another event for this one: its address or id is given. */
function Merge(): ReactNode {
  const { say } = useReader()
  const { event } = useChoice()
  const [given, setGiven] = useState('')
  const id = EVENT_ID.exec(given)?.[0]?.toLowerCase()
  const other = useQuery({ ...eventQuery({ id: id ?? '' }), enabled: id !== undefined && id !== event.id })
  const theirs = other.data?.claim_list.map((claim) => claim.id) ?? []
  return (
    <div className={styles.merge}>
      <Field label={say('event.merge.with')} hint={say('event.merge.hint')} value={given} onChange={setGiven} leftToRight />
      {other.error && <Fault error={other.error} />}
      <Decide
        label={say('event.merge')}
        what={say('event.merge.what')}
        isDisabled={theirs.length === 0}
        decisions={() =>
          mergerOf(
            event.claim_list.map((claim) => claim.id),
            theirs,
          )
        }
      />
    </div>
  )
}

function Links({ why, mayDecide }: { readonly why: EventWhy; readonly mayDecide: boolean }): ReactNode {
  const { say } = useReader()
  const { event } = useChoice()
  const [leaving, setLeaving] = useState<readonly string[]>([])
  const all = event.claim_list.map(({ id }) => id)
  const apart = leaving.filter((claim) => all.includes(claim))
  return (
    <>
      <ul className={styles.links}>
        {why.links.map((link) => (
          <Link
            key={link.claim}
            link={link}
            mayDecide={mayDecide}
            chosen={apart.includes(link.claim)}
            choose={(chosen) => setLeaving(chosen ? [...apart, link.claim] : apart.filter((claim) => claim !== link.claim))}
          />
        ))}
      </ul>
      {mayDecide && (
        <div className={styles.acts}>
          {all.length > 1 && (
            <Decide
              label={say('event.split', { count: apart.length })}
              what={say('event.split.what')}
              isDisabled={apart.length === 0 || apart.length === all.length}
              decisions={() => partingOf(all, apart)}
            />
          )}
          <Merge />
        </div>
      )}
    </>
  )
}

export function Why({ asOf }: { readonly asOf: string | undefined }): ReactNode {
  const { say } = useReader()
  const { event } = useChoice()
  const mayDecide = useMay('decide') && asOf === undefined
  const { data, error, refetch } = useQuery(whyQuery({ id: event.id, asOf }))
  return (
    <section aria-labelledby="why">
      <h2 id="why">{say('event.why')}</h2>
      <p className="quiet">{say(event.claims === 1 ? 'event.why.alone' : 'event.why.about')}</p>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && <Links why={data} mayDecide={mayDecide} />}
    </section>
  )
}
