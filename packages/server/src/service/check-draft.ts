// Goes through a file that waits to be taken in, without keeping anything of it: what is new, what is known, what was changed since, what is wrong in it.
import type { Kysely } from 'kysely'
import { reportId } from '../store/identity.ts'
import { knownReports } from '../store/read/known-reports.ts'
import type { Tables } from '../store/tables.ts'
import type { CapturedReport } from '../store/write/save-reports.ts'
import { captureReports } from './capture-reports.ts'
import type { Header, IntakeOptions, Passed } from './intake/types.ts'
import type { Problem } from './problem.ts'

/** Reports asked about at a time. */
const BATCH = 500
/** Reports that are shown as they would be taken. */
const SAMPLES = 10
/** Faults that are told; the rest are counted. */
const TOLD_FAULTS = 1000

export interface DraftCheck {
  /** Reports that the record does not have. */
  fresh: number
  /** Reports that it has. */
  known: number
  /** New reports at an address of which it has another text. */
  changed: number
  /** Reports that stand in the file more than once. */
  repeated: number
  failed: number
  readonly faults: Problem[]
  /** Places that gave no report though nothing is wrong with them. */
  readonly passed: Map<Passed, number>
  /** How the columns of its tables are taken. */
  readonly headers: Header[]
  /** The first reports as they would be taken. */
  readonly samples: CapturedReport[]
}

export interface CheckOptions extends IntakeOptions {
  readonly progress: (check: DraftCheck) => void
  /** Ends the check where it stands. */
  readonly stopped: () => boolean
}

const noCheck = (): DraftCheck => ({
  fresh: 0,
  known: 0,
  changed: 0,
  repeated: 0,
  failed: 0,
  faults: [],
  passed: new Map(),
  headers: [],
  samples: [],
})

/** Checks a file. What it throws is a fault of the file as a whole. */
export async function checkDraft(db: Kysely<Tables>, path: string, { progress, stopped, ...options }: CheckOptions): Promise<DraftCheck> {
  const check = noCheck()
  const met = new Set<string>()
  let batch: { readonly id: string; readonly url: string | null }[] = []
  const flush = async (): Promise<void> => {
    const { ids, addresses } = await knownReports(db, batch)
    for (const { id, url } of batch) {
      if (ids.has(id)) check.known++
      else {
        check.fresh++
        if (url !== null && addresses.has(url)) check.changed++
      }
    }
    batch = []
    progress(check)
  }
  for await (const one of captureReports([path], { ...options, onHeader: (header) => check.headers.push(header) })) {
    if (stopped()) return check
    if ('problem' in one) {
      check.failed++
      if (check.faults.length < TOLD_FAULTS) check.faults.push(one.problem)
    } else if ('passed' in one) check.passed.set(one.passed, (check.passed.get(one.passed) ?? 0) + 1)
    else {
      const { report } = one.report
      const id = reportId(report)
      if (check.samples.length < SAMPLES) check.samples.push(one.report)
      if (met.has(id)) check.repeated++
      else batch.push({ id, url: report.url ?? null })
      met.add(id)
    }
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  return check
}
