// What waits for the workers, what they are at, and what failed for good, with its reason: to be tried again, one or all.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import type { Message } from '../i18n/catalogue.ts'
import { Heads } from '../ui/heads.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { useFeeds, useJobs, useRetry, useRetryAll, type FailedJob } from './ask-care.ts'
import { Care } from './care-tabs.tsx'
import styles from './care.module.css'

const QUEUES: Readonly<Record<string, Message>> = {
  feeds: 'care.queue.feeds',
  feed: 'care.queue.feed',
  fetch: 'care.queue.fetch',
  plan: 'care.queue.plan',
  extract: 'care.queue.extract',
  link: 'care.queue.link',
}

/** The name of a queue; its code where a later version has one more. */
function useQueueName(): (queue: string) => string {
  const { say } = useReader()
  return (queue) => {
    const message = QUEUES[queue]
    return message === undefined ? queue : say(message)
  }
}

/** What a job is about: its report, its feed by its address, its files. */
function About({ data }: Pick<FailedJob, 'data'>): ReactNode {
  const { say } = useReader()
  const { report, feed, paths } = data
  const feeds = useFeeds(feed !== undefined)
  if (typeof report === 'string')
    return (
      <Link to="/reports/$id" params={{ id: report }} search={{}}>
        {say('care.jobs.report')} <LeftToRight>{report.slice(0, 8)}</LeftToRight>
      </Link>
    )
  if (typeof feed === 'string') return <LeftToRight>{feeds.data?.items.find(({ id }) => id === feed)?.url ?? feed}</LeftToRight>
  return Array.isArray(paths) && <LeftToRight>{paths.filter((path) => typeof path === 'string').join(' ')}</LeftToRight>
}

function FailedJobs({ failed }: { readonly failed: readonly FailedJob[] }): ReactNode {
  const { say, written } = useReader()
  const nameOf = useQueueName()
  const retry = useRetry()
  const retryAll = useRetryAll()
  const told = (count: number): void => announce(say('care.jobs.retried', { count }))
  const error = retry.error ?? retryAll.error
  if (failed.length === 0) return <p className="quiet">{say('care.jobs.failed.none')}</p>
  return (
    <>
      {error && <Fault error={error} />}
      <p className={styles['whole']}>
        {say('care.jobs.failed.count', { count: failed.length })}
        <Button isDisabled={retryAll.isPending} onPress={() => retryAll.mutate(undefined, { onSuccess: ({ count }) => told(count) })}>
          {say('care.jobs.retry-all')}
        </Button>
      </p>
      <ScrollRegion className="table-frame" label={say('care.jobs.failed')}>
        <table>
          <Heads of={(['queue', 'about-what', 'fault', 'attempts', 'at', 'retry'] as const).map((name) => say(`care.jobs.${name}`))} />
          <tbody>
            {failed.map(({ id, queue, data, fault, attempts, at }) => (
              <tr key={id}>
                <th scope="row">{nameOf(queue)}</th>
                <td>
                  <About data={data} />
                </td>
                <td className={styles['words']}>
                  <bdi dir="auto">{fault}</bdi>
                </td>
                <td className={styles['number']}>{written.number(attempts)}</td>
                <td className={styles['moment']}>
                  <time dateTime={at}>{written.moment(at)}</time>
                </td>
                <td>
                  <Button
                    aria-label={say('care.jobs.retry-one', { what: nameOf(queue) })}
                    isDisabled={retry.isPending}
                    onPress={() => retry.mutate(id, { onSuccess: () => told(1) })}
                  >
                    {say('care.jobs.retry')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

export function JobsPage(): ReactNode {
  const { say, written } = useReader()
  const nameOf = useQueueName()
  const { data, error, refetch } = useJobs()
  return (
    <Care page="care.jobs">
      <p className="quiet">{say('care.jobs.about')}</p>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && (
        <>
          <ScrollRegion className="table-frame" label={say('care.jobs.queues')}>
            <table>
              <Heads of={(['queue', 'waiting', 'active', 'completed'] as const).map((name) => say(`care.jobs.${name}`))} />
              <tbody>
                {data.queues
                  .filter(({ queue }) => queue !== 'dead')
                  .map(({ queue, waiting, active, done }) => (
                    <tr key={queue}>
                      <th scope="row">{nameOf(queue)}</th>
                      <td className={styles['number']}>{written.number(waiting)}</td>
                      <td className={styles['number']}>
                        {written.number(active)} {active > 0 && <progress aria-label={say('care.jobs.active')} />}
                      </td>
                      <td className={styles['number']}>{written.number(done)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </ScrollRegion>
          <h2>{say('care.jobs.failed')}</h2>
          <FailedJobs failed={data.failed} />
        </>
      )}
    </Care>
  )
}
