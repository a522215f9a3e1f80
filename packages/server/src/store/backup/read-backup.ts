// Puts a backup into an empty store: all of it, or nothing where it is not whole.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { sizeOf } from '../../service/input-file.ts'
import { Problem } from '../../service/problem.ts'
import { migrationNames } from '../migrations.ts'
import { broughtUpToDate } from './older-schema.ts'
import type { Store } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { BACKUP_FORMAT, NUMBERED, type BackupFoot, type BackupHead, type BackupRow, type TableName } from './backup-format.ts'

/** Rows added at a time, and characters of them: the bytes of pages are among them. */
const ADDED = 500
const ADDED_CHARACTERS = 4_000_000

/** Codes of errors that what is not whole leads to: of decompression, and of rows that the schema refuses. */
const NOT_WHOLE = /^(?:Z_|22|23|42703|42P01)/

async function addBack(transaction: Transaction<Tables>, { table, rows, columns }: Held): Promise<void> {
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const numbered = NUMBERED.has(table) ? sql`overriding system value` : sql``
  await sql`insert into ${sql.table(table)} (${names}) ${numbered}
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(transaction)
}

/** New rows are numbered after those put back. */
async function countOn(transaction: Transaction<Tables>): Promise<void> {
  for (const table of NUMBERED)
    await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), (select coalesce(max(seq), 0) + 1 from ${sql.table(table)}), false)`.execute(
      transaction,
    )
}

/** The schema that a backup was made from, by its first line; throws where it is none, or of a schema that this code does not know. */
function schemaOfBackup(line: string | undefined, file: string): string {
  const head = JSON.parse(line ?? '{}') as BackupHead
  if (head.format !== BACKUP_FORMAT) throw new Problem('backup/not-whole', file)
  if (!migrationNames().includes(head.schema)) throw new Problem('store/newer-schema', file, { migration: head.schema })
  return head.schema
}

/** Whether the foot tells of as many rows as there were; it says nothing of tables that came later. */
const isAsTold = (foot: BackupFoot, counts: Readonly<Record<string, number>>): boolean =>
  Object.keys({ ...foot.rows, ...counts }).every((table) => (foot.rows[table] ?? 0) === (counts[table] ?? 0))

/** Rows of one table that wait to be added together. */
interface Held {
  readonly table: TableName
  readonly columns: readonly string[]
  readonly rows: string[]
  characters: number
}

const isFull = ({ rows, characters }: Held): boolean => rows.length >= ADDED || characters > ADDED_CHARACTERS

/** Lines of a compressed file. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip()
  // what goes wrong on the way comes out of `gunzip` too
  pipeline(createReadStream(file), gunzip, () => undefined)
  // where nobody reads on, nobody need know
  gunzip.on('error', () => undefined)
  yield* createInterface({ input: gunzip, crlfDelay: Infinity })
}

/** The lines of a backup: the first, and those that follow. */
interface Lines {
  readonly file: string
  readonly head: string
  readonly rest: AsyncIterable<string>
}

async function readInto(transaction: Transaction<Tables>, { file, head, rest }: Lines, progress: (rows: number) => void): Promise<number> {
  const hash = createHash('sha256').update(head).update('\n')
  const counts: Record<string, number> = {}
  let held: Held | null = null
  let foot: BackupFoot | null = null
  let total = 0
  for await (const line of rest) {
    const value = JSON.parse(line) as BackupRow | BackupFoot
    if ('sha256' in value) {
      foot = value
      continue
    }
    hash.update(line).update('\n')
    const [table, row] = value
    if (held && (held.table !== table || isFull(held))) {
      await addBack(transaction, held)
      held = null
      progress(total)
    }
    held ??= { table, columns: Object.keys(row), rows: [], characters: 0 }
    // the row as it was written: numbers beyond those of JavaScript stay as they are
    held.rows.push(line.slice(line.indexOf(',') + 1, -1))
    held.characters += line.length
    counts[table] = (counts[table] ?? 0) + 1
    total++
  }
  if (held) await addBack(transaction, held)
  if (foot?.sha256 !== hash.digest('hex') || !isAsTold(foot, counts)) throw new Problem('backup/not-whole', file)
  return total
}

/** Restores a backup, of this schema or an older one; gives the number of rows. Throws a `Problem` where the store is not empty or the file not a whole backup, and changes nothing then. */
export async function readBackup(store: Store, file: string, progress: (rows: number) => void = () => undefined): Promise<number> {
  sizeOf(file)
  return store.db.transaction().execute(async (transaction) => {
    const there = await transaction.selectFrom('reports').select('id').limit(1).execute()
    if (there.length > 0) throw new Problem('backup/store-not-empty', store.where)
    try {
      const rest = linesOf(file)
      const head = (await rest.next()).value ?? ''
      const schema = schemaOfBackup(head || undefined, file)
      const read = (): Promise<number> => readInto(transaction, { file, head, rest }, progress)
      const rows = schema === migrationNames().at(-1) ? await read() : await broughtUpToDate(transaction, schema, read)
      await countOn(transaction)
      return rows
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (error instanceof SyntaxError || error instanceof TypeError || NOT_WHOLE.test(code)) throw new Problem('backup/not-whole', file)
      throw error
    }
  })
}
