// Asks before what cannot be taken back.
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useReader } from '../app/reader.tsx'
import { Button } from './button.tsx'

interface ConfirmProps {
  /** What opens the question. */
  readonly label: string
  readonly question: string
  /** What follows from it. */
  readonly consequence: string
  readonly onConfirm: () => void
  readonly isDisabled?: boolean
}

export function Confirm({ label, question, consequence, onConfirm, isDisabled = false }: ConfirmProps): ReactNode {
  const { say } = useReader()
  return (
    <DialogTrigger>
      <Button look="danger" isDisabled={isDisabled}>
        {label}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">{question}</Heading>
                <p>{consequence}</p>
                <p className="buttons">
                  <Button
                    look="danger"
                    onPress={() => {
                      close()
                      onConfirm()
                    }}
                  >
                    {label}
                  </Button>
                  {/* what changes nothing comes first to hand */}
                  {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
                  <Button autoFocus onPress={close}>
                    {say('app.cancel')}
                  </Button>
                </p>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
