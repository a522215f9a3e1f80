// Where a user's own tables are kept, and where what can be computed again is.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where a user's own tables and imports are kept: SIJILL_DATA, else the platform's data folder. */
export function dataFolder(): string {
  const given = process.env['SIJILL_DATA']
  if (given) return given
  const base =
    process.env['XDG_DATA_HOME'] ??
    (process.platform === 'win32' ? process.env['APPDATA'] : undefined) ??
    join(homedir(), '.local', 'share')
  return join(base, 'sijill')
}

/** The user's knowledge folder inside the data folder. */
export function userKnowledge(folder: string): string {
  return join(folder, 'knowledge')
}

/** The folders of a user's tables that are there: none or one. */
export function userFolders(folder: string): string[] {
  return [userKnowledge(folder)].filter((own) => existsSync(own))
}

/** Where what was compiled is kept: SIJILL_CACHE, which the shim of the command sets; null where nothing is to be kept. */
export function cacheFolder(): string | null {
  return process.env['SIJILL_CACHE'] || null
}
