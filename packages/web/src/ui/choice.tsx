// One of a few, by a list that opens.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'

export interface ChoiceProps<T extends string> {
  readonly label: string
  /** The label is told to screen readers only: what it is for is seen from where it stands. */
  readonly labelUnseen?: boolean
  readonly options: readonly { readonly id: T; readonly name: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
}

export const Choice = <T extends string>({
  label,
  labelUnseen = false,
  options,
  value,
  onChange,
  isDisabled = false,
}: ChoiceProps<T>): ReactNode => (
  <Select
    className="field"
    selectedKey={value}
    onSelectionChange={(key) => onChange(String(key) as T)}
    isDisabled={isDisabled}
    {...(labelUnseen ? { 'aria-label': label } : {})}
  >
    {!labelUnseen && <Label>{label}</Label>}
    <Button className="button choice">
      <SelectValue />
      <span aria-hidden="true">▾</span>
    </Button>
    <Popover className="popover">
      <ListBox className="options" items={options}>
        {({ id, name }) => (
          <ListBoxItem id={id} className="option" textValue={name}>
            {name}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
)
