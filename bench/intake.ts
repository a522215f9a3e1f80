// Prints the time and memory that intake takes for each large form, without a store: node bench/intake.ts [messages and rows] [pages]. A figure, never a test.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { captureReports } from '@sijill/server/service/capture-reports.ts'
import { benchReports } from './corpus.ts'

const MEGABYTE = 1024 * 1024
/** Reports written at a time. */
const BATCH = 1000

/** Writes a file in pieces, so that making it takes no memory. */
function write(
  path: string,
  count: number,
  { head = '', row, end = '' }: { head?: string; row: (text: string, at: number) => Buffer | string; end?: string },
): void {
  writeFileSync(path, head)
  let pieces: Buffer[] = []
  let at = 0
  for (const { text } of benchReports(count)) {
    pieces.push(Buffer.from(row(text, at++)))
    if (pieces.length < BATCH && at < count) continue
    appendFileSync(path, Buffer.concat(pieces))
    pieces = []
  }
  appendFileSync(path, end)
}

const message = (text: string, at: number): string =>
  JSON.stringify({
    id: at,
    type: 'message',
    date: '2024-08-27T10:00:00',
    date_unixtime: '1724742000',
    from: 'شبكة',
    from_id: 'channel1',
    text: `${at} ${text}`,
    text_entities: [{ type: 'plain', text }],
  })

function warcRecord(text: string, at: number): Buffer {
  const html = `<!doctype html><html lang="ar"><head><title>خبر ${at}</title><meta property="article:published_time" content="2024-08-27T10:00:00+03:00"></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>خبر ${at}</h1>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article><footer>جميع الحقوق محفوظة</footer></body></html>`
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`)
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://nahr.example/${at}\r\nWARC-Date: 2024-08-28T00:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`
  return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]))
}

/** Reads one file in this process and prints what it took. */
async function measure(path: string): Promise<void> {
  const started = performance.now()
  const count = { reports: 0, problems: 0 }
  for await (const one of captureReports([path], { given: {} })) count['report' in one ? 'reports' : 'problems']++
  const seconds = (performance.now() - started) / 1000
  const highest = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${path.slice(path.lastIndexOf('/') + 1)}: ${(statSync(path).size / MEGABYTE).toFixed(0)} MB, ${count.reports} reports, ${count.problems} faults, ${seconds.toFixed(1)} s (${(process.cpuUsage().user / 1e6).toFixed(1)} s of processor), highest memory ${highest} MB`,
  )
}

const [given, pages] = process.argv.slice(2)
if (given !== undefined && !/^\d+$/.test(given)) await measure(given)
else {
  const rows = Number(given ?? 100_000)
  const folder = mkdtempSync(join(tmpdir(), 'sijill-bench-'))
  const files = ['result.json', 'table.csv', 'lines.jsonl', 'archive.warc.gz'].map((name) => join(folder, name))
  const [telegram = '', table = '', lines = '', warc = ''] = files
  write(telegram, rows, {
    head: '{"name":"شبكة","type":"public_channel","id":1,"messages":[',
    row: (text, at) => `${at === 0 ? '' : ',\n'}${message(text, at)}`,
    end: ']}',
  })
  write(table, rows, { head: 'id,title,text,date\n', row: (text, at) => `${at},خبر,"${at} ${text.replaceAll('"', '""')}",27/08/2024\n` })
  write(lines, rows, { row: (text, at) => `${JSON.stringify({ id: String(at), text, date: '2024-08-27 10:00' })}\n` })
  write(warc, Number(pages ?? 1000), { row: warcRecord })
  for (const file of files) spawnSync(process.execPath, [import.meta.filename, file], { stdio: 'inherit' })
  rmSync(folder, { recursive: true })
}
