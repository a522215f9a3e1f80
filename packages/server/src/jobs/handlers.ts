// What is done for a job of each queue. Each may be done twice, by two workers or after a stop, and the record is the same.
import type { Job, JobResult } from 'pg-boss'
import { dueFeeds } from '../service/feeds/feeds.ts'
import { fetchKept } from '../service/feeds/fetch-kept.ts'
import type { IntakeTools } from '../service/intake/tools.ts'
import { ask, askToFetch, askToRead, type JobData, type JobQueue } from '../service/job-queue.ts'
import { keepReports } from '../service/keep-reports.ts'
import { linkNewClaims } from '../service/link-claims.ts'
import type { Problem } from '../service/problem.ts'
import { keepExtractions, readReports } from '../service/read-kept-reports.ts'
import type { Store } from '../store/open-store.ts'
import { listUnreadIds, unreadAmong } from '../store/read/list-unread-reports.ts'
import { messageOf } from '../service/message-of.ts'
import type { Readers } from './readers.ts'

export interface WorkContext {
  readonly store: Store
  readonly queue: JobQueue
  readonly readers: Pick<Readers, 'using'>
  /** Kept from one feed to the next: no site is asked twice at once, nor its rules again and again. */
  readonly tools: () => IntakeTools
  readonly complain: (problem: Problem) => void
}

/** Reports asked for at a time. */
const PLANNED = 2000

const allOf = (jobs: readonly Job[], status: JobResult['status'], output?: object): JobResult[] =>
  jobs.map(({ id }) => ({ id, status, ...(output ? { output } : {}) }))

/** Asks for each feed to be fetched whose turn it is. */
export async function feeds({ store, queue }: WorkContext, jobs: readonly Job[]): Promise<JobResult[]> {
  const due = await dueFeeds(store.db)
  if (due.length > 0) await askToFetch(queue, due)
  return allOf(jobs, 'completed')
}

/** Fetches feeds. One that cannot be fetched is no failed job: it is told with the feed, and tried again when its turn comes. */
export async function feed({ store, queue, tools, complain }: WorkContext, jobs: readonly Job<JobData['feed']>[]): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of jobs) {
    const kept = await fetchKept(store.db, data.feed, { complain, tools: tools() })
    if (kept !== null && kept.fresh > 0) await ask(queue, 'plan', {})
    results.push({ id, status: 'completed', ...(kept ? { output: kept } : {}) })
  }
  return results
}

/** Keeps files and folders; what in them is no report is a fault of the job, and is not tried again. */
export async function fetch({ store, queue, complain }: WorkContext, jobs: readonly Job<JobData['fetch']>[]): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of jobs) {
    const { paths, published, country } = data
    const kept = await keepReports(store.db, { paths, given: { published, country }, complain, progress: () => undefined })
    results.push({ id, status: 'completed', output: kept })
  }
  await ask(queue, 'plan', {})
  return results
}

/** Asks for every report to be read that this version has not read. */
export async function plan({ store, queue, readers }: WorkContext, jobs: readonly Job[]): Promise<JobResult[]> {
  await readers.using(async ({ version }) => {
    for (let after: string | undefined; ;) {
      const reports = await listUnreadIds(store.db, version, { after, limit: PLANNED })
      if (reports.length > 0) await askToRead(queue, reports)
      if (reports.length < PLANNED) break
      after = reports.at(-1)
    }
  })
  await ask(queue, 'link', {})
  return allOf(jobs, 'completed')
}

/** Reads reports, those that another has read meanwhile left out. */
const read = ({ store, readers, complain }: WorkContext, jobs: readonly Job<JobData['extract']>[]): Promise<void> =>
  readers.using(async ({ version, pool }) => {
    const ids = jobs.map(({ data }) => data.report)
    const reports = await unreadAmong(store.db, version, ids)
    if (reports.length > 0) await keepExtractions(store.db, await readReports(reports, pool()), { version, complain })
  })

/** Reads the reports of jobs together; where that fails, each by itself, so that a job that cannot be done takes no other with it. */
async function readJobs(context: WorkContext, jobs: readonly Job<JobData['extract']>[]): Promise<JobResult[]> {
  try {
    await read(context, jobs)
    return allOf(jobs, 'completed')
  } catch (error) {
    if (jobs.length === 1) return allOf(jobs, 'failed', { message: messageOf(error) })
    const results: JobResult[] = []
    for (const job of jobs) results.push(...(await readJobs(context, [job])))
    return results
  }
}

/** Reads reports, and asks for what was read to be linked. */
export async function extract(context: WorkContext, jobs: readonly Job<JobData['extract']>[]): Promise<JobResult[]> {
  const results = await readJobs(context, jobs)
  await ask(context.queue, 'link', {})
  return results
}

/** How long one job goes on linking, in milliseconds: far less than a job may take, and soon over where the worker is to stop. */
const LINKED_FOR = 20_000

/** Links what is read for a while; where more waits, another job goes on. It stops early where its job was given to somebody else. */
export async function link(
  { store, queue, readers, complain }: WorkContext,
  jobs: readonly Job[],
  linkedFor = LINKED_FOR,
): Promise<JobResult[]> {
  const end = Date.now() + linkedFor
  const count = await readers.using(({ linking }) =>
    linkNewClaims(store.db, linking, {
      complain,
      progress: () => undefined,
      goesOn: () => Date.now() < end && jobs.some(({ signal }) => !signal.aborted),
      saving: (transaction) => queue.isAlive('link', jobs, transaction),
    }),
  )
  if (count.waiting > 0) await ask(queue, 'link', {})
  return allOf(jobs, 'completed', count)
}
