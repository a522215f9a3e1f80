// Opens files that a person names; what cannot be read is a `Problem` that says why.
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { Problem } from './problem.ts'

/** Size of a readable file in bytes; throws `input/not-found`, `input/is-folder`. */
export function sizeOf(path: string): number {
  try {
    accessSync(path, constants.R_OK)
  } catch {
    throw new Problem('input/not-found', path)
  }
  const stats = statSync(path)
  if (stats.isDirectory()) throw new Problem('input/is-folder', path, { path: path.replace(/\/$/, '') })
  return stats.size
}

export function bytesOfFile(path: string): Uint8Array {
  sizeOf(path)
  return readFileSync(path)
}

/** Lines of a file in UTF-8 that hold anything, with their numbers from 1. */
export function filledLines(path: string): { readonly text: string; readonly where: string }[] {
  return Buffer.from(bytesOfFile(path))
    .toString('utf8')
    .split('\n')
    .map((text, index) => ({ text, where: `${path}:${index + 1}` }))
    .filter(({ text }) => text.trim() !== '')
}
