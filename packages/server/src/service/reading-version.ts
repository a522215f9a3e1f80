// Says by what a report is read now: the engine by its version and code, the knowledge by its tables. What either has changed is read again.
import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import enginePackage from '../../../engine/package.json' with { type: 'json' }
import { tableFiles } from '@sijill/knowledge'
import type { ReadingVersion } from '../store/identity.ts'
import { userFolders } from './folders.ts'

const LENGTH = 12
const shortOf = (hash: Hash): string => hash.digest('hex').slice(0, LENGTH)

/** The files of the engine that reading depends on. */
function engineFiles(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@sijill/engine/engine.ts'))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|corpus)\.ts$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}

/** The version of the engine and of the knowledge (a user's tables among it) that reads now. */
export function readingVersion(dataFolder: string): ReadingVersion {
  const code = createHash('sha256')
  for (const path of engineFiles()) code.update(readFileSync(path)).update('\0')
  const tables = createHash('sha256')
  for (const { file, path } of tableFiles(...userFolders(dataFolder)))
    tables.update(file).update('\0').update(readFileSync(path)).update('\0')
  return { engine: `${enginePackage.version}+${shortOf(code)}`, knowledge: shortOf(tables) }
}
