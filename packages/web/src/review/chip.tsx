// One value of a claim: what is suggested, how sure it is; the one that is looked at has the focus.
import { useEffect, useRef, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import type { FieldName, Item } from './ask-review.ts'
import styles from './review.module.css'
import { changedFrom, type Seen } from './seen.ts'
import { ValueTold } from './value-told.tsx'

export function Chip({
  item,
  field,
  seen,
  look,
}: {
  readonly item: Item
  readonly field: FieldName
  readonly seen: Seen
  readonly look: () => void
}): ReactNode {
  const { say, written } = useReader()
  const shown = item.fields[field]
  const isHere = seen.field === field
  const chip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isHere || seen.editing || seen.refusing || seen.linking || document.activeElement?.closest('[data-keeps-focus]')) return
    chip.current?.focus({ preventScroll: true })
  }, [isHere, seen.editing, seen.refusing, seen.linking, item.id])
  const confidence = shown?.confidence ?? 0
  return (
    <li className={styles['chip']} data-here={isHere || undefined} data-changed={field in changedFrom(item, seen.values) || undefined}>
      <button ref={chip} type="button" className={styles['value']} aria-pressed={isHere} onClick={look}>
        <span className={styles['name']}>{say(`review.field.${field}`)}</span>
        <span className={styles['told']}>
          <ValueTold field={field} value={seen.values[field]} />
        </span>
        {!item.blind && (
          <span className={styles['sure']}>
            {confidence < 0.5 && <span aria-hidden="true">⚠ </span>}
            {say('review.confidence', { share: written.percent(confidence) })}
          </span>
        )}
      </button>
    </li>
  )
}
