// What every route is given, and what is known of a request on its way.
import type { Kysely } from 'kysely'
import type { Announcements } from '../service/announcements.ts'
import type { Basemap } from '../service/basemap.ts'
import type { Drafts } from '../service/drafts.ts'
import type { Imports } from '../service/imports.ts'
import type { Language } from '../service/language.ts'
import type { Registers } from '../service/registers.ts'
import type { Store } from '../store/open-store.ts'
import type { Tables } from '../store/tables.ts'
import type { Access, Principal } from './access.ts'
import type { Accounts } from '../service/accounts/accounts.ts'
import type { Limits } from './guard/rate-limit.ts'

export interface ApiContext {
  readonly db: Kysely<Tables>
  /** The connections beneath `db`, for the queues of jobs. */
  readonly pool: Store['pool']
  /** Where the store is, for messages. */
  readonly where: string
  /** The data folder. */
  readonly dataFolder: string
  readonly registers: Registers
  readonly access: Access
  /** The accounts of a team; null where one person works alone. */
  readonly accounts: Accounts | null
  readonly announcements: Announcements
  readonly imports: Imports
  readonly drafts: Drafts
  readonly limits: Limits
  /** The tiles that the user brought; null where he brought none. */
  readonly basemap: Basemap | null
  /** Addresses under which this server is reached, as `http://127.0.0.1:4600`. */
  readonly origins: () => readonly string[]
}

/** What hono passes along with a request. */
export interface Env {
  Variables: { principal: Principal; language: Language }
}
