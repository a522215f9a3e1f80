// Says which reports are near copies of others; exact ones are known by their content.
import type { Kysely } from 'kysely'
import type { Agent } from '../agent.ts'
import type { Tables } from '../tables.ts'
import { addRows } from './add-rows.ts'

export interface Copy {
  readonly report: string
  /** The report it was copied from, or null: it is none after all. */
  readonly origin: string | null
  readonly score: number | null
  readonly reasons: readonly unknown[]
}

export async function saveCopies(db: Kysely<Tables>, copies: readonly Copy[], by: Agent): Promise<void> {
  const rows = copies.map(({ report, origin, score, reasons }) => ({
    report_id: report,
    origin_id: origin,
    score,
    reasons,
    recorded_by: by,
  }))
  await addRows(db, 'copies', rows, ['report_id'])
}
