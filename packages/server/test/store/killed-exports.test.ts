// `export` killed at any moment leaves a whole table with all that belongs to it, or none; run again into the same folder, it makes it.
// SIJILL_CRASHES says how many moments in all (60 for a release); a few by default.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../../bench/corpus.ts'
import { DEMO } from '@sijill/server/service/load-demo.ts'
import { KINDS } from './databases.ts'
import { ended, run, start } from './processes.ts'

const MOMENTS = Math.ceil(Number(process.env['SIJILL_CRASHES'] ?? 6) / KINDS.length)
/** Only ends what hangs: each moment starts a process and a database on a machine that may be busy. */
const LIMIT = 3_600_000

interface Written {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Files of an export that are not what its manifest says; those of none, where there is no table. */
function notWhole(folder: string): string[] {
  if (!existsSync(join(folder, 'acled.csv'))) return []
  const { files } = JSON.parse(readFileSync(join(folder, 'acled.manifest.json'), 'utf8')) as Written
  return files.filter(({ name, sha256: hash }) => sha256(join(folder, name)) !== hash).map(({ name }) => name)
}

describe.each(KINDS)('export from $name', ({ skipped, make }) => {
  it.skipIf(skipped)(
    `killed at ${MOMENTS} moments leaves all of a table or none`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'sijill-killed-export-'))
      const database = await make()
      // gives a server its schema
      await (await openStore(database.options)).close()
      const filled = run(database.options, 'ingest', DEMO)
      expect(filled.status, filled.said).toBe(0)
      const exporting = (name: string): string[] => ['export', '--as', 'acled', '--explain', '-o', join(folder, name, '/')]
      const began = Date.now()
      expect(run(database.options, ...exporting('whole')).status).toBe(0)
      const whole = Date.now() - began
      const table = sha256(join(folder, 'whole/acled.csv'))
      const random = seeded(20261127)
      for (let moment = 0; moment < MOMENTS; moment++) {
        const name = String(moment)
        mkdirSync(join(folder, name))
        const { child } = start(database.options, ...exporting(name))
        await Promise.race([ended(child), wait(random() * whole)])
        child.kill('SIGKILL')
        await ended(child)
        expect(notWhole(join(folder, name)), `after moment ${moment}`).toEqual([])
        const isThere = existsSync(join(folder, name, 'acled.csv'))
        const again = run(database.options, ...exporting(name))
        expect(again.status, again.said).toBe(isThere ? 3 : 0)
        expect(notWhole(join(folder, name))).toEqual([])
        expect(sha256(join(folder, name, 'acled.csv'))).toBe(table)
      }
      const store = await openStore(database.options)
      expect((await checkStore(store)).faults).toEqual([])
      await store.close()
      await database.remove()
      rmSync(folder, { recursive: true })
    },
    LIMIT,
  )
})
