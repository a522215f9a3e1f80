// What a backup is: JSON Lines, compressed; a head, one line a row, and a foot with which it is whole. Either kind of database reads it.
import { TABLES, type Tables } from '../tables.ts'

/** Tables in a backup: the record, and what protects people in it wherever it is put back: how late the public is told. */
export const BACKED_UP = [...TABLES, 'public_view_settings'] as const satisfies (keyof Tables)[]
export type TableName = (typeof BACKED_UP)[number]

/** Tables whose rows are numbered in the order they came: they keep their numbers. */
export const NUMBERED: ReadonlySet<TableName> = new Set([
  'copies',
  'extractions',
  'event_tombstones',
  'links',
  'decisions',
  'review_codings',
  'review_adjudications',
])

export const BACKUP_FORMAT = 'sijill-backup/1'

/** The first line: what it is, and the schema it was made from. */
export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT
  /** The last migration that the database had. */
  readonly schema: string
  readonly made: string
}

/** A line between: a row with the values of its columns as PostgreSQL writes them in JSON. */
export type BackupRow = readonly [table: TableName, row: Readonly<Record<string, unknown>>]

/** The last line: how many rows of each table there are, and the SHA-256 of all lines before. */
export interface BackupFoot {
  readonly rows: Readonly<Record<string, number>>
  readonly sha256: string
}
