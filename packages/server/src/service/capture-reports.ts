// Takes reports out of files and folders with the bytes they stand in, one after the other, in memory never more than one file or line.
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Report } from '@sijill/engine/report/types.ts'
import type { CapturedReport } from '../store/write/save-reports.ts'
import { bytesOfFile, sizeOf } from './input-file.ts'
import { linesOf } from './lines.ts'
import { Problem } from './problem.ts'
import { completed, openInput, type Given } from './read-inputs.ts'
import { reportOfLine } from './report-input.ts'

/** A report as it came, or what was wrong with it. */
export type Captured = { readonly report: CapturedReport } | { readonly problem: Problem }

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.jsonl': 'application/json',
  '.ndjson': 'application/json',
}
const LINES: ReadonlySet<string> = new Set(['.jsonl', '.ndjson'])

const extensionOf = (path: string): string => extname(path).toLowerCase()

/** The files of a folder and of those below it, in the order of their names; a file is itself. */
function filesOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** How the time of publication is known: the report's own, else the one that was given for all. */
const evidenceOf = (report: Report, given: Given, how: 'given' | 'metadata'): Pick<CapturedReport, 'publishedFrom'> =>
  report.published
    ? { publishedFrom: { how } }
    : given.published
      ? { publishedFrom: { how: 'given', detail: 'for all reports of the call' } }
      : {}

async function* lineReports(path: string, given: Given): AsyncGenerator<Captured> {
  for await (const { number, text, fault } of linesOf(createReadStream(path, { highWaterMark: 256 * 1024 }))) {
    const origin = `${path}:${number}`
    if (fault) {
      yield { problem: new Problem(fault, origin) }
      continue
    }
    if (text.trim() === '') continue
    try {
      const report = reportOfLine(text, origin)
      const { retrieved } = report
      yield {
        report: {
          report: completed(report, given),
          ...evidenceOf(report, given, 'given'),
          bytes: Buffer.from(text),
          mediaType: 'application/json',
          origin,
          retrieved,
        },
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      yield { problem: error }
    }
  }
}

async function* fileReports(path: string, given: Given): AsyncGenerator<Captured> {
  const mediaType = MEDIA_TYPES[extensionOf(path)]
  if (mediaType === undefined) {
    yield { problem: new Problem('input/unknown-kind', path) }
    return
  }
  try {
    sizeOf(path)
    if (LINES.has(extensionOf(path))) {
      yield* lineReports(path, given)
      return
    }
    const bytes = bytesOfFile(path)
    for (const opened of await openInput(path, {})) {
      if ('problem' in opened) yield opened
      else {
        const evidence = evidenceOf(opened.report, given, 'metadata')
        yield { report: { report: completed(opened.report, given), ...evidence, bytes, mediaType, origin: path } }
      }
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    yield { problem: error }
  }
}

/** Every report of files and folders; what cannot be read is told in its place, and the rest goes on. */
export async function* captureReports(paths: readonly string[], given: Given): AsyncGenerator<Captured> {
  for (const path of paths) for (const file of filesOf(path)) yield* fileReports(file, given)
}
