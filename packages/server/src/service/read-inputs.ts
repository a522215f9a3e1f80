// Opens what a person names on the command line (a file, an address, standard input) as reports, all at once.
import type { Report } from '@sijill/engine/report/types.ts'
import { captureReports, isAddress } from './capture-reports.ts'
import type { Given } from './intake/types.ts'
import { sizeOf } from './input-file.ts'
import type { Problem } from './problem.ts'
import { contentId } from './report-input.ts'

/** A report, or the fault that one of several held. */
export type Opened = { readonly report: Report; readonly where: string } | { readonly problem: Problem }

/** Reports of one named input, each with an id. Throws a `Problem` for a folder: what it holds is too much to be printed. */
export async function openInput(path: string, given: Given): Promise<Opened[]> {
  if (path !== '-' && !isAddress(path)) sizeOf(path)
  const opened: Opened[] = []
  for await (const one of captureReports([path], { given })) {
    if ('problem' in one) opened.push(one)
    if (!('report' in one)) continue
    const { report, origin } = one.report
    opened.push({ report: { ...report, id: report.id ?? contentId(report.text) }, where: origin })
  }
  return opened
}
