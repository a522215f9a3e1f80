// Claims whose values are known, with which coders are tested: which they are, and which accepted claims could be.
import { Link } from '@tanstack/react-router'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { personIn } from '../app/person-in.ts'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { askGold, markGold, unmarkGold, type AcceptedClaim, type FieldName } from './ask-review.ts'
import styles from './review.module.css'
import { ValueTold } from './value-told.tsx'

const KEY = ['review', 'gold']
/** What tells one claim from another at a look. */
const TOLD = ['type', 'place', 'time', 'killed'] as const satisfies FieldName[]

function Told({ one: { claim, report, title, evidence, fields } }: { readonly one: AcceptedClaim }): ReactNode {
  const { say } = useReader()
  return (
    <>
      <q lang="ar" dir="auto">
        {evidence[0]?.text}
      </q>{' '}
      <Link to="/reports/$id" params={{ id: report }} search={{ claim }}>
        <bdi>{title ?? say('review.report')}</bdi>
      </Link>
      <dl className={styles['sides']}>
        {TOLD.map((field) => (
          <div key={field}>
            <dt className="quiet">{say(`review.field.${field}`)}</dt>
            <dd>
              <ValueTold field={field} value={fields[field]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Marks a claim, or takes the mark away. */
function useMarking(marks: boolean) {
  const { say } = useReader()
  const client = useQueryClient()
  return useMutation({
    mutationFn: marks ? markGold : unmarkGold,
    onSuccess: () => {
      announce(say(marks ? 'review.gold.marked' : 'review.gold.unmarked'))
      return client.invalidateQueries({ queryKey: KEY })
    },
  })
}

export function GoldClaims(): ReactNode {
  const { say, written } = useReader()
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: askGold })
  const [mark, unmark] = [useMarking(true), useMarking(false)]
  const fault = error ?? mark.error ?? unmark.error
  return (
    <section aria-labelledby="gold">
      <h2 id="gold">{say('review.gold')}</h2>
      <p className="quiet">{say('review.gold.about')}</p>
      {fault && <Fault error={fault} again={() => void refetch()} />}
      {data?.known.length === 0 && <p>{say('review.gold.none')}</p>}
      <ul className={styles['gold']}>
        {data?.known.map((one) => (
          <li key={one.claim}>
            <Told one={one} />
            <p className="quiet">
              <bdi>{personIn(one.by)}</bdi> <time dateTime={one.at}>{written.day(one.at)}</time>
            </p>
            <Button isDisabled={unmark.isPending} onPress={() => unmark.mutate(one.claim)}>
              {say('review.gold.unmark')}
            </Button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say('review.gold.accepted', { count: data?.accepted.length ?? 0 })}</summary>
        <ul className={styles['gold']}>
          {data?.accepted.map((one) => (
            <li key={one.claim}>
              <Told one={one} />
              <Button isDisabled={mark.isPending} onPress={() => mark.mutate(one.claim)}>
                {say('review.gold.mark')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
