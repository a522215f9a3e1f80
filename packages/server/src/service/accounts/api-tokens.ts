// Tokens for programs: random, shown once, kept as their SHA-256, for some scopes of their owner and until a day.
import { randomBytes, randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { ApiTokens } from '../../store/door-tables.ts'
import { sha256 } from '../../store/identity.ts'
import type { Tables } from '../../store/tables.ts'
import { recordAudit } from '../../store/write/record-audit.ts'
import { Problem } from '../problem.ts'
import type { Scope } from './roles.ts'

const PREFIX = 'sijill_'
/** Letters of the token that are kept to know it by. */
const KNOWN_BY = PREFIX.length + 6
const LONGEST_DAYS = 365
const DAY = 86_400_000

export interface NewToken {
  readonly name: string
  readonly scopes: readonly Scope[]
  /** Days until it expires, at most a year. */
  readonly days: number
}

export interface TokenOwner {
  readonly account: string
  readonly who: `person:${string}`
  readonly scopes: ReadonlySet<Scope>
}

export type ListedToken = Omit<ApiTokens, 'sha256' | 'account_id' | 'created_at'> & { readonly created_at: Date }

/** Makes a token; what is given back is shown once and kept nowhere. Throws `token/too-much` for a scope that its owner has not. */
export async function addToken(
  db: Kysely<Tables>,
  { name, scopes, days }: NewToken,
  owner: TokenOwner,
): Promise<{ id: string; token: string }> {
  const beyond = scopes.find((scope) => !owner.scopes.has(scope))
  if (beyond !== undefined) throw new Problem('token/too-much', 'scopes', { scope: beyond })
  if (days > LONGEST_DAYS) throw new Problem('token/too-long', 'days', { most: LONGEST_DAYS })
  const [id, token] = [randomUUID(), PREFIX + randomBytes(32).toString('base64url')]
  await db
    .insertInto('api_tokens')
    .values({
      id,
      account_id: owner.account,
      name,
      prefix: token.slice(0, KNOWN_BY),
      sha256: sha256(Buffer.from(token)),
      scopes,
      expires_at: new Date(Date.now() + days * DAY),
    })
    .execute()
  await recordAudit(db, { who: owner.who, act: 'token.add', subject: id, detail: { name, scopes, days } })
  return { id, token }
}

/** The tokens of an account that were not revoked. */
export async function listTokens(db: Kysely<Tables>, account: string): Promise<ListedToken[]> {
  return db
    .selectFrom('api_tokens')
    .select(['id', 'name', 'prefix', 'scopes', 'created_at', 'expires_at', 'last_used_on', 'revoked_at'])
    .where('account_id', '=', account)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute()
}

/** Revokes a token of an account. Throws `api/not-found`. */
export async function revokeToken(db: Kysely<Tables>, id: string, { account, who }: TokenOwner): Promise<void> {
  const done = await db
    .updateTable('api_tokens')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('account_id', '=', account)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('api/not-found', id)
  await recordAudit(db, { who, act: 'token.revoke', subject: id })
}

export interface TokenUse {
  readonly account: string
  readonly name: string
  readonly role: string
  readonly scopes: readonly string[]
}

/** Whose a token is, and what it may do; null where it is none, revoked, expired, or its owner shut out. */
export async function useToken(db: Kysely<Tables>, token: string): Promise<TokenUse | null> {
  if (!token.startsWith(PREFIX)) return null
  const found = await db
    .selectFrom('api_tokens as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select(['t.id', 't.scopes', 't.last_used_on', 'a.id as account', 'a.name', 'a.role', sql<string>`current_date`.as('today')])
    .where('t.sha256', '=', sha256(Buffer.from(token)))
    .where('t.revoked_at', 'is', null)
    .where('t.expires_at', '>', sql<Date>`now()`)
    .where('a.disabled', '=', false)
    .executeTakeFirst()
  if (!found) return null
  const { id, last_used_on, today, ...use } = found
  // the day is enough to find tokens that nobody uses, and one write a day
  if (last_used_on !== today) await db.updateTable('api_tokens').set({ last_used_on: today }).where('id', '=', id).execute()
  return use
}
