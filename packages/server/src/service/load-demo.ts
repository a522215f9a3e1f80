// Fills an empty record with the demonstration corpus, so that the first minute shows what the record is for.
import { fileURLToPath } from 'node:url'
import { countRecord } from '../store/read/count-record.ts'
import type { Store } from '../store/open-store.ts'
import { keepReports, type KeepOptions } from './keep-reports.ts'
import { linkNewClaims, usualContext, type LinkWatch } from './link-claims.ts'
import { readingVersion } from './reading-version.ts'
import { readKeptReports, type ReadOptions } from './read-kept-reports.ts'

/** Invented reports, each labelled so. */
export const DEMO = fileURLToPath(new URL('../../../../examples/demo/reports.jsonl', import.meta.url))

export interface DemoOptions extends Pick<KeepOptions, 'complain'> {
  readonly dataFolder: string
  readonly progress: {
    readonly kept: KeepOptions['progress']
    readonly read: ReadOptions['progress']
    readonly linked: LinkWatch['progress']
  }
}

/** Loads the demonstration corpus where there is no report yet; false where there is one. */
export async function loadDemo({ db }: Store, { dataFolder, complain, progress }: DemoOptions): Promise<boolean> {
  if ((await countRecord(db)).reports > 0) return false
  await keepReports(db, { paths: [DEMO], given: {}, complain, progress: progress.kept })
  await readKeptReports(db, { version: readingVersion(dataFolder), dataFolder, complain, progress: progress.read })
  await linkNewClaims(db, usualContext(dataFolder), { complain, progress: progress.linked })
  return true
}
