// Asks for the reason of a decision before it is made: no decision is kept without one.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { answerOf, api } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import type { Joining } from './joining.ts'

interface DecideProps {
  /** What opens the question, and what the decision is called. */
  readonly label: string
  readonly what: string
  readonly isDisabled?: boolean
  /** The decisions that it comes to. */
  readonly decisions: () => readonly Joining[]
  /** Asked for beside the reason. */
  readonly children?: ReactNode
}

const send = (decisions: readonly Joining[], reason: string) =>
  answerOf(
    api.decisions.decisions.together.$post({
      json: { decisions: decisions.map((one) => ({ id: crypto.randomUUID(), reason, ...one })) },
    }),
  )

/** Makes decisions, then has all that may have changed asked anew. */
function useDecide(done: () => void) {
  const { say } = useReader()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ decisions, reason }: { readonly decisions: readonly Joining[]; readonly reason: string }) => send(decisions, reason),
    onSuccess: async () => {
      done()
      announce(say('event.decided'))
      await Promise.all(['event', 'events', 'stats', 'decisions'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    },
  })
}

function Question({ what, label, decisions, children, close }: DecideProps & { readonly close: () => void }): ReactNode {
  const { say } = useReader()
  const [reason, setReason] = useState('')
  const deciding = useDecide(close)
  const ready = reason.trim() !== '' && !deciding.isPending
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (ready) deciding.mutate({ decisions: decisions(), reason: reason.trim() })
      }}
    >
      <Heading slot="title">{label}</Heading>
      <p>{what}</p>
      {children}
      <Field label={say('event.reason')} hint={say('event.reason.hint')} value={reason} onChange={setReason} />
      {deciding.error && <Fault error={deciding.error} />}
      <p className="buttons">
        <Button look="main" type="submit" isDisabled={!ready}>
          {say('event.decide')}
        </Button>
        <Button onPress={close}>{say('app.cancel')}</Button>
      </p>
    </form>
  )
}

export const Decide = (props: DecideProps): ReactNode => (
  <DialogTrigger>
    <Button isDisabled={props.isDisabled ?? false}>{props.label}</Button>
    <ModalOverlay className="veil" isDismissable>
      <Modal className="modal">
        <Dialog>{({ close }) => <Question {...props} close={close} />}</Dialog>
      </Modal>
    </ModalOverlay>
  </DialogTrigger>
)
