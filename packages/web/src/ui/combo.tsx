// A box in which one types a name and picks what is meant: for lists too long to look through.
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox'
import styles from './combo.module.css'

export interface Choice {
  readonly id: string
  readonly name: string
  /** The name in the other language, or what tells it from its like. */
  readonly beside?: string
}

interface ComboProps {
  readonly label: string
  readonly placeholder: string
  /** What the button says that opens the list; without it there is no button. */
  readonly opens?: string
  readonly empty: string
  readonly choices: readonly Choice[]
  /** What is typed, for who finds the choices. */
  readonly onType: (typed: string) => void
  readonly onPick: (id: string) => void
}

export function Combo({ label, placeholder, opens, empty, choices, onType, onPick }: ComboProps): ReactNode {
  const [typed, type] = useState('')
  const change = (text: string): void => {
    type(text)
    onType(text)
  }
  return (
    <ComboBox
      className={styles['combo'] ?? ''}
      items={choices}
      inputValue={typed}
      onInputChange={change}
      value={null}
      onChange={(key) => {
        if (key === null) return
        onPick(String(key))
        change('')
      }}
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className={styles['box']}>
        <Input placeholder={placeholder} />
        {opens !== undefined && (
          <Button aria-label={opens}>
            <span aria-hidden="true">▾</span>
          </Button>
        )}
      </div>
      <Popover className={styles['list'] ?? ''}>
        <ListBox<Choice> renderEmptyState={() => <p className="quiet">{empty}</p>}>
          {({ id, name, beside }) => (
            <ListBoxItem id={id} textValue={name} className={styles['choice'] ?? ''}>
              <Text slot="label">
                <bdi>{name}</bdi>
              </Text>
              {beside !== undefined && beside !== '' && (
                <Text slot="description">
                  <bdi>{beside}</bdi>
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
