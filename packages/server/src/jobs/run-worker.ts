// A worker: takes jobs of all queues until it is told to stop. Any number of them, on any machines, may work on one database.
import type { Job, JobResult } from 'pg-boss'
import { dataFolder } from '../service/folders.ts'
import { ask, openJobs, queueStates, type JobData, type JobQueue, type QueueName } from '../service/job-queue.ts'
import { IntakeTools } from '../service/intake/tools.ts'
import type { Problem } from '../service/problem.ts'
import { threadsFor } from '../service/read-kept-reports.ts'
import type { Store } from '../store/open-store.ts'
import { extract, feed, feeds, fetch, link, plan, type WorkContext } from './handlers.ts'
import { messageOf } from '../service/message-of.ts'
import { Readers } from './readers.ts'

/** Reports read for one answer of the database. */
const READ_TOGETHER = 64
/** Batches under way for each thread, so that none waits for the database. */
const AHEAD = 2
/** How often a queue that was empty is looked at again, in seconds. */
const LOOKED_AT = 0.5
/** How often a worker says that it is alive, in seconds: one that computes without pause for a while is not taken for dead. */
const SIGNS_OF_LIFE = 5
/** How often the reports that nobody has asked to read are looked for, and whether all is done. */
const PLANNED_EVERY = 30_000
const ASKED_EVERY = 500

export interface WorkerOptions {
  readonly store: Store
  readonly threads?: number
  /** What tests put in the place of the internet. */
  readonly tools?: IntakeTools
  /** Ends when nothing waits and nobody works, instead of waiting for more. */
  readonly untilDone?: boolean
  /** Ends when it is aborted, after the jobs at hand. */
  readonly signal: AbortSignal
  readonly complain: (problem: Problem) => void
  /** Told of jobs that failed and of the database's faults, in words. */
  readonly log: (line: string) => void
  readonly done: (queue: QueueName, jobs: number) => void
}

type Handler<Q extends QueueName> = (context: WorkContext, jobs: readonly Job<JobData[Q]>[]) => Promise<JobResult[]>

/** Says which jobs failed, alone or among others, and leaves it to the queue to try them again. */
function watched<Q extends QueueName>(queue: Q, handler: Handler<Q>, context: WorkContext, { log, done }: WorkerOptions) {
  return async (jobs: Job<JobData[Q]>[]): Promise<JobResult[]> => {
    try {
      const results = await handler(context, jobs)
      const failed = results.filter(({ status }) => status === 'failed')
      for (const { output } of failed) log(`${queue}: ${messageOf(output)}`)
      done(queue, jobs.length - failed.length)
      return results
    } catch (error) {
      log(`${queue}: ${messageOf(error)}`)
      throw error
    }
  }
}

async function work<Q extends QueueName>(queue: Q, handler: Handler<Q>, context: WorkContext, options: WorkerOptions): Promise<void> {
  const reads = queue === 'extract'
  const together = {
    perJobResults: true,
    pollingIntervalSeconds: LOOKED_AT,
    burstWhenBatchFull: true,
    heartbeatRefreshSeconds: SIGNS_OF_LIFE,
  } as const
  const size = reads ? { batchSize: READ_TOGETHER, localConcurrency: threadsFor(options.threads) * AHEAD } : { batchSize: 1 }
  await context.queue.boss.work(queue, { ...together, ...size }, watched(queue, handler, context, options))
}

const isDone = async (queue: JobQueue): Promise<boolean> =>
  (await queueStates(queue)).every(({ queue: name, waiting, active }) => name === 'dead' || waiting + active === 0)

/** Waits until it is aborted or, where that is asked for, nothing is left to do. */
async function wait(queue: JobQueue, { signal, untilDone = false, log }: WorkerOptions): Promise<void> {
  let planned = Date.now()
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY))
    try {
      if (untilDone && (await isDone(queue))) return
      if (Date.now() - planned < PLANNED_EVERY) continue
      planned = Date.now()
      await ask(queue, 'plan', {})
    } catch (error) {
      // a database that does not answer is asked again
      log(messageOf(error))
    }
  }
}

/** Works until `signal`; jobs at hand are ended first. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { store, threads, complain, log } = options
  const queue = await openJobs(store, { tends: true, onError: ({ message }) => log(message) })
  const readers = new Readers(dataFolder(), threadsFor(threads))
  let tools: IntakeTools | null = null
  const context: WorkContext = {
    store,
    queue,
    readers,
    tools: () => (tools ??= options.tools ?? new IntakeTools()),
    complain,
  }
  try {
    await ask(queue, 'feeds', {})
    await ask(queue, 'plan', {})
    await work('feeds', feeds, context, options)
    await work('feed', feed, context, options)
    await work('fetch', fetch, context, options)
    await work('plan', plan, context, options)
    await work('extract', extract, context, options)
    await work('link', link, context, options)
    await wait(queue, options)
  } finally {
    await queue.boss.stop({ graceful: true, close: false })
    await readers.close()
    await (tools as IntakeTools | null)?.close()
  }
}
