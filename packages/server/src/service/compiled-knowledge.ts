// Gives the compiled knowledge: from the cache where these very tables were compiled before, else compiled now and kept
// (docs/decisions/0007). A cache that is absent, old or broken is never an error, only a slower start.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileKnowledge, pack, unpack, type CompiledKnowledge } from '@sijill/engine/knowledge/knowledge.ts'
import { tableFiles } from '@sijill/knowledge'
import { keepPacked, readPacked } from './packed-file.ts'

/** Everything that compiles tables: a change in it makes what was kept old. `checks/compiled-knowledge.test.ts` holds the list to the imports. */
export const COMPILER = ['knowledge', 'text', 'mention/lexicon'] as const

interface Table {
  readonly file: string
  readonly bytes: Buffer
}

function compilerFiles(): string[] {
  const engine = dirname(createRequire(import.meta.url).resolve('@sijill/engine/engine.ts'))
  return COMPILER.flatMap((folder) =>
    readdirSync(join(engine, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted(),
  )
}

/** A name for exactly these tables compiled by exactly this code on this Node (whose Unicode tables fold letters). */
function nameOf(tables: readonly Table[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of compilerFiles()) hash.update('\0').update(readFileSync(path))
  for (const { file, bytes } of tables) hash.update('\0').update(file).update('\0').update(bytes)
  return hash.digest('hex').slice(0, 32)
}

function compile(tables: readonly Table[]): CompiledKnowledge {
  return compileKnowledge(tables.map(({ file, bytes }) => ({ file, content: bytes.toString('utf8') })))
}

/** The knowledge of the project's tables with the user's folders laid over them; `cache` is the folder for what is kept, or null. */
export function compiledKnowledge(userFolders: readonly string[], cache: string | null): CompiledKnowledge {
  const tables = tableFiles(...userFolders).map(({ path, file }) => ({ file, bytes: readFileSync(path) }))
  if (cache === null) return compile(tables)
  const folder = join(cache, 'knowledge')
  const name = nameOf(tables)
  const kept = readPacked(folder, name)
  if (kept) return unpack(kept)
  const compiled = compile(tables)
  keepPacked(folder, name, pack(compiled))
  return compiled
}
