// Trends: what is claimed of a rise or a fall beside what the record has, and the same for whatever a reader chooses.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useTitle } from '../app/title.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { useTrends } from './ask-trends.ts'
import { OwnComparison } from './own-comparison.tsx'
import { TrendView } from './trend-view.tsx'
import styles from './trends.module.css'

export function TrendsPage(): ReactNode {
  const { say } = useReader()
  useTitle(say('trends.title'))
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTrends()
  const trends = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className={styles['page']}>
      <h1>{say('trends.title')}</h1>
      <p className={styles['method']}>{say('trends.method')}</p>
      <OwnComparison />
      <h2>{say('trends.claimed')}</h2>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && trends.length === 0 && <p className="quiet">{say('trends.none')}</p>}
      {trends.map((trend) => (
        <TrendView key={trend.claim.id} trend={trend} />
      ))}
      {hasNextPage && (
        <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {say('trends.more')}
        </Button>
      )}
    </div>
  )
}
