// Runs the command line as processes of their own that a test may kill, and brings it reports of the demonstration.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoreOptions } from '@sijill/server/store/open-store.ts'

const SIJILL = join(import.meta.dirname, '../../bin/sijill.mjs')
const DEMO = join(import.meta.dirname, '../../../../examples/demo/reports.jsonl')

const environment = ({ folder, url }: StoreOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  SIJILL_DATA: folder,
  LANG: 'C',
  DATABASE_URL: url ?? '',
})

/** Runs a command to its end; gives its status and what it said. */
export function run(options: StoreOptions, ...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const done = spawnSync(process.execPath, [SIJILL, ...args], { encoding: 'utf8', env: environment(options) })
  return { status: done.status, said: done.stdout + done.stderr }
}

/** Starts a command; `said` gathers what it says. */
export function start(options: StoreOptions, ...args: readonly string[]): { readonly child: ChildProcess; readonly said: string[] } {
  const child = spawn(process.execPath, [SIJILL, ...args], { env: environment(options), stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  child.stderr?.on('data', (text: Buffer) => said.push(text.toString()))
  return { child, said }
}

/** Waits until a process has ended, by itself or not. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** The demonstration's reports as lines, told again by other outlets `times` over: as many reports, each its own. */
export function demoLines(times = 1): string[] {
  const lines = readFileSync(DEMO, 'utf8').trimEnd().split('\n')
  return Array.from({ length: times }, (_, time) =>
    lines.map((line) => {
      const report = JSON.parse(line) as { outlet?: string }
      return time === 0 ? line : JSON.stringify({ ...report, outlet: `${report.outlet} ${time}` })
    }),
  ).flat()
}
