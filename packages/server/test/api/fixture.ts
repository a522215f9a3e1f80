// A small record of invented reports behind the API: of one who works alone, and of a team.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '@sijill/engine/report/types.ts'
import { createApp } from '@sijill/server/api/app.ts'
import type { ApiContext } from '@sijill/server/api/context.ts'
import { localAccess } from '@sijill/server/api/guard/install-token.ts'
import { usualLimits, type Limits } from '@sijill/server/api/guard/rate-limit.ts'
import { teamAccess } from '@sijill/server/api/guard/team-access.ts'
import { Accounts } from '@sijill/server/service/accounts/accounts.ts'
import { authOf } from '@sijill/server/service/accounts/auth.ts'
import type { Role } from '@sijill/server/service/accounts/roles.ts'
import { Announcements } from '@sijill/server/service/announcements.ts'
import { Drafts } from '@sijill/server/service/drafts.ts'
import { Imports } from '@sijill/server/service/imports.ts'
import { deadJobs, withJobs, type QueueStore } from '@sijill/server/service/job-queue.ts'
import { registersOf } from '@sijill/server/service/registers.ts'
import { openStore, type Store } from '@sijill/server/store/open-store.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { embeddedDatabase, type TestDatabase } from '../store/databases.ts'
import { actor, captured, claim, days, killed, place, reading } from '../store/reports.ts'
import { dataFolder } from '@sijill/server/service/folders.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'

export const ORIGIN = 'http://127.0.0.1:4600'
export const TOKEN = 'the-token-of-this-installation'
/** An interface that is one page and one part. */
export const PAGES = join(import.meta.dirname, 'pages')
const SECRET = 'a secret of thirty-two letters …'

/** Asks an app as a program would: a path, who asks, and what is sent. */
export type Ask = (path: string, init?: RequestInit & { readonly as?: string | null }) => Promise<Response>

const asker = (context: ApiContext, token: string | null, usual: string): Ask => {
  const app = createApp(context, { token, folder: PAGES })
  return async (path, { as = usual, ...init } = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('host')) headers.set('host', '127.0.0.1:4600')
    if (as !== null && !headers.has('cookie')) headers.set('authorization', `Bearer ${as}`)
    if (init.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
    return app.request(path.startsWith('/api') || !path.startsWith('/v1') ? path : `/api${path}`, { ...init, headers })
  }
}

export interface Fixture {
  readonly store: Store
  readonly folder: string
  /** Ids of the reports and claims there are. */
  readonly reports: readonly string[]
  readonly claims: readonly string[]
  readonly context: ApiContext
  readonly ask: Ask
  /** The same record asked otherwise. */
  readonly with: (changes: Partial<ApiContext>) => Ask
  readonly remove: () => Promise<void>
}

const shuhayl = place(35.095, 40.46, {
  id: 'sy.deir_ezzor.shuhayl',
  name_ar: 'الشحيل',
  name_en: 'Shuhayl',
  admin1: 'Deir ez-Zor',
  radius_km: 4,
}) // a town
const victim = { ...actor(null, 'target'), name: 'راعٍ', text: 'راعٍ', category: 'civilians' } // a shepherd
/** An agency citing a man who saw it. */
const eyewitness: Claim['attribution'][number] = {
  text: 'ذكرت سنديان', // Sindyan said
  start: 0,
  end: 11,
  in: 'text',
  id: null,
  name: 'وكالة سنديان',
  kind: 'news_outlet',
  stance: 'asserts',
  from: {
    text: 'رامي الخابوري',
    start: 0,
    end: 13,
    in: 'text',
    id: null,
    name: 'رامي الخابوري',
    kind: 'witness',
    stance: 'asserts',
    from: null,
  }, // a name
}
const dead = (n: number) => ({ ...killed(n, n), category: 'civilians' })

/** Two accounts of one shelling that differ on the dead, and a raid without a place. */
const READINGS = [
  {
    report: {
      outlet: 'وكالة سنديان',
      url: 'https://sindyan.example/1',
      published: '2024-03-02',
      title: 'قصف على الشحيل',
      text: 'قصف مدفعي على بلدة الشحيل أودى بثلاثة',
    },
    claim: { actors: [actor('sdf'), victim], place: shuhayl, time: days('2024-03-02'), casualties: [dead(3)], attribution: [eyewitness] },
  }, // shelling of a town killed three
  {
    report: { outlet: 'راديو الرافقة', url: 'https://rafiqa.example/9', published: '2024-03-03', text: 'مقتل خمسة بالقصف على الشحيل أمس' },
    claim: { actors: [actor('sdf'), victim], place: shuhayl, time: days('2024-03-02'), casualties: [dead(5)] },
  }, // five killed by the shelling yesterday
  {
    report: { outlet: 'راديو الرافقة', url: 'https://rafiqa.example/10', published: '2024-04-20', text: 'غارة جوية مجهولة' },
    claim: { type: 'air_drone_strike', actors: [actor('usa')], time: days('2024-04-20') },
  }, // an air raid, unknown
] as const

