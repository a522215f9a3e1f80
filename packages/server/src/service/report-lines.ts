// Makes JSON Lines of reports of whatever people have them in, for what reads lines.
import { captureReports } from './capture-reports.ts'
import { LINES } from './intake/form.ts'
import { sizeOf } from './input-file.ts'
import type { Problem } from './problem.ts'
import { contentId } from './report-input.ts'

/** Whether a source is JSON Lines as it stands; throws `input/not-found`, `input/is-folder` of a file that should be. */
export function isLines(source: string): boolean {
  const named = LINES.test(source.toLowerCase())
  if (named) sizeOf(source)
  return named
}

/** Reports of a source as lines; what cannot be read is told to `complain`, and gives no line. */
export async function* reportLines(source: string, complain: (problem: Problem) => void): AsyncGenerator<string> {
  for await (const one of captureReports([source], { given: {} })) {
    if ('problem' in one) complain(one.problem)
    if (!('report' in one)) continue
    const { report } = one.report
    yield `${JSON.stringify({ ...report, id: report.id ?? contentId(report.text) })}\n`
  }
}
