// A line to write in: its label, what is expected, what was wrong.
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'

export interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  readonly hint?: string | undefined
  /** What was wrong with it, in words. */
  readonly fault?: string | undefined
  readonly placeholder?: string
  /** For what is written from left to right whatever the language: codes, addresses. */
  readonly leftToRight?: boolean
}

export const Field = ({ label, hint, fault, placeholder, leftToRight = false, ...props }: FieldProps): ReactNode => (
  <TextField {...props} className="field" isInvalid={fault !== undefined}>
    <Label>{label}</Label>
    <Input className="input" dir={leftToRight ? 'ltr' : 'auto'} {...(placeholder ? { placeholder } : {})} />
    {hint !== undefined && (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-fault">{fault}</FieldError>
  </TextField>
)
