// A backup holds the whole record, goes into either kind of database, and is refused where it is not whole. `checkStore` finds what is wrong.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { randomUUID } from 'node:crypto'
import { anchorsOf } from '@sijill/server/store/anchor.ts'
import { BACKED_UP } from '@sijill/server/store/backup/backup-format.ts'
import { readBackup } from '@sijill/server/store/backup/read-backup.ts'
import { writeBackup } from '@sijill/server/store/backup/write-backup.ts'
import { checkStore } from '@sijill/server/store/check-store.ts'
import { migrationNames } from '@sijill/server/store/migrations.ts'
import { openStore, type Store } from '@sijill/server/store/open-store.ts'
import { linkClaims } from '@sijill/server/store/write/link-claims.ts'
import { recordAudit } from '@sijill/server/store/write/record-audit.ts'
import { saveCopies } from '@sijill/server/store/write/save-copies.ts'
import { saveDecision } from '@sijill/server/store/write/save-decision.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { KINDS } from './databases.ts'
import { actor, captured, claim, days, place, reading } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'sijill-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Something in every table. */
async function fill(store: Store): Promise<void> {
  const bytes = Buffer.from([0, 1, 255, 10, 13])
  const saved = await saveReports(
    store.db,
    Array.from({ length: 450 }, () => ({ ...captured({ title: '«عنوان»' }), bytes })), // a title
    'import:test',
  )
  const ids = saved.map(({ id }) => id)
  const read = ids.map((report) => ({
    report,
    reading: reading(report, claim({ actors: [actor('x:one'), actor(null)], place: place(35.123456789, 40), time: days('2026-01-01') })),
  }))
  await saveExtractions(store.db, read, { engine: '1', knowledge: 'k' })
  await saveExtractions(store.db, read.slice(0, 9), { engine: '2', knowledge: 'k' })
  const claims = (await store.db.selectFrom('claims_in_force').select('id').execute()).map(({ id }) => id)
  const event = randomUUID()
  await linkClaims(
    store.db,
    claims.slice(0, 5).map((id) => ({ claim: id, event, score: 0.1, reasons: [{ a: 1e21 }] })),
    'linker:1',
  )
  const first = randomUUID()
  await saveDecision(store.db, { id: first, kind: 'accept', event, reason: 'seen' }, 'person:rana')
  await saveDecision(store.db, { id: randomUUID(), kind: 'withdraw', withdraws: first, reason: 'a slip' }, 'person:rana')
  await saveCopies(store.db, [{ report: ids[0] as string, origin: ids[1] as string, score: 0.5, reasons: [] }], 'linker:1')
  await recordAudit(store.db, { who: 'person:rana', act: 'decision.add', subject: first })
  await store.db.insertInto('public_view_settings').values({ delay_days: 30, recorded_by: 'person:rana' }).execute()
  await recordAudit(store.db, { who: 'person:rana', act: 'decision.withdraw', detail: { of: [first] } })
  await store.db
    .insertInto('event_tombstones')
    .values({ event_id: event, kind: 'restored', successors: [], recorded_by: 'person:rana', reason: 'x' })
    .execute()
}

async function everything(store: Store): Promise<unknown> {
  const tables = [...BACKED_UP, 'claims_in_force', 'actor_claims_in_force', 'readings_in_force']
  const all: Record<string, unknown> = {}
  for (const table of tables)
    all[table] = (
      await sql.raw(`select md5(string_agg(t::text, E'\\n' order by t::text)) as hash, count(*) as n from ${table} t`).execute(store.db)
    ).rows
  return all
}

const [embedded, server] = KINDS as [(typeof KINDS)[number], (typeof KINDS)[number]]

