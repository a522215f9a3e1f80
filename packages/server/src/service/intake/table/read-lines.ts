// Reads JSON of reports (lines of it, a list, a single one): in the interchange format, or with the names that other tools give their fields.
import { LONGEST_LINE, linesOf } from '../../lines.ts'
import { Problem } from '../../problem.ts'
import { jsonOf } from '../../report-input.ts'
import { NotJson, partsOf } from '../json-parts.ts'
import type { Captured } from '../types.ts'
import type { IntakeTools } from '../tools.ts'
import { renamed, type Named } from './columns.ts'
import { rowReport } from './row-report.ts'

export interface JsonSource {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly where: string
  readonly named?: Named | undefined
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

interface Value {
  readonly text: string
  readonly origin: string
  readonly named: Named | undefined
}

/** The report of one value, or its fault. */
function valueReport(tools: IntakeTools, { text, origin, named }: Value): Captured {
  try {
    const value = jsonOf(text, origin)
    if (!isRow(value)) throw new Problem('input/not-report', origin, { field: 'text' })
    const fields = renamed(value, named, origin)
    return { report: rowReport(tools, { fields, bytes: Buffer.from(text), mediaType: 'application/json', origin }) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error }
    throw error
  }
}

/** Reads JSON Lines, each told by itself where it has a fault. */
export async function* readLines(tools: IntakeTools, { bytes, where, named }: JsonSource): AsyncGenerator<Captured> {
  for await (const { number, text, fault } of linesOf(bytes)) {
    const origin = `${where}:${number}`
    if (fault) yield { problem: new Problem(fault, origin) }
    else if (text.trim() !== '') yield valueReport(tools, { text, origin, named })
  }
}

/** Reads a list of reports, or a single one, in JSON; a fault of the file itself ends it, and is told. */
export async function* readJson(tools: IntakeTools, { bytes, where, named }: JsonSource, isList: boolean): AsyncGenerator<Captured> {
  const depth = isList ? 1 : 0
  let number = 0
  try {
    for await (const part of partsOf(bytes, (path) => (path.length === depth ? 'take' : 'enter'), LONGEST_LINE)) {
      if ('ended' in part) continue
      const origin = isList ? `${where}#${++number}` : where
      if (part.bytes === null) yield { problem: new Problem('input/line-too-long', origin) }
      else yield valueReport(tools, { text: part.bytes.toString('utf8'), origin, named })
    }
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    yield { problem: new Problem('input/not-json', where, { detail: error.message }) }
  }
}
