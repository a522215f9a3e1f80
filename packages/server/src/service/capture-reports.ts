// Takes reports in from wherever people have them (files, folders, addresses, standard input), one after the other, with the bytes they stand in.
import { readdirSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { CapturedReport } from '../store/write/save-reports.ts'
import { formOf, formOfNamed, formOfText } from './intake/form.ts'
import { LARGEST_PAGE } from './intake/html/page-reader.ts'
import { headOf } from './intake/head-of.ts'
import { feeds, pages, readFile, textReport } from './intake/read-file.ts'
import { readLines } from './intake/table/read-lines.ts'
import { IntakeTools } from './intake/tools.ts'
import { completed, type Captured, type Given, type IntakeOptions } from './intake/types.ts'
import { Problem } from './problem.ts'

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** What stands in a folder, by name; throws `input/not-found` where it may not be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw new Problem('input/not-found', folder)
  }
}

/** The files of a folder and of those below it, in the order of their names. Links to folders are not followed: they may lead round. */
async function* readFolder(tools: IntakeTools, folder: string, options: IntakeOptions): AsyncGenerator<Captured> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    yield* toldIn(() => (entry.isDirectory() ? readFolder(tools, path, options) : readFile(tools, { path, form: formOf(path) }, options)))
  }
}

/** Bytes by which it is told what standard input holds. */
const HEAD = 4096

async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > LARGEST_PAGE) throw new Problem('input/too-large', '-', { most: LARGEST_PAGE / 1024 / 1024 })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Standard input: JSON Lines as they come, else one page, feed or text. */
async function* readInput(tools: IntakeTools, input: Readable, options: IntakeOptions): AsyncGenerator<Captured> {
  const { head, all } = await headOf(input as AsyncIterable<Buffer>, (pieces) => Buffer.concat(pieces).length >= HEAD)
  const form = formOfText(Buffer.concat(head).toString('utf8'))
  if (form === 'lines') {
    yield* readLines(tools, { bytes: all, where: '-', named: options.columns })
    return
  }
  const bytes = await wholeOf(all)
  if (form === 'feed') yield* (await feeds()).readFeed(tools, bytes, { where: '-' })
  else if (form === 'page') yield { report: await (await pages()).pageReport(tools, bytes, { origin: '-' }) }
  else yield textReport(bytes, '-')
}

async function* readAddress(tools: IntakeTools, address: string): AsyncGenerator<Captured> {
  const reader = await import('./intake/read-address.ts')
  yield* reader.readAddress(tools, address)
}

/** What a source gives, or the fault that keeps it from giving more. */
async function* toldIn(open: () => AsyncGenerator<Captured>): AsyncGenerator<Captured> {
  try {
    yield* open()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    yield { problem: error }
  }
}

/** Whether a source is an address of the web, of whatever kind, and no file. */
export const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(source)

function sourceOf(tools: IntakeTools, source: string, options: IntakeOptions): AsyncGenerator<Captured> {
  if (source === '-') return toldIn(() => readInput(tools, process.stdin, options))
  if (isAddress(source)) return toldIn(() => readAddress(tools, source))
  return toldIn(() =>
    isFolder(source) ? readFolder(tools, source, options) : readFile(tools, { path: source, form: formOfNamed(source) }, options),
  )
}

/** A report with what is given for all, and how its time is then known. */
function withGiven(captured: CapturedReport, given: Given): CapturedReport {
  const report = completed(captured.report, given)
  if (captured.report.published || !report.published) return { ...captured, report }
  return { ...captured, report, publishedFrom: { how: 'given', detail: 'for all reports of the call' } }
}

/** A report, or that its day lies outside of those asked for. */
function inRange(captured: CapturedReport, { from = '', to = '9999' }: IntakeOptions): Captured {
  const day = captured.report.published?.slice(0, 10)
  return day !== undefined && (day < from || day > to) ? { passed: 'out-of-range', where: captured.origin } : { report: captured }
}

/** Every report of the sources that are named; what cannot be read is told in its place, and the rest goes on. */
export async function* captureReports(sources: readonly string[], options: IntakeOptions, given?: IntakeTools): AsyncGenerator<Captured> {
  const tools = given ?? new IntakeTools()
  try {
    for (const source of sources)
      for await (const one of sourceOf(tools, source, options))
        yield 'report' in one ? inRange(withGiven(one.report, options.given), options) : one
  } finally {
    if (given === undefined) await tools.close()
  }
}
