// A file that waits: what would come in, how it is read, what is wrong in it; then it is taken in or discarded.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Fault } from '../ui/fault.tsx'
import { Told } from '../ui/told.tsx'
import { useAccept, useDiscard, type Check, type Draft } from './asked.ts'
import { Columns } from './columns.tsx'
import { FaultTable } from './fault-table.tsx'
import { OptionsForm } from './options-form.tsx'
import { Samples } from './samples.tsx'
import styles from './intake.module.css'

const COUNTS = ['fresh', 'changed', 'known', 'repeated', 'failed'] as const

function Counts({ check }: { readonly check: Check }): ReactNode {
  const { say, written } = useReader()
  return (
    <dl className={styles['counts']}>
      {COUNTS.map((name) => (
        <div key={name} className={name === 'failed' && check.failed > 0 ? styles['failed'] : undefined}>
          <dt>{say(`intake.count.${name}`)}</dt>
          <dd>{written.number(check[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Passed({ passed }: Pick<Check, 'passed'>): ReactNode {
  const { say } = useReader()
  if (passed.length === 0) return null
  return (
    <ul className="quiet">
      {passed.map(({ why, count }) => (
        <li key={why}>{say(`intake.passed.${why}`, { count })}</li>
      ))}
    </ul>
  )
}

export function DraftView({ draft }: { readonly draft: Draft }): ReactNode {
  const { say, sayRich, written } = useReader()
  const [accept, discard] = [useAccept(), useDiscard()]
  const { id, name, state, check, fault, sent } = draft
  const isBusy = accept.isPending || discard.isPending
  return (
    <section className={styles['draft']} aria-label={name}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className="quiet">{sayRich('intake.sent-at', { time: written.moment(sent) })}</p>
      {state === 'checking' && <output>{say('intake.checking')}</output>}
      {fault && (
        <p className={styles['whole-fault']}>
          <Told text={fault.title} /> <bdi className="quiet">{fault.where}</bdi>
        </p>
      )}
      {check && (
        <>
          <Counts check={check} />
          <Passed passed={check.passed} />
          {check.columns.length > 0 && <Columns draft={draft} columns={check.columns} />}
          {check.faults.length > 0 && <FaultTable faults={check.faults} failed={check.failed} />}
          {check.samples.length > 0 && <Samples samples={check.samples} />}
        </>
      )}
      <OptionsForm draft={draft} />
      {(accept.error ?? discard.error) && <Fault error={accept.error ?? discard.error} />}
      <p className="buttons">
        <Button look="main" isDisabled={state !== 'checked' || check?.fresh === 0 || isBusy} onPress={() => accept.mutate(id)}>
          {say('intake.accept', { count: check?.fresh ?? 0 })}
        </Button>
        <Confirm
          label={say('intake.discard')}
          question={say('intake.discard.question', { name })}
          consequence={say('intake.discard.consequence')}
          onConfirm={() => discard.mutate(id)}
          isDisabled={isBusy}
        />
      </p>
    </section>
  )
}
