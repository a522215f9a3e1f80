// Takes reports into the store that the environment names: all of it in one command, or only kept and left to the workers.
import { auditHere } from './audit.ts'
import { dataFolder } from './folders.ts'
import { ask, withJobs } from './job-queue.ts'
import { keepReports, type KeepOptions, type KeptCount } from './keep-reports.ts'
import { takeIn, type TakeInOptions, type TakenIn } from './take-in.ts'
import { withStore } from './with-store.ts'

export type IngestOptions = Omit<KeepOptions, 'progress'> & Omit<TakeInOptions, 'dataFolder'>

/** Keeps the reports of files, folders and addresses, and asks the workers to read and link them. */
export function queueReports(options: KeepOptions): Promise<KeptCount> {
  return withStore(async (store) => {
    await auditHere(store.db, { act: 'import.start', detail: { sources: options.paths } })
    const kept = await keepReports(store.db, options)
    await withJobs(store, (queue) => ask(queue, 'plan', {}))
    return kept
  })
}

/** Takes in the reports of files, folders and addresses, and whatever else is not read and linked yet. */
export const ingestReports = (options: IngestOptions): Promise<TakenIn> =>
  withStore(async ({ db }) => {
    await auditHere(db, { act: 'import.start', detail: { sources: options.paths } })
    return takeIn(db, (progress) => keepReports(db, { ...options, progress }), { ...options, dataFolder: dataFolder() })
  })
