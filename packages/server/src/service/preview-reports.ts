// Shows how an input would be taken, without a store: the columns of its tables, its first reports and its first faults.
import { captureReports } from './capture-reports.ts'
import type { Captured, Header, IntakeOptions } from './intake/types.ts'

export interface Preview {
  /** How the columns of its tables are taken. */
  readonly headers: readonly Header[]
  /** What its first places give, in their order. */
  readonly captured: readonly Captured[]
}

/** Takes in the first places of some sources. */
export async function previewReports(sources: readonly string[], options: IntakeOptions, count = 5): Promise<Preview> {
  const headers: Header[] = []
  const captured: Captured[] = []
  for await (const one of captureReports(sources, { ...options, onHeader: (header) => headers.push(header) })) {
    captured.push(one)
    if (captured.length >= count) break
  }
  return { headers, captured }
}
