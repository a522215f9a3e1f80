// That a person made a claim, when and why; and its withdrawal, by him or by one who judges.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { answerOf, api } from '../api/client.ts'
import { personIn } from '../app/person-in.ts'
import { useReader } from '../app/reader.tsx'
import { useMay, useSelf } from '../app/session.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import styles from './claim.module.css'

interface MadeByProps {
  readonly claim: string
  readonly made: { readonly by: string; readonly at: string; readonly reason: string }
}

function Withdraw({ claim, onClose }: Pick<MadeByProps, 'claim'> & { readonly onClose: () => void }): ReactNode {
  const { say } = useReader()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const withdrawing = useMutation({
    mutationFn: () => answerOf(api.personClaims.claims[':id'].withdraw.$post({ param: { id: claim }, json: { reason: reason.trim() } })),
    onSuccess: async () => {
      announce(say('report.withdrawn'))
      await Promise.all(['report', 'event', 'events', 'stats'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    },
  })
  return (
    <form
      className={styles['withdraw']}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') withdrawing.mutate()
      }}
    >
      <Field label={say('report.withdraw.reason')} value={reason} maxLength={2000} onChange={setReason} />
      {withdrawing.error && <Fault error={withdrawing.error} />}
      <p className="buttons">
        <Button type="submit" look="danger" isDisabled={reason.trim() === '' || withdrawing.isPending}>
          {say('report.withdraw')}
        </Button>
        <Button onPress={onClose}>{say('app.cancel')}</Button>
      </p>
    </form>
  )
}

export function MadeBy({ claim, made }: MadeByProps): ReactNode {
  const { say, written } = useReader()
  const self = useSelf().data
  const [mayDecide, mayJudge] = [useMay('decide'), useMay('adjudicate')]
  const [open, setOpen] = useState(false)
  const isOwn = self?.who === made.by
  return (
    <div className={styles['made']}>
      <p>
        <span aria-hidden="true">✎</span> {say('report.made', { by: personIn(made.by), day: written.day(made.at) })}{' '}
        <q dir="auto">{made.reason}</q>
      </p>
      {(mayJudge || (mayDecide && isOwn)) && !open && <Button onPress={() => setOpen(true)}>{say('report.withdraw')}</Button>}
      {open && <Withdraw claim={claim} onClose={() => setOpen(false)} />}
    </div>
  )
}
