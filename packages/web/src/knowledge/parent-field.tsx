// What an actor belongs to: picked by a name, shown by its name, or nothing.
import { useDeferredValue, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { namesHold } from '../register/search.ts'
import { Button } from '../ui/button.tsx'
import { Combo } from '../ui/combo.tsx'
import { useWords } from '../words/words.tsx'
import styles from './knowledge.module.css'

interface ParentFieldProps {
  readonly value: string
  readonly onSet: (id: string) => void
  readonly fault?: string | undefined
}

/** Names that are offered at once. */
const OFFERED = 30

export function ParentField({ value, onSet, fault }: ParentFieldProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [typed, type] = useState('')
  const sought = useDeferredValue(typed)
  const choices = words.actors
    .filter(({ id, name, other_name }) => namesHold([name, other_name, id], sought))
    .slice(0, OFFERED)
    .map(({ id, name, other_name }) => ({ id, name, beside: other_name }))
  return (
    <div>
      <Combo
        label={say('knowledge.actor.parent')}
        placeholder={say('knowledge.actor.parent.hint')}
        empty={say('register.none')}
        choices={choices}
        onType={type}
        onPick={onSet}
      />
      {value !== '' && (
        <p className={styles['picked']}>
          <bdi>{words.actor(value)}</bdi>
          <Button look="plain" aria-label={say('knowledge.actor.parent.none-of', { name: words.actor(value) })} onPress={() => onSet('')}>
            {say('knowledge.actor.parent.none')}
          </Button>
        </p>
      )}
      {fault !== undefined && <div className="field-fault">{fault}</div>}
    </div>
  )
}
