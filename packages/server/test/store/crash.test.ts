// A writer killed at any moment loses nothing that it has acknowledged, leaves nothing half done, and needs no repair.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore, storeFolder } from '@sijill/server/store/open-store.ts'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { embeddedDatabase, KINDS } from './databases.ts'

const MOMENTS = Math.ceil(Number(process.env['SIJILL_CRASHES'] ?? 12) / KINDS.length)
/** Only ends what hangs: each moment starts a database on a machine that may be busy. */
const LIMIT = 900_000
const WRITER = join(import.meta.dirname, 'writer.ts')
const SHADOW_FILES = join(import.meta.dirname, 'shadow-files.ts')
const POWER_CUTS = 3

/** Runs a writer, kills it some time after it has acknowledged something, and gives all that it had. */
async function killedWriter(folder: string, url: string | null, shadow: string | null = null): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [...(shadow === null ? [] : ['--import', SHADOW_FILES]), WRITER, folder, ...(url === null ? [] : [url])],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, SHADOW_OF: storeFolder(folder), SHADOW: shadow ?? '' } },
  )
  const lines: string[] = []
  const enough = 2 + Math.floor(Math.random() * 20)
  const reader = createInterface(child.stdout)
  const read = once(reader, 'close')
  await new Promise<void>((resolve, reject) => {
    reader.on('line', (line) => {
      lines.push(line)
      if (lines.length === enough) resolve()
    })
    child.once('exit', (status) => reject(new Error(`The writer ended by itself, with ${status}, after ${lines.length} lines.`)))
  })
  await wait(Math.random() * 30)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await read
  return lines.slice(1)
}

describe.each(KINDS)('a writer on $name', ({ skipped, make }) => {
  it.skipIf(skipped)(
    `killed at ${MOMENTS} moments loses nothing`,
    async () => {
      const database = await make()
      const { folder, url } = database.options
      await (await openStore(database.options)).close()
      const acknowledged: string[] = []
      for (let moment = 0; moment < MOMENTS; moment++) acknowledged.push(...(await killedWriter(folder, url)))
      const store = await openStore(database.options)
      const rows = await sql<{ id: string; claims: number; words: boolean }>`
      select r.id, (select count(*)::int from claims_in_force c where c.report_id = r.id) as claims,
        exists (select from captures c join originals o using (report_id, sha256) where c.report_id = r.id) as words
      from reports r`.execute(store.db)
      const kept = new Map(rows.rows.map((row) => [row.id, row]))
      expect(acknowledged.length).toBeGreaterThanOrEqual(MOMENTS)
      expect(acknowledged.filter((id) => kept.get(id)?.claims !== 2)).toEqual([])
      // the last of each writer may be there without having been acknowledged, but whole
      expect(rows.rows.filter(({ claims, words }) => !words || (claims !== 0 && claims !== 2))).toEqual([])
      await store.close()
      await database.remove()
    },
    LIMIT,
  )
})

describe('a power cut', () => {
  it('is simulated by keeping what is forced to disk, and nothing else', () => {
    const [folder, shadow] = [mkdtempSync(join(tmpdir(), 'sijill-shadow-')), mkdtempSync(join(tmpdir(), 'sijill-shadow-'))]
    const code = `import { fsyncSync, openSync, writeSync } from 'node:fs'
      const file = openSync(${JSON.stringify(join(folder, 'file'))}, 'w')
      writeSync(file, 'forced')
      fsyncSync(file)
      writeSync(file, ' and not')`
    const env = { ...process.env, SHADOW_OF: folder, SHADOW: shadow }
    spawnSync(process.execPath, ['--import', SHADOW_FILES, '--input-type=module', '-e', code], { env })
    expect([readFileSync(join(folder, 'file'), 'utf8'), readFileSync(join(shadow, 'file'), 'utf8')]).toEqual(['forced and not', 'forced'])
    rmSync(folder, { recursive: true })
    rmSync(shadow, { recursive: true })
  })

  it(
    `at ${POWER_CUTS} moments takes nothing that was acknowledged`,
    async () => {
      const database = await embeddedDatabase()
      const { folder } = database.options
      const beside = mkdtempSync(join(tmpdir(), 'sijill-shadow-'))
      const shadow = join(beside, 'disk')
      const acknowledged: string[] = []
      for (let cut = 0; cut < POWER_CUTS; cut++) {
        cpSync(storeFolder(folder), shadow, { recursive: true, filter: (path) => !path.includes('.s.PGSQL') })
        acknowledged.push(...(await killedWriter(folder, null, shadow)))
        // what was not forced to disk is gone
        rmSync(storeFolder(folder), { recursive: true })
        cpSync(shadow, storeFolder(folder), { recursive: true })
        rmSync(shadow, { recursive: true })
      }
      const store = await openStore(database.options)
      const kept = new Set((await store.db.selectFrom('claims_in_force').select('report_id').execute()).map(({ report_id }) => report_id))
      expect(acknowledged.length).toBeGreaterThanOrEqual(POWER_CUTS)
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
      expect((await checkStore(store)).faults).toEqual([])
      await store.close()
      await database.remove()
      rmSync(beside, { recursive: true })
    },
    LIMIT,
  )
})