describe.each([
  { from: embedded, to: server },
  { from: server, to: embedded },
])('a backup of $from.name restored into $to.name', ({ from, to }) => {
  it.skipIf(from.skipped || to.skipped)('is the same record, and goes on', async () => {
    const [source, target] = [await from.make(), await to.make()]
    const file = join(folder, `${randomUUID()}.sijill`)
    const before = await openStore(source.options)
    await fill(before)
    const rows = await writeBackup(before, file)
    const after = await openStore(target.options)
    expect(await readBackup(after, file)).toBe(rows)
    await sql`set timezone = 'UTC'`.execute(before.db)
    await sql`set timezone = 'UTC'`.execute(after.db)
    expect(await everything(after)).toEqual(await everything(before))
    expect((await checkStore(after)).faults).toEqual([])
    await expect(readBackup(after, file)).rejects.toMatchObject({ code: 'backup/store-not-empty' })
    const [more] = await saveReports(after.db, [captured()], 'import:test')
    await saveExtractions(after.db, [{ report: more?.id as string, reading: reading(more?.id as string, claim()) }], {
      engine: '3',
      knowledge: 'k',
    })
    const numbers = await after.db.selectFrom('extractions').select('seq').execute()
    expect(new Set(numbers.map(({ seq }) => seq)).size).toBe(460)
    await before.close()
    await after.close()
    await source.remove()
    await target.remove()
  })
})

describe.each(KINDS)('a backup of an older schema restored into $name', ({ skipped, make }) => {
  // made by the code of that time, with something in every table
  const old = join(import.meta.dirname, 'backups/of-schema-0004.sijill')

  it.skipIf(skipped)('is brought up to date on its way in, and goes on', async () => {
    const database = await make()
    const store = await openStore(database.options)
    expect(await readBackup(store, old)).toBe(82)
    const { faults, rows } = await checkStore(store)
    expect([faults, rows['reports'], rows['claims'], rows['links'], rows['decisions']]).toEqual([[], 4, 18, 3, 3])
    // what later migrations added is there: anchors, and what waits to be linked
    const told = await store.db.selectFrom('claims').select(['report_id', 'extraction', 'claim', 'anchor']).orderBy('number').execute()
    for (const claims of Map.groupBy(told, ({ report_id, extraction }) => `${report_id} ${extraction}`).values())
      expect(claims.map(({ anchor }) => Number(anchor))).toEqual(anchorsOf(claims.map(({ claim: one }) => one)))
    expect(await store.db.selectFrom('reports_to_link').select('report_id').execute()).toHaveLength(4)
    expect(await store.db.selectFrom('claims_in_force').select('id').execute()).toHaveLength(12)
    const [more] = await saveReports(store.db, [captured()], 'import:test')
    await saveExtractions(store.db, [{ report: more?.id as string, reading: reading(more?.id as string, claim()) }], {
      engine: '3',
      knowledge: 'k',
    })
    const numbers = (await store.db.selectFrom('extractions').select('seq').orderBy('seq').execute()).map(({ seq }) => Number(seq))
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7])
    const { rows: left } = await sql`select nspname from pg_namespace where nspname like current_schema() || '\\_restored'`.execute(
      store.db,
    )
    expect(left).toEqual([])
    const again = join(folder, `${randomUUID()}.sijill`)
    expect(await writeBackup(store, again)).toBeGreaterThan(82)
    await store.close()
    await database.remove()
  })

  it.skipIf(skipped)('that is not whole changes nothing', async () => {
    const database = await make()
    const store = await openStore(database.options)
    const lines = gunzipSync(readFileSync(old)).toString('utf8').split('\n')
    const broken = join(folder, `${randomUUID()}.sijill`)
    writeFileSync(broken, gzipSync([...lines.slice(0, 9), ...lines.slice(10)].join('\n')))
    await expect(readBackup(store, broken)).rejects.toMatchObject({ code: 'backup/not-whole' })
    expect((await checkStore(store)).rows['reports']).toBe(0)
    expect(await readBackup(store, old)).toBe(82)
    await store.close()
    await database.remove()
  })
})

