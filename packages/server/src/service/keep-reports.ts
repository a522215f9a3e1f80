// Keeps the reports of files and folders in the store: each once, with its bytes; faults are told and the rest goes on.
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { saveReports, type CapturedReport } from '../store/write/save-reports.ts'
import { captureReports } from './capture-reports.ts'
import { Problem } from './problem.ts'
import type { Given } from './read-inputs.ts'
import { saveBatch } from './save-batch.ts'

/** Reports kept at a time, and bytes of them: one commit for many, and little to do again after a stop. */
const BATCH = 200
const BATCH_BYTES = 4_000_000

export interface KeptCount {
  /** Reports kept that were not there before. */
  readonly fresh: number
  /** Reports that were there already. */
  readonly known: number
  readonly failed: number
}

export interface KeepOptions {
  readonly paths: readonly string[]
  readonly given: Given
  /** Told of each fault. */
  readonly complain: (problem: Problem) => void
  readonly progress: (count: KeptCount) => void
}

/** Keeps every report; to be run again after a stop, when it finds what is kept. */
export async function keepReports(db: Kysely<Tables>, { paths, given, complain, progress }: KeepOptions): Promise<KeptCount> {
  const count = { fresh: 0, known: 0, failed: 0 }
  const fail = (problem: Problem): void => {
    count.failed++
    complain(problem)
  }
  let batch: CapturedReport[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    const saved = await saveBatch(
      batch,
      (some) => saveReports(db, some, 'import:ingest'),
      ({ origin }) => origin,
    )
    for (const one of saved) {
      if (one instanceof Problem) fail(one)
      else if (one.isNew) count.fresh++
      else count.known++
    }
    batch = []
    bytes = 0
    progress(count)
  }
  for await (const one of captureReports(paths, given)) {
    if ('problem' in one) {
      fail(one.problem)
      continue
    }
    batch.push(one.report)
    bytes += one.report.bytes.length
    if (batch.length >= BATCH || bytes >= BATCH_BYTES) await flush()
  }
  if (batch.length > 0) await flush()
  return count
}
