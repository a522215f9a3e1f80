// Fills an empty record with the demonstration corpus, so that the first minute shows what the record is for.
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countRecord } from '../store/read/count-record.ts'
import type { Store } from '../store/open-store.ts'
import { auditHere } from './audit.ts'
import { keepReports } from './keep-reports.ts'
import { takeIn, type TakeInOptions } from './take-in.ts'

/** Invented reports, each labelled so. */
export const DEMO = fileURLToPath(new URL('../../../../examples/demo/reports.jsonl', import.meta.url))

/** Loads the demonstration corpus where there is no report yet; false where there is one. */
export async function loadDemo({ db }: Store, options: TakeInOptions): Promise<boolean> {
  if ((await countRecord(db)).reports > 0) return false
  const { complain } = options
  await auditHere(db, { act: 'import.start', detail: { name: basename(DEMO) } })
  await takeIn(db, (progress) => keepReports(db, { paths: [DEMO], given: {}, complain, progress }), options)
  return true
}
