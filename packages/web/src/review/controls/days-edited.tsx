// The first and the last day, and how exactly they are known.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { DayField } from '../../ui/day-field.tsx'
import type { Values } from '../ask-review.ts'
import type { Part } from './part.ts'
import styles from '../review.module.css'

export function DaysEdited({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const time = (value as Values['time']) ?? { from: '', to: '', time_precision: 1 as const }
  const setDays = (from: string, to: string): void => onChange(from === '' ? null : { ...time, from, to: to < from ? from : to })
  const unset = say('filter.day.unset')
  return (
    <div className={styles['row']}>
      <DayField label={say('review.from')} value={time.from || undefined} unset={unset} onSet={(day) => setDays(day ?? '', time.to)} />
      <DayField
        label={say('review.to')}
        value={time.to || undefined}
        unset={unset}
        // a last day alone is the only one
        onSet={(day) => setDays(time.from || (day ?? ''), day ?? time.from)}
      />
      <label>
        {say('review.precision')}
        <select
          className="input"
          value={time.time_precision}
          disabled={time.from === ''}
          onChange={({ target }) => onChange({ ...time, time_precision: Number(target.value) })}
        >
          {([1, 2, 3] as const).map((code) => (
            <option key={code} value={code}>
              {say(`review.time-precision.${code}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
