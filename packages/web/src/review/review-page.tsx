// Review: one claim a screen; how far the work is, what was done last; a key for everything, and all can be taken back.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { reviewRoute } from '../app/router.tsx'
import { useTitle } from '../app/title.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { askProgress } from './ask-review.ts'
import { Cap } from './cap.tsx'
import { ClaimScreen } from './claim-screen.tsx'
import { KeySheet } from './key-sheet.tsx'
import { keepKeys, readKeys } from './keys.ts'
import { QueueFilter } from './queue-filter.tsx'
import { ReviewTabs } from './review-tabs.tsx'
import styles from './review.module.css'
import { conditionsIn } from './search.ts'
import { Strip } from './strip.tsx'
import { useQueue } from './use-queue.ts'

export function ReviewPage(): ReactNode {
  const { say, written } = useReader()
  useTitle(say('review.title'))
  const search = reviewRoute.useSearch()
  const queue = useQueue(search)
  const [help, setHelp] = useState(false)
  const [keySettings, setKeys] = useState(readKeys)
  const { data: progress } = useQuery({ queryKey: ['review', 'progress', search], queryFn: () => askProgress(search) })
  const toggleHelp = useCallback(() => setHelp((open) => !open), [])
  const { on, keys } = keySettings
  const number = (value: number): ReactNode => <LeftToRight>{written.number(value)}</LeftToRight>
  return (
    <div className={styles['page']}>
      <ReviewTabs />
      <header className={styles['head']}>
        <h1>{say('review.title')}</h1>
        {progress && (
          <dl className={styles['progress']}>
            {(['done', 'leased', 'waiting', 'remaining'] as const).map((name) => (
              <div key={name}>
                <dt>{say(`review.progress.${name}`)}</dt>
                <dd>{number(progress[name])}</dd>
              </div>
            ))}
          </dl>
        )}
        <Button look="plain" onPress={toggleHelp} aria-expanded={help}>
          {say('review.act.help')} {on && <Cap code={keys.help} />}
        </Button>
      </header>
      {help && (
        <KeySheet
          settings={keySettings}
          onChange={(next) => {
            keepKeys(next)
            setKeys(next)
          }}
        />
      )}
      <QueueFilter search={search} />
      {queue.fault !== null && <Fault error={queue.fault} again={queue.again} />}
      {queue.item && <ClaimScreen key={queue.item.id} item={queue.item} queue={queue} onHelp={toggleHelp} keySettings={keySettings} />}
      {queue.empty && (
        <section className="empty">
          <h2>{say(conditionsIn(search) > 0 ? 'review.empty.filtered' : 'review.empty')}</h2>
          <p>{say(conditionsIn(search) > 0 ? 'review.empty.widen' : 'review.empty.next')}</p>
        </section>
      )}
      {!queue.item && !queue.empty && queue.fault === null && <p className="loading">{say('app.loading')}</p>}
      <Strip queue={queue} undoKey={on ? keys.undo : null} />
    </div>
  )
}
