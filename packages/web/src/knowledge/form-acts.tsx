// What is done with a form of a place or an actor: it is saved, left, or the user's own row removed.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import styles from './knowledge.module.css'

interface FormActsProps {
  readonly name: string
  /** Whether there is a row of the user's to remove. */
  readonly isOwn: boolean
  readonly isSaving: boolean
  readonly isRemoving: boolean
  readonly onRemove: () => void
  readonly onLeave: () => void
}

export function FormActs({ name, isOwn, isSaving, isRemoving, onRemove, onLeave }: FormActsProps): ReactNode {
  const { say } = useReader()
  return (
    <p className={styles['acts']}>
      <Button type="submit" look="main" isDisabled={isSaving}>
        {say(isSaving ? 'knowledge.checking' : 'knowledge.save')}
      </Button>
      <Button onPress={onLeave}>{say('app.cancel')}</Button>
      {isOwn && (
        <Confirm
          label={say('knowledge.remove')}
          question={say('knowledge.remove.question', { name })}
          consequence={say('knowledge.remove.consequence')}
          isDisabled={isRemoving}
          onConfirm={onRemove}
        />
      )}
    </p>
  )
}
