// A served record and a browser on it: what tests of the interface look at.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { AxeBuilder } from '@axe-core/playwright'
import { startServer, type Server } from '@sijill/server/api/server.ts'
import { Accounts } from '@sijill/server/service/accounts/accounts.ts'
import { authOf } from '@sijill/server/service/accounts/auth.ts'
import type { Role } from '@sijill/server/service/accounts/roles.ts'
import { DEMO, loadDemo } from '@sijill/server/service/load-demo.ts'
import { readingVersion } from '@sijill/server/service/reading-version.ts'
import { migrationNames } from '@sijill/server/store/migrations.ts'
import { openStore, storeFolder, type Store } from '@sijill/server/store/open-store.ts'
import { builtPages } from '@sijill/web/pages.ts'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { madeOnce } from '../../../server/test/store/made-once.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

/** Why there is no browser to look with, or null where there is one. */
export const noBrowser: string | null = CHROMIUM === undefined ? 'no Chromium in /usr/bin: install it with your package manager' : null

export interface View {
  readonly language?: 'ar' | 'en'
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Of a team's record: who is logged in, by the role. */
  readonly as?: Role
}

export interface ServedRecord {
  readonly store: Store
  readonly folder: string
  readonly url: string
  /** The address to which paths are added. */
  readonly origin: string
  /** A new page of a reader of its own, who is let in. Faults of the page, and whatever it asks elsewhere, are kept in `faultsOf`. */
  readonly open: (path?: string, view?: View) => Promise<Page>
  readonly faultsOf: (page: Page) => readonly string[]
  readonly stop: () => Promise<void>
}

const faults = new WeakMap<Page, string[]>()

/** Keeps what goes wrong in a page: errors, what the policy of contents refused, and every request to another server. */
function watch(page: Page, origin: string): void {
  const found: string[] = []
  faults.set(page, found)
  page.on('pageerror', (error) => found.push(`error: ${error.message}`))
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) found.push(`console: ${line.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) found.push(`asks ${request.url()}`)
  })
}

let browser: Promise<Browser> | undefined
const started = (): Promise<Browser> =>
  (browser ??= chromium.launch({
    executablePath: CHROMIUM as string,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-gl=swiftshader',
    ],
  }))

/** Records that are served now: with the last of them the browser ends. */
let served = 0

async function endBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

async function contextFor(
  url: string,
  { language = 'ar', width = 1440, height = 900, dark = false, as = 'owner' }: View,
  team: boolean,
): Promise<BrowserContext> {
  const context = await (
    await started()
  ).newContext({
    viewport: { width, height },
    locale: language === 'ar' ? 'ar-SY' : 'en-GB',
    timezoneId: 'Asia/Damascus',
    colorScheme: dark ? 'dark' : 'light',
  })
  // the way in sets the cookie of this reader
  if (team) await context.request.post(`${url}/api/v1/session`, { data: { name: as, password: PASSWORD } })
  else await context.request.get(url)
  return context
}

/** A name for what the demonstration becomes: its reports, how they are read, the schema. */
function stateOfDemo(): string {
  const hash = createHash('sha256').update(readFileSync(DEMO))
  return hash
    .update(JSON.stringify([readingVersion(tmpdir()), migrationNames()]))
    .digest('hex')
    .slice(0, 16)
}

/** A store with the demonstration, read once and copied from then on. */
async function demoFolder(): Promise<string> {
  const kept = join(import.meta.dirname, '../../../../node_modules/.cache/sijill-tests', `demo-${stateOfDemo()}`)
  await madeOnce(kept, async (made) => {
    process.env['SIJILL_DATA'] = made
    const store = await openStore({ folder: made, url: null })
    const silent = () => undefined
    await loadDemo(store, { dataFolder: made, complain: silent, progress: { kept: silent, read: silent, linked: silent } })
    await store.close()
  })
  const folder = mkdtempSync(join(tmpdir(), 'sijill-browser-'))
  cpSync(storeFolder(kept), storeFolder(folder), { recursive: true })
  return folder
}

/** Of every account of a team. */
export const PASSWORD = 'several words together'

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Makes an account of each role, which is its name. */
async function makeTeam(store: Store, origin: string): Promise<void> {
  const accounts = new Accounts(store.db, authOf({ db: store.db, origin, secret: 'a secret of tests, used for nothing else' }))
  for (const role of ['viewer', 'manager', 'owner'] satisfies Role[])
    await accounts.add({ name: role, role, password: PASSWORD }, 'person:test')
}

/**
 * Serves the demonstration record; `empty` serves one with nothing in it, `team` to people who log in, `tiles` with a map
 * beneath events, `suggests` where no claim of the queue comes without suggestions. */
export async function serveRecord({
  empty = false,
  team = false,
  suggests = false,
  tiles,
}: {
  readonly empty?: boolean
  readonly team?: boolean
  readonly suggests?: boolean
  readonly tiles?: string
} = {}): Promise<ServedRecord> {
  const folder = empty ? mkdtempSync(join(tmpdir(), 'sijill-browser-')) : await demoFolder()
  process.env['SIJILL_DATA'] = folder
  const pages = await builtPages({ elsewhere: folder })
  const store = await openStore({ folder, url: null })
  if (suggests)
    await sql`insert into review_settings (settings, recorded_by) values ('{"blind_share": 0}', 'person:test')`.execute(store.db)
  const port = team ? await freePort() : 0
  const shared = team ? { origin: `http://127.0.0.1:${port}` } : null
  const server: Server = await startServer({ store, dataFolder: folder, host: '127.0.0.1', port, team: shared, pages, tiles })
  const { origin } = new URL(server.url)
  if (team) await makeTeam(store, origin)
  const contexts: BrowserContext[] = []
  served++
  return {
    store,
    folder,
    url: server.url,
    origin,
    open: async (path = '/', view = {}) => {
      const context = await contextFor(server.url, view, team)
      contexts.push(context)
      const page = await context.newPage()
      watch(page, origin)
      await page.goto(`${origin}${path}`)
      return page
    },
    faultsOf: (page) => faults.get(page) ?? [],
    stop: async () => {
      for (const context of contexts) await context.close()
      await server.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
      served--
      if (served === 0) await endBrowser()
    },
  }
}

/** What breaks WCAG 2.2 AA in a page, each with where. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`))
}
