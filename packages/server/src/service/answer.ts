// A line in, a line out: what report lines become, error lines included.
import type { Engine } from '@sijill/engine/engine.ts'
import type { Reading, Report } from '@sijill/engine/report/types.ts'
import type { BatchAnswer } from './extract-pool.ts'
import type { Line } from './lines.ts'
import { Problem } from './problem.ts'
import { reportOfLine } from './report-input.ts'
import { messageOf } from './message-of.ts'

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

/** What went wrong with a line, as its answer. */
function faultOf(error: unknown, line: Line): Answer {
  if (error instanceof Problem) return errorLine(idOf(line.text), error.code, error.message, line.number)
  return errorLine(idOf(line.text), 'engine/failed', messageOf(error), line.number)
}

/** What a line asks to be read, or its answer where it cannot be read. */
function askedBy(line: Line): Report | Answer {
  if (line.fault) {
    const { code, message } = new Problem(line.fault, `line ${line.number}`)
    return errorLine(null, code, message, line.number)
  }
  try {
    return reportOfLine(line.text, `line ${line.number}`)
  } catch (error) {
    return faultOf(error, line)
  }
}

const answerOf = (reading: Reading): Answer => ({ json: JSON.stringify(reading), failed: false })

/** Answers lines of JSON Lines in order, all but empty ones: claims, or an error that says what was wrong. Nothing is thrown. */
export function answers(engine: Engine, lines: readonly Line[]): Answer[] {
  const asked = lines.filter((line) => line.fault !== null || line.text.trim() !== '').map((line) => ({ line, what: askedBy(line) }))
  const reports = asked.flatMap(({ what }) => ('json' in what ? [] : [what]))
  try {
    const readings = engine.readAll(reports).values()
    return asked.map(({ what }) => ('json' in what ? what : answerOf(readings.next().value as Reading)))
  } catch {
    // one of them is at fault: each by itself
    return asked.map(({ line, what }) => {
      if ('json' in what) return what
      try {
        return answerOf(engine.read(what))
      } catch (error) {
        return faultOf(error, line)
      }
    })
  }
}

/** The answer to a line whose reading ended its thread: most often, more memory than a thread has. */
export function lostAnswer(line: Line, error: unknown): BatchAnswer {
  const short = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  const answer = faultOf(short ? new Problem('engine/out-of-memory', `line ${line.number}`) : error, line)
  return { json: Buffer.from(`${answer.json}\n`), count: 1, failed: 1 }
}
