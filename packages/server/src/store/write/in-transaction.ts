// Makes of several statements one change: in a transaction of its own, or in the one that the caller is in.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export const inTransaction = <T>(db: Kysely<Tables>, work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db) : db.transaction().execute(work)
