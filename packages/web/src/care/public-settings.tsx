// How late the public is told of events: set for everybody, by those who look after the record.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useDelay } from '../app/public-view.tsx'
import { useMay } from '../app/session.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { WholeNumber } from '../ui/whole-number.tsx'
import { useSetDelay } from './ask-care.ts'
import styles from './care.module.css'

function Delay({ days }: { readonly days: number }): ReactNode {
  const { say } = useReader()
  const [given, give] = useState<string | undefined>(String(days))
  const set = useSetDelay()
  return (
    <form
      className={styles['narrow']}
      onSubmit={(event) => {
        event.preventDefault()
        if (given !== undefined) set.mutate(Number(given), { onSuccess: () => announce(say('care.done')) })
      }}
    >
      <WholeNumber label={say('care.public.delay')} value={given} onSet={give} />
      <p className="quiet">{say('care.public.delay.note', { count: days })}</p>
      <Button type="submit" isDisabled={set.isPending}>
        {say('care.public.set')}
      </Button>
      {set.error && <Fault error={set.error} />}
    </form>
  )
}

export function PublicSettings(): ReactNode {
  const { say } = useReader()
  const mayRead = useMay('audit')
  const days = useDelay(mayRead)
  if (!mayRead) return null
  return (
    <section aria-labelledby="public">
      <h2 id="public">{say('care.public')}</h2>
      <p className="quiet">{say('care.public.about')}</p>
      {days !== undefined && <Delay key={days} days={days} />}
    </section>
  )
}
