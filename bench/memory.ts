// Prints the memory and speed of `sijill extract` over many reports: node bench/memory.ts [reports] [workers]. A figure, never a test.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { benchReports } from './corpus.ts'

const SAMPLE_EVERY = 1000
const MEGABYTE = 1024

const reports = Number(process.argv[2] ?? 200_000)
const workers = process.argv[3]
const command = join(import.meta.dirname, '../packages/server/bin/sijill.mjs')

const child = spawn(process.execPath, [command, 'extract', '-', '-o', devNull, ...(workers ? ['--workers', workers] : [])], {
  stdio: ['pipe', 'ignore', 'ignore'],
})
/** Resident memory of the whole process, its threads included, in MB. */
const samples: number[] = []
const sampling = setInterval(() => {
  const resident = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' }))
  samples.push(Math.round(resident / MEGABYTE))
}, SAMPLE_EVERY)

function* lines(): Generator<string> {
  for (const report of benchReports(reports)) yield `${JSON.stringify(report)}\n`
}

const started = performance.now()
const exited = once(child, 'exit')
await pipeline(Readable.from(lines()), child.stdin)
await exited
clearInterval(sampling)
const seconds = (performance.now() - started) / 1000

/** Highest memory in each tenth of the time: level figures mean that memory does not grow with the reports read. */
const tenths = Array.from({ length: 10 }, (_, tenth) =>
  Math.max(0, ...samples.slice(Math.floor((tenth * samples.length) / 10), Math.ceil(((tenth + 1) * samples.length) / 10))),
)
console.log(
  `extract: ${reports} reports in ${seconds.toFixed(0)} s, ${Math.round(reports / seconds)} reports/s with ${workers ?? 'all'} workers`,
)
console.log(`resident memory in MB, highest of each tenth of the time: ${tenths.join(' ')}; highest ${Math.max(...tenths)}`)
