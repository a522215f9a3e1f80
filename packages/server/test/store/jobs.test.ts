// Jobs on both databases: each report is asked for once, what fails for good can be seen and tried again, and the rest goes on.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { link, type WorkContext } from '@sijill/server/jobs/handlers.ts'
import { runWorker } from '@sijill/server/jobs/run-worker.ts'
import { eventKnowledge } from '@sijill/server/service/event-records.ts'
import { linkContext } from '@sijill/server/service/link-claims.ts'
import { ask, askToRead, deadJobs, openJobs, queueStates, retryDead, type JobQueue } from '@sijill/server/service/job-queue.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { sql } from 'kysely'
import type { Job } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { captured, reading } from './reports.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'sijill-jobs-'))
const LIMIT = 900_000
const OWN_PLACE =
  'id\tname_ar\tname_en\tkind\tlat\tlon\tcountry\tadmin1\tsource\nsy.own.x\tتل المجرّب\tTell al-Mujarrab\tvillage\t35.5\t36.5\tSY\tIdlib\tours\n'
const TEXT = 'قُتل ثلاثة مدنيين وأصيب خمسة آخرون بقصف مدفعي على بلدة سرمين بريف إدلب، أمس، وفق الدفاع المدني السوري.'

describe.each(KINDS)('jobs on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  let queue: JobQueue
  const before = process.env['SIJILL_DATA']
  beforeAll(async () => {
    process.env['SIJILL_DATA'] = FOLDER
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
    queue = await openJobs(store)
  }, LIMIT)
  afterAll(async () => {
    await queue?.close()
    await store?.close()
    await database?.remove()
    if (before === undefined) Reflect.deleteProperty(process.env, 'SIJILL_DATA')
    else process.env['SIJILL_DATA'] = before
  })

  const bring = async (count: number): Promise<string[]> => {
    const reports = Array.from({ length: count }, (_, at) => captured({ text: TEXT, outlet: `${count}-${at}` }))
    return (await saveReports(store.db, reports, 'import:test')).map(({ id }) => id)
  }
  const work = async (): Promise<string[]> => {
    const lines: string[] = []
    await runWorker({
      store,
      threads: 1,
      untilDone: true,
      signal: new AbortController().signal,
      complain: ({ code, where }) => void lines.push(`${code} ${where}`),
      log: (line) => void lines.push(line),
      done: () => undefined,
    })
    return lines
  }
  const stateOf = async (name: string) => (await queueStates(queue)).find((state) => state.queue === name)
  const numberOf = async (table: string): Promise<number> =>
    Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(store.db)).rows[0]?.n)

  it.skipIf(skipped)(
    'ask for each report once, however often they are asked for',
    async () => {
      const reports = await bring(3)
      await askToRead(queue, reports)
      await askToRead(queue, reports)
      expect(await stateOf('extract')).toEqual({ queue: 'extract', waiting: 3, active: 0, done: 0 })
      await ask(queue, 'link', {})
      await ask(queue, 'link', {})
      expect((await stateOf('link'))?.waiting).toBe(1)
    },
    LIMIT,
  )

  it.skipIf(skipped)(
    'are done until nothing is left: reports read and linked, asked for or not',
    async () => {
      await bring(4)
      expect(await work()).toEqual([])
      expect(await numberOf('extractions')).toBe(7)
      expect(await numberOf('events_in_force')).toBe(1)
      expect((await checkStore(store)).faults).toEqual([])
      expect((await queueStates(queue)).every(({ waiting, active }) => waiting + active === 0)).toBe(true)
    },
    LIMIT,
  )

  it.skipIf(skipped)(
    'that cannot be done take no other with them, are kept with their fault, and can be tried again',
    async () => {
      const [report] = await bring(1)
      const once = { retryLimit: 0 }
      await queue.boss.insert('extract', [{ data: { report } }, { data: { report: 'none' }, ...once, singletonKey: 'none' }])
      expect(await work()).toEqual([expect.stringMatching(/^extract: .*uuid/)])
      expect(await numberOf('extractions')).toBe(8)
      const dead = await deadJobs(queue, 10)
      expect(dead).toMatchObject([{ queue: 'extract', data: { report: 'none' }, fault: expect.stringContaining('uuid') }])
      expect(await retryDead(queue, [dead[0]?.id as string])).toBe(1)
      expect([await stateOf('extract'), await deadJobs(queue, 10)]).toMatchObject([{ waiting: 1 }, []])
    },
    LIMIT,
  )

  it.skipIf(skipped)(
    'are done by the tables of the user as they stand, changed while the worker runs',
    async () => {
      const stop = new AbortController()
      const running = runWorker({
        store,
        threads: 1,
        signal: stop.signal,
        complain: () => undefined,
        log: () => undefined,
        done: () => undefined,
      })
      const readings = async (report: string | undefined): Promise<string[]> => {
        const { rows } = await sql<{ knowledge: string }>`select knowledge from extractions where report_id = ${report}`.execute(store.db)
        return rows.map(({ knowledge }) => knowledge)
      }
      try {
        const [before] = await bring(2)
        await ask(queue, 'plan', {})
        await expect.poll(() => readings(before), { timeout: 120_000 }).toHaveLength(1)
        const own = join(FOLDER, 'knowledge', 'gazetteer')
        mkdirSync(own, { recursive: true })
        writeFileSync(join(own, 'own.tsv'), OWN_PLACE)
        await ask(queue, 'plan', {})
        await expect.poll(() => readings(before), { timeout: 120_000 }).toHaveLength(2)
        expect(new Set(await readings(before)).size).toBe(2)
      } finally {
        rmSync(join(FOLDER, 'knowledge'), { recursive: true, force: true })
        stop.abort()
        await running
      }
    },
    LIMIT,
  )

  it.skipIf(skipped)(
    'that link much go on from one to the next, stop where somebody else has them, and say with each batch that they are at work',
    async () => {
      const reports = await bring(600)
      const version = { engine: '1', knowledge: 'k' }
      await saveExtractions(
        store.db,
        reports.map((report) => ({ report, reading: reading(report) })),
        version,
      )
      const context = linkContext(version, eventKnowledge(FOLDER))
      const left = () => numberOf('reports_to_link')
      const { rows: found } = await sql<{ schema: string }>`select current_schema() as schema`.execute(store.db)
      const jobs = sql.table(store.kind === 'server' ? `${found[0]?.schema}_jobs.job` : 'sijill_jobs.job')
      const linkOnce = async (given: { signal: AbortSignal; linkedFor: number }) => {
        await ask(queue, 'link', {})
        const [job] = await queue.boss.fetch('link')
        // as after a batch so long that nobody heard of the worker
        await sql`update ${jobs} set heartbeat_on = now() - interval '1 hour' where id = ${job?.id}`.execute(store.db)
        const readers: WorkContext['readers'] = {
          using: (job) => job({ version, linking: () => context, pool: () => expect.fail('reads') }),
        }
        const work = { store, queue, readers, complain: () => undefined } as unknown as WorkContext
        const results = await link(work, [{ ...job, signal: given.signal } as Job], given.linkedFor)
        const { rows } = await sql<{ heard: boolean }>`
          select heartbeat_on > now() - interval '1 minute' as heard from ${jobs} where id = ${job?.id}`.execute(store.db)
        await queue.boss.complete('link', job?.id as string)
        return { statuses: results.map(({ status }) => status), heard: rows[0]?.heard, asked: (await stateOf('link'))?.waiting }
      }
      const before = await left()
      const at = { statuses: ['completed'], heard: true }
      expect(await linkOnce({ signal: new AbortController().signal, linkedFor: 0 })).toEqual({ ...at, asked: 1 })
      expect(before - (await left())).toBe(256)
      expect(await linkOnce({ signal: AbortSignal.abort(), linkedFor: LIMIT })).toEqual({ ...at, asked: 1 })
      expect(before - (await left())).toBe(512)
      expect(await linkOnce({ signal: new AbortController().signal, linkedFor: LIMIT })).toEqual({ ...at, asked: 0 })
      expect(await left()).toBe(0)
    },
    LIMIT,
  )
})
