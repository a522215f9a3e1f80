// Takes reports into the store and reads what has not been read: one command for both, so that what is kept is never left unread.
import { dataFolder } from './folders.ts'
import { keepReports, type KeepOptions, type KeptCount } from './keep-reports.ts'
import { readingVersion } from './reading-version.ts'
import { readKeptReports, type ReadCount } from './read-kept-reports.ts'
import { withStore } from './with-store.ts'

export interface IngestOptions extends Omit<KeepOptions, 'progress'> {
  readonly workers?: number
  readonly progress: { readonly kept: (count: KeptCount) => void; readonly read: (count: ReadCount) => void }
}

/** Keeps the reports of files, folders and addresses, then reads every report of the store that this version has not read. */
export function ingestReports(options: IngestOptions): Promise<{ readonly kept: KeptCount; readonly read: ReadCount }> {
  const { complain, progress, workers } = options
  const folder = dataFolder()
  return withStore(async ({ db }) => {
    const kept = await keepReports(db, { ...options, progress: progress.kept })
    const read = await readKeptReports(db, {
      version: readingVersion(folder),
      dataFolder: folder,
      ...(workers ? { workers } : {}),
      complain,
      progress: progress.read,
    })
    return { kept, read }
  })
}
