// Keeps the reports of files, folders and addresses in the store: each once, with its bytes; faults are told and the rest goes on.
import type { Kysely } from 'kysely'
import type { Agent } from '../store/agent.ts'
import type { Tables } from '../store/tables.ts'
import { saveReports, type CapturedReport } from '../store/write/save-reports.ts'
import { captureReports } from './capture-reports.ts'
import type { IntakeTools } from './intake/tools.ts'
import type { Captured, IntakeOptions, Passed } from './intake/types.ts'
import { Problem } from './problem.ts'
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
  /** Places in the input that gave no report though nothing is wrong with them. */
  readonly passed: number
}

export interface KeepingOptions {
  /** What adds them; `sijill ingest` where nothing else is said. */
  readonly by?: Extract<Agent, `import:${string}`> | undefined
  /** Told of each fault. */
  readonly complain: (problem: Problem) => void
  /** Told of each place that gave no report, and why. */
  readonly pass?: ((why: Passed, where: string) => void) | undefined
  readonly progress?: ((count: KeptCount) => void) | undefined
}

export interface KeepOptions extends IntakeOptions, KeepingOptions {
  /** Files, folders, addresses of the web, `-` for standard input. */
  readonly paths: readonly string[]
  readonly tools?: IntakeTools | undefined
}

/** Keeps every report; to be run again after a stop, when it finds what is kept. */
export function keepReports(db: Kysely<Tables>, options: KeepOptions): Promise<KeptCount> {
  return keepCaptured(db, captureReports(options.paths, options, options.tools), options)
}

/** Keeps what is captured, in batches. */
export async function keepCaptured(
  db: Kysely<Tables>,
  captured: AsyncIterable<Captured>,
  { by = 'import:ingest', complain, pass, progress }: KeepingOptions,
): Promise<KeptCount> {
  const count = { fresh: 0, known: 0, failed: 0, passed: 0 }
  const fail = (problem: Problem): void => {
    count.failed++
    complain(problem)
  }
  let batch: CapturedReport[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    const saved = await saveBatch(
      batch,
      (some) => saveReports(db, some, by),
      ({ origin }) => origin,
    )
    for (const one of saved) {
      if (one instanceof Problem) fail(one)
      else if (one.isNew) count.fresh++
      else count.known++
    }
    batch = []
    bytes = 0
    progress?.(count)
  }
  for await (const one of captured) {
    if ('problem' in one) fail(one.problem)
    else if ('passed' in one) {
      count.passed++
      pass?.(one.passed, one.where)
    } else {
      batch.push(one.report)
      bytes += one.report.bytes.length
      if (batch.length >= BATCH || bytes >= BATCH_BYTES) await flush()
    }
  }
  if (batch.length > 0) await flush()
  return count
}
