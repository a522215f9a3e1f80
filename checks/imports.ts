// Reads which file imports which.
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** An import as a file has it. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** Source files below a folder, tests left out. */
export function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Imports of a file: relative ones as paths, others as they are named. */
export function importsOf(path: string, source: string): Import[] {
  return [...source.matchAll(/^(?:import|export)\s+(type\s+)?[^'"\n]*?from\s+['"]([^'"]+)['"]/gms)].map((match) => {
    const to = match[2] as string
    return { from: path, to: to.startsWith('.') ? join(dirname(path), to) : to, typeOnly: match[1] !== undefined }
  })
}
