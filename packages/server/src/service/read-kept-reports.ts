// Reads every report of the store that this version has not read yet, on all cores, and keeps the claims. After a stop it goes on where it was.
import { availableParallelism } from 'node:os'
import type { Reading, Report } from '@sijill/engine/report/types.ts'
import type { Kysely } from 'kysely'
import { entryUrl } from '../start/entries.ts'
import type { ReadingVersion } from '../store/identity.ts'
import { listUnreadReports } from '../store/read/list-unread-reports.ts'
import type { Tables } from '../store/tables.ts'
import { saveExtractions, type Extraction } from '../store/write/save-extractions.ts'
import { ExtractPool, type BatchAnswer } from './extract-pool.ts'
import { cacheFolder } from './folders.ts'
import { Problem } from './problem.ts'
import { saveBatch } from './save-batch.ts'

/** Reports given to a thread, and kept, at a time. */
const BATCH = 64
/** Batches under way for each thread. */
const AHEAD = 2

export interface ReadCount {
  readonly read: number
  readonly claims: number
  readonly failed: number
}

export interface ReadOptions {
  readonly version: ReadingVersion
  readonly dataFolder: string
  readonly workers?: number
  readonly complain: (problem: Problem) => void
  readonly progress: (count: ReadCount) => void
}

/** Reports never read by this version, in batches. */
async function* unread(db: Kysely<Tables>, version: ReadingVersion): AsyncGenerator<Report[]> {
  let after: string | undefined
  for (;;) {
    const batch = await listUnreadReports(db, version, { after, limit: BATCH })
    if (batch.length > 0) yield batch
    if (batch.length < BATCH) return
    after = batch.at(-1)?.id
  }
}

/** Answers of the pool as what was read in each report. */
function extractionsOf(reports: readonly Report[], { json }: BatchAnswer): Extraction[] {
  const answers = new TextDecoder()
    .decode(json)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading | { readonly error: { readonly code: string } })
  return reports.map(({ id }, at) => {
    const answer = answers[at]
    if (answer && 'claims' in answer) return { report: id, reading: answer }
    return { report: id, fault: answer?.error.code ?? 'engine/failed' }
  })
}

/** Gives reports to a thread; what it makes of them comes when it is done. */
export function readReports(reports: readonly Report[], pool: ExtractPool): Promise<Extraction[]> {
  const lines = reports.map((report, at) => ({ number: at + 1, text: JSON.stringify(report), fault: null }))
  return pool.ask(lines).then((answer) => extractionsOf(reports, answer))
}

/** Keeps what was read; a report that cannot be read is kept as such and not tried again by the same version. */
export async function keepExtractions(
  db: Kysely<Tables>,
  extractions: readonly Extraction[],
  { version, complain }: Pick<ReadOptions, 'version' | 'complain'>,
): Promise<ReadCount> {
  const count = { read: 0, claims: 0, failed: 0 }
  const keep = async (some: readonly Extraction[]): Promise<readonly Extraction[]> => {
    await saveExtractions(db, some, version)
    return some
  }
  for (const one of await saveBatch(extractions, keep, ({ report }) => report)) {
    const problem = one instanceof Problem ? one : 'fault' in one ? new Problem('engine/unreadable', one.report, { code: one.fault }) : null
    if (problem) {
      count.failed++
      complain(problem)
    } else {
      count.read++
      count.claims += one instanceof Problem || 'fault' in one ? 0 : one.reading.claims.length
    }
  }
  return count
}

/** Threads that read, with the knowledge of a data folder. */
export const readingPool = (threads: number, dataFolder: string): ExtractPool =>
  new ExtractPool(threads, entryUrl('worker', cacheFolder()), { dataFolder })

/** Threads where none are asked for: one a core. */
export const threadsFor = (workers: number | undefined): number => Math.max(1, workers ?? availableParallelism())

/** Reads and keeps all that is not read. */
export async function readKeptReports(db: Kysely<Tables>, options: ReadOptions): Promise<ReadCount> {
  const { version, dataFolder, progress } = options
  const size = threadsFor(options.workers)
  let count: ReadCount = { read: 0, claims: 0, failed: 0 }
  let pool: ExtractPool | null = null
  const pending: Promise<Extraction[]>[] = []
  const settle = async (): Promise<void> => {
    const done = await keepExtractions(db, await (pending.shift() as Promise<Extraction[]>), options)
    count = { read: count.read + done.read, claims: count.claims + done.claims, failed: count.failed + done.failed }
    progress(count)
  }
  try {
    for await (const reports of unread(db, version)) {
      pool ??= readingPool(size, dataFolder)
      const asked = readReports(reports, pool)
      // it is waited for in its turn
      asked.catch(() => undefined)
      pending.push(asked)
      if (pending.length >= size * AHEAD) await settle()
    }
    while (pending.length > 0) await settle()
  } finally {
    await pool?.close()
  }
  return count
}
