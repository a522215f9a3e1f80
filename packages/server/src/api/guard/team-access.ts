// Access of a team: by the session of an account, or by a token of the API.
import type { Kysely } from 'kysely'
import type { Accounts } from '../../service/accounts/accounts.ts'
import { useToken } from '../../service/accounts/api-tokens.ts'
import { isRole, ROLES, type Scope } from '../../service/accounts/roles.ts'
import type { Tables } from '../../store/tables.ts'
import type { Access, Principal } from '../access.ts'
import { bearerOf } from './install-token.ts'

async function bySession(accounts: Accounts, request: Request): Promise<Principal | null> {
  const session = await accounts.auth.api.getSession({ headers: request.headers })
  const user = session?.user
  if (!user || user.disabled === true || !isRole(user.role)) return null
  return {
    who: `person:${user.name}`,
    role: user.role,
    scopes: new Set(ROLES[user.role]),
    by: 'session',
    account: user.id,
    session: session.session.id,
  }
}

/** A token may do what it was made for and what its owner may still do. */
async function byToken(db: Kysely<Tables>, token: string): Promise<Principal | null> {
  const use = await useToken(db, token)
  if (!use || !isRole(use.role)) return null
  const held: readonly Scope[] = ROLES[use.role]
  const scopes = new Set(held.filter((scope) => use.scopes.includes(scope)))
  return { who: `person:${use.name}`, role: use.role, scopes, by: 'token', account: use.account, session: null }
}

export function teamAccess(db: Kysely<Tables>, accounts: Accounts): Access {
  return {
    mode: 'team',
    identify: (request) => {
      const token = bearerOf(request)
      return token === null ? bySession(accounts, request) : byToken(db, token)
    },
  }
}
