// The least and the most that are told.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import type { Values } from '../ask-review.ts'
import type { Part } from './part.ts'
import styles from '../review.module.css'

export function TollEdited({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const bounds = value as Values['killed']
  const bound = (name: 'min' | 'max'): ReactNode => (
    <label>
      {say(name === 'min' ? 'review.least' : 'review.most')}
      <input
        className="input"
        inputMode="numeric"
        dir="ltr"
        value={bounds?.[name] ?? ''}
        onChange={({ target }) => {
          // both forms of the digits are taken
          const digits = target.value.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll(/\D/g, '')
          const told = { min: bounds?.min ?? null, max: bounds?.max ?? null, [name]: digits === '' ? null : Number(digits) }
          onChange(told.min === null && told.max === null ? null : told)
        }}
      />
    </label>
  )
  return (
    <div className={styles['row']}>
      {bound('min')}
      {bound('max')}
    </div>
  )
}
