// The queues of jobs, kept in the same database as the record: what is to be fetched, read and linked, and when, and what failed for good.
import { sql, type Kysely } from 'kysely'
import { PgBoss, type JobWithMetadata } from 'pg-boss'
import type { Store } from '../store/open-store.ts'
import type { Tables } from '../store/tables.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import { auditHere } from './audit.ts'
import { Problem } from './problem.ts'

/** What a worker is asked to do. `feeds` asks for jobs for every feed whose turn it is, `plan` for every report that is not read. */
export const QUEUES = ['feeds', 'feed', 'fetch', 'plan', 'extract', 'link'] as const
export type QueueName = (typeof QUEUES)[number]

/** Where jobs go that failed as often as they were tried. */
const DEAD = 'dead'

/** Jobs by queue, as they are sent. */
export interface JobData {
  readonly feeds: Record<string, never>
  readonly feed: { readonly feed: string }
  /** Files and folders to be kept. */
  readonly fetch: { readonly paths: readonly string[]; readonly published?: string; readonly country?: string }
  readonly plan: Record<string, never>
  readonly extract: { readonly report: string }
  readonly link: Record<string, never>
}

/**
 * Tried five times in all, at first soon, then later and later. A job whose worker gives no sign of life for half a minute is given to
 * another; whatever it has done by then, doing it again changes nothing.
 */
const TRIES = {
  retryLimit: 4,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 120,
  expireInSeconds: 900,
  heartbeatSeconds: 30,
  deadLetter: DEAD,
}
/** What takes as long as there is much of it: an archive that is kept, a whole record that is asked for. */
const LONG = { ...TRIES, expireInSeconds: 6 * 3600 }
const LIMITS = { feeds: TRIES, feed: TRIES, fetch: LONG, plan: LONG, extract: TRIES, link: TRIES } as const
/** Days that a dead job waits for somebody to look. */
const KEPT_DEAD = 90 * 86_400

/** One feed is fetched and one report read once at a time; of the others one is at work and one may wait, which sees what came meanwhile. */
const POLICIES = { feeds: 'stately', feed: 'exclusive', fetch: 'standard', plan: 'stately', extract: 'exclusive', link: 'stately' } as const

/** How often what dead workers left is looked for, in seconds. */
const SUPERVISED = 10

/** When feeds are looked for whose turn it is, by the clock of the database: each minute, whichever worker comes first. */
const FEEDS_AT = '* * * * *'

export interface JobQueue {
  readonly boss: PgBoss
  /** How many jobs of each queue wait, are at work and were done, as of now: the queue's own counts are some seconds old. */
  counts(): Promise<readonly ({ readonly name: string } & Omit<QueueState, 'queue'>)[]>
  /** Says in a transaction that jobs are being worked at, as of when it is saved. */
  isAlive(queue: QueueName, jobs: readonly { readonly id: string }[], transaction: Kysely<Tables>): Promise<void>
  close(): Promise<void>
}

/** What the queues need of a store. */
export type QueueStore = Pick<Store, 'db' | 'pool'>

/** The schema that the queues lie in: beside that of the record. */
async function schemaOf({ db }: QueueStore): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  const schema = rows[0]?.schema ?? 'public'
  return schema === 'public' ? 'sijill_jobs' : `${schema}_jobs`
}

