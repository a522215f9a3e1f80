// What is published of an event at a glance: what, where, when, who, how many, each with the words behind it a press away.
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useAsPublic } from '../app/session.ts'
import { Defined } from '../ui/defined.tsx'
import { LeftToRight, Point, Quote, Range } from '../ui/values.tsx'
import { useWords, wordsQuery, type Words } from '../words/words.tsx'
import { useChoice } from './choice.ts'
import { claimBehind, OUTCOMES, published, wordsBehind, type Field, type Outcome } from './fields.ts'
import { traitRange, TRAITS } from './traits.ts'
import { ToldValue } from './told.tsx'
import { ValueButton } from './value-button.tsx'
import styles from './facts.module.css'

interface FactProps {
  readonly field: Field
  /** The value, where it is shown otherwise than in the table. */
  readonly value?: ReactNode
  readonly children?: ReactNode
}

function Fact({ field, value, children }: FactProps): ReactNode {
  const { say } = useReader()
  const { event } = useChoice()
  return (
    <div className={styles.fact}>
      <dt>{say(`event.field.${field}`)}</dt>
      <dd>
        {value ?? (
          <ValueButton claim={claimBehind(event, field)} field={field}>
            <ToldValue told={published(event, field)} />
          </ValueButton>
        )}
        {children}
      </dd>
    </div>
  )
}

type Place = NonNullable<ReturnType<typeof useChoice>['event']['place']>

const chainIn = (words: Words, place: Place, name: string): string[] =>
  [
    name,
    place.admin1 === null || place.country === null ? '' : words.governorate(place.admin1, place.country),
    place.country === null ? '' : words.country(place.country),
  ].filter((one, at, all) => one !== '' && all.indexOf(one) === at)

/** The names of a place up to its country, Arabic first, then English, whatever the language of the reader. */
function Hierarchy({ place }: { readonly place: Place }): ReactNode {
  const arabic = useQuery(wordsQuery('ar'))
  const english = useQuery(wordsQuery('en'))
  return (
    <>
      {arabic.data && (
        <span className={styles.chain} lang="ar" dir="rtl">
          {chainIn(arabic.data, place, place.name_ar).join('، ')}
        </span>
      )}
      {english.data && (
        <span className={styles.chain} lang="en" dir="ltr">
          {chainIn(english.data, place, place.name_en).join(', ')}
        </span>
      )}
    </>
  )
}

function PlaceFact(): ReactNode {
  const { say, sayRich, written } = useReader()
  const { event } = useChoice()
  const asPublic = useAsPublic()
  const { place } = event
  if (!place) return <Fact field="place" />
  return (
    <Fact
      field="place"
      value={
        <ValueButton claim={claimBehind(event, 'place')} field="place">
          <Hierarchy place={place} />
        </ValueButton>
      }
    >
      {
        <>
          <span className="quiet">
            {sayRich('event.within', {
              km: <LeftToRight>{written.number(place.radius_km)}</LeftToRight>,
              point: <Point {...place} digits={event.masked ? 1 : 4} />,
            })}
          </span>
          {event.masked && <span className="quiet">{say(asPublic ? 'event.public.place' : 'event.masked.point')}</span>}
          {place.id !== null && (
            <Link to="/places/$id" params={{ id: place.id }}>
              {say('event.to-place')}
            </Link>
          )}
        </>
      }
    </Fact>
  )
}

function TimeFact(): ReactNode {
  const { say, sayRich, written } = useReader()
  const words = useWords()
  const { event } = useChoice()
  const behind = event.claim_list.find(({ id }) => id === claimBehind(event, 'time'))
  const phrase = behind && wordsBehind(behind.claim, 'time')[0]
  const time = behind?.claim.time
  const code = String(event.days?.time_precision ?? '')
  return (
    <Fact field="time">
      {event.days && <Defined definition={words.meaning('time_precision', code) ?? ''}>{words.label('time_precision', code)}</Defined>}
      {behind && phrase && time && (
        <span className="quiet">
          {sayRich(time.inherited ? 'event.time.taken-over' : 'event.time.phrase', {
            words: <Quote>{phrase.text}</Quote>,
            day: behind.report.published === null ? say('app.untold') : written.day(behind.report.published),
            rule: <LeftToRight>{time.rule}</LeftToRight>,
          })}
        </span>
      )}
    </Fact>
  )
}

const VALUES_OF = { initiator: 'initiators', target: 'targets', participant: 'participants' } as const

function ActorsFact({ field }: { readonly field: keyof typeof VALUES_OF }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const { event } = useChoice()
  const values = event.values[VALUES_OF[field]]
  if (values.length === 0) return field === 'participant' ? null : <Fact field={field} />
  return (
    <Fact
      field={field}
      value={values.map(({ best, claim }) => (
        <span key={best}>
          <ValueButton claim={claim} field={field}>
            <bdi>{words.actor(best)}</bdi>
          </ValueButton>
          <Link
            className={styles.more}
            to="/actors/$id"
            params={{ id: best }}
            aria-label={say('event.to-actor', { name: words.actor(best) })}
          >
            <span aria-hidden="true">›</span>
          </Link>
        </span>
      ))}
    />
  )
}

function TollFact({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { sayRich, written } = useReader()
  const words = useWords()
  const { event } = useChoice()
  const toll = event.tolls.find((one) => one.outcome === outcome)
  if (!toll && outcome !== 'killed' && outcome !== 'injured') return null
  return (
    <Fact field={outcome}>
      {toll && toll.min !== toll.max && (
        <span className="quiet">
          {sayRich('event.toll.best', { best: <LeftToRight>{written.number(toll.best)}</LeftToRight>, support: toll.support, of: toll.of })}
        </span>
      )}
      {TRAITS.map((trait) => {
        const range = traitRange(
          event.claim_list.map(({ claim }) => claim),
          outcome,
          trait,
        )
        return (
          range && <span key={trait}>{sayRich('event.toll.among', { who: words.label('trait', trait), count: <Range {...range} /> })}</span>
        )
      })}
    </Fact>
  )
}

export const Facts = (): ReactNode => (
  <dl className={styles.facts}>
    <Fact field="type" />
    <PlaceFact />
    <TimeFact />
    {OUTCOMES.map((outcome) => (
      <TollFact key={outcome} outcome={outcome} />
    ))}
    <ActorsFact field="initiator" />
    <ActorsFact field="target" />
    <ActorsFact field="participant" />
    <Fact field="means" />
  </dl>
)
