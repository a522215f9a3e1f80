// Explains how a report that is kept is read: every mention, what rests on it, what was refused and why; by the engine as it is now.
import { explainReading, type ExplainedReading } from '@sijill/engine/explain/explained.ts'
import type { Report } from '@sijill/engine/report/types.ts'
import type { Kysely } from 'kysely'
import { wholeReport } from '../store/read/whole-report.ts'
import type { Tables } from '../store/tables.ts'
import { engineFor } from './engine-for.ts'
import { keptForTables } from './knowledge/kept-for-tables.ts'
import { Problem } from './problem.ts'
import { readingVersion } from './reading-version.ts'

export interface ExplainedReport extends ExplainedReading {
  readonly engine: string
  readonly knowledge: string
  /** Whether the claims in force were read by this same engine and knowledge. */
  readonly current: boolean
}

const engineOf = keptForTables(engineFor)

/** Throws `api/not-found`. */
export async function explainReport(db: Kysely<Tables>, id: string, folder: string): Promise<ExplainedReport> {
  const found = await wholeReport(db, id)
  if (!found) throw new Problem('api/not-found', id)
  const { text, title, outlet, url, language, published, country, reading } = found
  const given = { title, outlet, url, language, published, country }
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
  const report: Report = { id, text, ...told }
  const version = readingVersion(folder)
  const current = reading !== null && reading.engine === version.engine && reading.knowledge === version.knowledge
  return { ...explainReading(engineOf(folder).trace(report)), ...version, current }
}
