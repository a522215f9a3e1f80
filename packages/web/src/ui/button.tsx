// Buttons: the usual one, the one that a page is about, the one that only shows a sign.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `main` for what the page is about, `plain` without a border, `danger` for what cannot be taken back. */
  readonly look?: 'usual' | 'main' | 'plain' | 'danger'
}

export const Button = ({ look = 'usual', ...props }: ButtonProps): ReactNode => <AriaButton {...props} className={`button ${look}`} />
