// Judging between two coders, field by field, without knowing who they are: one claim a screen.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useTitle } from '../app/title.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import {
  askDisagreements,
  changesOf,
  sendJudgement,
  type Disagreement,
  type FieldName,
  type FieldVerdict,
  type Values,
} from './ask-review.ts'
import { Editor } from './editor.tsx'
import { ReportWords } from './report-words.tsx'
import { ReviewTabs } from './review-tabs.tsx'
import { ValueTold } from './value-told.tsx'
import styles from './review.module.css'

const JUDGED = ['a', 'b', 'new', 'none', 'unresolvable'] as const satisfies readonly FieldVerdict[]

interface JudgedFieldProps {
  readonly claim: Disagreement
  readonly field: FieldName
  readonly verdict: FieldVerdict | undefined
  readonly value: unknown
  readonly onJudge: (verdict: FieldVerdict) => void
  readonly onValue: (value: unknown) => void
}

/** One field apart: what A has, what B has, and which it is. */
function JudgedField({ claim, field, verdict, value, onJudge, onValue }: JudgedFieldProps): ReactNode {
  const { say } = useReader()
  const name = useId()
  const [typing, type] = useState(false)
  const choices = JUDGED.filter((one) => claim.b !== null || (one !== 'b' && one !== 'unresolvable'))
  const told = { a: claim.a.fields[field], b: claim.b?.fields[field] }
  return (
    <fieldset className={styles['judged']} data-field={field}>
      <legend>{say(`review.field.${field}`)}</legend>
      {choices.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={verdict === one}
            onChange={() => {
              onJudge(one)
              type(one === 'new')
            }}
          />
          <span>
            <span className={styles['name']}>{say(`review.judge.${one}`)}</span>
            {(one === 'a' || one === 'b') && (
              <span className={styles['told']}>
                <ValueTold field={field} value={told[one]} />
              </span>
            )}
            {one === 'new' && verdict === 'new' && !typing && (
              <span className={styles['told']}>
                <ValueTold field={field} value={value} />
              </span>
            )}
          </span>
        </label>
      ))}
      {verdict === 'new' &&
        (typing ? (
          <Editor field={field} value={value} onChange={onValue} onClose={() => type(false)} />
        ) : (
          <Button onPress={() => type(true)}>{say('review.act.edit')}</Button>
        ))}
    </fieldset>
  )
}

function Judging({ claim, onDone }: { readonly claim: Disagreement; readonly onDone: () => void }): ReactNode {
  const { say } = useReader()
  const id = useRef(crypto.randomUUID())
  const [verdicts, judge] = useState<Partial<Record<FieldName, FieldVerdict>>>({})
  const [values, setValues] = useState<Partial<Values>>({})
  const [reason, setReason] = useState('')
  const [verdictA, verdictB] = [claim.a.verdict, claim.b?.verdict ?? null]
  const open = claim.apart.filter((field) => verdicts[field] === undefined)
  const valueOf = (field: FieldName): unknown => (field in values ? values[field] : claim.a.fields[field])
  const send = useMutation({
    mutationFn: (verdict: 'accept' | 'reject') => {
      const typed = claim.apart.filter((field) => verdicts[field] === 'new').map((field) => [field, valueOf(field)])
      return sendJudgement({
        id: id.current,
        claim: claim.claim,
        verdict,
        verdicts: verdict === 'accept' ? verdicts : {},
        changes: verdict === 'accept' ? changesOf(Object.fromEntries(typed) as Partial<Values>) : {},
        reason,
      })
    },
    onSuccess: () => {
      announce(say('review.judged'))
      onDone()
    },
  })
  return (
    <div className={styles['screen']}>
      <ReportWords report={claim.report} evidence={claim.evidence} />
      <section className={styles['values']} aria-label={say('review.values')}>
        <dl className={styles['sides']}>
          {(
            [
              ['a', verdictA, claim.a.reason],
              ['b', verdictB, claim.b?.reason ?? ''],
            ] as const
          ).map(
            ([side, verdict, why]) =>
              verdict !== null && (
                <div key={side}>
                  <dt>{say(`review.judge.${side}`)}</dt>
                  <dd>
                    {say(`review.was.${verdict}`)} {why !== '' && <bdi className="quiet">{why}</bdi>}
                  </dd>
                </div>
              ),
          )}
        </dl>
        {claim.apart.length === 0 && <p className="quiet">{say('review.same-values')}</p>}
        {claim.apart.map((field) => (
          <JudgedField
            key={field}
            claim={claim}
            field={field}
            verdict={verdicts[field]}
            value={valueOf(field)}
            onJudge={(verdict) => judge((now) => ({ ...now, [field]: verdict }))}
            onValue={(value) => setValues((now) => ({ ...now, [field]: value }))}
          />
        ))}
        <Field label={say('review.judge.reason')} value={reason} onChange={setReason} />
        {send.error && <Fault error={send.error} again={() => send.reset()} />}
        <p className="buttons">
          <Button look="main" isDisabled={open.length > 0 || send.isPending} onPress={() => send.mutate('accept')}>
            {say('review.judge.keep')}
          </Button>
          <Button isDisabled={send.isPending} onPress={() => send.mutate('reject')}>
            {say('review.judge.reject')}
          </Button>
        </p>
        {open.length > 0 && <p className="quiet">{say('review.judge.open', { count: open.length })}</p>}
      </section>
    </div>
  )
}

export function AdjudicationPage(): ReactNode {
  const { say } = useReader()
  useTitle(say('review.adjudication'))
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: ['review', 'disagreements'], queryFn: askDisagreements })
  const claim = data?.items[0]
  return (
    <div className={styles['page']}>
      <ReviewTabs />
      <h1>{say('review.adjudication')}</h1>
      <p className="quiet">{say('review.adjudication.about')}</p>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && <p data-testid="to-judge">{say('review.to-judge', { count: data.total })}</p>}
      {claim && <Judging key={claim.claim} claim={claim} onDone={() => void queries.invalidateQueries({ queryKey: ['review'] })} />}
    </div>
  )
}
