// What the checker says of a change, in the reader's language: beside the field it is about, or above the form.
import type { ReactNode } from 'react'
import { useReader, type Reader } from '../app/reader.tsx'
import type { Message } from '../i18n/catalogue.ts'
import { LeftToRight } from '../ui/values.tsx'
import type { TableFault } from './ask-knowledge.ts'
import styles from './knowledge.module.css'

const FAULTS: Readonly<Record<string, Message>> = {
  'bidi-control': 'knowledge.fault.bidi-control',
  'presentation-form': 'knowledge.fault.presentation-form',
  tatweel: 'knowledge.fault.tatweel',
  'vowel-sign': 'knowledge.fault.vowel-sign',
  'no-source': 'knowledge.fault.no-source',
  'no-id': 'knowledge.fault.no-id',
  'duplicate-id': 'knowledge.fault.duplicate-id',
  'duplicate-name': 'knowledge.fault.duplicate-name',
  'no-point': 'knowledge.fault.no-point',
  'no-such-point': 'knowledge.fault.no-such-point',
  'outside-country': 'knowledge.fault.outside-country',
  'outside-district': 'knowledge.fault.outside-district',
  'unknown-admin': 'knowledge.fault.unknown-admin',
  'unknown-kind': 'knowledge.fault.unknown-kind',
  'no-name': 'knowledge.fault.no-name',
  'unknown-actor': 'knowledge.fault.unknown-actor',
  'unknown-place': 'knowledge.fault.unknown-place',
  'no-day': 'knowledge.fault.no-day',
  'ends-before': 'knowledge.fault.ends-before',
  'above-itself': 'knowledge.fault.above-itself',
}

/** What a fault has that is seen before anything is sent. */
export const TYPED = { table: '', message: '', values: {} } as const

/** What runs from left to right keeps its direction: days, ids. */
const kept = (value: string | number): string | number =>
  typeof value === 'string' && !/[\u0600-\u06ff]/.test(value) ? `\u2066${value}\u2069` : value

/** A fault in words; null where only the checker has some for it. */
function worded({ code, values }: TableFault, { say, language }: Pick<Reader, 'say' | 'language'>): string | null {
  const message = FAULTS[code]
  const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, kept(value)]))
  return message === undefined ? null : say(message, { ...told, district: values[`name_${language}`] ?? '' })
}

/** The faults of a field in words, `undefined` where there are none. */
export function useFaultOf(faults: readonly TableFault[]): (column: string) => string | undefined {
  const reader = useReader()
  return (column) => {
    const own = faults.filter((fault) => fault.column === column).map((fault) => worded(fault, reader) ?? fault.message)
    return own.length === 0 ? undefined : own.join(' ')
  }
}

interface RefusedProps {
  readonly faults: readonly TableFault[]
  /** Columns whose faults stand beside their fields. */
  readonly shown: readonly string[]
  /** What is at fault, where it is not the row of the form itself. */
  readonly title?: string
}

/** How many faults there are, and those that no field of the form shows. */
export function Refused({ faults, shown, title }: RefusedProps): ReactNode {
  const reader = useReader()
  if (faults.length === 0) return null
  const others = faults.filter(({ column }) => column === null || !shown.includes(column))
  return (
    <div className={styles['refused']} role="alert">
      <p>{title ?? reader.say('knowledge.refused', { count: faults.length })}</p>
      {others.map((fault) => (
        <p key={`${fault.code} ${fault.message}`} className={styles['wrong']}>
          {worded(fault, reader) ?? <LeftToRight>{fault.message}</LeftToRight>}
        </p>
      ))}
    </div>
  )
}
