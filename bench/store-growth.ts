// Prints what it costs to keep, read and link reports as the store grows, and how much memory it takes: figures, never a test.
// node bench/store-growth.ts [reports] [workers] [postgres://…]: embedded without an address, else in a schema of its own that it removes.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { variedReports } from './varied-corpus.ts'

const [count = '10000', workers = '2', server] = process.argv.slice(2)
const command = join(import.meta.dirname, '../packages/server/bin/sijill.mjs')
const folder = mkdtempSync(join(tmpdir(), 'sijill-growth-'))
const schema = `sijill_bench_${randomUUID().slice(0, 8)}`

async function onServer(statement: string): Promise<void> {
  if (server === undefined) return
  const client = new pg.Client(server)
  await client.connect()
  await client.query(statement)
  await client.end()
}

await onServer(`create schema ${schema}`)
const url = server === undefined ? '' : `${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
const env = { ...process.env, SIJILL_DATA: folder, DATABASE_URL: url }
if (url === '') Reflect.deleteProperty(env, 'DATABASE_URL')
const sijill = async (...given: string[]): Promise<number> => {
  const started = performance.now()
  const child = spawn(process.execPath, [command, ...given], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  let most = 0
  const sampling = setInterval(() => {
    const rss = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' }))
    most = Math.max(most, Math.round(rss / 1024))
  }, 1000)
  const [status] = (await once(child, 'exit')) as [number]
  clearInterval(sampling)
  const seconds = (performance.now() - started) / 1000
  console.log(`sijill ${given[0]}: ${seconds.toFixed(1)} s, at most ${most} MB resident, status ${status}`)
  return seconds
}

if (server !== undefined) await sijill('db', 'migrate')
const file = join(folder, 'reports.jsonl')
const reports = [...variedReports(Number(count))]
let made = 0
for (const upTo of [1000, 10_000, 50_000, Infinity]) {
  const portion = reports.slice(made, upTo)
  if (portion.length === 0) continue
  writeFileSync(file, portion.map((report) => JSON.stringify(report)).join('\n'))
  const seconds = await sijill('ingest', file, '--workers', workers)
  made += portion.length
  console.log(`reports ${made - portion.length}–${made}: ${((seconds * 1000) / portion.length).toFixed(2)} ms a report`)
}
await onServer(`drop schema ${schema} cascade`)
rmSync(folder, { recursive: true })
