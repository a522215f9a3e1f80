// Errors that a person can act on: a code, what was wrong, where, and what to do.

/** Exit status of the command line by what went wrong. */
export const EXIT = { ok: 0, usage: 2, badInput: 3, failed: 4 } as const

export type ProblemCode =
  | 'input/not-found'
  | 'input/binary'
  | 'input/not-json'
  | 'input/not-report'
  | 'input/empty-text'
  | 'input/text-too-long'
  | 'input/line-too-long'
  | 'input/bad-date'
  | 'input/bad-country'
  | 'output/not-writable'
  | 'output/not-resumable'
  | 'knowledge/invalid'
  | 'gazetteer/unknown-format'
  | 'gold/mismatch'

/** A fault of what was handed in; the doors translate it. `where` is a file, a line, a field. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly where: string

  constructor(code: ProblemCode, where: string, message: string) {
    super(message)
    this.code = code
    this.where = where
  }
}