async function fill(store: Store): Promise<Pick<Fixture, 'reports' | 'claims'>> {
  const saved = await saveReports(
    store.db,
    READINGS.map(({ report }) => captured(report)),
    'import:test',
  )
  const reports = saved.map(({ id }) => id)
  const read = READINGS.map(({ claim: fields }, at) => {
    const report = reports[at] as string
    return { report, reading: reading(report, claim({ id: `${report}#1`, ...fields })) }
  })
  await saveExtractions(store.db, read, { engine: '1', knowledge: 'k' })
  await linkWaiting(store.db, dataFolder())
  const rows = await store.db.selectFrom('claims').select(['id', 'report_id']).execute()
  return { reports, claims: reports.map((report) => rows.find(({ report_id }) => report_id === report)?.id as string) }
}

async function contextOf(store: Store, folder: string): Promise<ApiContext> {
  const announcements = new Announcements(0)
  const imports = new Imports({ db: store.db, folder, announcements, changed: () => undefined })
  return {
    db: store.db,
    pool: store.pool,
    where: store.where,
    dataFolder: folder,
    registers: registersOf(folder),
    access: localAccess(TOKEN),
    accounts: null,
    announcements,
    imports,
    drafts: new Drafts({ db: store.db, folder, imports, announcements }),
    limits: usualLimits(),
    basemap: null,
    origins: () => [ORIGIN],
  }
}

/** The record of one who works alone. */
export async function alone(make: () => Promise<TestDatabase> = embeddedDatabase): Promise<Fixture> {
  const database = await make()
  const folder = mkdtempSync(join(tmpdir(), 'sijill-api-'))
  process.env['SIJILL_DATA'] = folder
  const store = await openStore(database.options)
  const ids = await fill(store)
  const context = await contextOf(store, folder)
  return {
    store,
    folder,
    ...ids,
    context,
    ask: asker(context, TOKEN, TOKEN),
    with: (changes) => asker({ ...context, ...changes }, TOKEN, TOKEN),
    remove: async () => {
      await context.drafts.settled()
      await context.imports.settled()
      await store.close()
      await database.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Team extends Fixture {
  readonly accounts: Accounts
  /** Logs in; gives the cookie of the session. */
  readonly logIn: (name: string, password?: string) => Promise<string>
}

export const PASSWORD = 'several words together'

/** The record of a team in which each role has an account of its name. */
export async function team(limits: Limits = usualLimits(), make?: () => Promise<TestDatabase>): Promise<Team> {
  const base = await alone(make)
  const { store } = base
  const accounts = new Accounts(store.db, authOf({ db: store.db, origin: ORIGIN, secret: SECRET }))
  for (const role of ['viewer', 'coder', 'adjudicator', 'manager', 'owner'] satisfies Role[])
    await accounts.add({ name: role, role, password: PASSWORD }, 'person:test')
  const context = { ...base.context, accounts, access: teamAccess(store.db, accounts), limits }
  const ask = asker(context, null, 'none')
  const logIn = async (name: string, password = PASSWORD): Promise<string> => {
    const answer = await ask('/api/v1/session', { method: 'POST', as: null, body: JSON.stringify({ name, password }) })
    if (answer.status !== 204) throw new Error(`${name} was not let in: ${await answer.text()}`)
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; ')
  }
  return { ...base, context, ask, with: (changes) => asker({ ...context, ...changes }, null, 'none'), accounts, logIn }
}

/** A job that failed for good, of a report that is none; gives its id among the dead. */
export const deadJob = (store: QueueStore): Promise<string> =>
  withJobs(store, async (queue) => {
    const known = new Set((await deadJobs(queue, 100)).map(({ id }) => id))
    const id = (await queue.boss.send('extract', { report: 'none' }, { retryLimit: 0, singletonKey: randomUUID() })) as string
    await queue.boss.fetch('extract')
    await queue.boss.fail('extract', id, { message: 'no such report' })
    return (await deadJobs(queue, 100)).find((dead) => !known.has(dead.id))?.id as string
  })
