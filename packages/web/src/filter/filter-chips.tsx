// What is set, in words, each to be taken away by itself; and the way back.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { isEmpty, type Filter } from './filter.ts'
import { useChips } from './use-chips.ts'
import styles from './filter-chips.module.css'

interface FilterChipsProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
  /** Takes the last change back; null where there is none. */
  readonly undo: (() => void) | null
}

export function FilterChips({ filter, onChange, undo }: FilterChipsProps): ReactNode {
  const { say } = useReader()
  const chips = useChips(filter)
  const clear = (): void => {
    onChange({})
    announce(say('filter.cleared'))
  }
  return (
    <div className={styles['line']}>
      {chips.length === 0 ? (
        <p className="quiet">{say('filter.none')}</p>
      ) : (
        <ul aria-label={say('filter.chips')}>
          {chips.map(({ key, words, without }) => (
            <li key={key}>
              <bdi>{words}</bdi>
              <button type="button" aria-label={say('filter.remove', { condition: words })} onClick={() => onChange(without)}>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isEmpty(filter) && (
        <Button look="plain" onPress={clear}>
          {say('filter.clear')}
        </Button>
      )}
      {undo && (
        <Button look="plain" onPress={undo}>
          <span aria-hidden="true" className={styles['back']}>
            ↶
          </span>
          {say('filter.undo')}
        </Button>
      )}
    </div>
  )
}
