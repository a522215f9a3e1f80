// What the engine looked at and did not take, and why; and what it found that no claim rests on.
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { LeftToRight, Quote } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { explainQuery, type Explained } from './ask-report.ts'
import styles from './report-page.module.css'

function Refused({ refused }: { readonly refused: Explained['refused'] }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  if (refused.length === 0) return <p className="quiet">{say('report.refused.none')}</p>
  return (
    <ul className={styles.refused}>
      {refused.map(({ kind, text, start, reasons, in: part }) => (
        <li key={`${kind}${part}${start}${reasons[0]?.code ?? ''}${reasons[0]?.detail ?? ''}`}>
          <Quote>{text}</Quote> <span className="quiet">{say(`report.refused.${kind}`)}</span>{' '}
          {reasons.map(({ code, detail }) => (
            <span key={`${code}${detail ?? ''}`}>
              {words.label('refusal', code)}{' '}
              {detail !== null && (code === 'only-in-country' ? <bdi>{words.country(detail)}</bdi> : <LeftToRight>{detail}</LeftToRight>)}
              {'. '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Found({ mentions }: { readonly mentions: Explained['mentions'] }): ReactNode {
  const { say } = useReader()
  return (
    <ul className={styles.refused}>
      {mentions.map(({ kind, text, start, rule, in: part }) => (
        <li key={`${kind}${part}${start}${rule}`}>
          <Quote>{text}</Quote> <span className="quiet">{say(`report.found.${kind}`)}</span> <LeftToRight>{rule}</LeftToRight>
        </li>
      ))}
    </ul>
  )
}

export function Refusals({ id }: { readonly id: string }): ReactNode {
  const { say } = useReader()
  const [asked, setAsked] = useState(false)
  const { data, error, refetch, isFetching } = useQuery({ ...explainQuery(id), enabled: asked })
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">{say('report.refused')}</h2>
      <p className="quiet">{say('report.refused.about')}</p>
      {!asked && <Button onPress={() => setAsked(true)}>{say('report.refused.ask')}</Button>}
      {isFetching && <p className="quiet">{say('app.loading')}</p>}
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && (
        <>
          {!data.current && <p className={styles.warning}>{say('report.refused.newer')}</p>}
          <Refused refused={data.refused} />
          <h3>{say('report.found')}</h3>
          <Found mentions={data.mentions.filter(({ used }) => !used)} />
        </>
      )}
    </section>
  )
}
