// `ingest` and `link` killed at any moment, and run again: nothing is lost, nothing is there twice, nothing needs repair.
// SIJILL_CRASHES says how many moments in all (60 for a release); a few by default.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '@sijill/server/store/open-store.ts'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { seeded } from '../../../../bench/corpus.ts'
import { demoLines, ended, run, start } from './processes.ts'

const MOMENTS = Math.ceil(Number(process.env['SIJILL_CRASHES'] ?? 6) / KINDS.length)
/** Only ends what hangs: each moment starts a process and a database on a machine that may be busy. */
const LIMIT = 3_600_000

const rows = async <T>(store: Store, query: string): Promise<T[]> => (await sql.raw<T>(query).execute(store.db)).rows

/** Everything that is published, in an order of its own. */
const published = (store: Store): Promise<unknown[]> => rows(store, 'select id, record from events_in_force order by id')

/** What a store holds after all was brought without a stop. */
async function untouched(make: () => Promise<TestDatabase>, file: string): Promise<unknown[]> {
  const database = await make()
  await (await openStore(database.options)).close()
  expect(run(database.options, 'ingest', file).status).toBe(0)
  const store = await openStore(database.options)
  const events = await published(store)
  await store.close()
  await database.remove()
  return events
}

describe.each(KINDS)('ingest and link on $name', ({ skipped, make }) => {
  it.skipIf(skipped)(
    `killed at ${MOMENTS} moments come to what they come to undisturbed`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'sijill-killed-'))
      const file = join(folder, 'reports.jsonl')
      const lines = demoLines()
      writeFileSync(file, lines.join('\n'))
      const started = Date.now()
      const wanted = await untouched(make, file)
      const whole = Date.now() - started
      const database = await make()
      await (await openStore(database.options)).close()
      const random = seeded(20261127)
      for (let moment = 0; moment < MOMENTS; moment++) {
        // each time some reports more, so that there is always something to keep, to read and to link
        writeFileSync(file, lines.slice(0, Math.ceil(((moment + 1) * lines.length) / MOMENTS)).join('\n'))
        const command = moment % 3 === 2 ? ['link', '--anew'] : ['ingest', file]
        const { child } = start(database.options, ...command)
        await Promise.race([ended(child), wait(random() * whole)])
        child.kill('SIGKILL')
        await ended(child)
        const store = await openStore(database.options)
        expect((await checkStore(store)).faults, `after moment ${moment}`).toEqual([])
        await store.close()
      }
      writeFileSync(file, lines.join('\n'))
      const last = run(database.options, 'ingest', file)
      expect(last.status, last.said).toBe(0)
      const store = await openStore(database.options)
      expect((await checkStore(store)).faults).toEqual([])
      expect(await rows(store, 'select (select count(*)::int from reports) r, (select count(*)::int from extractions) e')).toEqual([
        { r: lines.length, e: lines.length },
      ])
      expect(await rows(store, 'select claim_id from links_as_of(now()) group by claim_id having count(*) > 1')).toEqual([])
      expect(await rows(store, 'select report_id, number from claims_as_of(now()) group by 1, 2 having count(*) > 1')).toEqual([])
      expect(await published(store)).toEqual(wanted)
      await store.close()
      await database.remove()
      rmSync(folder, { recursive: true })
    },
    LIMIT,
  )
})