describe('a backup that is not whole', () => {
  it('is refused, and leaves the store empty', async () => {
    const database = await embedded.make()
    const store = await openStore(database.options)
    const file = join(folder, 'whole.sijill')
    const other = await embedded.make()
    const source = await openStore(other.options)
    await fill(source)
    await writeBackup(source, file)
    await source.close()
    await other.remove()
    const whole = gunzipSync(readFileSync(file)).toString('utf8')
    const lines = whole.split('\n')
    const broken: Record<string, string | Buffer> = {
      'cut short': readFileSync(file).subarray(0, 5000),
      'no text': gzipSync('hello'),
      'not compressed': whole,
      empty: '',
      'without its foot': gzipSync(lines.slice(0, -2).join('\n')),
      'a row less': gzipSync([...lines.slice(0, 5), ...lines.slice(6)].join('\n')),
      'a letter changed': gzipSync(whole.replace('عنوان', 'عنوين')),
      'another format': gzipSync('{"format":"other"}\n'),
    }
    for (const [name, content] of Object.entries(broken)) {
      const path = join(folder, name)
      writeFileSync(path, content)
      await expect(readBackup(store, path), name).rejects.toMatchObject({ code: 'backup/not-whole' })
    }
    const newer = join(folder, 'newer')
    writeFileSync(newer, gzipSync(whole.replace(/"schema":"[^"]+"/, '"schema":"9999-later"')))
    await expect(readBackup(store, newer)).rejects.toMatchObject({ code: 'store/newer-schema' })
    await expect(readBackup(store, join(folder, 'absent'))).rejects.toMatchObject({ code: 'input/not-found' })
    expect((await checkStore(store)).rows['reports']).toBe(0)
    await expect(writeBackup(store, join(folder, 'no/such/folder'))).rejects.toMatchObject({ code: 'output/not-writable' })
    await store.close()
    await database.remove()
  })
})

describe.each(KINDS)('a look over the store on $name', ({ skipped, make }) => {
  it.skipIf(skipped)('finds what is wrong', async () => {
    const database = await make()
    const store = await openStore(database.options)
    await fill(store)
    const { faults, rows } = await checkStore(store)
    expect([faults, rows['claims'], rows['reports']]).toEqual([[], 459, 450])
    const change = (statement: string) => sql.raw(statement).execute(store.db)
    await change('alter table originals disable trigger only_grows')
    await change('alter table reports disable trigger all')
    await change(`update originals set bytes = '\\x00' where report_id = (select min(report_id::text)::uuid from originals)`)
    await change(`update reports set text = text || ' ' where id = (select min(id::text)::uuid from reports)`)
    await change('delete from claims_in_force where id = (select min(id::text)::uuid from claims_in_force)')
    const found = (await checkStore(store)).faults.map(({ code }) => code)
    expect(found).toEqual(['past-unguarded', 'past-unguarded', 'original-changed', 'report-changed', 'in-force-wrong'])
    const last = migrationNames().at(-1)
    await change(`delete from kysely_migration where name = '${last}'`)
    expect((await checkStore(store)).faults).toEqual([{ code: 'schema-behind', where: last }])
    await store.close()
    await database.remove()
  })

  it.skipIf(skipped)('finds a line of the audit log that was changed, and where one was taken out', async () => {
    const database = await make()
    const store = await openStore(database.options)
    for (const act of ['one', 'two', 'three', 'four', 'five']) await recordAudit(store.db, { who: 'person:rana', act })
    expect((await checkStore(store)).faults).toEqual([])
    const change = (statement: string) => sql.raw(statement).execute(store.db)
    await change('alter table audit disable trigger only_grows')
    await change(`update audit set act = 'other' where seq = 2`)
    await change('delete from audit where seq = 4')
    await change('alter table audit enable trigger only_grows')
    expect((await checkStore(store)).faults).toEqual([
      { code: 'audit-changed', where: '2' },
      { code: 'audit-changed', where: '5' },
    ])
    await store.close()
    await database.remove()
  })
})
