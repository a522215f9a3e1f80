// A field for a day of the western calendar, part by part, in the order and digits of the reader's language.
import { CalendarDate, parseDate } from '@internationalized/date'
import { useState, type ReactNode } from 'react'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components/DateField'
import { Button } from 'react-aria-components/Button'
import styles from './field.module.css'

interface DayFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onSet: (day: string | undefined) => void
  /** What the button says that empties it. */
  readonly unset: string
}

const dayIn = (text: string | undefined): CalendarDate | null => {
  try {
    return text === undefined ? null : parseDate(text)
  } catch {
    // an address may hold any text
    return null
  }
}

/** A year that is still being typed is no year. */
const LEAST_YEAR = 1900

export function DayField({ label, value, onSet, unset }: DayFieldProps): ReactNode {
  const [shown, show] = useState(dayIn(value))
  const [was, setWas] = useState(value)
  if (was !== value) {
    setWas(value)
    show(dayIn(value))
  }
  const take = (): void => {
    if (shown === null) onSet(undefined)
    else if (shown.year >= LEAST_YEAR) onSet(shown.toString())
  }
  return (
    <DateField
      className="field"
      value={shown}
      onChange={(day) => show(day === null ? null : new CalendarDate(day.year, day.month, day.day))}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
      granularity="day"
      shouldForceLeadingZeros
    >
      <Label>{label}</Label>
      <div className={styles['line']}>
        <DateInput className={`input ${styles['dates']}`}>{(segment) => <DateSegment segment={segment} />}</DateInput>
        {value !== undefined && (
          <Button aria-label={unset} className={styles['unset'] ?? ''} onPress={() => onSet(undefined)}>
            <span aria-hidden="true">×</span>
          </Button>
        )}
      </div>
    </DateField>
  )
}