/** Opens the queues, and makes them where they are not there yet. A worker also looks after them and keeps the time (`tends`). */
export async function openJobs(
  store: QueueStore,
  { tends = false, onError = () => undefined }: { tends?: boolean; onError?: (error: Error) => void } = {},
): Promise<JobQueue> {
  const schema = await schemaOf(store)
  const boss = new PgBoss({
    db: { executeSql: (text, values) => store.pool.query(text, values) },
    schema,
    supervise: tends,
    superviseIntervalSeconds: SUPERVISED,
    monitorIntervalSeconds: SUPERVISED,
    schedule: tends,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', onError)
  await boss.start()
  if ((await boss.getQueue(DEAD)) === null) await boss.createQueue(DEAD, { retentionSeconds: KEPT_DEAD })
  for (const name of QUEUES) {
    const queue = await boss.getQueue(name)
    if (queue === null) await boss.createQueue(name, { policy: POLICIES[name], ...LIMITS[name] })
    // made by an older version
    else if (queue.expireInSeconds !== LIMITS[name].expireInSeconds) await boss.updateQueue(name, LIMITS[name])
  }
  if (tends) await boss.schedule('feeds', FEEDS_AT)
  const counts = async (): ReturnType<JobQueue['counts']> => {
    const { rows } = await sql<{ name: string; waiting: number; active: number; done: number }>`
      select name, (count(*) filter (where state in ('created', 'retry')))::int as waiting,
        (count(*) filter (where state = 'active'))::int as active, (count(*) filter (where state = 'completed'))::int as done
      from ${sql.table(`${schema}.job`)} group by name`.execute(store.db)
    return rows
  }
  // The queue's own signs of life wait for the one session of an embedded database until a long transaction ends, and whoever looks for
  // dead workers may have its turn before them. Those of this kind are there as soon as the transaction has ended.
  const isAlive: JobQueue['isAlive'] = async (name, jobs, transaction) => {
    await sql`update ${sql.table(`${schema}.job`)} set heartbeat_on = clock_timestamp()
      where name = ${name} and id = any(${jobs.map(({ id }) => id)}::uuid[]) and state = 'active'`.execute(transaction)
  }
  return { boss, counts, isAlive, close: () => boss.stop({ graceful: false, close: false }) }
}

/** Opens the queues for one piece of work, and closes them whatever happens. */
export async function withJobs<T>(store: QueueStore, work: (queue: JobQueue) => Promise<T>): Promise<T> {
  const queue = await openJobs(store)
  try {
    return await work(queue)
  } finally {
    await queue.close()
  }
}

/** Asks for something to be done; where the same waits already, it is not asked twice. */
export async function ask<Q extends QueueName>({ boss }: JobQueue, queue: Q, data: JobData[Q]): Promise<void> {
  await boss.send(queue, data)
}

/** Asks for feeds to be fetched; those that wait or are being fetched are left out. */
export async function askToFetch({ boss }: JobQueue, feeds: readonly string[]): Promise<void> {
  await boss.insert(
    'feed',
    feeds.map((feed) => ({ data: { feed }, singletonKey: feed })),
  )
}

/** Asks for reports to be read; those that wait or are being read are left out. */
export async function askToRead({ boss }: JobQueue, reports: readonly string[]): Promise<void> {
  await boss.insert(
    'extract',
    reports.map((report) => ({ data: { report }, singletonKey: report })),
  )
}

/** How much is under way in a queue. */
export interface QueueState {
  readonly queue: QueueName | typeof DEAD
  readonly waiting: number
  readonly active: number
  /** Those done in the last days, for as long as the queue keeps them. */
  readonly done: number
}

/** What waits and what is at work in each queue, the dead ones last. */
export async function queueStates(jobs: JobQueue): Promise<QueueState[]> {
  const counted = await jobs.counts()
  return [...QUEUES, DEAD].map((queue) => {
    const { waiting = 0, active = 0, done = 0 } = counted.find(({ name }) => name === queue) ?? {}
    return { queue: queue as QueueState['queue'], waiting, active, done }
  })
}

/** A job that failed as often as it was tried. */
export interface DeadJob {
  readonly id: string
  readonly queue: string
  readonly data: object
  /** What went wrong the last time. */
  readonly fault: string
  /** How often it was tried in all. */
  readonly attempts: number
  readonly died: Date
}

const faultOf = (output: object | null): string =>
  output !== null && 'message' in output && typeof output.message === 'string' ? output.message : JSON.stringify(output)

/** Dead jobs, the latest last. */
export async function deadJobs({ boss }: JobQueue, limit: number): Promise<DeadJob[]> {
  const jobs: JobWithMetadata<object>[] = await boss.findJobs<object>(DEAD, { queued: true, limit })
  return jobs.map(({ id, data, sourceName, sourceOutput, sourceRetryCount, createdOn }) => ({
    id,
    queue: sourceName ?? '?',
    data,
    fault: faultOf(sourceOutput),
    attempts: (sourceRetryCount ?? 0) + 1,
    died: createdOn,
  }))
}

/** Puts dead jobs back into the queues they came from, those with these ids or all; gives how many. */
export const retryDead = ({ boss }: JobQueue, ids?: readonly string[]): Promise<number> =>
  boss.redrive(DEAD, ids === undefined ? {} : { ids: [...ids] })

/** Puts dead jobs back for whoever gives the command, and writes that into the audit log. */
export async function retryHere(store: QueueStore, ids: readonly string[]): Promise<number> {
  const count = await withJobs(store, (queue) => retryDead(queue, ids.length > 0 ? ids : undefined))
  await auditHere(store.db, { act: 'job.retry', detail: { ids, count } })
  return count
}

/** Puts one dead job back, and writes into the audit log who did. Throws `api/not-found` where there is none of this id. */
export async function retryOne(store: QueueStore, id: string, who: `person:${string}`): Promise<void> {
  if ((await withJobs(store, (queue) => retryDead(queue, [id]))) === 0) throw new Problem('api/not-found', id)
  await recordAudit(store.db, { who, act: 'job.retry', subject: id })
}

/** Puts every dead job back, and writes into the audit log who did; gives how many. */
export async function retryAll(store: QueueStore, who: `person:${string}`): Promise<number> {
  const count = await withJobs(store, (queue) => retryDead(queue))
  if (count > 0) await recordAudit(store.db, { who, act: 'job.retry', detail: { count } })
  return count
}
