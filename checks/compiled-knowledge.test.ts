// What is kept of compiled knowledge grows old with the code that compiled it: all of that code is watched.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { COMPILER } from '@sijill/server/service/compiled-knowledge.ts'
import { expect, it } from 'vitest'
import { importsOf } from './imports.ts'

const ENGINE = join(import.meta.dirname, '../packages/engine/src')

/** Files that run when a file is loaded. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const one of importsOf(path, readFileSync(path, 'utf8'))) if (!one.typeOnly) loadedBy(one.to, seen)
  return seen
}

it('comes of files in the folders listed as its compiler', () => {
  const loaded = [...loadedBy(join(ENGINE, 'knowledge/knowledge.ts'))].map((path) => relative(ENGINE, path))
  expect(loaded.length).toBeGreaterThan(20)
  expect(loaded.filter((file) => !COMPILER.some((folder) => file.startsWith(`${folder}/`)))).toEqual([])
})
