// Errors that a person can act on: a code, what was wrong, where, and what to do, in both languages.
import type { Language } from './language.ts'
import messages from './problem-messages.json' with { type: 'json' }

/** Exit status of the command line by what went wrong. */
export const EXIT = { ok: 0, notFound: 1, usage: 2, badInput: 3, failed: 4 } as const

export type ProblemCode = keyof typeof messages
type Values = Readonly<Record<string, string | number>>

const fill = (message: string, values: Values): string =>
  message.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A fault of what was handed in; the doors print it. `where` is a file, a line, a field. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly where: string
  readonly #values: Values

  constructor(code: ProblemCode, where: string, values: Values = {}) {
    super(fill(messages[code].en, values))
    this.code = code
    this.where = where
    this.#values = values
  }

  /** What was wrong and what to do, in a language. */
  in(language: Language): string {
    return fill(messages[this.code][language], this.#values)
  }
}
