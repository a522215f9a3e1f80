// Asks several questions of one state of the record, whatever is written meanwhile.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export const inOneState = <T>(db: Kysely<Tables>, ask: (state: Kysely<Tables>) => Promise<T>): Promise<T> =>
  db.isTransaction ? ask(db) : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(ask)
