// Where a later reading says something else than people decided: the decision stands until someone takes the new value or keeps his own.
import { Link } from '@tanstack/react-router'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { personIn } from '../app/person-in.ts'
import { useReader } from '../app/reader.tsx'
import { useMay } from '../app/session.ts'
import { useTitle } from '../app/title.ts'
import { Heads } from '../ui/heads.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { askDifferences, sendEdit, type Difference } from './ask-review.ts'
import { ReviewTabs } from './review-tabs.tsx'
import { ValueTold } from './value-told.tsx'
import styles from './review.module.css'

type Apart = Difference['fields'][number]

const SIDES = ['decided', 'read'] as const

function FieldApart({
  claim,
  apart,
  mayDecide,
}: {
  readonly claim: string
  readonly apart: Apart
  readonly mayDecide: boolean
}): ReactNode {
  const { say, written } = useReader()
  const queries = useQueryClient()
  const { field, by, at } = apart
  const send = useMutation({
    mutationFn: (side: (typeof SIDES)[number]) => sendEdit(claim, field, apart[side], say(`review.difference.reason.${side}`)),
    onSuccess: (_, side) => {
      announce(say(`review.difference.said.${side}`))
      return queries.invalidateQueries({ queryKey: ['review'] })
    },
  })
  const name = say(`review.field.${field}`)
  return (
    <tr data-field={field}>
      <th scope="row">{name}</th>
      <td>
        <ValueTold field={field} value={apart.decided} />
        <small className="quiet">
          <bdi>{personIn(by)}</bdi> {at !== '' && <time dateTime={at}>{written.day(at)}</time>}
        </small>
      </td>
      <td>
        <ValueTold field={field} value={apart.read} />
      </td>
      <td className={styles['choice']}>
        {mayDecide &&
          SIDES.map((side) => (
            <Button
              key={side}
              aria-label={`${say(`review.difference.${side}`)}: ${name}`}
              isDisabled={send.isPending}
              onPress={() => send.mutate(side)}
            >
              {say(`review.difference.${side}`)}
            </Button>
          ))}
        {send.error && <Fault error={send.error} again={() => send.reset()} />}
      </td>
    </tr>
  )
}

const COLUMNS = ['field', 'is-decided', 'is-read', 'what'] as const

export function DifferencesPage(): ReactNode {
  const { say } = useReader()
  useTitle(say('review.differences'))
  const { data, error, refetch } = useQuery({ queryKey: ['review', 'differences'], queryFn: askDifferences })
  const mayDecide = useMay('decide')
  return (
    <div className={styles['page']}>
      <ReviewTabs />
      <h1>{say('review.differences')}</h1>
      <p className="quiet">{say('review.differences.about')}</p>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && <p data-testid="differences">{say('review.differences.count', { count: data.total })}</p>}
      {data?.items.map(({ claim, report, title, evidence, fields }) => (
        <article key={claim} className={styles['difference']}>
          <p>
            <q lang="ar" dir="auto">
              {evidence[0]?.text}
            </q>{' '}
            <Link to="/reports/$id" params={{ id: report }} search={{ claim }}>
              <bdi>{title ?? say('review.report')}</bdi>
            </Link>
          </p>
          <table>
            <Heads of={COLUMNS.map((name) => say(`review.difference.${name}`))} />
            <tbody>
              {fields.map((apart) => (
                <FieldApart key={apart.field} {...{ claim, apart, mayDecide }} />
              ))}
            </tbody>
          </table>
        </article>
      ))}
    </div>
  )
}
