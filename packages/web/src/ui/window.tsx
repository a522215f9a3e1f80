// A small window that a button opens beside it.
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button, type ButtonProps } from './button.tsx'

interface WindowProps extends Pick<ButtonProps, 'look'> {
  readonly opens: string
  readonly children: ReactNode
}

export const Window = ({ opens, look = 'usual', children }: WindowProps): ReactNode => (
  <DialogTrigger>
    <Button look={look}>
      {opens} <span aria-hidden="true">▾</span>
    </Button>
    <Popover placement="bottom end" className="window">
      <Dialog aria-label={opens}>{children}</Dialog>
    </Popover>
  </DialogTrigger>
)
