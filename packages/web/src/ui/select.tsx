// One of a few or of many, by the browser's own list.
import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onSet: (value: T) => void
  /** Whether the label stands beside it, in a line of controls. */
  readonly inline?: boolean
  /** Whether the label is for who cannot see where it stands. */
  readonly unseenLabel?: boolean
  readonly isDisabled?: boolean
}

export function Select<T extends string>({
  label,
  value,
  options,
  onSet,
  inline = false,
  unseenLabel = false,
  isDisabled = false,
}: SelectProps<T>): ReactNode {
  const id = useId()
  return (
    <div className={inline ? styles['inline'] : 'field'}>
      <label htmlFor={id} className={unseenLabel ? 'unseen' : undefined}>
        {label}
      </label>
      <select className="input" id={id} value={value} disabled={isDisabled} onChange={(event) => onSet(event.target.value as T)}>
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}
