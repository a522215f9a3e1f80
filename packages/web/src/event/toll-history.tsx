// How a toll moved from report to report: each step with who told it, what he told, and how it stands to what stood before.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { SourceName } from '../ui/source-name.tsx'
import { Range } from '../ui/values.tsx'
import type { TollStep } from './ask-event.ts'
import { useChoice } from './choice.ts'
import { OUTCOMES, type Outcome } from './fields.ts'
import { ValueButton } from './value-button.tsx'
import styles from './toll-history.module.css'

const SIGNS: Readonly<Record<TollStep['is'], string>> = { first: '•', same: '=', higher: '↑', lower: '↓', added: '+' }

/** The bar of a step: from the least to the most that it tells, on a scale that all steps share. */
function Bar({ step, most }: { readonly step: TollStep; readonly most: number }): ReactNode {
  const { min, max } = step.told
  const share = (value: number): string => `${(100 * value) / Math.max(1, most)}%`
  return (
    <span className={styles.scale} aria-hidden="true">
      <span className={max === null ? styles.open : styles.bar} style={{ insetInlineStart: 0, inlineSize: share(max ?? min ?? 0) }} />
      {max !== null && min !== max && <span className={styles.least} style={{ insetInlineStart: share(min ?? 0) }} />}
    </span>
  )
}

function Step({ step, most }: { readonly step: TollStep; readonly most: number }): ReactNode {
  const { say, written } = useReader()
  const { event } = useChoice()
  const witness = event.witness_list.find(({ key }) => key === step.witness)
  return (
    <li className={styles.step}>
      <time dateTime={step.published ?? undefined}>{step.published === null ? say('app.untold') : written.day(step.published)}</time>
      <SourceName name={witness?.name ?? say('event.no-outlet')} />
      <ValueButton claim={step.claim} field={step.outcome}>
        <Range {...step.told} />
      </ValueButton>
      <span className={styles.is}>
        <span aria-hidden="true">{SIGNS[step.is]}</span> {say(`event.step.${step.is}`)}
      </span>
      <Bar step={step} most={most} />
    </li>
  )
}

function Moved({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { say } = useReader()
  const { event } = useChoice()
  const steps = event.history.filter((step) => step.outcome === outcome)
  if (steps.length < 2) return null
  const most = Math.max(...steps.map(({ told }) => told.max ?? told.min ?? 0))
  return (
    <>
      <h3>{say(`event.field.${outcome}`)}</h3>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <Step key={at} step={step} most={most} />
        ))}
      </ol>
    </>
  )
}

export function TollHistory(): ReactNode {
  const { say } = useReader()
  const { event } = useChoice()
  const moved = OUTCOMES.filter((outcome) => event.history.filter((step) => step.outcome === outcome).length > 1)
  if (moved.length === 0) return null
  return (
    <section aria-labelledby="toll-history">
      <h2 id="toll-history">{say('event.toll-history')}</h2>
      {moved.map((outcome) => (
        <Moved key={outcome} outcome={outcome} />
      ))}
    </section>
  )
}
