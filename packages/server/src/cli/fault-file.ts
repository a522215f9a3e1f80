// Writes what was refused and passed over to a file, one line of JSON each, so that nothing is dropped in silence.
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Passed } from '../service/intake/types.ts'
import { Problem } from '../service/problem.ts'
import type { Language } from './messages.ts'

export interface FaultFile {
  refused(problem: Problem): void
  passed(why: Passed, where: string): void
  close(): void
}

/** Opens a file of faults; throws `output/not-writable`. */
export function faultFile(path: string, language: Language): FaultFile {
  const file = open(path)
  const write = (line: object): void => void writeSync(file, `${JSON.stringify(line)}\n`)
  return {
    refused: (problem) => write({ where: problem.where, code: problem.code, message: problem.in(language) }),
    passed: (why, where) => write({ where, passed: why }),
    close: () => closeSync(file),
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (error) {
    throw new Problem('output/not-writable', path, { detail: error instanceof Error ? error.message : '' })
  }
}
