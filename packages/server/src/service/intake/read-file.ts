// Reads one file as reports, by its form.
import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import { decode } from '../decode.ts'
import { bytesOfFile, sizeOf } from '../input-file.ts'
import { LONGEST_LINE } from '../lines.ts'
import { Problem } from '../problem.ts'
import { reportOf } from '../report-input.ts'
import type { Form } from './form.ts'
import { LARGEST_PAGE } from './html/page-reader.ts'
import { readJson, readLines } from './table/read-lines.ts'
import { tableEncoding } from './table/table-text.ts'
import type { IntakeTools } from './tools.ts'
import type { Captured, IntakeOptions } from './types.ts'

const PIECE = 256 * 1024

// each form takes libraries that are long to load: only who reads it waits for them
export const pages = () => import('./html/page-report.ts')
export const feeds = () => import('./feed/read-feed.ts')
const tables = () => import('./table/read-table.ts')
const exports = () => import('./telegram/read-export.ts')
const warcs = () => import('./archive/read-warc.ts')
const waczs = () => import('./archive/read-wacz.ts')

const stream = (path: string) => createReadStream(path, { highWaterMark: PIECE })

/** The bytes of a file that is read whole; throws `input/too-large` above a bound. */
function wholeFile(path: string, most: number): Uint8Array {
  if (sizeOf(path) > most) throw new Problem('input/too-large', path, { most: Math.round(most / 1024 / 1024) })
  return bytesOfFile(path)
}

/** A text as one report, under the name of its file. */
export function textReport(bytes: Uint8Array, origin: string, id?: string): Captured {
  const { text } = decode(bytes, origin)
  const mediaType = extname(origin).toLowerCase() === '.md' ? 'text/markdown' : 'text/plain'
  return { report: { report: reportOf({ ...(id ? { id } : {}), text }, origin), bytes, mediaType, origin } }
}

async function* reportsIn(
  tools: IntakeTools,
  { path, form }: { readonly path: string; readonly form: Form },
  options: IntakeOptions,
): AsyncGenerator<Captured> {
  const where = path
  switch (form) {
    case 'text':
      yield textReport(wholeFile(path, LONGEST_LINE), path, basename(path, extname(path)))
      return
    case 'page':
      yield { report: await (await pages()).pageReport(tools, wholeFile(path, LARGEST_PAGE), { origin: path }) }
      return
    case 'feed':
      yield* (await feeds()).readFeed(tools, wholeFile(path, LARGEST_PAGE), { where })
      return
    case 'lines':
      yield* readLines(tools, { bytes: stream(path), where, named: options.columns })
      return
    case 'list':
    case 'single':
      yield* readJson(tools, { bytes: stream(path), where, named: options.columns }, form === 'list')
      return
    case 'table':
      yield* (await tables()).readTable(tools, { bytes: stream(path), encoding: await tableEncoding(path), where, options })
      return
    case 'telegram':
      yield* (await exports()).readExport(stream(path), where, options)
      return
    case 'wacz':
      yield* (await waczs()).readWacz(tools, path)
      return
    default:
      yield* (await warcs()).readWarc(tools, { bytes: stream(path), packed: form === 'packed-warc', where })
  }
}

/** A file and its form, null where it is of none that is read. */
export interface FormedFile {
  readonly path: string
  readonly form: Form | null
}

/** Reads a file; throws a `Problem` where nothing more can be read of it. One of no form is passed over. */
export async function* readFile(tools: IntakeTools, { path, form }: FormedFile, options: IntakeOptions): AsyncGenerator<Captured> {
  sizeOf(path)
  if (form === null) yield { passed: 'unknown-file', where: path }
  else yield* reportsIn(tools, { path, form }, options)
}
