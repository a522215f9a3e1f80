// Writes a backup: the whole record as it was at one moment, while others go on writing. The file is there whole or not at all.
import { createHash } from 'node:crypto'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { Problem } from '../../service/problem.ts'
import { forceToDisk } from '../embedded/force-to-disk.ts'
import { schemaState } from '../migrations.ts'
import type { Store } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { BACKED_UP, BACKUP_FORMAT, type BackupFoot, type BackupHead, type TableName } from './backup-format.ts'

/** Rows fetched at a time: the bytes of pages are among them. */
const FETCHED = 200

/** Tables whose rows refer to others of their table, which come before them. */
const IN_ORDER: ReadonlySet<TableName> = new Set(['decisions', 'audit'])

/** The rows of a table as JSON. */
async function* rowsOf(transaction: Transaction<Tables>, table: TableName): AsyncGenerator<string> {
  const order = IN_ORDER.has(table) ? sql`order by t.seq` : sql``
  await sql`declare rows no scroll cursor for select row_to_json(t)::text as row from ${sql.table(table)} t ${order}`.execute(transaction)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(FETCHED)} from rows`.execute(transaction)
    for (const { row } of rows) yield row
    if (rows.length < FETCHED) break
  }
  await sql`close rows`.execute(transaction)
}

/** Lines of the backup, one after the other. */
async function* linesOf(transaction: Transaction<Tables>, schema: string): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  const line = (text: string): string => {
    hash.update(text).update('\n')
    return `${text}\n`
  }
  yield line(JSON.stringify({ format: BACKUP_FORMAT, schema, made: new Date().toISOString() } satisfies BackupHead))
  for (const table of BACKED_UP) {
    rows[table] = 0
    for await (const row of rowsOf(transaction, table)) {
      rows[table]++
      yield line(`["${table}",${row}]`)
    }
  }
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') } satisfies BackupFoot)}\n`
}

/** Writes a backup of the store; gives the number of rows. Throws `output/not-writable`. */
export async function writeBackup(store: Store, file: string, progress: (rows: number) => void = () => undefined): Promise<number> {
  const { at } = await schemaState(store.db, store.where)
  const part = `${file}.part`
  // the head and the foot are no rows
  let rows = -2
  async function* counted(lines: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const line of lines) {
      if (++rows > 0) progress(rows)
      yield line
    }
  }
  try {
    await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((transaction) => pipeline(counted(linesOf(transaction, at ?? '')), createGzip(), createWriteStream(part)))
    forceToDisk(part)
    renameSync(part, file)
    forceToDisk(dirname(file))
  } catch (error) {
    rmSync(part, { force: true })
    if (error instanceof Error && 'syscall' in error) throw new Problem('output/not-writable', file, { detail: error.message })
    throw error
  }
  return rows
}
