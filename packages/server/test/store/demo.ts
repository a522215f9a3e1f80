// The invented reports of the demonstration, as they come and as the engine reads them, for tests of linking.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading, Report } from '@sijill/engine/report/types.ts'
import { engineFor } from '@sijill/server/service/engine-for.ts'
import { reportId, type ReadingVersion } from '@sijill/server/store/identity.ts'
import type { Tables } from '@sijill/server/store/tables.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports, type CapturedReport } from '@sijill/server/store/write/save-reports.ts'
import type { Kysely } from 'kysely'

const FILE = join(import.meta.dirname, '../../../../examples/demo/reports.jsonl')

export interface DemoReport {
  readonly id: string
  readonly captured: CapturedReport
  readonly reading: Reading
}

/** Every report of the demonstration, read under the id that the store gives it; `folder` is a data folder without tables of its own. */
export function demoReports(folder: string): DemoReport[] {
  const engine = engineFor(folder)
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return lines.map((line, at): DemoReport => {
    const { invented: _, ...report } = JSON.parse(line) as Report & { invented: boolean }
    const id = reportId(report)
    const captured = { report, bytes: Buffer.from(line), mediaType: 'application/json', origin: `demo:${at + 1}` }
    return { id, captured, reading: engine.read({ ...report, id }) }
  })
}

/** Keeps reports as they came, with what a version read in them. */
export async function bring(db: Kysely<Tables>, reports: readonly DemoReport[], version: ReadingVersion): Promise<void> {
  await saveReports(
    db,
    reports.map((one) => one.captured),
    'import:test',
  )
  await saveExtractions(
    db,
    reports.map((one) => ({ report: one.id, reading: one.reading })),
    version,
  )
}
