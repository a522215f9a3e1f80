// Jobs on both databases: each report is asked for once, what fails for good can be seen and tried again, and the rest goes on.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runWorker } from '@sijill/server/jobs/run-worker.ts'
import { ask, askToRead, deadJobs, openJobs, queueStates, retryDead, type JobQueue } from '@sijill/server/service/job-queue.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { captured } from './reports.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'sijill-jobs-'))
const LIMIT = 900_000
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
})
