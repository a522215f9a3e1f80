// Care for the store: look it over, back it up, restore it, bring its schema up to date.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { readBackup } from '../store/backup/read-backup.ts'
import { writeBackup } from '../store/backup/write-backup.ts'
import { checkStore, type StoreCheck } from '../store/check-store.ts'
import { migrate } from '../store/migrations.ts'
import { auditHere } from './audit.ts'
import { Problem } from './problem.ts'
import { withStore } from './with-store.ts'

export type { StoreCheck, StoreFault } from '../store/check-store.ts'

type Progress = (rows: number) => void

/** Looks over the store as it is, and says where it is. */
export const checkTheStore = (): Promise<StoreCheck & { readonly where: string }> =>
  withStore(async (store) => ({ ...(await checkStore(store)), where: store.where }), 'leave')

/** Writes a backup; gives the number of rows. Throws `output/exists`: a backup never takes another's place. */
export async function backUpStore(file: string, progress: Progress): Promise<number> {
  if (existsSync(file)) throw new Problem('output/exists', file)
  return withStore(async (store) => {
    await auditHere(store.db, { act: 'store.backup', detail: { file: basename(file) } })
    return writeBackup(store, file, progress)
  })
}

/** Restores a backup into an empty store, which is given its schema first; gives the number of rows. */
export const restoreStore = (file: string, progress: Progress): Promise<number> =>
  withStore((store) => readBackup(store, file, progress), 'migrate')

/** Brings the schema up to date; gives the names of what was run. */
export const migrateStore = (): Promise<readonly string[]> => withStore(({ db }) => migrate(db), 'leave')
