// Reads GeoNames country dumps and OCHA tables into the user's gazetteer, line by line.
import { createReadStream, createWriteStream, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { once } from 'node:events'
import { userKnowledge } from './folders.ts'
import { GAZETTEER_COLUMNS, type Place } from './gazetteer-row.ts'
import { alternateNames, geonamesPlace } from './geonames-dump.ts'
import { sizeOf } from './input-file.ts'
import { linesOf } from './lines.ts'
import { ochaColumns, ochaPlace } from './ocha-table.ts'
import { Problem } from './problem.ts'

export interface ImportResult {
  readonly places: number
  readonly skipped: number
  readonly file: string
}

/** Splits a line of CSV or TSV; quoted cells may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  if (separator === '\t') return line.split('\t')
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => (match[1] ?? match[2] ?? '').replaceAll('""', '"'))
}

export interface ImportOptions {
  readonly file: string
  readonly names: string | null
  readonly dataFolder: string
  /** Share of the files read so far, 0 to 1: told each time another hundredth is read, and at the end. */
  readonly progress?: (share: number, places: number) => void
}

/** Imports one file; the result replaces an earlier import of the same name, whole or not at all. */
export async function importGazetteer(options: ImportOptions): Promise<ImportResult> {
  const { file } = options
  const size = sizeOf(file) + (options.names ? sizeOf(options.names) : 0)
  let [places, skipped, bytes, told] = [0, 0, 0, 0]
  const advance = (read: number): void => {
    bytes += read
    const share = Math.min(1, bytes / size)
    if (share < told + 0.01 && share < 1) return
    told = share
    options.progress?.(share, places)
  }
  const extra = options.names ? await alternateNames(options.names, advance) : new Map<string, string[]>()
  const folder = join(userKnowledge(options.dataFolder), 'gazetteer')
  mkdirSync(folder, { recursive: true })
  const target = join(
    folder,
    `${basename(file)
      .replace(/\.[^.]+$/, '')
      .toLowerCase()}.tsv`,
  )
  const out = createWriteStream(`${target}.part`)
  out.write(`${GAZETTEER_COLUMNS.join('\t')}\n`)
  let read: ((line: string) => Place | null) | null = null
  for await (const line of linesOf(createReadStream(file))) {
    if (line.text.trim() === '') continue
    if (!read) {
      const tabs = line.text.split('\t')
      if (tabs.length >= 15 && /^\d+$/.test(tabs[0] ?? '')) read = (text) => geonamesPlace(text.split('\t'), extra)
      else {
        const separator = tabs.length > 1 ? '\t' : ','
        const columns = ochaColumns(cellsOf(line.text, separator))
        if (!columns) throw new Problem('gazetteer/unknown-format', file)
        read = (text) => ochaPlace(cellsOf(text, separator), columns)
        continue
      }
    }
    // a file of no known kind is told so, not how far it was read
    advance(Buffer.byteLength(line.text) + 1)
    const place = read(line.text)
    if (place) {
      places++
      if (!out.write(`${GAZETTEER_COLUMNS.map((column) => place[column].replaceAll(/[\t\r\n]/g, ' ')).join('\t')}\n`))
        await once(out, 'drain')
    } else skipped++
  }
  await new Promise<void>((resolve) => out.end(() => resolve()))
  if (!read) throw new Problem('input/empty-text', file)
  renameSync(`${target}.part`, target)
  return { places, skipped, file: target }
}
