// The selected event where its row is not among those loaded: told above the table, so that map and table agree.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { Button } from '../../ui/button.tsx'
import { useEvent } from '../asked.ts'
import { EventLine } from '../event-line.tsx'
import styles from './event-table.module.css'

interface PinnedEventProps {
  readonly id: string
  readonly onClose: () => void
}

export function PinnedEvent({ id, onClose }: PinnedEventProps): ReactNode {
  const { say } = useReader()
  const { data } = useEvent(id)
  if (!data) return null
  return (
    <div className={styles['pinned']}>
      <span className="unseen">{say('explore.table.selected')}</span>
      <EventLine event={data} />
      <Button look="plain" aria-label={say('explore.table.unselect')} onPress={onClose}>
        <span aria-hidden="true">×</span>
      </Button>
    </div>
  )
}
