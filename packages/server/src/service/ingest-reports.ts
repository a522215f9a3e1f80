// Takes reports into the store, reads what has not been read and links what has not been linked: one command for all three, so that
// nothing that is kept is left lying.
import { dataFolder } from './folders.ts'
import { ask, withJobs } from './job-queue.ts'
import { keepReports, type KeepOptions, type KeptCount } from './keep-reports.ts'
import { linkNewClaims, usualContext, type LinkCount } from './link-claims.ts'
import { readingVersion } from './reading-version.ts'
import { readKeptReports, type ReadCount } from './read-kept-reports.ts'
import { withStore } from './with-store.ts'

export interface IngestOptions extends Omit<KeepOptions, 'progress'> {
  readonly workers?: number
  readonly progress: {
    readonly kept: (count: KeptCount) => void
    readonly read: (count: ReadCount) => void
    readonly linked: (count: LinkCount) => void
  }
}

export interface Ingested {
  readonly kept: KeptCount
  readonly read: ReadCount
  readonly linked: LinkCount
}

/** Keeps the reports of files, folders and addresses, and asks the workers to read and link them. */
export function queueReports(options: KeepOptions): Promise<KeptCount> {
  return withStore(async (store) => {
    const kept = await keepReports(store.db, options)
    await withJobs(store, (queue) => ask(queue, 'plan', {}))
    return kept
  })
}

/** Keeps the reports of files, folders and addresses, then reads every report of the store that this version has not read, then links all that is not linked. */
export function ingestReports(options: IngestOptions): Promise<Ingested> {
  const { complain, progress, workers } = options
  const folder = dataFolder()
  return withStore(async ({ db }) => {
    const kept = await keepReports(db, { ...options, progress: progress.kept })
    const version = readingVersion(folder)
    const read = await readKeptReports(db, {
      version,
      dataFolder: folder,
      ...(workers ? { workers } : {}),
      complain,
      progress: progress.read,
    })
    const linked = await linkNewClaims(db, usualContext(folder), { complain, progress: progress.linked })
    return { kept, read, linked }
  })
}
