// The token of this installation: who opens the printed address once, or sends the token in a header, is the person at this machine.
import { timingSafeEqual } from 'node:crypto'
import { parse } from 'hono/utils/cookie'
import { sha256 } from '../../store/identity.ts'
import { personHere } from '../../service/person-here.ts'
import { ROLES } from '../../service/accounts/roles.ts'
import type { Access, Principal } from '../access.ts'

export const INSTALL_COOKIE = 'sijill_install'

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export const sameSecret = (one: string, other: string): boolean => timingSafeEqual(sha256(Buffer.from(one)), sha256(Buffer.from(other)))

export const bearerOf = (request: Request): string | null => /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null

/** Access of the one person at this machine. */
export function localAccess(token: string): Access {
  const principal: Principal = {
    who: personHere(),
    role: 'owner',
    scopes: new Set(ROLES.owner),
    by: 'install',
    account: null,
    session: null,
  }
  return {
    mode: 'local',
    identify: async (request) => {
      const given = bearerOf(request) ?? parse(request.headers.get('cookie') ?? '', INSTALL_COOKIE)[INSTALL_COOKIE]
      return given !== undefined && given !== null && sameSecret(given, token) ? principal : null
    },
  }
}
