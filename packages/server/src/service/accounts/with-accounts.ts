// The accounts of the store, for a command at the machine itself: whoever may run it may do all.
import { dataFolder } from '../folders.ts'
import { keptSecret } from '../kept-secret.ts'
import { personHere } from '../person-here.ts'
import { withStore } from '../with-store.ts'
import { Accounts } from './accounts.ts'
import { authOf } from './auth.ts'

/** No page is served under it: commands set no cookies. */
const NO_ORIGIN = 'http://localhost'

export function withAccounts<T>(work: (accounts: Accounts, by: `person:${string}`) => Promise<T>): Promise<T> {
  return withStore(({ db }) => {
    const auth = authOf({ db, origin: NO_ORIGIN, secret: keptSecret(dataFolder(), 'team-secret') })
    return work(new Accounts(db, auth), personHere())
  })
}
