// What was done last, to be taken back one by one.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Cap } from './cap.tsx'
import styles from './review.module.css'
import type { Queue } from './use-queue.ts'

export function Strip({ queue, undoKey }: { readonly queue: Queue; readonly undoKey: string | null }): ReactNode {
  const { say } = useReader()
  if (queue.strip.length === 0) return null
  return (
    <section className={styles['strip']} aria-label={say('review.strip')}>
      <Button
        onPress={() => {
          if (queue.undo()) announce(say('review.said.undo'))
        }}
      >
        {say('review.act.undo')} {undoKey !== null && <Cap code={undoKey} />}
      </Button>
      <ol>
        {queue.strip.map(({ id, item, verdict, changed }) => (
          <li key={id}>
            <span className={styles['verdict']}>
              {say(verdict === 'accept' && changed > 0 ? 'review.was.edit' : `review.was.${verdict}`)}
            </span>{' '}
            <bdi lang={item.report.language ?? undefined}>{item.evidence[0]?.text.slice(0, 40)}…</bdi>
          </li>
        ))}
      </ol>
    </section>
  )
}
