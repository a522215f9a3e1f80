// Takes reports in: keeps what comes, then reads what has not been read and links what has not been linked, so that nothing that is kept is left lying.
import type { Kysely } from 'kysely'
import { countCopies, timeOfStore, type CopyCount } from '../store/read/count-copies.ts'
import type { Tables } from '../store/tables.ts'
import type { KeptCount } from './keep-reports.ts'
import { linkNewClaims, usualContext, type LinkCount } from './link-claims.ts'
import type { Problem } from './problem.ts'
import { readingVersion } from './reading-version.ts'
import { readKeptReports, type ReadCount } from './read-kept-reports.ts'

export interface TakeInOptions {
  readonly dataFolder: string
  readonly workers?: number | undefined
  readonly complain: (problem: Problem) => void
  readonly progress: {
    readonly kept: (count: KeptCount) => void
    readonly read: (count: ReadCount) => void
    readonly linked: (count: LinkCount) => void
  }
}

export interface TakenIn {
  readonly kept: KeptCount
  readonly read: ReadCount
  readonly linked: LinkCount
  /** Among the reports kept since this began. */
  readonly copies: CopyCount
}

/** Keeps reports as `keep` does, then reads every report of the store that this version has not read, then links all that is not linked. */
export async function takeIn(
  db: Kysely<Tables>,
  keep: (progress: TakeInOptions['progress']['kept']) => Promise<KeptCount>,
  { dataFolder, workers, complain, progress }: TakeInOptions,
): Promise<TakenIn> {
  const began = await timeOfStore(db)
  const kept = await keep(progress.kept)
  const read = await readKeptReports(db, {
    version: readingVersion(dataFolder),
    dataFolder,
    ...(workers ? { workers } : {}),
    complain,
    progress: progress.read,
  })
  const linked = await linkNewClaims(db, usualContext(dataFolder), { complain, progress: progress.linked })
  return { kept, read, linked, copies: await countCopies(db, began) }
}
