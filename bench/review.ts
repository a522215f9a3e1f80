// Prints how long review takes from a decision to the next claim on the screen, in Chromium on an embedded store of generated reports that
// are read and linked; and how long its first claim takes. Figures, never a test. node bench/review.ts [reports] [decisions]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@sijill/server/api/server.ts'
import { keepReports } from '@sijill/server/service/keep-reports.ts'
import { takeIn } from '@sijill/server/service/take-in.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { countRecord } from '@sijill/server/store/read/count-record.ts'
import { builtPages } from '@sijill/web/pages.ts'
import { sql } from 'kysely'
import { chromium } from 'playwright-core'
import { load, percentiles, shareOf } from './figures.ts'
import { variedReports } from './varied-corpus.ts'

const [REPORTS, DECISIONS] = [Number(process.argv[2] ?? 6000), Number(process.argv[3] ?? 60)]
/** Milliseconds between two decisions: faster than anybody reads. */
const PAUSE = 400

const folder = mkdtempSync(join(tmpdir(), 'sijill-bench-'))
process.env['SIJILL_DATA'] = folder
const reports = join(folder, 'reports.jsonl')
writeFileSync(reports, [...variedReports(REPORTS)].map((report) => `${JSON.stringify(report)}\n`).join(''))
const pages = await builtPages({ elsewhere: folder })
const store = await openStore({ folder, url: null })
const silent = (): undefined => undefined
await takeIn(store.db, (progress) => keepReports(store.db, { paths: [reports], given: {}, complain: silent, progress }), {
  dataFolder: folder,
  complain: silent,
  progress: { kept: silent, read: silent, linked: silent },
})
await sql`analyze`.execute(store.db)
const { claims } = await countRecord(store.db)
const server = await startServer({ store, dataFolder: folder, host: '127.0.0.1', port: 0, team: null, pages })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic'] })
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ar-SY' })
await context.request.get(server.url)
const page = await context.newPage()
const asked = performance.now()
await page.goto(`${new URL(server.url).origin}/review`)
await page.waitForSelector('[data-claim]', { timeout: 120_000 })
const first = performance.now() - asked

/** Accepts the claim on the screen; milliseconds until another is there. */
const next = (): Promise<number> =>
  page.evaluate(async () => {
    const shown = (): string | null => document.querySelector('[data-claim]')?.getAttribute('data-claim') ?? null
    const [started, before] = [performance.now(), shown()]
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', key: 'Enter', bubbles: true, cancelable: true }))
    while (shown() === before || shown() === null) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - started
  })

const took: number[] = []
for (let decision = 0; decision < DECISIONS; decision++) {
  await page.waitForTimeout(PAUSE)
  took.push(await next())
}
console.log(`${claims} claims of ${REPORTS} reports, load ${load()}`)
console.log(
  `first claim after ${first.toFixed(0)} ms; next claim ${percentiles(took)}  longest ${shareOf(took, 1).toFixed(0)} ms  of ${took.length}`,
)
await browser.close()
await server.stop()
await store.close()
rmSync(folder, { recursive: true })
