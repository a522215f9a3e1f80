// Prints how long the explorer takes from a change of filter until its timeline, map and table are painted, and its long tasks
// while one scrolls and pans: figures of Chromium on an embedded store of generated events, never a test.
// node bench/interface.ts [events]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@sijill/server/api/server.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { builtPages } from '@sijill/web/pages.ts'
import { chromium, type Page } from 'playwright-core'
import { load, percentiles } from './figures.ts'
import { fillEvents } from './many-events.ts'

const EVENTS = Number(process.argv[2] ?? 20_000)
const ROUNDS = 4
/** Each answers another number of events, so that one sees when all views show it, and none was asked for in a round before. */
const filtersOf = (round: number): readonly string[] => [
  `types=${['shelling', 'armed_clash', 'arrests', 'abduction'][round]}&least_witnesses=1`,
  `from=2022-0${3 + round}-01&to=2022-12-31`,
  `actors=x:${7 + round}`,
  `box=37,34,${39 + round},36`,
  `least_killed=${3 + round}`,
  `grades=fair&types=armed_clash&from=2022-0${2 + round}-01`,
  `to=2024-0${4 + round}-01`,
]

const folder = mkdtempSync(join(tmpdir(), 'sijill-bench-'))
process.env['SIJILL_DATA'] = folder
const pages = await builtPages({ elsewhere: folder })
const store = await openStore({ folder, url: null })
await fillEvents(store, EVENTS)
const server = await startServer({ store, dataFolder: folder, host: '127.0.0.1', port: 0, team: null, pages })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=swiftshader', '--disable-quic'],
})
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ar-SY' })
await context.request.get(server.url)
const page = await context.newPage()
await page.goto(`${new URL(server.url).origin}/`)
await page.waitForSelector(`[data-painted="${EVENTS}"]`, { timeout: 120_000 })

/** Milliseconds from the change of the address until every view shows the same other number, and the map is painted; and until all but the map do. */
const change = (to: string): Promise<{ readonly all: number; readonly others: number }> =>
  page.evaluate(
    (search) =>
      new Promise<{ all: number; others: number }>((done) => {
        const told = (): string[] =>
          [...document.querySelectorAll<HTMLElement>('[data-total]')].map(({ dataset }) => dataset['total'] ?? '')
        const before = told()[0]
        const started = performance.now()
        let others = 0
        history.pushState({}, '', search === '' ? '/' : `/?${search}`)
        const look = (): void => {
          const [total, ...rest] = told()
          const agree = total !== before && rest.every((one) => one === total) && !document.querySelector('[aria-busy="true"]')
          if (agree && others === 0) others = performance.now() - started
          if (agree && document.querySelector<HTMLElement>('[data-painted]')?.dataset['painted'] === total)
            done({ all: performance.now() - started, others })
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    to,
  )

/** The longest task of the page while something is done. */
async function longest(what: (page: Page) => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
  await what(page)
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks))
}

const [all, others]: [number[], number[]] = [[], []]
for (let round = 0; round < ROUNDS; round++)
  for (const filter of filtersOf(round)) {
    const took = await change(filter)
    all.push(took.all)
    others.push(took.others)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
  }
const line = (name: string, times: readonly number[]): void => console.log(`${name.padEnd(44)} ${percentiles(times)}  of ${times.length}`)
console.log(`${EVENTS} events, load ${load()}`)
line('filter to counts, timeline and table', others)
line('filter to these and the map, painted', all)
const grid = await page.locator('table[role=grid]').boundingBox()
const map = await page.locator('.maplibregl-canvas').boundingBox()
if (!grid || !map) throw new Error('no table or no map')
const scrolled = await longest(async ({ mouse }) => {
  await mouse.move(grid.x + 50, grid.y + 100)
  for (let turn = 0; turn < 40; turn++) await mouse.wheel(0, 400)
})
const panned = await longest(async ({ mouse }) => {
  await mouse.move(map.x + 100, map.y + 150)
  await mouse.down()
  await mouse.move(map.x + 250, map.y + 100, { steps: 20 })
  await mouse.up()
})
console.log(`longest task while scrolling ${scrolled.toFixed(0)} ms, while panning ${panned.toFixed(0)} ms`)
await browser.close()
await server.stop()
await store.close()
rmSync(folder, { recursive: true })
