// One line in, one line out: what a report line becomes, an error line included.
import type { Engine } from '@sijill/engine/engine.ts'
import type { Line } from './lines.ts'
import { Problem } from './problem.ts'
import { reportOfLine } from './report-input.ts'

export interface Answer {
  readonly json: string
  readonly failed: boolean
}

function errorLine(report: string | null, code: string, message: string, line: number): Answer {
  return { json: JSON.stringify({ format: 'sijill/1', report, error: { code, message, line } }), failed: true }
}

/** The id of a line that could not be read as a report, when it has one. */
function idOf(text: string): string | null {
  try {
    const id: unknown = (JSON.parse(text) as { id?: unknown } | null)?.id
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}

/** Answers one line of JSON Lines: claims, or an error that says what was wrong; null for an empty line. Nothing is thrown. */
export function answer(engine: Engine, line: Line): Answer | null {
  if (line.fault) {
    const { code, message } = new Problem(line.fault, `line ${line.number}`)
    return errorLine(null, code, message, line.number)
  }
  if (line.text.trim() === '') return null
  try {
    return { json: JSON.stringify(engine.read(reportOfLine(line.text, `line ${line.number}`))), failed: false }
  } catch (error) {
    if (error instanceof Problem) return errorLine(idOf(line.text), error.code, error.message, line.number)
    return errorLine(idOf(line.text), 'engine/failed', error instanceof Error ? error.message : String(error), line.number)
  }
}
